import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAccessibility, checkEveryLook, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { officePortal } from './office-portal.ts';

const portal = await officePortal();
const most = (await portal.official('planner', 'most')).browser;

/** A page of its own, signed in as that person. */
async function signedIn(page: Page, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: portal.url }]);
}

test('a planner enters a document, opens a round, adds a row after mending it, sends it and finds it in the table; every page accessible', (context) =>
  withBrowser(context, async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await signedIn(page, most.cookie);
    await page.goto(`${portal.url}/can-bo/van-ban/moi`);
    await checkEveryLook(page);
    await page.getByLabel('Loại văn bản').selectOption('circular');
    await page.getByLabel('Tên văn bản').fill('Thông tư thử về trao đổi dữ liệu giữa các cơ quan');
    await page.getByLabel('Cơ quan ban hành').fill('Bộ Khoa học và Công nghệ');
    await page.getByLabel('Tình trạng').selectOption('forComment');
    await page.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    await page.getByText('Đã ghi văn bản vào danh mục.').waitFor();
    await checkAccessibility(page);
    const address = new URL(page.url()).pathname;

    await page.goto(`${portal.url}${address}/du-thao`);
    await page.getByLabel('Tên bản dự thảo').fill('Lần 1');
    const text = Buffer.from('Điều 1. Phạm vi\n1. Thông tư thử.\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n');
    await page.getByLabel('Tệp văn bản').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: text });
    await page.getByRole('button', { name: 'Thêm bản này' }).click();
    await page.getByText('Đã thêm bản dự thảo.').waitFor();
    await checkEveryLook(page);
    await page.getByRole('link', { name: 'Xem trang lấy ý kiến công khai' }).click();
    await checkAccessibility(page);

    await page.goto(`${portal.url}/can-bo/van-ban/ra-soat`);
    await page.getByLabel('Tên đợt').fill('Đợt thử');
    await page.getByLabel('Yêu cầu đối với các cơ quan').fill('Rà soát văn bản.');
    for (const [part, value] of [['Ngày', '15'], ['Tháng', '12'], ['Năm', '2026']]) await page.getByLabel(part!, { exact: true }).fill(value!); // prettier-ignore
    await page.getByRole('button', { name: 'Mở đợt rà soát' }).click();
    await page.getByText('Đã mở đợt rà soát').waitFor();
    await checkEveryLook(page);
    await page.getByRole('link', { name: 'Mở kết quả rà soát của cơ quan' }).click();
    await page.getByRole('link', { name: 'Thêm văn bản' }).click();
    await page.getByRole('button', { name: 'Ghi dòng này' }).click();
    await page.locator('.error-summary').waitFor();
    await checkEveryLook(page, 'a row with errors');
    await page.getByLabel('Tên văn bản, hoặc').fill('Thông tư thử cần ban hành');
    await page.getByRole('radio', { name: 'Chưa có quy định' }).check();
    await page.getByRole('radio', { name: 'Ban hành mới' }).check();
    await page.getByLabel('Chỗ chưa phù hợp').fill('Chưa có hướng dẫn.');
    await page.getByLabel('Nội dung đề xuất').fill('Ban hành thông tư.');
    await page.getByLabel('Căn cứ', { exact: false }).first().fill('D4.4');
    await page.getByRole('button', { name: 'Ghi dòng này' }).click();
    await page.getByText('Đã ghi dòng rà soát.').waitFor();
    await page.getByRole('button', { name: 'Gửi kết quả đến' }).click();
    await page.getByText('Đã gửi kết quả rà soát').waitFor();
    await checkAccessibility(page);
    await page.goto(page.url().replace(/\/co-quan.*/, '/tong-hop'));
    await page.getByText('Thông tư thử cần ban hành').waitFor();
    await checkEveryLook(page);

    for (const path of ['/can-bo/van-ban', '/can-bo/van-ban/danh-muc', '/can-bo/van-ban/xin-y-kien', '/phap-luat/van-ban/law71', '/en/phap-luat/danh-muc', '/phap-luat/danh-muc/bo-du-lieu']) {
      await page.setViewportSize({ width: 375, height: 900 });
      await page.goto(portal.url + path);
      await checkNoSidewaysScroll(page);
      await checkAccessibility(page);
    }
  })); // prettier-ignore
