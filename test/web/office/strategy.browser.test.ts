import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { officePortal } from './office-portal.ts';
import type { Page } from 'playwright-core';

const portal = await officePortal();
const planner = await portal.official('planner', 'most', 'Nguyễn Phương Thảo');

const PHONE = { viewport: { width: 375, height: 900 }, colorScheme: 'light' } as const;
const DESK = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const;

async function looksRight(page: Page): Promise<void> {
  await checkNoSidewaysScroll(page);
  await checkAccessibility(page);
}

test('without scripts and without an account: the framework, the sheet, a mistake, the result, going on editing; then on a phone [L26.1a] [L26.4] [L4.1]', async (t) => {
  await withBrowser(t, async (browser) => {
    const page = await (await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false, ...DESK })).newPage();
    await page.goto('/dao-duc');
    await page.getByRole('link', { name: 'Tự đánh giá một hệ thống' }).click();
    await page.getByLabel('Tên hệ thống').fill('Trợ lý một cửa');
    await page.getByLabel('Cung cấp dịch vụ công').check();
    const row = page.locator('#C1');
    await row.getByLabel('Chưa đạt').check();
    await row.getByLabel('Hành động khắc phục (C1)').fill('Đo lại');
    await row.getByLabel('Ngày').fill('31');
    await row.getByLabel('Tháng').fill('2');
    await row.getByLabel('Năm').fill('2027');
    await page.getByRole('button', { name: 'Xem phiếu' }).click();
    await page.getByText('Thời hạn không phải một ngày có thật').first().waitFor();
    assert.equal(await page.getByLabel('Tên hệ thống').inputValue(), 'Trợ lý một cửa');
    await page.locator('#C1').getByLabel('Ngày').fill('28');
    await page.getByRole('button', { name: 'Xem phiếu' }).click();
    await page.getByText('Bắt buộc áp dụng Khung').waitFor();
    await page.getByRole('button', { name: 'Sửa tiếp' }).click();
    assert.equal(await page.getByLabel('Hành động khắc phục (C1)').inputValue(), 'Đo lại');
    for (const look of [PHONE, DESK]) {
      const other = await (await browser.newContext({ baseURL: portal.url, ...look })).newPage();
      for (const path of ['/dao-duc', '/dao-duc/tu-danh-gia', '/chien-luoc', '/chien-luoc/cong.he-thong']) {
        await other.goto(path);
        await looksRight(other);
      }
      await other.goto('/en/dao-duc/nghien-cuu');
      await other.locator('[name="R2-status"][value=notMet]').focus();
      await other.keyboard.press('Space');
      await other.getByRole('button', { name: 'Show the sheet' }).focus();
      await other.keyboard.press('Enter');
      await other.getByRole('heading', { name: 'To be remedied' }).waitFor();
      await looksRight(other);
    }
  });
});

test('a planner loads items and enters a value; pages are accessible with their errors, on phone and desk [L19.2]', async (t) => {
  await withBrowser(t, async (browser) => {
    const [name, value] = planner.browser.cookie.split('=') as [string, string];
    for (const look of [PHONE, DESK]) {
      const context = await browser.newContext({ baseURL: portal.url, ...look });
      await context.addCookies([{ name, value, url: portal.url }]);
      const page = await context.newPage();
      for (const path of ['', '/gan-ket', '/chi-tieu', '/khung-dao-duc']) {
        await page.goto(`/can-bo/chien-luoc${path}`);
        await looksRight(page);
      }
      await page.goto('/can-bo/chien-luoc/muc-tieu');
      await page.getByText('Nạp từ văn bản').click();
      await page.getByLabel('Mỗi dòng một mục').fill('NV1 | gì đó | x');
      await page.getByRole('button', { name: 'Nạp' }).click();
      await page.getByText('Dòng 1:').first().waitFor();
      await looksRight(page);
      await page.getByLabel('Mỗi dòng một mục').fill('NV1 | nhiệm vụ | Lập kế hoạch | Bộ A | 2027');
      await page.getByRole('button', { name: 'Nạp' }).click();
      await page.getByText('Lập kế hoạch').waitFor();
      await context.close();
    }
  });
});
