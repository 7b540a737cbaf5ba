import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, checkNoSidewaysScroll, withBrowser } from '../browser.ts';
import { officePortal } from './office/office-portal.ts';

const portal = await officePortal();
const writer = await portal.official('planner', 'most', 'Lê Minh Thảo');

async function look(browser: Browser, dark: boolean, signedIn = false): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    viewport: { width: dark ? 1280 : 375, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: true,
  });
  const [name, value] = writer.browser.cookie.split('=') as [string, string];
  if (signedIn) await context.addCookies([{ name, value, url: portal.url }]);
  return context.newPage();
}

async function check(page: Page, where: string): Promise<void> {
  await checkNoSidewaysScroll(page, where);
  await checkAccessibility(page, where);
}

async function fillEvent(page: Page): Promise<void> {
  await page.getByLabel('Loại bài').selectOption('event');
  const vi = page.locator('section', { hasText: 'Bản tiếng Việt' }).first();
  await vi.getByLabel('Tiêu đề').fill('Lớp tập huấn cho hợp tác xã');
  await vi.getByLabel('Tóm tắt tiếng Việt').fill('Một buổi sáng thực hành.');
  await vi.getByLabel('Nội dung tiếng Việt').fill('## Chương trình\n\n- Phân loại\n- Hỏi đáp');
  await page.getByLabel('Điều khoản liên quan').fill('L10.3');
  await page.getByLabel('Doanh nghiệp, tổ chức').check();
  await page.getByLabel('Hình thức').selectOption('class');
  for (const [name, day] of [
    ['startsAt', '10'],
    ['endsAt', '10'],
    ['registrationUntil', '08'],
  ] as const) {
    await page.locator(`[name="${name}-day"]`).fill(day);
    await page.locator(`[name="${name}-month"]`).fill('12');
    await page.locator(`[name="${name}-year"]`).fill('2026');
    await page.locator(`[name="${name}Time"]`).fill(name === 'endsAt' ? '11:30' : '08:30');
  }
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa xã');
  await page.getByLabel('Số chỗ').fill('20');
}

test('a planner writes and publishes an event; a visitor on a phone finds it, registers, and asks for letters [MST.2b]', async (t) => {
  await withBrowser(t, async (browser) => {
    const office = await look(browser, true, true);
    await office.goto('/can-bo/truyen-thong/moi');
    await office.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await office.getByText('Hãy chọn loại bài').first().waitFor();
    await check(office, 'the form with errors, 1280 dark');
    await fillEvent(office);
    await office.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await office.getByText('Người đọc chưa thấy').waitFor();
    await office.getByRole('button', { name: 'Công bố phiên bản mới nhất' }).click();
    await office.getByText('Trang công khai đã cập nhật').waitFor();
    await check(office, 'the article of the office, 1280 dark');

    const phone = await look(browser, false);
    await phone.goto('/su-kien');
    await check(phone, 'the list, 375 light');
    await phone.getByRole('link', { name: 'Lớp tập huấn cho hợp tác xã' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Lớp tập huấn cho hợp tác xã' }).waitFor();
    await check(phone, 'the event, 375 light');
    await phone.getByRole('link', { name: 'Đăng ký dự' }).click();
    await phone.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await phone.getByText('Bạn chưa điền mục này').first().waitFor();
    await check(phone, 'the form of registration with errors, 375 light');
    await phone.getByLabel('Họ và tên').fill('Nguyễn Thị Bưởi');
    await phone.getByLabel('Địa chỉ thư điện tử').fill('buoi@x.example');
    await phone.getByLabel('Người dân').check();
    await phone.getByRole('button', { name: 'Đăng ký', exact: true }).click();
    await phone.getByRole('heading', { level: 1, name: 'Đã nhận đăng ký' }).waitFor();
    await phone.goto('/ban-tin');
    await check(phone, 'the form for letters, 375 light');
    await phone.getByLabel('Địa chỉ thư điện tử').fill('buoi@x.example');
    await phone.getByRole('button', { name: 'Đăng ký nhận tin' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Hãy mở hộp thư của bạn' }).waitFor();

    await office.reload();
    await office.getByRole('link', { name: 'Danh sách đăng ký và điểm danh' }).click();
    await office.getByText('buoi@x.example').waitFor();
    await check(office, 'who registered, 1280 dark');
    await office.getByRole('link', { name: 'Số liệu' }).click();
    await check(office, 'the figures, 1280 dark');
  });
  const letters = await portal.db
    .selectFrom('mail_message')
    .select('template')
    .where('to_address', '=', 'buoi@x.example')
    .execute();
  if (process.env['BROWSER'] !== '0')
    assert.deepEqual(
      letters.map(({ template }) => template).toSorted((a, b) => (a < b ? -1 : 1)),
      ['alert.confirm', 'event.registered'],
    );
});
