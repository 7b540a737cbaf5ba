import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

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

/**
 * Runs a test in a real Chromium (`CHROMIUM`, else `/usr/bin/chromium`) and closes it. Without one the test fails and
 * says how to get it; with `BROWSER=0` it is skipped and says so.
 */
export async function withBrowser(test: TestContext, run: (browser: Browser) => Promise<void>): Promise<void> {
  if (process.env['BROWSER'] === '0') {
    test.skip('left out: BROWSER=0');
    return;
  }
  const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  assert.ok(
    existsSync(path),
    `no browser at ${path}: run "apt-get install -y --no-install-recommends chromium", set CHROMIUM, or leave browser tests out with BROWSER=0`,
  );
  const browser = await chromium.launch({ executablePath: path, args: FLAGS });
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
}

/** Fails on every accessibility finding that axe calls serious or critical (WCAG 2.0 to 2.2, A and AA), with where it is. */
export async function checkAccessibility(page: Page, where = page.url()): Promise<void> {
  const result = await new AxeBuilder({ page })
    // What passed need not travel out of the page: it is most of the work.
    .options({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
    })
    .analyze();
  const grave = result.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  assert.deepEqual(grave, [], where);
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
