import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkEveryLook, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { aParty, aPerson, PASSWORD, startPortal } from './portal.ts';
import { DOSSIER, toolAnswers } from './world.ts';

const portal = await startPortal({ background: true });
const party = await aParty(portal, 'Công ty cổ phần Công nghệ và Dịch vụ số Trà Sen Việt Nam');

interface Looks {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly scripts: boolean;
  /** Look at every state with axe, on a phone and on a desk, by day and by night. */
  readonly closely: boolean;
}

async function openPage(browser: Browser, { width, scheme, scripts }: Looks): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    baseURL: portal.url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Without scripts axe cannot run, so only the width is looked at: the markup is that of the journey with scripts. */
const look = (page: Page, state: string, { closely }: Looks): Promise<void> =>
  closely ? checkEveryLook(page, state) : checkNoSidewaysScroll(page, state);

const goOn = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForNavigation(), page.click('button:not(.unseen)[value="tiep"]')]);
const press = (page: Page, text: string): Promise<unknown> =>
  Promise.all([
    page.waitForNavigation(),
    page.click(`main button:has-text("${text}"), main a.button:has-text("${text}")`),
  ]);
const heading = async (page: Page): Promise<string> => (await page.textContent('h1')) ?? '';

async function fill(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.fill(`[name="${name}"]`, String(DOSSIER[name]));
}

const PART_B = [
  'intendedPurpose',
  'mainFunctions',
  'functionalArchitecture',
  'deploymentScope',
  'userGroups',
  'affectedGroups',
];

/** Sign in with the tool's answers in hand, notify, look at the receipt; gives the AI-ID. */
async function notify(page: Page, looks: Looks, email: string): Promise<string> {
  await page.goto(`/ho-so/tu-phan-loai?${new URLSearchParams({ ...toolAnswers(), viec: 'thong-bao' }).toString()}`);
  assert.equal(new URL(page.url()).pathname, '/dang-nhap');
  await page.fill('[name="email"]', email);
  await page.fill('[name="password"]', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.press('[name="password"]', 'Enter')]);
  assert.equal(new URL(page.url()).pathname, '/ho-so/tu-phan-loai');
  assert.match((await page.textContent('main')) ?? '', /Rủi ro trung bình/);
  await look(page, 'from the tool', looks);
  await press(page, 'Lưu kết quả và mở bản nháp');
  assert.ok(await page.isChecked('[name="riskLevel"][value="medium"]'));
  await look(page, 'risk level', looks);
  await goOn(page);
  await page.fill('[name="name"]', '');
  await goOn(page);
  await look(page, 'identification with errors', looks);
  assert.ok((await page.locator('.error-summary li').count()) >= 3);
  await fill(page, ['name', 'version', 'internalCode']);
  await goOn(page);
  await look(page, 'description', looks);
  await fill(page, PART_B);
  await goOn(page);
  await fill(page, ['mainInputData', 'riskMeasures']);
  await goOn(page);
  await look(page, 'use', looks);
  await goOn(page);
  assert.equal(await heading(page), 'Kiểm tra trước khi gửi');
  await look(page, 'check your answers', looks);
  await press(page, 'Gửi thông báo');
  const aiId = ((await page.textContent('.reference')) ?? '').trim();
  assert.match(aiId, /^AI-2026-\d{7}-.$/);
  await look(page, 'done', looks);
  await press(page, 'Xem giấy biên nhận và mã QR');
  await look(page, 'receipt', looks);
  return aiId;
}

