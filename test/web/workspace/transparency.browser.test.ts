import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { aParty, aPerson, PASSWORD, startPortal } from './portal.ts';
import { aSystem } from './world.ts';

const portal = await startPortal({ background: true });
const party = await aParty(portal, 'Công ty cổ phần Công nghệ và Dịch vụ số Trà Sen Việt Nam');
const person = await aPerson(portal, party);

type Look = (page: Page, state: string) => Promise<void>;

const SIGHTS = [
  [375, 'light'],
  [1280, 'dark'],
] as const;
/** Made new for this procedure, so looked at both ways; states of the one form engine take turns. */
const NEW = new Set(['system page', 'declaration with its history', 'suggested wording']);
let turn = 0;

/** Phone by day, desk by night. Without scripts axe cannot run, so only the width is looked at. */
const closely: Look = async (page, state) => {
  turn += 1;
  for (const [width, colorScheme] of NEW.has(state) ? SIGHTS : [SIGHTS[turn % 2]!]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await checkNoSidewaysScroll(page, `${state}, ${width}`);
    await checkAccessibility(page, `${state}, ${width}, ${colorScheme}`);
  }
};

const leave = (page: Page, selector: string): Promise<unknown> => Promise.all([page.waitForNavigation(), page.click(selector)]); // prettier-ignore
const goOn = (page: Page): Promise<unknown> => leave(page, 'button:not(.unseen)[value="tiep"]');
const press = (page: Page, text: string): Promise<unknown> => leave(page, `main button:has-text("${text}"), main a.button:has-text("${text}")`); // prettier-ignore
const words = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

async function fillDay(page: Page, name: string, ...parts: readonly [string, string, string]): Promise<void> {
  for (const [at, part] of ['day', 'month', 'year'].entries()) await page.fill(`[name="${name}-${part}"]`, parts[at]!);
}

async function signedIn(browser: Browser, scripts: boolean, path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 900 },
    colorScheme: 'dark',
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    baseURL: portal.url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  await page.fill('[name="email"]', person.who.email);
  await page.fill('[name="password"]', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.press('[name="password"]', 'Enter')]);
  return page;
}

/** From the system's own page to the declaration, and back to the public page that shows it. */
async function declare(page: Page, code: string, look: Look): Promise<void> {
  await press(page, 'Công bố biện pháp minh bạch');
  assert.match(await words(page), /Không ai phải nộp công bố này/);
  await look(page, 'before the first field');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  await page.check('[name="role"][value="provider"]');
  await goOn(page);
  await page.check('[name="interacts"][value="yes"]');
  await goOn(page);
  await page.fill('[name="userNotice"]', 'Bạn đang nói chuyện với trợ lý ảo Sen.');
  await goOn(page);
  assert.ok((await page.locator('.error-summary li').count()) === 1, 'the place is missing');
  await look(page, 'interaction with an error');
  await page.fill('[name="noticePlace"]', 'Câu chào đầu tiên.');
  await goOn(page);
  for (const kind of ['text', 'video']) await page.check(`[name="outputs"][value="${kind}"]`);
  await goOn(page);
  await page.check('[name="openSource"][value="no"]');
  await page.check('[name="markVideo"][value="metadata"]');
  await page.check('[name="markStates"][value="aiMade"]');
  await look(page, 'marking');
  await goOn(page);
  await fillDay(page, 'validFrom', '1', '10', '2026');
  await goOn(page);
  await look(page, 'check your answers');
  await press(page, 'Công bố');
  assert.match((await page.textContent('.reference')) ?? '', /MB-2026-/);
  await page.goto(`/he-thong/${code}`);
  assert.match(await words(page), /“Bạn đang nói chuyện với trợ lý ảo Sen\.”/);
  await look(page, 'system page');
}

/** The next version through the same form, already filled in; both stand on the declaration's own page. */
async function update(page: Page, look: Look): Promise<void> {
  await leave(page, '#minh-bach ~ article a[href*="/minh-bach/"]');
  const code = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.goto(`/ho-so/he-thong/${code}`);
  await look(page, 'own declaration');
  await press(page, 'Cập nhật bản công bố');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  assert.ok(await page.isChecked('[name="role"][value="provider"]'));
  await goOn(page);
  assert.equal(await page.inputValue('[name="userNotice"]'), 'Bạn đang nói chuyện với trợ lý ảo Sen.');
  await page.fill('[name="userNotice"]', 'Sen là máy, không phải người.');
  await goOn(page);
  await goOn(page);
  await fillDay(page, 'validFrom', '1', '11', '2026');
  await goOn(page);
  assert.match(await words(page), /hết hiệu lực ngày 31\/10\/2026, bản này nối tiếp ngay/);
  await press(page, 'Công bố');
  await page.goto(`/minh-bach/${code}`);
  const text = await words(page);
  for (const said of ['Sen là máy, không phải người.', 'Bạn đang nói chuyện với trợ lý ảo Sen.', 'đến hết 31/10/2026'])
    assert.ok(text.includes(said), said);
  await look(page, 'declaration with its history');
}

async function walk(browser: Browser, scripts: boolean, look: Look): Promise<void> {
  const { code } = await aSystem(portal, person, party, { internalCode: scripts ? 'SV-A' : 'SV-B' });
  const page = await signedIn(browser, scripts, `/ho-so/he-thong/${code}`);
  await look(page, 'own system with its checklist');
  await declare(page, code, look);
  await update(page, look);
  await page.goto('/phap-luat/nhan');
  await look(page, 'suggested wording');
  await page.context().close();
}

test('declared page by page, seen on the system page, updated without a gap, sound for everyone in each state [L11.1] [L11.5]', async (t) => {
  await withBrowser(t, (browser) => walk(browser, true, closely));
});

test('the same way on a phone without scripts', async (t) => {
  await withBrowser(t, (browser) => walk(browser, false, checkNoSidewaysScroll));
});
