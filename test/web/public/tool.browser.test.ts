import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { checkEveryLook, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { publicPages } from './public-pages.ts';

const pages = await publicPages();
const home = await pages.listen();

/** Question by question, what is chosen; a list chooses several, `rest` presses the button for the rows left open. */
type Journey = readonly (readonly [name: string, value: string | readonly string[]])[];

const UP_TO_PROHIBITED: Journey = [
  ['scope.defence', 'no'],
  ['scope.secret', 'no'],
  ['definition.infers', 'yes'],
  ['definition.kind', 'system'],
  ['prohibited.a', 'no'],
  ['prohibited.b', 'no'],
  ['prohibited.c', 'no'],
  ['prohibited.d', 'no'],
];
const NOT_LISTED: Journey = [...UP_TO_PROHIBITED, ['list.sectors', ['education']], ['rest', '']];
const NO_EXCLUSION: Journey = ['a', 'b', 'c', 'd', 'dd'].map((point) => [`medium.${point}`, 'no'] as const);
const FACTS: Journey = [
  ['facts.role', 'provider'],
  ['facts.operation', 'notYet'],
];

const JOURNEYS: readonly (readonly [heading: string, journey: Journey])[] = [
  ['Rủi ro cao', [...UP_TO_PROHIBITED, ['list.sectors', ['transport']], ['part.VI', 'some'], ['row.VI.2', 'met'], ['rest', ''], ['facts.role', 'both'], ['facts.foreign', 'yes'], ['facts.operation', 'beforeLaw']]],
  ['Rủi ro trung bình', [...NOT_LISTED, ['medium.confuse', 'yes'], ...NO_EXCLUSION, ...FACTS]],
  ['Rủi ro thấp', [...NOT_LISTED, ['medium.confuse', 'yes'], ['medium.a', 'no'], ['medium.b', 'yes'], ...FACTS]],
  ['Chưa xác định được', [...NOT_LISTED, ['medium.confuse', 'unknown'], ...NO_EXCLUSION, ...FACTS]],
  ['Mục đích bị cấm', [...UP_TO_PROHIBITED.slice(0, 6), ['prohibited.c', 'yes']]],
  ['Ngoài phạm vi', [['scope.defence', 'no'], ['scope.secret', 'yes']]],
]; // prettier-ignore

interface Looks {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly scripts: boolean;
}

const PHONE: Looks = { width: 375, scheme: 'dark', scripts: false };
const DESK: Looks = { width: 1280, scheme: 'light', scripts: true };

async function openPage(
  browser: Browser,
  { width, scheme, scripts }: Looks,
  more?: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    ...more,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  return context.newPage();
}

/** Pages already looked at: journeys share most of theirs, and looking takes a second. */
const looked = new Set<string>();

/** axe itself needs scripts in the page: without them the width alone is looked at, of pages that have the same markup. */
async function look(page: Page, { scripts }: Pick<Looks, 'scripts'>): Promise<void> {
  if (!scripts) return checkNoSidewaysScroll(page);
  const seenBefore = `${await page.title()} ${await page.textContent('h1')}`;
  if (looked.has(seenBefore)) return;
  looked.add(seenBefore);
  await checkEveryLook(page);
}

async function choose(page: Page, [name, value]: Journey[number]): Promise<void> {
  for (const one of typeof value === 'string' ? [value] : value) {
    await page.check(`input[name="${name}"][value="${one}"]`);
  }
}

/** Where answers lead, by looks and answers: what another journey has already walked in these looks is not walked again. */
const walked = new Map<string, string>();

/** The longest beginning of the journey that was walked before, and the page it led to; none: the tool's first page. */
function known(journey: Journey, looks: Looks): { steps: number; url: string | undefined } {
  for (let steps = journey.length; steps > 0; steps -= 1) {
    const url = walked.get(JSON.stringify([looks, journey.slice(0, steps)]));
    if (url !== undefined) return { steps, url };
  }
  return { steps: 0, url: undefined };
}

const next = (page: Page): Promise<void> => page.click('form .question-buttons button:not([name])');

for (const [heading, journey] of JOURNEYS) {
  for (const looks of [PHONE, DESK]) {
    const how = `${looks.width} px, ${looks.scheme}, ${looks.scripts ? 'with' : 'without'} scripts`;
    test(`the tool leads to “${heading}” (${how}), accessible on every page`, (context) =>
      withBrowser(context, async (browser) => {
        const page = await openPage(browser, looks);
        const { steps, url } = known(journey, looks);
        await page.goto(url ?? `${home}/phan-loai`);
        await look(page, looks);
        if (url === undefined) await page.click('main .button-primary');
        for (const [at, step] of journey.entries()) {
          if (at < steps) continue;
          if (step[0] === 'rest') await page.click('button[name="con-lai"]');
          else {
            await choose(page, step);
            walked.set(JSON.stringify([looks, journey.slice(0, at)]), page.url());
          }
          if (!step[0].startsWith('row.') && step[0] !== 'rest') {
            await look(page, looks);
            await next(page);
          }
        }
        assert.equal(await page.textContent('h1'), heading);
        await look(page, looks);
      }));
  }
}

test('the tool can be walked by keyboard alone, from the start to a result', (context) =>
  withBrowser(context, async (browser) => {
    const page = await openPage(browser, DESK);
    await page.goto(`${home}/phan-loai`);
    await tabTo(page, '.button-primary');
    await page.keyboard.press('Enter');
    for (const [name, value] of JOURNEYS[5]![1]) {
      await page.waitForSelector(`input[name="${name}"]`);
      await tabTo(page, `input[name="${name}"]`);
      await page.keyboard.press('Space');
      // Arrow keys walk the choices of a group: yes, no, I don't know.
      if (value === 'no') await page.keyboard.press('ArrowDown');
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), value);
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(/ket-qua/);
    assert.equal(await page.textContent('h1'), 'Ngoài phạm vi');
  }));

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(`main ${wanted}`) ?? false, selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