async function correct(page: Page, looks: Looks, aiId: string): Promise<void> {
  await page.goto(`/ho-so/he-thong/${aiId}`);
  await look(page, 'own system', looks);
  await press(page, 'Đính chính');
  await look(page, 'before an update', looks);
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  assert.ok(await page.isChecked('[name="kind"][value="correction"]'));
  await page.fill('[name="reason"]', 'Ghi nhầm phạm vi khi thông báo.');
  await goOn(page);
  await page.fill('[name="deploymentScope"]', 'Toàn quốc, qua ứng dụng di động.');
  await goOn(page);
  await press(page, 'Gửi cập nhật');
  assert.equal(await heading(page), 'Đã ghi nhận thay đổi');
  await page.goto(`/ho-so/he-thong/${aiId}`);
  assert.match((await page.textContent('ins')) ?? '', /Toàn quốc/);
  await look(page, 'own system with its history', looks);
}

/** Up from medium: 15 working days from 16 November 2026 with 24 November off end on 8 December. */
async function reclassify(page: Page, looks: Looks, aiId: string): Promise<void> {
  await page.goto(`/ho-so/he-thong/${aiId}`);
  await press(page, 'Phân loại lại');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  await page.check('[name="filedAs"][value="provider"]');
  await page.check('[name="event"][value="significantChange"]');
  await page.fill('[name="changeDescription"]', 'Thêm chức năng tự quyết định xét tuyển.');
  await goOn(page);
  // The answer opened further questions on the same page.
  if (/them=1/.test(page.url())) {
    await look(page, 'a page that has grown', looks);
    await goOn(page);
  }
  await page.check('[name="newLevel"][value="high"]');
  for (const [part, value] of [
    ['day', '16'],
    ['month', '11'],
    ['year', '2026'],
  ] as const)
    await page.fill(`[name="reviewCompletedOn-${part}"]`, value);
  await goOn(page);
  if (/them=1/.test(page.url())) await goOn(page);
  assert.equal(await heading(page), 'Kiểm tra trước khi gửi');
  assert.match((await page.textContent('main')) ?? '', /08\/12\/2026/);
  await look(page, 'check a re-classification', looks);
  await Promise.all([page.waitForNavigation(), page.click('.statement ~ .button-row button')]);
  assert.equal(await heading(page), 'Đã ghi nhận thay đổi');
  await page.goto('/ho-so');
  assert.match((await page.textContent('main')) ?? '', /Rủi ro cao/);
  await look(page, 'overview', looks);
}

async function askForGuidance(page: Page, looks: Looks): Promise<void> {
  await page.goto('/ho-so/moi');
  await look(page, 'which procedure', looks);
  await press(page, 'Bắt đầu: Đề nghị hướng dẫn');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  await page.check('[name="requesterKind"][value="provider"]');
  await page.fill('[name="question"]', 'Trợ lý chấm điểm thử có phải rủi ro cao không?');
  await goOn(page);
  await page.fill('[name="name"]', 'Trợ lý chấm điểm thử');
  await page.fill('[name="intendedPurpose"]', 'Giúp giáo viên chấm bài tự luận.');
  await goOn(page);
  await fill(page, [
    'mainFunctions',
    'functionalArchitecture',
    'deploymentScope',
    'userGroups',
    'mainInputData',
    'riskMeasures',
  ]);
  await goOn(page);
  await Promise.all([page.waitForNavigation(), page.click('.statement ~ .button-row button')]);
  assert.match((await page.textContent('main')) ?? '', /mục tiêu phục vụ của Cổng/);
  await look(page, 'done, waiting for the authority', looks);
  await page.click('text=Mở trang hồ sơ');
  await page.waitForLoadState();
  assert.match((await page.textContent('main')) ?? '', /Cơ quan nhà nước/);
  await look(page, 'a case', looks);
}

async function walk(browser: Browser, looks: Looks): Promise<void> {
  const person = await aPerson(portal, party);
  const page = await openPage(browser, looks);
  const aiId = await notify(page, looks, person.who.email);
  await correct(page, looks, aiId);
  await reclassify(page, looks, aiId);
  await askForGuidance(page, looks);
  if (looks.closely) {
    for (const path of [
      '/ho-so/ben',
      '/ho-so/to-chuc',
      '/ho-so/to-chuc/sua',
      '/ho-so/to-chuc/dai-dien',
      '/ho-so/khoa',
      '/ho-so/uy-quyen',
      '/ho-so/tai-khoan',
      '/ho-so/vu-viec',
      '/en/ho-so',
    ]) {
      await page.goto(path);
      await look(page, path, looks);
    }
  }
  await page.context().close();
}

