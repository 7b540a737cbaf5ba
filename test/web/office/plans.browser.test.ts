import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAccessibility, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { INVENTED_PLAN } from './invented-plan.ts';
import { officePortal } from './office-portal.ts';

const portal = await officePortal();
const planner = await portal.official('planner', 'most', 'Nguyễn Phương Thảo');

const PHONE = { viewport: { width: 375, height: 900 }, colorScheme: 'light' } as const;
const DESK = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const;

async function looksRight(page: Page): Promise<void> {
  await checkNoSidewaysScroll(page);
  await checkAccessibility(page);
}

test('without scripts: a document is loaded, compared, corrected and put into effect; progress is reported; everyone sees it; then every page on a phone', async (t) => {
  await withBrowser(t, async (browser) => {
    const [name, value] = planner.browser.cookie.split('=') as [string, string];
    const cookies = [{ name, value, url: portal.url }];
    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false, ...DESK });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto('/can-bo/ke-hoach');
    await page.getByRole('link', { name: 'Nạp kế hoạch từ văn bản' }).click();
    await page.getByLabel('Cơ quan ban hành').selectOption({ label: 'Bộ Khoa học và Công nghệ' });
    const file = { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(INVENTED_PLAN) };
    await page.getByLabel('Tệp văn bản').setInputFiles(file);
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    const confirm = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Đưa kế hoạch vào thực hiện' }).click();
    await page.getByRole('link', { name: 'II.3: Nhiệm vụ chưa có thời hạn.' }).waitFor();
    await page.getByRole('link', { name: /^Sửa ?: II.3/ }).click();
    const edit = new URL(page.url()).pathname;
    await page.getByLabel('Loại thời hạn').selectOption({ label: 'Thường xuyên' });
    await page.getByRole('button', { name: 'Lưu và xác nhận' }).click();
    await page.getByRole('button', { name: /^Xác nhận nhiệm vụ này ?: II.1/ }).click();
    const waiting = await (await browser.newContext({ baseURL: portal.url, ...PHONE })).newPage();
    await waiting.context().addCookies(cookies);
    for (const path of ['/can-bo/ke-hoach/nap', confirm, edit]) {
      await waiting.goto(path);
      await looksRight(waiting);
    }
    await page.getByRole('button', { name: 'Đưa kế hoạch vào thực hiện' }).click();
    await page.getByText('Đang thực hiện').waitFor();
    await page.getByRole('link', { name: 'Biên soạn tài liệu hướng dẫn' }).first().click();
    const task = new URL(page.url()).pathname;
    await page.getByText('Ghi tiến độ').first().click();
    await page.getByLabel('Tình hình', { exact: true }).selectOption({ label: 'Đã xong' });
    await page.getByLabel('Kết quả, việc đã làm').fill('Đã ban hành tài liệu.');
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
    await page.getByText('Đã ban hành tài liệu.').waitFor();
    const plan = confirm.replace('/xac-nhan', '');
    const open = `/ke-hoach/${plan.split('/').at(-1)!}`;
    await page.goto(open);
    await page.getByText('(33%)').first().waitFor();
    const desk = await (await browser.newContext({ baseURL: portal.url, ...DESK })).newPage();
    await desk.context().addCookies(cookies);
    for (const path of [plan, task, '/can-bo/ke-hoach/tong-quan', '/can-bo/ke-hoach/nhiem-vu', '/ke-hoach', open]) {
      await waiting.goto(path);
      await looksRight(waiting);
    }
    for (const path of [plan, '/can-bo/ke-hoach/tong-quan', `/en${open}`]) {
      await desk.goto(path);
      await looksRight(desk);
    }
    await desk.goto(task);
    await desk.getByText('Báo vướng mắc').first().click();
    await desk.getByRole('button', { name: 'Báo vướng mắc' }).click();
    await desk.locator('.error-summary').waitFor();
    await looksRight(desk);
    assert.equal(await desk.getByLabel('Vướng mắc', { exact: true }).getAttribute('aria-invalid'), 'true');
  });
});
