import type { Services } from '../services.ts';

/** What a kept page is true of: the registers it shows and, because days left change at midnight, the day. */
export function cacheVersion(registers: readonly string[], services: Services): string {
  return `${services.registerVersions.of(registers)} ${services.today()}`;
}