test('a page sent empty shows its error to eyes, keyboard and screen reader, in both languages and schemes', (context) =>
  withBrowser(context, async (browser) => {
    for (const [prefix, scheme, width] of [
      ['', 'light', 375],
      ['/en', 'dark', 1280],
    ] as const) {
      const page = await openPage(browser, { width, scheme, scripts: true });
      await page.goto(`${home}${prefix}/phan-loai/cau-hoi`);
      await next(page);
      await page.waitForSelector('.error-summary');
      assert.equal(await page.evaluate(() => document.activeElement?.className), 'error-summary');
      await checkEveryLook(page);
      await page.click('.error-summary a');
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'scope.defence');
    }
  }));

test('the browser’s own back button loses nothing either, also where pages fade into each other', (context) =>
  withBrowser(context, async (browser) => {
    const page = await openPage(browser, DESK, { reducedMotion: 'no-preference' });
    await page.goto(`${home}/phan-loai/cau-hoi`);
    await choose(page, ['scope.defence', 'no']);
    await next(page);
    await choose(page, ['scope.secret', 'no']);
    await next(page);
    await page.waitForSelector('input[name="definition.infers"]');
    await page.click('.back-link');
    assert.equal(await page.isChecked('input[name="scope.secret"][value="no"]'), true);
    await page.goBack();
    await page.goBack();
    await next(page);
    assert.match(page.url(), /scope\.defence=no/);
  }));

test('the result prints whole: without navigation and buttons, with answers and rule set', (context) =>
  withBrowser(context, async (browser) => {
    const page = await openPage(browser, DESK);
    await page.goto(`${home}/phan-loai/ket-qua?scope.defence=no&scope.secret=yes`);
    assert.equal(await page.isVisible('button[data-print]'), true);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('.site-nav'), false);
    assert.equal(await page.isVisible('.button-row'), false);
    assert.equal(await page.isVisible('text=SHA-256'), true);
    assert.equal(await page.isVisible('table'), true);
  }));
