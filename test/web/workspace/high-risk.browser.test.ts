import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkEveryLook, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { aParty, aPerson, PASSWORD, startPortal } from './portal.ts';
import { DOSSIER } from './world.ts';

const portal = await startPortal({ background: true });
const party = await aParty(portal, 'Công ty cổ phần Hệ thống Chấm thi và Khảo thí số Bến Nghé');

interface Looks {
  readonly width: number;
  readonly scripts: boolean;
}

/** Each state on desk and phone, light and dark; axe cannot run without scripts. */
const look = (page: Page, state: string, { scripts }: Looks): Promise<void> =>
  scripts ? checkEveryLook(page, state) : checkNoSidewaysScroll(page, state);

const go = (page: Page, selector: string): Promise<unknown> =>
  Promise.all([page.waitForNavigation(), page.click(selector)]);
const press = (page: Page, text: string): Promise<unknown> =>
  go(page, `main button:has-text("${text}"), main a.button:has-text("${text}")`);
const main = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

/** Once more where the answers opened further questions on the same page: it comes back grown, or asks for what is missing. */
async function goOn(page: Page, answerMore?: () => Promise<unknown>): Promise<void> {
  await go(page, 'button:not(.unseen)[value="tiep"]');
  if (answerMore !== undefined) {
    await answerMore();
    await go(page, 'button:not(.unseen)[value="tiep"]');
  }
}

async function fill(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.fill(`[name="${name}"]`, String(DOSSIER[name]));
}

async function fillDay(page: Page, name: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [part, value] of [
    ['day', date],
    ['month', month],
    ['year', year],
  ])
    await page.fill(`[name="${name}-${part}"]`, value!);
}

const PART_B = [
  'intendedPurpose',
  'mainFunctions',
  'functionalArchitecture',
  'deploymentScope',
  'userGroups',
  'affectedGroups',
];

/** High risk by a row of the list: recorded at once, and the gate of Law 13.3 is shown before it is sent. */
async function notify(page: Page, looks: Looks): Promise<string> {
  await page.goto('/ho-so/moi/thong-bao-phan-loai');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  await page.check('[name="riskLevel"][value="high"]');
  await goOn(page, () => page.selectOption('[name="highRiskRow"]', 'I.2'));
  await fill(page, ['version', 'internalCode']);
  await page.fill('[name="name"]', 'Hệ thống chấm bài tự luận Bến Nghé');
  await goOn(page);
  await fill(page, PART_B);
  await goOn(page);
  await fill(page, ['mainInputData', 'riskMeasures']);
  await goOn(page);
  await goOn(page);
  assert.match(await main(page), /chỉ được đưa vào sử dụng sau khi có kết quả đánh giá sự phù hợp/);
  await look(page, 'check a high-risk notification', looks);
  await press(page, 'Gửi thông báo');
  const aiId = ((await page.textContent('.reference')) ?? '').trim();
  assert.match(aiId, /^AI-2026-\d{7}-.$/);
  return aiId;
}

async function publishResult(page: Page, looks: Looks, aiId: string): Promise<string> {
  await page.goto(`/ho-so/he-thong/${aiId}`);
  await press(page, 'Kết quả đánh giá sự phù hợp');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  await page.check('[name="conformityMethod"][value="body"]');
  await page.check('[name="conformityState"][value="conforms"]');
  await fillDay(page, 'conformityCompletedOn', '2026-11-30');
  await goOn(page, () => page.fill('[name="conformityBody"]', 'Trung tâm Chứng nhận Sao Mai'));
  await goOn(page);
  assert.match(await main(page), /chưa tới/, 'a day that has not come');
  await look(page, 'a conformity result with an error', looks);
  await page.goto(page.url().replace(/kiem-tra.*$/, '1'));
  await fillDay(page, 'conformityCompletedOn', '2026-11-18');
  await goOn(page);
  await goOn(page);
  assert.match(await main(page), /điều kiện để đưa hệ thống vào sử dụng/);
  await press(page, 'Công khai kết quả');
  const code = ((await page.textContent('.reference')) ?? '').trim();
  assert.match(code, /^SP-2026-\d{7}-.$/);
  await look(page, 'result published', looks);
  return code;
}

async function putIntoUse(page: Page, looks: Looks, aiId: string): Promise<void> {
  await page.goto(`/ho-so/he-thong/${aiId}`);
  await look(page, 'own high-risk system', looks);
  await press(page, 'Bắt đầu sử dụng');
  await press(page, 'Tôi đã đọc, bắt đầu điền');
  assert.ok(await page.isChecked('[name="kind"][value="startOfUse"]'));
  await fillDay(page, 'usedSince', '2026-11-20');
  await goOn(page);
  if (page.url().endsWith('/2')) await goOn(page);
  assert.match(await main(page), /điều kiện để đưa hệ thống vào sử dụng đã đủ/);
  await press(page, 'Gửi cập nhật');
}

async function publicPages(page: Page, looks: Looks, aiId: string, result: string): Promise<void> {
  await page.goto(`/he-thong/${aiId}`);
  const text = await main(page);
  assert.match(text, /Đang sử dụng/);
  assert.match(text, /Kết luận phù hợp đã được công khai/);
  assert.match(text, /Trung tâm Chứng nhận Sao Mai/);
  await look(page, 'public page of a high-risk system in use', looks);
  await go(page, `#su-phu-hop ~ ul a[href$="${result}"]`);
  assert.match(await main(page), /Ngày hoàn thành hoặc được thừa nhận/);
  await look(page, 'public page of a conformity result', looks);
  await page.goto(`/en/he-thong/${aiId}`);
  assert.match(await main(page), /A positive result is public/);
}

async function walk(browser: Browser, looks: Looks): Promise<void> {
  const { who } = await aPerson(portal, party);
  const context = await browser.newContext({
    viewport: { width: looks.width, height: 900 },
    javaScriptEnabled: looks.scripts,
    baseURL: portal.url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto('/dang-nhap');
  await page.fill('[name="email"]', who.email);
  await page.fill('[name="password"]', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.press('[name="password"]', 'Enter')]);
  const aiId = await notify(page, looks);
  await page.goto(`/he-thong/${aiId}`);
  assert.match(await main(page), /Chưa có kết luận phù hợp: hệ thống chưa được đưa vào sử dụng/);
  const result = await publishResult(page, looks, aiId);
  await putIntoUse(page, looks, aiId);
  await publicPages(page, looks, aiId, result);
  await context.close();
}

test('a high-risk system: notified, gate shown, result published, put into use, seen by everyone [L13.3-3] [L13.1-1]', async (t) => {
  await withBrowser(t, (browser) => walk(browser, { width: 1280, scripts: true }));
});

test('the same way on a phone without scripts', async (t) => {
  await withBrowser(t, (browser) => walk(browser, { width: 375, scripts: false }));
});
