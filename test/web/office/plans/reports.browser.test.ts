import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { checkEveryLook, withBrowser } from '../../../browser.ts';
import { cellsOf, partsOf } from '../../../platform/office-files/read-sheets.ts';
import { officePortal, type Person } from '../office-portal.ts';
import { castOf, HERE, runningPlan } from './report-room.ts';

const portal = await officePortal();
const { ministry, office, industry } = await castOf(portal);

/** A window of that person. */
async function windowOf(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const [name, value] = person.browser.cookie.split('=') as [string, string];
  const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 1280, height: 900 }, ...options });
  await context.addCookies([{ name, value, url: portal.url }]);
  return context.newPage();
}

/** Goes on with Tab until that control has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const active = document.activeElement;
      return active === null
        ? ''
        : `${active.textContent} ${(active as HTMLInputElement).labels?.[0]?.textContent ?? ''}`;
    });
    if (name.test(text.trim())) return;
  }
  assert.fail(`${name} is not reached with Tab on ${page.url()}`);
}

async function bytesOf(page: Page, label: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name: label }).getAttribute('href');
  const answer = await page.request.get(href!);
  assert.equal(answer.status(), 200, label);
  return answer.body();
}

/** Words of a Word file: body, head and foot. */
async function wordsIn(bytes: Buffer): Promise<string> {
  const parts = await partsOf(bytes);
  const texts = [...parts].filter(([name]) => /^word\/\w+\.xml$/.test(name)).map(([, xml]) => xml);
  return texts
    .join(' ')
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');
}

/** One unit reports progress and sends its report with scripts off, by mouse. */
async function reportWithoutScripts(browser: Browser, { code, tasks, period }: Running): Promise<void> {
  const page = await windowOf(browser, industry, { javaScriptEnabled: false });
  await page.goto(`${HERE}/${code}/nhiem-vu/${tasks.get('II.2')!}`);
  await page.getByText('Ghi tiến độ').first().click();
  await page.getByLabel('Tình hình', { exact: true }).selectOption({ label: 'Đang làm' });
  await page.getByLabel('Kết quả, việc đã làm').fill('Đã mở ba lớp cho 90 cán bộ.');
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await page.goto(`${HERE}/bao-cao?loc=toi`);
  await page.getByRole('link', { name: 'Năm 2026' }).click();
  await page.getByRole('link', { name: 'Soạn báo cáo' }).click();
  const filled = page.getByLabel('Kết quả trong kỳ: II.2');
  assert.match(await filled.inputValue(), /Đã mở ba lớp cho 90 cán bộ\./, 'filled in from progress');
  await page.getByLabel('Đề xuất, kiến nghị').fill('Bổ sung kinh phí tập huấn.');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText('Đã gửi báo cáo.').waitFor();
  assert.equal(new URL(page.url()).pathname.includes(period), true);
}

/** The other unit writes and sends its report with the keyboard alone. */
async function reportByKeyboard(browser: Browser, { code, period }: Running): Promise<string> {
  const page = await windowOf(browser, office);
  await page.goto(`${HERE}/${code}/bao-cao/${period}`);
  await tabTo(page, /^Soạn báo cáo$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/don-vi/);
  const at = page.url();
  await checkEveryLook(page);
  await tabTo(page, /Kết quả trong kỳ: II\.1/);
  await page.keyboard.type('Đã biên soạn tài liệu.');
  await tabTo(page, /^Xem trước$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/xem=truoc/);
  await checkEveryLook(page);
  await tabTo(page, /^Gửi báo cáo$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/xong=gui/);
  await checkEveryLook(page);
  return at;
}

type Running = Awaited<ReturnType<typeof runningPlan>>;

test('two units report, one without scripts and one by keyboard; the department consolidates, finishes and takes away DOCX, PDF and XLSX with the right content', async (t: TestContext) => {
  const plan = await runningPlan(ministry.browser, 'hành trình');
  await withBrowser(t, async (browser) => {
    await reportWithoutScripts(browser, plan);
    await reportByKeyboard(browser, plan);
    const page = await windowOf(browser, ministry, { javaScriptEnabled: false });
    await page.goto(`${HERE}/${plan.code}/bao-cao/${plan.period}`);
    await page.getByText('2 trên 2 đơn vị đã gửi').waitFor();
    await page.getByRole('button', { name: 'Lập bản tổng hợp' }).click();
    const joined = new URL(page.url()).pathname;
    await page.getByLabel('Kết quả thực hiện').fill('Các đơn vị đã thực hiện đúng tiến độ.');
    await page.getByRole('button', { name: 'Lưu bản thảo' }).click();
    await page.getByRole('button', { name: 'Hoàn tất' }).click();
    await page.locator('.error-summary').waitFor();
    const looked = await windowOf(browser, ministry);
    await looked.goto(joined);
    await looked.getByRole('button', { name: 'Hoàn tất' }).click();
    await looked.locator('.error-summary').waitFor();
    await checkEveryLook(looked, 'a consolidation with errors');
    await page.getByLabel('Số, ký hiệu văn bản').fill('45/BC-THU');
    await page.getByLabel('Địa danh, ngày tháng').fill('Hà Nội, ngày 22 tháng 11 năm 2026');
    await page.getByLabel('Chức vụ người ký').fill('VỤ TRƯỞNG');
    await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn Thử');
    await page.getByLabel('Nơi nhận').fill('Lãnh đạo Bộ');
    await page.getByRole('button', { name: 'Hoàn tất' }).click();
    await page.getByText('Báo cáo tổng hợp đã sẵn sàng để ký.').waitFor();
    await checkFiles(page);
    await looked.goto(joined);
    await checkEveryLook(looked);
  });
});

async function checkFiles(page: Page): Promise<void> {
  const docx = await wordsIn(await bytesOf(page, 'Văn bản (DOCX)'));
  const said = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '45/BC-THU', 'Các đơn vị đã thực hiện đúng tiến độ.', 'Bổ sung kinh phí tập huấn.', 'VỤ TRƯỞNG', 'Nguyễn Văn Thử']; // prettier-ignore
  for (const words of said) assert.ok(docx.includes(words), words);
  const cells = [...cellsOf(await partsOf(await bytesOf(page, 'Phụ lục các nhiệm vụ (XLSX)')), 1).values()];
  for (const words of ['Biên soạn tài liệu hướng dẫn', 'Tập huấn cho bộ phận một cửa', 'Kiểm tra việc áp dụng', 'Đã biên soạn tài liệu.'])
    assert.ok(cells.some(({ value }) => value.includes(words)), words); // prettier-ignore
  const pdf = await bytesOf(page, 'Văn bản (PDF)');
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
}

test('lists, duties, the period and the public page on desk and phone, light and dark, open forms and errors too', async (t: TestContext) => {
  const plan = await runningPlan(ministry.browser, 'các vẻ');
  await withBrowser(t, async (browser) => {
    const page = await windowOf(browser, ministry);
    const reports = `${HERE}/${plan.code}/bao-cao`;
    for (const path of [`${HERE}/bao-cao`, `${reports}/${plan.period}`, `/ke-hoach/${plan.code}`, `/en${reports}`]) {
      await page.goto(path);
      await checkEveryLook(page);
    }
    await page.goto(reports);
    await page.getByText('Thêm chế độ báo cáo').first().click();
    await page.getByRole('button', { name: 'Thêm chế độ báo cáo' }).click();
    await page.locator('.error-summary').waitFor();
    await checkEveryLook(page, 'duties with errors');
    await page.locator('.error-summary a').first().click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-them--text');
  });
});
