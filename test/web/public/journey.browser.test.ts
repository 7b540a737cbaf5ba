import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import QRCode from 'qrcode';
import { receiptPdf } from '../../../src/platform/documents/index.ts';
import { createAccount, setPassword } from '../../../src/platform/identity/index.ts';
import { compactReceipt, readReceipt } from '../../../src/record-log/index.ts';
import { findEntry } from '../../../src/registry/index.ts';
import { checkEveryLook, withBrowser } from '../../browser.ts';
import { highRiskFacts, NOW, provider, publicPortal } from './public-portal.ts';

const portal = await publicPortal({ demo: true });
const { services, database } = portal;
const party = await provider(portal);
const exam = await portal.publish({
  party,
  content: { status: 'notified', public: highRiskFacts(party), restricted: {} },
});
const { leafId } = (await findEntry(database.db, exam.code))!;
const withoutProof = (await readReceipt(database.db, services.signer, leafId))!;
await portal.revise(exam.code, { status: 'inUse', facts: { version: '2.2' } });
const low = await portal.publish({
  register: 'lowRiskSystems', code: 'publicReference', party, demo: true,
  content: { status: 'published', public: { name: 'Bộ lọc thư rác Cánh Buồm', riskLevel: 'low', providerName: party.name }, restricted: {} },
}); // prettier-ignore
await portal.sequenceAll();
const made = await createAccount(database.db, { email: 'lan@senviet.example', name: 'Nguyễn Thị Lan' }, NOW);
assert.ok(made.ok);
await setPassword(database.db, made.value.id, 'mưa phùn trên phố Huế', NOW);
const url = await portal.listen();

async function answerOn(page: Page): Promise<string> {
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  return (await verdict.innerText()).replaceAll(/\s+/g, ' ');
}

