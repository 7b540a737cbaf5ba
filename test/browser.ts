import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, type TestContext } from 'node:test';
import type axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { GET_CHROMIUM, chromiumPath } from './chromium.ts';
import { THOROUGH } from './thorough.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

let launched: Promise<Browser> | undefined;

// The browser of a file ends with the file. Outside of every test, so that no single test takes it away.
after(async () => (await launched)?.close());

/**
 * Runs a test in a real Chromium, one for all tests of a file; the pages that the test opened are closed after it.
 * Without one the test fails and says how to get it; with `BROWSER=0` it is skipped and says so.
 */
export async function withBrowser(test: TestContext, run: (browser: Browser) => Promise<void>): Promise<void> {
  if (process.env['BROWSER'] === '0') {
    test.skip('left out: BROWSER=0');
    return;
  }
  const path = chromiumPath();
  assert.ok(path !== null, GET_CHROMIUM);
  launched ??= chromium.launch({ executablePath: path, args: FLAGS }).then(calm);
  const browser = await launched;
  try {
    await run(browser);
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
  }
}

/**
 * Pages of people who asked for less motion, unless the test says otherwise: drawing the cross-fade from page to page
 * takes longer than all the rest of a page.
 */
function calm(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ reducedMotion: 'reduce', ...options });
  return browser;
}

/** The one without comments and line ends, in half the time a page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EVERY_RULE = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] } as const;
/** All that a change of colours or width can break. */
const LOOKS = { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] } as const;
type Rules = typeof EVERY_RULE | typeof LOOKS;

/** Fails on every accessibility finding that axe calls serious or critical (WCAG 2.0 to 2.2, A and AA), with where it is. */
export async function checkAccessibility(page: Page, where = page.url(), rules: Rules = EVERY_RULE): Promise<void> {
  await settle(page);
  // Evaluated, not loaded: the policy of the page forbids foreign scripts. Once a document; half a megabyte takes its time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    // What passed need not travel out of the page, and there are no frames or media to load ahead.
    const result = await checker.run(document, {
      runOnly: { type: runOnly.type, values: [...runOnly.values] },
      resultTypes: ['violations'],
      preload: false,
    });
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`));
  }, rules);
  assert.deepEqual(found, [], where);
}

/**
 * Every look of the page as it stands, without losing what is typed: nothing wider than the window at 375 and 1280,
 * everything accessible on a bright desk, and what colours and width can break on a dark phone, the look that has
 * nothing in common with it. The other two mix what these show: a thorough run asks every page there too, the gallery
 * each component always, with 'all'.
 */
export async function checkEveryLook(
  page: Page,
  where = page.url(),
  looks: 'unlike' | 'all' = THOROUGH ? 'all' : 'unlike',
): Promise<void> {
  const before = page.viewportSize();
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await checkNoSidewaysScroll(page, `${where}, ${width}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      if (looks === 'unlike' && (width === 1280) !== (colorScheme === 'light')) continue;
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === 'light' ? EVERY_RULE : LOOKS;
      await checkAccessibility(page, `${where}, ${width}, ${colorScheme}`, rules);
    }
  }
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  if (before !== null) await page.setViewportSize(before);
}

/** Until nothing moves: colours that are still on their way from one scheme to another are no finding. */
async function settle(page: Page): Promise<void> {
  if (!(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)))
    await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations()) animation.cancel();
    await new Promise<void>((done) => {
      requestAnimationFrame(() => done());
      // A page in the background draws no frames.
      setTimeout(done, 250);
    });
  });
}

/** Fails when the page is wider than its window, and names what sticks out. */
export async function checkNoSidewaysScroll(page: Page, where = page.url()): Promise<void> {
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
  });
  assert.deepEqual(wide, [], where);
}
