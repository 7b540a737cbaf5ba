import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { officePortal } from './office-portal.ts';

const portal = await officePortal();
const writer = await portal.official('planner', 'most-iti', 'Lê Minh Thảo');

const upload = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`Biểu mẫu thử: ${name}\n`) });

async function fillDay(page: Page, name: string, day: readonly [string, string, string]): Promise<void> {
  for (const [at, part] of ['day', 'month', 'year'].entries())
    await page.locator(`[name="${name}-${part}"]`).fill(day[at]!);
}

test('a planner adds a form after mending it, enters a second version, and a visitor takes it away; every page accessible on desk and phone, light and dark', (context) =>
  withBrowser(context, async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = writer.browser.cookie.split('=');
    await page.context().addCookies([{ name, value, url: portal.url }]);
    await page.goto(`${portal.url}/bieu-mau`);
    await checkEveryLook(page, 'no form yet');
    await page.goto(`${portal.url}/can-bo/nghiep-vu`);
    await checkEveryLook(page, 'an empty library');
    await page.getByRole('link', { name: 'Thêm mục' }).click();
    await page.getByRole('button', { name: 'Thêm vào thư viện' }).click();
    await page.locator('.error-summary').waitFor();
    await checkEveryLook(page, 'the form with errors');
    await page.getByLabel('Loại').selectOption('form');
    await page.getByLabel('Tên', { exact: true }).fill('Phiếu đề nghị hướng dẫn');
    await page.getByLabel('Mô tả', { exact: true }).fill('Dùng khi muốn hỏi.');
    await page.getByLabel('Cơ quan chịu trách nhiệm').selectOption('most-iti');
    await page.getByLabel('Điều khoản làm căn cứ').fill('L10.4');
    await page.getByLabel('Thêm tệp').setInputFiles([upload('phieu.txt'), upload('huong-dan.txt')]);
    await fillDay(page, 'validFrom', ['01', '06', '2026']);
    await page.getByLabel('Công khai').check();
    await page.getByRole('button', { name: 'Thêm vào thư viện' }).click();
    await page.getByText('Đã thêm mục vào thư viện.').waitFor();
    await page.getByRole('link', { name: 'Nhập phiên bản mới' }).click();
    await page.getByLabel('Phiên bản này đổi gì').fill('Bỏ tệp hướng dẫn.');
    await page.getByLabel('huong-dan.txt').uncheck();
    await checkEveryLook(page, 'the form of a version');
    await page.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
    await page.getByText('Đã nhập phiên bản mới.').waitFor();
    await checkEveryLook(page, 'an entry');
    await page.getByRole('link', { name: 'Phiên bản 1' }).click();
    await page.getByText('không phải bản hiện hành').waitFor();
    await page.getByText('huong-dan.txt').waitFor();
    await page.goto(`${portal.url}/can-bo/nghiep-vu`);
    await checkEveryLook(page, 'the library');

    const visitor = await (await browser.newContext({ baseURL: portal.url })).newPage();
    await visitor.goto('/');
    await visitor.getByRole('link', { name: 'Biểu mẫu' }).click();
    await checkEveryLook(visitor, 'the forms');
    const taken = visitor.waitForEvent('download');
    await visitor.getByRole('link', { name: 'phieu.txt' }).click();
    await taken;
    await visitor.getByRole('link', { name: 'Phiếu đề nghị hướng dẫn' }).click();
    await checkEveryLook(visitor, 'a form');
    await visitor.getByRole('link', { name: 'Phiên bản 1' }).click();
    await checkEveryLook(visitor, 'an old version of a form');
  }));