/** From the first page to the downloaded proof, with the keyboard where it matters. */
async function toProof(page: Page): Promise<string> {
  await page.goto(url);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('cham bai thi');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Hệ thống chấm bài thi tự luận Ánh Sao' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Ánh Sao/ }).waitFor();
  await page.getByRole('link', { name: /Xem toàn bộ 2 lần công bố/ }).click();
  await page.getByText('Trạng thái: Đã thông báo → Đang sử dụng').waitFor();
  await page.getByRole('link', { name: 'Về trang hệ thống' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải bằng chứng (JSON)' }).click();
  return (await download).path();
}

test('search, system, history, proof, verification: in the browser, also after the network is gone [L8.1-5]', async (t) => {
  await withBrowser(t, async (browser) => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    const proof = await toProof(page);
    await page.goto(`${url}/xac-minh`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.setInputFiles('input[type="file"]', proof);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    assert.match(await answerOn(page), /^Đúng Giấy này do Cổng ký.*Trạng thái hiện nay: Đang sử dụng/);
    // Nothing was sent: the answer came without leaving the page.
    assert.equal(new URL(page.url()).search, '');
    await checkEveryLook(page);

    await context.setOffline(true);
    await page.reload();
    await page.locator('textarea').fill(await readFile(proof, 'utf8'));
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    assert.match(await answerOn(page), /^Đúng.*Chưa so được với sổ hiện nay vì không có mạng/);
    await page.locator('textarea').fill((await readFile(proof, 'utf8')).replace('inUse', 'ended'));
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.locator('.verdict-false').waitFor();
    await checkEveryLook(page, 'false, without a network');
    await page.locator('textarea').fill(exam.code);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.locator('.verdict-cannotTell').waitFor();
    assert.match(await answerOn(page), /Cần có mạng để tra mã/);
    // Only this one page is kept.
    await assert.rejects(page.goto(`${url}/he-thong`));
    assert.deepEqual(problems, []);
  });
});

test('a photo of a receipt’s QR code is read in the browser and completed by the proof of the log', async (t) => {
  await withBrowser(t, async (browser) => {
    const page = await browser.newPage();
    await page.goto(`${url}/xac-minh`);
    const link = `${url}/xac-minh#${compactReceipt(withoutProof)}`;
    const buffer = await QRCode.toBuffer(link, { width: 900, errorCorrectionLevel: 'L' });
    await page.setInputFiles('input[type="file"]', { name: 'anh.png', mimeType: 'image/png', buffer });
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    assert.match(await answerOn(page), /^Đúng.*Đã thông báo, nay đang sử dụng/);
    await page.goto('about:blank');
    await page.goto(link);
    assert.match(await answerOn(page), /^Đúng/);
  });
});

test('a receipt as PDF is checked in the browser, without the network; of one altered byte it says that it cannot tell or that it is wrong', async (t) => {
  const receipt = (await readReceipt(database.db, services.signer, leafId))!;
  const content = Buffer.from(JSON.stringify(receipt, null, 2));
  const { pdf } = receiptPdf(
    {
      title: 'Giấy biên nhận', issuer: 'Cổng', number: { label: 'AI-ID', value: exam.code }, highlights: [], body: [],
      qr: { text: `${services.config.baseUrl}/xac-minh#${compactReceipt(withoutProof)}`, caption: 'Quét', alt: 'Mã QR' },
      attachment: { name: 'bien-nhan.json', mediaType: 'application/json', description: 'Cho máy', content: content.toString(), relationship: 'data' },
      footer: 'x',
    },
    { lang: 'vi', createdAt: NOW },
  ); // prettier-ignore
  await withBrowser(t, async (browser) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/xac-minh`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    const said = async (buffer: Buffer): Promise<string> => {
      await page.reload();
      await page.setInputFiles('input[type="file"]', { name: 'giay.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
      return answerOn(page);
    };
    const right = Buffer.from(pdf);
    assert.match(await said(right), /^Đúng Giấy này do Cổng ký.* Lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4} /);
    const start = right.indexOf('/EmbeddedFile');
    const altered = Buffer.from(right);
    const at = right.indexOf('stream', start) + 200;
    altered[at] = altered[at]! ^ 1;
    assert.doesNotMatch(await said(altered), /^Đúng/);
  });
});

test('the same journey without scripts, and the same words', async (t) => {
  await withBrowser(t, async (browser) => {
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    const page = await context.newPage();
    const proof = await toProof(page);
    await page.goto(`${url}/xac-minh`);
    await page.setInputFiles('input[type="file"]', proof);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    const onServer = await answerOn(page);
    const other = await browser.newPage();
    await other.goto(`${url}/xac-minh`);
    await other.setInputFiles('input[type="file"]', proof);
    await other.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    assert.equal(await answerOn(other), onServer);
    assert.match(onServer, /^Đúng/);
  });
});

test('signing in with the keyboard alone, wrong first, with and without scripts', async (t) => {
  await withBrowser(t, async (browser) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${url}/dang-nhap?tiep=/he-thong`);
      await page.getByLabel('Thư điện tử').focus();
      await page.keyboard.type('lan@senviet.example');
      await page.keyboard.press('Tab');
      await page.keyboard.type('không phải mật khẩu này');
      await page.keyboard.press('Enter');
      await page.getByText('Thư điện tử hoặc mật khẩu không đúng').waitFor();
      // The checker itself is a script.
      if (javaScriptEnabled) await checkEveryLook(page, 'sign-in refused');
      await page.getByLabel('Mật khẩu').focus();
      await page.keyboard.type('mưa phùn trên phố Huế');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/he-thong`);
      await page.getByText('Nguyễn Thị Lan').first().waitFor();
      await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
      await page.getByText('Bạn đã đăng xuất').waitFor();
      await context.close();
    }
  });
});

const STATES = [
  '/', '/he-thong', '/he-thong?q=cham+bai&risk=high', '/he-thong?q=zzzz', '/he-thong?risk=banana&cursor=x', `/he-thong/${exam.code}`,
  `/he-thong/${exam.code}/lich-su`, `/he-thong/${low.code}`, `/to-chuc/${party.code}`, '/xac-minh', `/xac-minh?ma=${exam.code}`,
  '/xac-minh?ma=AI-2026-0000001-0', '/xac-minh?ma=abc', '/tra-cuu', '/tra-cuu?ma=', '/tra-cuu?ma=7K2M-9QXA-40TB', `/tra-cuu?ma=${exam.code}`,
  '/du-lieu-mo', '/dang-nhap', '/dev/hop-thu', '/khong-co', `/en/he-thong/${exam.code}`, '/en', '/en/xac-minh', '/api', '/en/api',
]; // prettier-ignore

test('every public state is accessible at 375 and 1280, light and dark, under one first heading', async (t) => {
  await withBrowser(t, async (browser) => {
    const page = await browser.newPage();
    for (const path of STATES) {
      await page.goto(url + path);
      await checkEveryLook(page, path);
      assert.equal(await page.locator('h1').count(), 1, path);
    }
  });
});

test('on a phone the header is one line in both languages, its tools stay large enough, and the language keeps its whole name', async (t) => {
  await withBrowser(t, async (browser) => {
    const page = await browser.newPage();
    for (const width of [320, 360, 375]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [path, language] of [
        ['/', 'English'],
        ['/en', 'Tiếng Việt'],
      ] as const) {
        await page.goto(url + path);
        const where = `${path}, ${width}`;
        const tools = [
          page.locator('.brand'),
          page.getByRole('link', { name: language }),
          page.locator('.menu-button'),
        ];
        const boxes = await Promise.all(tools.map(async (tool) => (await tool.boundingBox())!));
        const middles = boxes.map(({ y, height }) => Math.round(y + height / 2));
        assert.ok(Math.max(...middles) - Math.min(...middles) <= 1, `${where}: middles at ${middles.join(', ')}`);
        for (const box of boxes) assert.ok(box.width >= 44 && box.height >= 44, `${where}: ${JSON.stringify(box)}`);
        assert.ok(boxes.at(-1)!.x + boxes.at(-1)!.width <= width, where);
      }
    }
  });
});
