export { movePublishedVersion, publishedVersion } from './published-version.ts';
export { watchPublishedVersions, type PublishedWatch } from './published-watch.ts';
