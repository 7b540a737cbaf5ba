import type { IncomingMessage } from 'node:http';
import { cookieNames } from '../request/cookies.ts';
import type { VisitHeaders } from '../request/visit-headers.ts';
import type { Services } from '../services.ts';
import { cacheVersion } from './cache-version.ts';
import type { CachedPage, PageCache } from './page-cache.ts';

/** Finds the kept page that answers a request, or null: public pages look the same to everyone who is not signed in. */
export function keptPages(
  cache: PageCache,
  services: Services,
): (request: IncomingMessage, headers: VisitHeaders) => CachedPage | null {
  const session = `${cookieNames(services.config).session}=`;
  const versionOf = (registers: readonly string[]): string => cacheVersion(registers, services);
  return ({ method, url }, { cookie }) => {
    if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return null;
    if (cookie?.includes(session) === true) return null;
    return cache.get(url, versionOf);
  };
}
