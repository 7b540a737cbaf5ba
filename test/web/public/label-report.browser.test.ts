import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { notify, officePortal } from '../office/office-portal.ts';

const portal = await officePortal();
const sen = await portal.party('Công ty Sen');
const { aiId } = await notify(portal, await portal.applicant(sen), sen);
const officer = await portal.official('officer', 'most', 'Cán bộ Mai');

async function page(browser: Browser, { scripts, cookie }: { scripts: boolean; cookie?: string }): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    viewport: { width: 375, height: 900 },
    javaScriptEnabled: scripts,
  });
  if (cookie !== undefined) {
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: portal.url }]);
  }
  return context.newPage();
}

async function fill(visitor: Page): Promise<void> {
  await visitor.getByLabel('Người bị ảnh hưởng:').check();
  await visitor.getByLabel('Danh dự, uy tín').check();
  await visitor.getByLabel('Cảnh báo rủi ro hoặc giới hạn').check();
  await visitor.getByLabel('Vẫn còn nhưng bị che').check();
  await visitor.getByLabel('Kể lại điều bạn thấy').fill('Dòng cảnh báo bị che bởi hình khác.');
  await visitor.getByLabel('Thấy ở đâu?').fill('Trang chủ của ứng dụng');
  for (const [part, value] of [['Ngày', '2'], ['Tháng', '11'], ['Năm', '2026']] as const) await visitor.getByLabel(part, { exact: true }).fill(value); // prettier-ignore
}

test('an affected person goes from a system to a report and follows it to its outcome, accessible on desk and phone, light and dark [L7.5-2] [L3.7]', async (t) => {
  await withBrowser(t, async (browser) => {
    const visitor = await page(browser, { scripts: true });
    await visitor.goto(`/he-thong/${aiId}`);
    await visitor.getByRole('link', { name: 'Thấy nhãn, thông báo' }).click();
    await checkEveryLook(visitor, 'the empty form');
    await visitor.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await visitor.locator('#f-description-error').waitFor();
    await checkEveryLook(visitor, 'the form with errors');
    await fill(visitor);
    await visitor.getByLabel('Thư điện tử').fill('gio@thu.example');
    await visitor.getByRole('button', { name: 'Gửi phản ánh' }).click();
    await visitor.getByRole('heading', { name: 'Đã nhận phản ánh' }).waitFor();
    await checkEveryLook(visitor, 'the report was received');
    await visitor.getByRole('link', { name: 'Xem hồ sơ đang ở đâu' }).click();
    await checkEveryLook(visitor, 'the case as the visitor follows it');

    const office = await page(browser, { scripts: true, cookie: officer.browser.cookie });
    await office.goto('/can-bo?thu-tuc=label-report');
    await office.getByRole('link', { name: 'Trợ lý hỏi đáp Sao Mai' }).first().click();
    await office.getByRole('button', { name: 'Nhận xử lý' }).click();
    await office.getByText('Người gửi không dùng tài khoản').first().waitFor();
    await checkEveryLook(office, 'the case in hand');
    const closing = office.locator('details', { has: office.locator('summary', { hasText: 'Kết thúc với kết quả' }) });
    await closing.locator('summary').first().click();
    await office.getByLabel('nhãn, cảnh báo đã được khôi phục').check();
    await office.locator('[name="close--closingGrounds"][value="L7.5"]').check();
    await office.getByLabel('Giải thích cho người phản ánh').fill('Cảnh báo đã hiện lại.');
    await closing.getByRole('button', { name: 'Kết thúc với kết quả' }).click();
    await office.getByText('Nhãn đã được khôi phục').first().waitFor();

    await visitor.reload();
    await visitor.getByText('Cảnh báo đã hiện lại.').waitFor();
    await checkEveryLook(visitor, 'the outcome');
    await visitor.getByRole('button', { name: 'Xóa thông tin liên hệ của tôi' }).click();
    await visitor.getByText('Đã xóa thông tin liên hệ của bạn').waitFor();
  });
});

test('the report goes through without scripts as well [L7.5-2]', async (t) => {
  await withBrowser(t, async (browser) => {
    const visitor = await page(browser, { scripts: false });
    await visitor.goto('/bao-nhan-bi-go');
    await fill(visitor);
    await visitor.getByLabel('Tên hệ thống, ứng dụng').fill('Ứng dụng Chim Sẻ');
    await visitor.getByRole('button', { name: 'Gửi phản ánh' }).click();
    assert.equal(await visitor.getByRole('heading', { level: 1 }).textContent(), 'Đã nhận phản ánh');
  });
});