test('from the tool over sign-in to AI-ID, receipt, correction, re-classification and guidance, each state sound for everyone', async (t) => {
  await withBrowser(t, (browser) => walk(browser, { width: 1280, scheme: 'light', scripts: true, closely: true }));
});

test('the same way on a phone without scripts', async (t) => {
  await withBrowser(t, (browser) => walk(browser, { width: 375, scheme: 'dark', scripts: false, closely: false }));
});

test('the same way by keyboard alone, from signing in to the AI-ID', async (t) => {
  await withBrowser(t, async (browser) => {
    const person = await aPerson(portal, party);
    const page = await openPage(browser, { width: 1280, scheme: 'light', scripts: true, closely: false });
    await page.goto('/ho-so/moi/thong-bao-phan-loai');
    await type(page, '[name="email"]', person.who.email);
    await type(page, '[name="password"]', PASSWORD);
    await enter(page);
    await tabTo(page, 'button.button-primary');
    await enter(page);
    await tabTo(page, '[name="riskLevel"]');
    // The first choice is high; the arrow leads to medium.
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await enter(page);
    for (const name of ['name', 'version', 'internalCode']) await type(page, `[name="${name}"]`, String(DOSSIER[name]));
    await enter(page);
    for (const name of PART_B) await type(page, `[name="${name}"]`, String(DOSSIER[name]));
    await tabTo(page, 'button[value="tiep"]:not(.unseen)');
    await enter(page);
    for (const name of ['mainInputData', 'riskMeasures']) await type(page, `[name="${name}"]`, String(DOSSIER[name]));
    await tabTo(page, 'button[value="tiep"]:not(.unseen)');
    await enter(page);
    await tabTo(page, 'button[value="tiep"]:not(.unseen)');
    await enter(page);
    assert.equal(await heading(page), 'Kiểm tra trước khi gửi');
    await tabTo(page, 'button.button-primary');
    await enter(page);
    assert.match((await page.textContent('.reference')) ?? '', /AI-2026-/);
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`);
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

const enter = (page: Page): Promise<unknown> => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

test('what is typed is saved while typing, and a second window’s save is shown, not overwritten', async (t) => {
  await withBrowser(t, async (browser) => {
    const person = await aPerson(portal, party);
    const page = await openPage(browser, { width: 1280, scheme: 'light', scripts: true, closely: false });
    await page.context().addCookies([{ name: 'motcua-phien', value: person.cookie.split('=')[1]!, url: portal.url }]);
    await page.goto('/ho-so/moi/thong-bao-phan-loai');
    await press(page, 'Tôi đã đọc, bắt đầu điền');
    const address = page.url().replace(/1$/, '2');
    await page.goto(address);
    await page.fill('[name="name"]', 'Đang gõ dở');
    await page.waitForFunction(() =>
      /Đã lưu/.test(document.querySelector('[data-autosave-status]')?.textContent ?? ''),
    );
    const other = await page.context().newPage();
    await other.goto(address);
    assert.equal(await other.inputValue('[name="name"]'), 'Đang gõ dở');
    await other.fill('[name="version"]', '3.0');
    await Promise.all([other.waitForNavigation(), other.click('button[value="luu"]')]);
    await page.fill('[name="version"]', '4.0');
    await goOn(page);
    assert.match(await heading(page), /vừa được lưu ở nơi khác/);
    const text = (await page.textContent('main')) ?? '';
    assert.ok(text.includes('3.0') && text.includes('4.0'));
    await look(page, 'two versions', { width: 1280, scheme: 'light', scripts: true, closely: true });
  });
});
