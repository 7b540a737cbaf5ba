import { test } from 'node:test';
import { checkAccessibility, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { INVENTED_PLAN } from './invented-plan.ts';
import { officePortal } from './office-portal.ts';

const portal = await officePortal();
const planner = await portal.official('planner', 'most', 'Nguyễn Phương Thảo');
const HERE = '/can-bo/ke-hoach';
const PHONE = { viewport: { width: 375, height: 900 }, colorScheme: 'dark' } as const;
const DESK = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

test('without scripts a plan is made by hand, filled, begun and linked to a task above; every page of keeping a plan is accessible on a phone and a desk, forms open', async (t) => {
  await withBrowser(t, async (browser) => {
    const [name, value] = planner.browser.cookie.split('=') as [string, string];
    const cookies = [{ name, value, url: portal.url }];
    await planner.browser.get(`${HERE}/nap`);
    const file = { field: 'nap--file', name: 'ke-hoach.txt', bytes: Buffer.from(INVENTED_PLAN) };
    const sent = await planner.browser.upload(`${HERE}/nap`, { 'nap--agencyCode': 'most' }, file);
    const code = /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
    await planner.browser.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });

    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false, ...DESK });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(HERE);
    await page.getByRole('link', { name: 'Lập kế hoạch bằng tay' }).click();
    await page.getByLabel('Tên kế hoạch').fill('Kế hoạch của Vụ Pháp chế');
    await page.getByLabel('Cơ quan lập kế hoạch').selectOption({ label: 'Vụ Pháp chế' });
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
    const own = new URL(page.url()).pathname;
    await page.getByText('Thêm nhiệm vụ').first().click();
    const form = page.locator('form[action$="/them-nhiem-vu"]');
    await form.getByLabel('Nhiệm vụ', { exact: true }).fill('Soạn tài liệu');
    await form.getByLabel('Chủ trì').fill('Vụ Pháp chế');
    await form.getByRole('group', { name: 'Đến ngày' }).getByLabel('Ngày').fill('30');
    await form.getByRole('group', { name: 'Đến ngày' }).getByLabel('Tháng').fill('12');
    await form.getByRole('group', { name: 'Đến ngày' }).getByLabel('Năm').fill('2026');
    await form.getByLabel('Sản phẩm').fill('Tài liệu');
    await form.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await page.getByRole('link', { name: 'Đối chiếu và xác nhận' }).click();
    await page.getByRole('button', { name: 'Đưa kế hoạch vào thực hiện' }).click();
    await page.getByRole('link', { name: 'Soạn tài liệu' }).first().click();
    const task = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Liên kết với nhiệm vụ cấp trên' }).click();
    await page.getByLabel('Tìm theo tên, số nhiệm vụ hoặc kế hoạch').fill('tài liệu hướng dẫn');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByRole('button', { name: /^Liên kết ?: Biên soạn tài liệu hướng dẫn/ }).click();
    await page.getByRole('button', { name: /^Bỏ liên kết ?: Biên soạn tài liệu hướng dẫn/ }).waitFor();
    await page.goto(task);
    await page.getByText('Hạn sau hạn của cấp trên').waitFor();

    await page.goto(`${HERE}/${code}/ket-noi`);
    await page.getByText('Thêm kết nối').first().click();
    await page.getByLabel('Hệ thống, cơ sở dữ liệu cung cấp').fill('Hệ thống một cửa điện tử của Bộ');
    await page.getByLabel('Hệ thống, cơ sở dữ liệu tiếp nhận').fill('Kho dữ liệu dùng chung');
    await page.getByLabel('Cơ quan phụ trách').fill('Trung tâm Công nghệ thông tin');
    await page.getByLabel(/^Việc tiếp theo \(không bắt buộc\)/).fill('Thử nghiệm đường truyền');
    await page.getByRole('button', { name: 'Thêm kết nối' }).click();
    await page.getByRole('link', { name: /^Hệ thống một cửa điện tử của Bộ → / }).click();
    await page.getByRole('heading', { name: 'Tình trạng qua các ngày' }).waitFor();
    const connection = new URL(page.url()).pathname;

    const pages = [
      own,
      task,
      `${task}/lien-ket`,
      `${HERE}/moi`,
      `${HERE}/tien-do`,
      `${HERE}/${code}/tien-do`,
      `${HERE}/${code}/dieu-kien`,
      `${HERE}/${code}/ket-noi`,
      connection,
      `${HERE}/don-vi`,
      `${HERE}/don-vi/ten?co-quan=most&ten=${encodeURIComponent('Thanh tra Bộ')}`,
    ];
    for (const look of [PHONE, DESK]) {
      const seen = await (await browser.newContext({ baseURL: portal.url, ...look })).newPage();
      await seen.context().addCookies(cookies);
      for (const path of pages) {
        await seen.goto(path);
        await seen.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        await checkNoSidewaysScroll(seen);
        await checkAccessibility(seen, `${path} at ${look.viewport.width}`);
      }
    }
  });
});
