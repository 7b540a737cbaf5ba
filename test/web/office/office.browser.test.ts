import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { perform } from '../../../src/casework/index.ts';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { notify, officePortal, requestGuidance, type Person } from './office-portal.ts';

const portal = await officePortal();
const party = await portal.party(
  'Công ty Trách nhiệm hữu hạn Một thành viên Nghiên cứu và Phát triển Công nghệ Sao Mai',
);
const applicant = await portal.applicant(party);
const officer = await portal.official('officer', 'most', 'Phạm Hoài An');
const lead = await portal.official('lead', 'most', 'Vũ Linh Chi');
const admin = await portal.official('admin', null, 'Đào Nhật Minh');

async function as(
  browser: Browser,
  person: Person,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: portal.url, ...options });
  const [name, value] = person.browser.cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: portal.url }]);
  return context;
}

async function open(page: Page, act: string): Promise<void> {
  await page.locator(`#viec-${act} > summary`).click();
}

test('an officer takes a guidance request, asks once, and prepares; the lead confirms; without scripts [L10.4-2]', async (t) => {
  await withBrowser(t, async (browser) => {
    const code = await requestGuidance(portal, applicant, { sectors: ['health'], consideredLevel: 'medium' });
    const page = await (await as(browser, officer, { javaScriptEnabled: false })).newPage();
    await page.goto('/can-bo');
    await page.getByRole('link', { name: 'Trợ lý tổng đài Sao Mai' }).click();
    await page.getByRole('button', { name: 'Nhận xử lý' }).click();
    await page.getByText('Đã ghi nhận: bạn đã nhận xử lý').waitFor();
    await open(page, 'askSupplement');
    await page.getByLabel('Những nội dung còn thiếu').fill('Bản ghi một cuộc gọi mẫu.');
    await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await page.getByText('Đang chờ bên nộp.').waitFor();
    const input = { supplementText: 'Câu giới thiệu được nhắc lại.' };
    assert.ok(
      (
        await perform(portal.services.desk, {
          caseCode: code,
          act: 'supplement',
          input,
          actor: applicant.actor,
          now: portal.now(),
        })
      ).ok,
    );
    await page.reload();
    await open(page, 'prepareAnswer');
    await page.getByLabel('Rủi ro trung bình', { exact: true }).check();
    await page.getByLabel(/điểm b khoản 1 Điều 9 Luật/).check();
    await page.getByLabel('Nội dung trả lời').fill('Việc giới thiệu ở câu đầu chưa loại trừ nguy cơ nhầm lẫn.');
    await page.getByLabel('Tiêu đề bản công bố').fill('Tổng đài giọng nói có giới thiệu');
    await page
      .getByLabel('Bản công bố đã ẩn danh')
      .fill('Công ty Trách nhiệm hữu hạn Một thành viên Nghiên cứu và Phát triển Công nghệ Sao Mai vận hành tổng đài.');
    await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click();
    assert.match(await page.locator('.error-summary').innerText(), /còn nêu tên/);
    assert.equal(
      await page.getByLabel('Nội dung trả lời').inputValue(),
      'Việc giới thiệu ở câu đầu chưa loại trừ nguy cơ nhầm lẫn.',
    );
    await page.getByLabel('Bản công bố đã ẩn danh').fill('Một doanh nghiệp vận hành tổng đài giọng nói.');
    await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click();
    await page.getByText('Đã ghi nhận: bạn đã dự thảo trả lời').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Ban hành trả lời' }).count(), 0);

    const leads = await (await as(browser, lead, { javaScriptEnabled: false })).newPage();
    await leads.goto(`/can-bo/vu-viec/${code}`);
    await leads.getByRole('button', { name: 'Ban hành trả lời' }).click();
    await leads.getByText('Hồ sơ đã xong').waitFor();
    const precedent = /HD-2026-\d{7}-./.exec(await leads.locator('main').innerText())![0];
    const anybody = await (await browser.newContext({ baseURL: portal.url })).newPage();
    await anybody.goto(`/huong-dan/${precedent}`);
    assert.match(await anybody.locator('main').innerText(), /Một doanh nghiệp vận hành tổng đài giọng nói/);
  });
});

