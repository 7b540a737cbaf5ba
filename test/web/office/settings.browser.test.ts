import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { officePortal, type Person } from './office-portal.ts';

const portal = await officePortal();
const admin = await portal.official('admin', null, 'Đào Nhật Minh');
const officer = await portal.official('officer', 'most', 'Cán bộ Mai');
const sen = await portal.party('Công ty Khởi nghiệp Sen');
const manager = await portal.applicant(sen, ['party:manage']);

async function pageOf(browser: Browser, person: Person | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 1280, height: 900 } });
  const [name, value] = (person?.browser.cookie ?? '=').split('=') as [string, string];
  if (person !== null) await context.addCookies([{ name, value, url: portal.url }]);
  return context.newPage();
}

async function fillDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.fill(`[name="${name}-day"]`, day);
  await page.fill(`[name="${name}-month"]`, month);
  await page.fill(`[name="${name}-year"]`, year);
}

test('an administrator says since when the portal is in operation, and everybody reads it, accessible on desk and phone, light and dark [MST.5a]', async (t) => {
  await withBrowser(t, async (browser) => {
    const page = await pageOf(browser, admin);
    await page.goto('/can-bo/quan-tri/thiet-lap');
    for (const fold of await page.locator('main details.fold').all()) await fold.locator('summary').click();
    await checkEveryLook(page, 'settings, all forms open');
    await page.locator('form[action$="/quyen"] button').click();
    await page.locator('#f-acc-ground-error').waitFor();
    await checkEveryLook(page, 'settings with errors');
    await page.goto('/can-bo/quan-tri/thiet-lap');
    await page.locator('main details.fold summary').first().click();
    await fillDay(page, 'op-from', ['30', '6', '2026']);
    await page.fill('[name="op-decision"]', 'Thông báo 7/TB-BKHCN');
    await page.fill('[name="op-issuer"]', 'Bộ Khoa học và Công nghệ');
    await page.locator('form[action$="/van-hanh"] button').click();
    await page.getByText('Đã ghi phiên bản mới').waitFor();
    await checkEveryLook(page, 'settings with a history');
    const visitor = await pageOf(browser, null);
    await visitor.goto('/');
    await visitor.getByRole('link', { name: 'Về Cổng' }).click();
    await visitor.getByText('Vận hành chính thức từ 30/06/2026').waitFor();
    await checkEveryLook(visitor, 'about the portal');
  });
});

test('an enterprise declares its status and an official looks at it, accessible on desk and phone, light and dark [L25.1-1]', async (t) => {
  await withBrowser(t, async (browser) => {
    const page = await pageOf(browser, manager);
    await page.goto('/ho-so/to-chuc');
    await page.getByRole('link', { name: 'Khai tình trạng' }).click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.locator('#f-kind-error').waitFor();
    await checkEveryLook(page, 'the declaration with errors');
    await page.getByLabel('Doanh nghiệp nhỏ và vừa').check();
    await page.fill('[name="proofNumber"]', '12/XN');
    await page.fill('[name="proofIssuer"]', 'Sở Tài chính');
    await fillDay(page, 'validFrom', ['1', '1', '2026']);
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đang có theo lời khai').waitFor();
    await checkEveryLook(page, 'the profile');
    const office = await pageOf(browser, officer);
    await office.goto('/can-bo/tinh-trang-doanh-nghiep');
    await checkEveryLook(office, 'what waits');
    await office.getByRole('link', { name: 'Công ty Khởi nghiệp Sen' }).click();
    await office.getByRole('button', { name: 'Ghi kết quả' }).click();
    await checkEveryLook(office, 'the party with an error');
    await office.getByLabel('Giấy tờ chứng minh tình trạng này').check();
    await office.getByRole('button', { name: 'Ghi kết quả' }).click();
    await office.getByText('có, giấy tờ đã xem chứng minh').waitFor();
    await checkEveryLook(office, 'the party, looked at');
  });
});
