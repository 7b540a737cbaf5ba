import { test } from 'node:test';
import { checkAccessibility, checkEveryLook, checkNoSidewaysScroll, withBrowser } from '../../browser.ts';
import { publicPages } from './public-pages.ts';

const home = await (await publicPages()).listen();

const PATHS = ['/phap-luat', '/phap-luat/L', '/phap-luat/L10', '/phap-luat/D11.5', '/phap-luat/tim?q=rui+ro', '/phap-luat/tim?q=khongcogi', '/phap-luat/van-ban', '/phap-luat/thoi-han', '/phap-luat/danh-muc-rui-ro-cao', '/phap-luat/chuyen-tiep', '/phap-luat/ngay-lam-viec', '/phap-luat/cho-chua-ro', '/phap-luat/quy-tac-rieng', '/huong-dan', '/huong-dan?cursor=x&risk=high', '/tro-nang', '/dieu-khoan', '/khong-co']; // prettier-ignore

test('the pages on the law, on guidance and on the portal are accessible on phone and desk, light and dark', (context) =>
  withBrowser(context, async (browser) => {
    const page = await browser.newPage();
    for (const path of PATHS) {
      await page.goto(home + path);
      await checkEveryLook(page, path);
    }
  }));

test('the same pages in English, whose colours are the same, have their words in order and in the window', (context) =>
  withBrowser(context, async (browser) => {
    const page = await browser.newPage({ viewport: { width: 375, height: 900 } });
    for (const path of PATHS) {
      await page.goto(`${home}/en${path}`);
      await checkNoSidewaysScroll(page);
      await checkAccessibility(page);
    }
  }));
