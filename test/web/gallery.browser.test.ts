import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { GALLERY_PAGES, findAsset, gallery, render } from '../../src/web/ui/index.ts';
import { checkAccessibility, checkEveryLook, checkNoSidewaysScroll, withBrowser } from '../browser.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** A page that answers from the gallery, under the policy of production; anything that the policy blocks is a failure. */
async function open(browser: Browser, options: BrowserContextOptions): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const asset = findAsset(url.pathname);
    if (asset !== null) return route.fulfill({ body: asset.body, contentType: asset.type });
    const lang = url.pathname.startsWith('/en') ? 'en' : 'vi';
    const body = render(gallery({ lang, path: '/dev/ui', show: url.searchParams.get('show') ?? undefined })).bytes;
    return route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': CSP },
    });
  });
  return { page, problems };
}

test('every component and page is accessible at 375 and 1280 px, light and dark, in both languages', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page, problems } = await open(browser, {});
    for (const base of ['/dev/ui', '/en/dev/ui']) {
      for (const show of ['', ...GALLERY_PAGES.map((name) => `?show=${name}`)]) {
        // The short pages differ by words only: in English the longest ones are enough.
        if (base.startsWith('/en') && !['', '?show=home', '?show=question-wrong'].includes(show)) continue;
        await page.goto(`http://localhost${base}${show}`);
        await page.evaluate(() =>
          document.querySelectorAll('main details').forEach((fold) => fold.setAttribute('open', '')),
        );
        await checkEveryLook(page, `${base}${show}`, 'all');
      }
    }
    assert.deepEqual(problems, []);
  });
});

test('the open menu of a phone and the open list of keys are accessible', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, { viewport: { width: 375, height: 800 } });
    await page.goto('http://localhost/dev/ui?show=check');
    await page.locator('.menu-button').click();
    await checkEveryLook(page, 'menu', 'all');
    await page.goto('http://localhost/dev/ui');
    await page.locator('h1').first().click();
    await page.keyboard.press('?');
    await checkEveryLook(page, 'keys', 'all');
  });
});

test('the check itself finds planted faults', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, {});
    await page.goto('http://localhost/dev/ui?show=404');
    const plant = async (markup: string): Promise<void> => {
      await page.evaluate((text) => {
        document.querySelector('main')!.innerHTML = text;
      }, markup);
    };
    await plant('<input id="nameless">');
    await assert.rejects(checkAccessibility(page), /label at #nameless/);
    await plant('<p id="pale"><font color="#999999">nhạt</font></p>');
    await assert.rejects(checkAccessibility(page), /color-contrast/);
    // Colours are asked again in the dark: this grey is pale enough there, and on white it is not seen.
    await plant('<p><font id="night" color="#5a5a5a">chìm vào đêm</font></p>');
    await checkAccessibility(page);
    await assert.rejects(checkEveryLook(page), /color-contrast at #night/);
    await plant('<svg width="5000" height="10"></svg><table width="5000"><tr><td>x</td></tr></table>');
    await assert.rejects(checkNoSidewaysScroll(page), /TABLE/);
  });
});

test('headings go down one level at a time and every page has one first heading', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, {});
    for (const show of GALLERY_PAGES) {
      await page.goto(`http://localhost/dev/ui?show=${show}`);
      const levels = await page
        .locator('main :is(h1,h2,h3,h4)')
        .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
      assert.equal(levels.filter((level) => level === 1).length, 1, show);
      for (const [at, level] of levels.entries()) {
        if (levels[at - 1] !== undefined) assert.ok(level - levels[at - 1]! <= 1, `${show}: ${levels.join(' ')}`);
      }
    }
  });
});

test('without scripts the menu of a phone opens, all fields are there, and nothing waits for a script', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, { javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
    await page.goto('http://localhost/dev/ui?show=question-wrong');
    assert.equal(await page.locator('.site-nav a').first().isVisible(), false);
    await page.locator('.menu-button').click();
    assert.equal(await page.locator('.site-nav a').first().isVisible(), true);
    await page.locator('.nav-close').click();
    assert.equal(await page.getByRole('radio').count(), 3);
    assert.equal(await page.locator('.copy:visible').count(), 0);
  });
});

test('by keyboard alone: skip link first, an error leads to its field, Enter answers', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto('http://localhost/dev/ui?show=question');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');

    await page.goto('http://localhost/dev/ui?show=question-wrong');
    assert.match(await page.title(), /^Có lỗi: /);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => new URL(document.URL).hash), '#f-affects');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('#f-affects').isChecked(), true);
  });
});

test('comfort: a list narrows without accents, text is counted, rows are walked, the keys are listed', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto('http://localhost/dev/ui');
    const list = page.locator('fieldset', { has: page.locator('[name="a-sectors"]') });
    await list.locator('.narrow input').fill('giao duc');
    assert.deepEqual(await list.locator('.choice:visible label').allTextContents(), ['Y tế', 'Giáo dục']);

    await page.locator('#f-a-purpose').fill('Đ'.repeat(203));
    assert.equal(await page.locator('[data-counter="f-a-purpose"]').textContent(), 'Thừa 3 ký tự');

    await page.locator('h1').first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await page.locator('tr[data-chosen] a').textContent(), 'Trợ lý hỏi đáp thủ tục hành chính');
    await page.keyboard.press('k');
    assert.match((await page.locator('tr[data-chosen] a').textContent()) ?? '', /^Hệ thống hỗ trợ/);
    await page.keyboard.press('?');
    assert.equal(await page.getByRole('dialog').isVisible(), true);
  });
});

test('the text does not jump when the fonts arrive: the fallback has the same height', async (t) => {
  await withBrowser(t, async (browser) => {
    const { page } = await open(browser, { viewport: { width: 375, height: 900 } });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.fallback();
    });
    await page.goto('http://localhost/dev/ui?show=404');
    await page.evaluate(() => document.fonts.ready);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          const watcher = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          });
          watcher.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 200);
        }),
    );
    assert.ok(shift < 0.05, `layout shift ${shift}`);
  });
});
