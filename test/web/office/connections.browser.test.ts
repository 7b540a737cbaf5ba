import { test } from 'node:test';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { officePortal } from './office-portal.ts';

const portal = await officePortal();
const operator = await portal.official('operator', null, 'Lý Thanh Sơn');

test('an operator enters a connected service after mending it, and a visitor finds it; every page accessible on desk and phone, light and dark', (context) =>
  withBrowser(context, async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = operator.browser.cookie.split('=');
    await page.context().addCookies([{ name, value, url: portal.url }]);
    await page.goto(`${portal.url}/ket-noi`);
    await checkEveryLook(page, 'nothing connected');
    await page.goto(`${portal.url}/can-bo/quan-tri`);
    await page.getByRole('link', { name: 'Kết nối', exact: true }).click();
    await checkEveryLook(page, 'an empty list');
    await page.getByRole('link', { name: 'Thêm dịch vụ' }).click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.locator('.error-summary').waitFor();
    await checkEveryLook(page, 'the form with errors');
    await page.getByLabel('Hạ tầng', { exact: true }).check();
    await page.getByLabel('Tên tiếng Việt').fill('Cụm máy tính dùng chung');
    await page.getByLabel('Tên tiếng Anh').fill('Shared computing cluster');
    await page.getByLabel('Dùng để làm gì (tiếng Việt)').fill('Xin giờ tính toán.');
    await page.getByLabel('Dùng để làm gì (tiếng Anh)').fill('Ask for computing time.');
    await page.getByLabel('Dự kiến').check();
    await page.getByLabel('Cơ quan vận hành').selectOption('most-nidt');
    await page.getByLabel('Tài khoản riêng của dịch vụ').check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã thêm dịch vụ.').waitFor();
    await checkEveryLook(page, 'a service');
    const visitor = await (await browser.newContext({ baseURL: portal.url })).newPage();
    await visitor.goto('/');
    await visitor.getByRole('link', { name: 'Hạ tầng, dữ liệu kết nối' }).click();
    await visitor.getByText('Cụm máy tính dùng chung').waitFor();
    await checkEveryLook(visitor, 'what is connected');
  }));
