import { existsSync } from 'node:fs';

/** Debian's two builds of one engine; the first has no windows of its own and opens a page in half the time. */
const BUILDS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser of the tests: `CHROMIUM`, else the first build of Debian that is there; null without one. */
export function chromiumPath(): string | null {
  return [process.env['CHROMIUM'] || BUILDS].flat().find((path) => existsSync(path)) ?? null;
}

/** How to get a browser, or go without: for whoever has none. */
export const GET_CHROMIUM =
  'Browser tests need Chromium: `apt-get install -y --no-install-recommends chromium-headless-shell` (or chromium), or CHROMIUM=/path/to/chromium, or BROWSER=0 to leave them out.';
