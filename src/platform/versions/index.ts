export { movePublishedVersion, publishedVersion } from './published-version.ts';
export { watchPublishedVersions } from './published-watch.ts';
export { watchVersions, type VersionWatch, type Watched } from './version-watch.ts';
