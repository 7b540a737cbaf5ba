import type { Lang } from '../../ui/index.ts';
import type { Route } from '../route.ts';
import type { Services } from '../services.ts';

/** Under which key a public page is kept. */
export function cacheKey(lang: Lang, url: string): string {
  return `${lang} ${url}`;
}

/** What a kept page is true of: the registers it shows and, because days left change at midnight, the day. */
export function cacheVersion(route: Route, services: Services): string {
  return `${services.registerVersions.of(route.cachedBy!)} ${services.today()}`;
}
