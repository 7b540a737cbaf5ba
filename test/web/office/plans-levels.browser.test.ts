import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { examplePlan, HA_NOI, PRIME_MINISTER } from '../../plans/published-plans.ts';
import { officePortal, type Person } from './office-portal.ts';

const portal = await officePortal();
const ministry = await portal.official('planner', 'most', 'Nguyễn Phương Thảo');
const city = await portal.official('planner', 'ha-noi-dost', 'Đặng Minh Khoa');
const justice = await portal.official('planner', 'ha-noi-doj', 'Phạm Thu Hà');
const HERE = '/can-bo/ke-hoach';
const PHONE = { viewport: { width: 375, height: 900 }, colorScheme: 'dark' } as const;
const DESK = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

async function loaded({ browser }: Person, name: string, agencyCode: string): Promise<string> {
  await browser.get(`${HERE}/nap`);
  const file = { field: 'nap--file', name, bytes: readFileSync(examplePlan(name)) };
  const sent = await browser.upload(`${HERE}/nap`, { 'nap--agencyCode': agencyCode }, file);
  const page = `${HERE}/${/ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!}`;
  await browser.post(`${page}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });
  return page;
}

async function taskOf({ browser }: Person, page: string, number: string): Promise<string> {
  const { text } = await browser.get(page);
  return new RegExp(`nhiem-vu/([0-9a-f-]{36})"><span[^>]*>${number.replaceAll('.', String.raw`\.`)}<`).exec(text)![1]!;
}

test('without scripts and by keyboard a department records a database and its connection; the pages of the inventory and of all levels are accessible on a phone and a desk', async (t) => {
  const [national, own] = [
    await loaded(ministry, PRIME_MINISTER, 'primeMinister'),
    await loaded(city, HA_NOI, 'ha-noi'),
  ];
  const [above, below] = [await taskOf(ministry, national, 'II.5.d'), await taskOf(city, own, 'II.7')];
  await city.browser.get(`${own}/nhiem-vu/${below}/lien-ket`);
  const link = { 'lien-ket--upperTaskId': above, 'lien-ket--linked': '1' };
  await city.browser.post(`${own}/nhiem-vu/${below}/lien-ket`, link);
  await withBrowser(t, async (browser) => {
    const cookieOf = ({ browser: of }: Person) => {
      const [name, value] = of.cookie.split('=') as [string, string];
      return { name, value, url: portal.url };
    };
    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false, ...DESK });
    await context.addCookies([cookieOf(justice)]);
    const page = await context.newPage();
    await page.goto(`${own}/nhiem-vu/${below}`);
    await page.getByRole('link', { name: 'Ghi cơ sở dữ liệu của nhiệm vụ' }).press('Enter');
    await page.getByText('Thêm cơ sở dữ liệu').first().press('Enter');
    await page.getByLabel('Cơ sở dữ liệu', { exact: true }).fill('Cơ sở dữ liệu hộ tịch');
    await page.getByRole('button', { name: 'Thêm cơ sở dữ liệu' }).press('Enter');
    await page.locator('a[href="#f-co-so-du-lieu--serves"]').first().press('Enter');
    assert.equal(new URL(page.url()).hash, '#f-co-so-du-lieu--serves', 'what is missing is told by its field');
    await page.getByLabel('Phục vụ việc gì').fill('Trợ lý trả lời thủ tục hộ tịch');
    await page.getByLabel('Tình trạng rà soát').selectOption({ label: 'Đã rà soát, cần hoàn thiện' });
    await page.getByLabel('Điểm cần hoàn thiện').fill('Chưa có mã định danh thống nhất');
    await page.getByRole('button', { name: 'Thêm cơ sở dữ liệu' }).press('Enter');
    await page.getByRole('link', { name: 'Cơ sở dữ liệu hộ tịch' }).press('Enter');
    const one = new URL(page.url()).pathname;
    await page.goto(`${own}/ket-noi?nhiem-vu=${below}`);
    await page.getByText('Thêm kết nối').first().press('Enter');
    await page
      .getByLabel('Cơ sở dữ liệu trong danh mục')
      .selectOption({ label: 'Cơ sở dữ liệu hộ tịch (Sở Tư pháp Hà Nội)' });
    await page.getByLabel('Hệ thống, cơ sở dữ liệu cung cấp').fill('Cơ sở dữ liệu hộ tịch');
    await page.getByLabel('Hệ thống, cơ sở dữ liệu tiếp nhận').fill('Trung tâm Dữ liệu quốc gia');
    await page.getByLabel('Tình trạng').selectOption({ label: 'Đang xây dựng' });
    await page.getByRole('button', { name: 'Thêm kết nối' }).press('Enter');
    await page
      .getByRole('link', { name: /Trung tâm Dữ liệu quốc gia/ })
      .first()
      .waitFor();

    const looks = [
      [justice, `${own}/co-so-du-lieu`],
      [justice, one],
      [justice, `${own}/ket-noi`],
      [justice, `${own}/nhiem-vu/${below}`],
      [ministry, `${HERE}/ket-noi?nhiem-vu=${above}`],
      [ministry, `${HERE}/ket-noi`],
      [ministry, `${HERE}/tong-quan`],
      [ministry, `/en${HERE}/ket-noi?nhiem-vu=${above}`],
    ] as const;
    for (const [name, look] of [
      ['phone', PHONE],
      ['desk', DESK],
    ] as const) {
      for (const [at, [who, path]] of looks.entries()) {
        const seen = await browser.newContext({ baseURL: portal.url, ...look });
        await seen.addCookies([cookieOf(who)]);
        const shown = await seen.newPage();
        await shown.goto(path);
        await shown.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        await checkAccessibility(shown, `${name} ${path}`);
        await checkNoSidewaysScroll(shown, `${name} ${path}`);
        const shots = process.env['SHOTS'];
        if (shots !== undefined) await shown.screenshot({ path: `${shots}/${name}-${at}.png`, fullPage: true });
        await seen.close();
      }
    }
    await context.close();
  });
});
