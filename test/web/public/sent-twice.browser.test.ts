import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sql } from 'kysely';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { officePortal } from '../office/office-portal.ts';

const portal = await officePortal();
const FORM = '/kien-nghi/gui';

async function visitor(browser: Browser, scripts: boolean): Promise<Page> {
  const viewport = { width: 375, height: 900 };
  const context = await browser.newContext({ baseURL: portal.url, viewport, javaScriptEnabled: scripts });
  return context.newPage();
}

const press = (page: Page) => page.getByRole('button', { name: 'Gửi kiến nghị' });
const before = (page: Page) => page.getByText('Nội dung này đã được nhận từ trước');
const number = (page: Page): Promise<string | null> => page.locator('[name="lan"]').getAttribute('value');

async function received(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Đã nhận', level: 1 }).waitFor();
  return (await page.locator('.reference').textContent())!;
}

async function cases(): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from case_record`.execute(portal.db);
  return found.rows[0]!.n;
}

for (const scripts of [true, false])
  test(`going back and sending again leads to the same case, a changed text makes another, ${scripts ? 'with' : 'without'} scripts`, async (t) => {
    await withBrowser(t, async (browser) => {
      const already = await cases();
      const page = await visitor(browser, scripts);
      await page.goto(FORM);
      const matter = page.getByLabel('Nội dung');
      await matter.fill('Xã nào thông báo phần mềm dùng chung?');
      const opened = await number(page);
      await press(page).click();
      const first = await received(page);
      assert.equal(await before(page).count(), 0);

      await page.goBack();
      assert.notEqual(await number(page), opened, 'the way back gives a fresh form');
      await matter.fill('Xã nào thông báo phần mềm dùng chung?');
      await press(page).click();
      assert.equal(await received(page), first);
      await before(page).waitFor();
      if (scripts) await checkEveryLook(page, 'it was received before');
      await page.reload();
      assert.equal(await received(page), first);

      await page.goBack();
      await matter.fill('Tỉnh nào thông báo phần mềm dùng chung?');
      await press(page).click();
      assert.notEqual(await received(page), first);
      assert.equal(await before(page).count(), 0);
      assert.equal((await cases()) - already, 2);

      const somebody = await visitor(browser, scripts);
      await somebody.goto(FORM);
      await somebody.getByLabel('Nội dung').fill('Xã nào thông báo phần mềm dùng chung?');
      await press(somebody).dblclick();
      assert.notEqual(await received(somebody), first);
      await somebody.waitForLoadState();
      assert.equal((await cases()) - already, 3, 'pressed twice in a row it is one case, and his own');
    });
  });