test('the queue and a case are worked by keyboard alone: j, k, a, /, ?', async (t) => {
  await withBrowser(t, async (browser) => {
    await requestGuidance(portal, applicant, { name: 'Bàn phím một' });
    await requestGuidance(portal, applicant, { name: 'Bàn phím hai' });
    const page = await (await as(browser, officer)).newPage();
    await page.goto('/can-bo?q=B%C3%A0n+ph%C3%ADm');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = await page.locator('.case-title').first().innerText();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), first);
    await page.keyboard.press('?');
    assert.ok(await page.locator('dialog.shortcuts').isVisible());
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'q');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/vu-viec/);
    await page.keyboard.press('a');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Nhận xử lý');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận: bạn đã nhận xử lý').waitFor();
  });
});

test('every state of the office is accessible at 375 and 1280, light and dark', async (t) => {
  await withBrowser(t, async (browser) => {
    const { aiId } = await notify(portal, applicant, party, { sectors: ['health'] });
    const code = await requestGuidance(portal, applicant, { name: 'Mọi trạng thái', sectors: ['health'] });
    await perform(portal.services.desk, { caseCode: code, act: 'take', actor: lead.actor, now: portal.now() });
    const page = await (await as(browser, lead)).newPage();
    for (const path of [
      '/can-bo',
      '/en/can-bo',
      '/can-bo?q=khong-co-gi-ca',
      `/can-bo/vu-viec/${code}`,
      `/can-bo/vu-viec/${code}/thu/1`,
      `/can-bo/vu-viec/${code}/nguoi-doc`,
    ]) {
      await page.goto(path);
      await checkEveryLook(page, path);
    }
    await page.goto(`/can-bo/vu-viec/${code}`);
    await open(page, 'prepareAnswer');
    await checkEveryLook(page, 'the form of an answer');
    await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click();
    await page.locator('.error-summary').waitFor();
    await checkEveryLook(page, 'the form of an answer with errors');
    for (const path of [
      '/can-bo/he-thong',
      `/can-bo/he-thong/${aiId}`,
      `/can-bo/to-chuc/${party.code}`,
      '/can-bo/huong-dan',
      '/can-bo/tai-khoan',
    ]) {
      await page.goto(path);
      await checkEveryLook(page, path);
    }
  });
});

test('a stale page and the administration are accessible too', async (t) => {
  await withBrowser(t, async (browser) => {
    const code = await requestGuidance(portal, applicant, { name: 'Trang đã cũ' });
    await perform(portal.services.desk, { caseCode: code, act: 'take', actor: officer.actor, now: portal.now() });
    const page = await (await as(browser, officer)).newPage();
    await page.goto(`/can-bo/vu-viec/${code}`);
    await open(page, 'prepareAnswer');
    await page.getByLabel('Nội dung trả lời').fill('Viết dở.');
    const input = { missingItems: 'Sơ đồ chức năng.' };
    assert.ok(
      (
        await perform(portal.services.desk, {
          caseCode: code,
          act: 'askSupplement',
          input,
          actor: lead.actor,
          now: portal.now(),
        })
      ).ok,
    );
    await page.getByRole('button', { name: 'Trình dự thảo trả lời' }).click();
    await page.getByText('Hồ sơ vừa chuyển sang bước khác').first().waitFor();
    assert.match(await page.locator('main').innerText(), /Viết dở\./);
    await checkEveryLook(page, 'a stale page');
    const admins = await (await as(browser, admin)).newPage();
    const accounts = '/can-bo/quan-tri/tai-khoan';
    for (const path of [
      '/can-bo/quan-tri',
      accounts,
      `${accounts}/${officer.actor.accountId}`,
      '/can-bo/quan-tri/to-chuc',
      `/can-bo/quan-tri/to-chuc/${party.code}`,
      '/can-bo/quan-tri/khoa-api',
      '/can-bo/quan-tri/phap-luat',
    ]) {
      await admins.goto(path);
      await checkEveryLook(admins, path);
    }
    await admins.goto(accounts);
    await admins.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await admins.locator('.error-summary').waitFor();
    await checkEveryLook(admins, 'an account with errors');
  });
});
