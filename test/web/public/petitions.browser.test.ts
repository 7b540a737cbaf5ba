import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { officePortal } from '../office/office-portal.ts';

const portal = await officePortal();
const officer = await portal.official('officer', 'most-office', 'Cán bộ Vân');
const colleague = await portal.official('officer', 'most-office', 'Cán bộ Yến');

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

/** Opens one of the small forms of a case, as by a press on its name. */
async function opened(office: Page, act: string) {
  const form = office.locator(`#viec-${act}`);
  await form.locator('summary').first().click();
  return form;
}

test('somebody asks from the first page, is asked back, reads the answer, and its version without names is found by others, accessible on desk and phone, light and dark [Q367.7.2] [MST.7b]', async (t) => {
  await withBrowser(t, async (browser) => {
    const visitor = await page(browser, { scripts: true });
    await visitor.goto('/');
    await visitor.getByRole('link', { name: 'Gửi kiến nghị, đề xuất, phản ánh' }).click();
    await checkEveryLook(visitor, 'the empty form');
    await visitor.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await visitor.locator('#f-matter-error').waitFor();
    await checkEveryLook(visitor, 'the form with an error');
    await visitor.getByLabel('Nội dung').fill('Ba xã dùng chung một phần mềm. Ai thông báo?');
    await visitor.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await visitor.getByRole('heading', { name: 'Đã nhận' }).waitFor();
    await checkEveryLook(visitor, 'it was received');
    await visitor.getByRole('link', { name: 'Xem hồ sơ đang ở đâu' }).click();
    await visitor.waitForURL(/tra-cuu/);

    const office = await page(browser, { scripts: true, cookie: officer.browser.cookie });
    await office.goto('/can-bo?thu-tuc=petition');
    await office.locator('a[href*="/can-bo/vu-viec/"]').first().click();
    await office.getByRole('button', { name: 'Nhận xử lý' }).click();
    await office.locator('#viec-forward').waitFor();
    await opened(office, 'forward');
    const asking = await opened(office, 'askMore');
    await checkEveryLook(office, 'the case in hand');
    await office.locator('[name="askMore--question"]').fill('Hợp đồng do ai ký?');
    await asking.getByRole('button').last().click();
    await office.getByText('Chờ người gửi trả lời câu hỏi').first().waitFor();

    await visitor.reload();
    await checkEveryLook(visitor, 'a question to whoever asked');
    await visitor.getByLabel('Trả lời của bạn').fill('Tỉnh ký.');
    await visitor.getByRole('button', { name: 'Gửi trả lời' }).click();
    await visitor.getByText('Đã ghi nhận.').waitFor();

    await office.reload();
    const answering = await opened(office, 'answer');
    await office.getByLabel('đã giải thích, hướng dẫn').check();
    await office.locator('[name="answer--answerGrounds--khac"]').fill('L10.3');
    await office.locator('[name="answer--answerText"]').fill('Nhà cung cấp thông báo một lần.');
    await office.getByLabel('Có ích cho người khác').check();
    await answering.getByRole('button', { name: 'Trả lời', exact: true }).click();
    const digest = await opened(office, 'prepareDigest');
    for (const [name, text] of [
      ['digestTitle', 'Dùng chung'],
      ['digestQuestion', 'Ai thông báo?'],
      ['digestAnswer', 'Nhà cung cấp, một lần.'],
    ] as const)
      // prettier-ignore
      await office.locator(`[name="prepareDigest--${name}"]`).fill(text);
    await digest.getByRole('button').last().click();
    await office.getByText('bản ẩn danh chờ người thứ hai').first().waitFor();
    await checkEveryLook(office, 'a version that waits for somebody else');

    const second = await page(browser, { scripts: false, cookie: colleague.browser.cookie });
    await second.goto(office.url().split('?')[0]!);
    await second.getByRole('button', { name: 'Công bố bản ẩn danh' }).click();

    await visitor.reload();
    await visitor.getByText('Nhà cung cấp thông báo một lần.').waitFor();
    await checkEveryLook(visitor, 'the answer as whoever asked reads it');
    await visitor.goto('/kien-nghi');
    await checkEveryLook(visitor, 'the list of answers');
    await visitor.getByRole('link', { name: 'Dùng chung' }).click();
    await checkEveryLook(visitor, 'one answer');

    await office.goto('/can-bo/kien-nghi');
    await checkEveryLook(office, 'the report of a period');
  });
});

test('the petition goes through without scripts as well, and is taken back [Q367.7.2]', async (t) => {
  await withBrowser(t, async (browser) => {
    const visitor = await page(browser, { scripts: false });
    await visitor.goto('/kien-nghi/gui');
    await visitor.getByLabel('Nội dung').fill('Đề xuất một mẫu chung.');
    await visitor.getByLabel('Cơ quan').selectOption({ label: 'Bộ Y tế' });
    await visitor.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    assert.equal(await visitor.getByRole('heading', { level: 1 }).textContent(), 'Đã nhận');
    await visitor.getByRole('link', { name: 'Xem hồ sơ đang ở đâu' }).click();
    await visitor.getByText('Bộ Y tế').first().waitFor();
    await visitor.locator('summary', { hasText: 'Rút lại' }).click();
    await visitor.getByRole('button', { name: 'Rút lại' }).click();
    await visitor.getByText('Đã rút').first().waitFor();
  });
});
