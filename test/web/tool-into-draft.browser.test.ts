import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkEveryLook, withBrowser } from '../browser.ts';
import { startTestServer } from '../server.ts';

const { url, signIns } = await startTestServer({ demo: true, background: false });

const NOT_LISTED =
  'scope.defence=no&scope.secret=no&definition.infers=yes&definition.kind=system&prohibited.a=no&prohibited.b=no&prohibited.c=no&prohibited.d=no&list.sectors=education&row.I.1=notThis&row.I.2=notThis&row.I.3=notThis';
const NO_EXCLUSION = 'medium.a=no&medium.b=no&medium.c=no&medium.d=no&medium.dd=no';

async function signIn(page: Page): Promise<void> {
  const { email, password } = signIns.find((one) => one.email.startsWith('nguoi-nop@ben-do'))!;
  await page.fill('input[type="email"]', email);
  await page.fill('input[type="password"]', password);
  await page.click('main form .button-primary');
}

for (const scripts of [true, false]) {
  test(`an unclear result becomes a guidance request with the open points filled in, over sign-in and ${scripts ? 'with' : 'without'} scripts [L10.4-1]`, (context) =>
    withBrowser(context, async (browser) => {
      const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
      await page.goto(
        `${url}/phan-loai/ket-qua?${NOT_LISTED}&medium.confuse=unknown&${NO_EXCLUSION}&facts.role=provider&facts.operation=notYet`,
      );
      await page.click('text=Đề nghị Bộ hướng dẫn');
      await page.waitForURL(/dang-nhap/);
      await signIn(page);
      await page.waitForURL(/ho-so\/tu-phan-loai/);
      assert.match(page.url(), /medium\.confuse=unknown/);
      if (scripts) await checkEveryLook(page);
      await page.click('main form .button-primary');
      const question = page.locator('textarea[name="question"]');
      await question.waitFor();
      assert.match(await question.inputValue(), /không nhận ra mình đang tiếp xúc với trí tuệ nhân tạo/);
    }));
}

test('someone signed in carries a medium result into a notification with one press', (context) =>
  withBrowser(context, async (browser) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${url}/dang-nhap`);
    await signIn(page);
    await page.waitForURL(/ho-so/);
    await page.goto(
      `${url}/phan-loai/ket-qua?${NOT_LISTED}&medium.confuse=yes&${NO_EXCLUSION}&facts.role=provider&facts.operation=notYet`,
    );
    assert.equal(await page.isVisible('form[action="/ho-so/tu-phan-loai"]'), true);
    await checkEveryLook(page);
    await page.click('text=Đưa vào thông báo phân loại');
    await page.waitForURL(/\/ho-so\/(?!tu-phan-loai)/);
    const main = (await page.textContent('main'))!;
    assert.match(main, /Thông báo/);
    // Level and reason come along as the draft's own answers, on whichever of its pages they stand.
    const draft = /\/ho-so\/nhap\/[^/?#]+/.exec(page.url())?.[0];
    assert.ok(draft, page.url());
    await page.goto(`${url}${draft}/kiem-tra`);
    assert.match((await page.textContent('main'))!, /Rủi ro trung bình/);
  }));
