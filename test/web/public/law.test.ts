import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HIGH_RISK_LISTS, HOLIDAYS, INSTRUMENTS, OWN_RULES, PROVISIONS, TERM_IDS } from '../../../src/law/index.ts';
import { loadText } from '../../../src/library/index.ts';
import { withdrawArticle } from '../../../src/communication/index.ts';
import { NOW, official, published, typed } from '../../communication/room.ts';
import { publicPages } from './public-pages.ts';

const pages = await publicPages();

function words(page: string): string {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#34;', '"')
    .replaceAll(/\s+/g, ' ');
}

test('every provision has a page, and every article one in English, marked as our summary', async () => {
  for (const id of Object.keys(PROVISIONS)) {
    const vi = await pages.get(`/phap-luat/${id}`);
    assert.equal(vi.status, 200, id);
    assert.match(words(vi.text), /Tóm tắt của Cổng/);
    if (id.includes('.')) continue;
    const { status, text } = await pages.get(`/en/phap-luat/${id}`);
    assert.equal(status, 200, id);
    assert.match(words(text), /Our summary/);
  }
});

test('a provision typed in any way leads to its one address; an unknown one is not found', async () => {
  for (const [typed, path] of [
    ['13.4', '/phap-luat/L13.4'],
    ['d12.2a', '/phap-luat/D12.2a'],
    ['14.1đ', '/phap-luat/L14.1dd'],
  ] as const) {
    const { status, location } = await pages.get(`/phap-luat/${encodeURIComponent(typed)}`);
    assert.equal(status, 301);
    assert.equal(location, path);
  }
  for (const unknown of ['L99', 'x', '%00', '..%2f..%2fetc', "L10.3'--"]) {
    assert.equal((await pages.get(`/phap-luat/${unknown}`)).status, 404, unknown);
  }
});

test('the page of a provision shows what rests on it and the way up', async () => {
  const { text } = await pages.get('/phap-luat/D14.4');
  assert.match(words(text), /T1\. Ghi nhận thông báo phân loại/);
  assert.match(words(text), /Thủ tục: /);
  assert.match(text, /href="\/phap-luat\/D14"/);
});

test('the page of a provision shows what was published about it and its parts: answers first, withdrawn ones never', async () => {
  const beside = await publicPages();
  const { db } = beside.database;
  const writer = await official(db, 'lead', 'most');
  assert.match(words((await beside.get('/phap-luat/L10')).text), /Chưa có bài nào gắn với điều khoản này/);
  const news = await published(db, writer, 'news', typed({ titleVi: 'Tin <thử> về phân loại', provisions: 'L10.3' }));
  const answer = await published(
    db,
    writer,
    'question',
    typed({ titleVi: 'Hỏi thử về phân loại?', provisions: 'L10.3' }),
  );
  const gone = await published(db, writer, 'guide', typed({ titleVi: 'Hướng dẫn đã rút', provisions: 'L10.3' }));
  const ended = { id: gone, reason: 'Có bản mới.' };
  assert.ok((await withdrawArticle(db, ended, { actor: writer, now: NOW })).ok);
  for (const place of ['/phap-luat/L10.3', '/phap-luat/L10']) {
    const { text } = await beside.get(place);
    const shown = words(text);
    assert.match(shown, /Hỏi đáp: Hỏi thử về phân loại\?.*Tin: Tin &#60;thử&#62; về phân loại/);
    assert.doesNotMatch(shown, /Hướng dẫn đã rút/);
    assert.ok(text.includes(`href="/hoi-dap/${answer}"`) && text.includes(`href="/tin-tuc/${news}"`));
  }
  assert.match(words((await beside.get('/en/phap-luat/L10')).text), /Questions, guides and news on this provision/);
  assert.doesNotMatch(words((await beside.get('/phap-luat/L11')).text), /Hỏi thử về phân loại/);
});

test('the official text stands beside our summary once the operator loaded it, and a draft is called one', async () => {
  const beside = await publicPages();
  const source = [
    'Chương I', 'NHỮNG QUY ĐỊNH CHUNG', '', 'Điều 1. Phạm vi điều chỉnh', '1. Câu thử thứ nhất của văn bản nạp vào.',
    '2. Câu thử thứ hai của văn bản nạp vào.', 'Điều 2. Đối tượng áp dụng', 'Một đoạn không có khoản.', '',
  ].join('\n'); // prettier-ignore
  const request = { documentNumber: '134/2025/QH15', source, loadedBy: 'test', now: new Date('2026-11-22T01:00:00Z') };
  assert.match(words((await beside.get('/phap-luat/L1.2')).text), /Nguyên văn chưa được nạp/);
  const draft = await loadText(beside.database.db, { ...request, status: 'draft' });
  assert.equal(draft.outcome, 'loaded');
  const asDraft = words((await beside.get('/phap-luat/L1.2')).text);
  assert.match(asDraft, /DỰ THẢO/);
  assert.match(asDraft, /Câu thử thứ hai/);
  assert.doesNotMatch(asDraft, /Câu thử thứ nhất/);
  await loadText(beside.database.db, { ...request, status: 'issued' });
  const asIssued = words((await beside.get('/phap-luat/L1')).text);
  assert.doesNotMatch(asIssued, /DỰ THẢO/);
  assert.match(asIssued, /Câu thử thứ nhất.*Câu thử thứ hai/);
  assert.match(words((await beside.get('/phap-luat/L10.3')).text), /không có phần tương ứng/);
});

test('the search finds without diacritics, by number and in English, and says when there is nothing', async () => {
  const plain = await pages.get('/phap-luat/tim?q=he+thong+rui+ro+cao');
  assert.match(plain.text, /href="\/phap-luat\/L13/);
  const marked = await pages.get(`/phap-luat/tim?q=${encodeURIComponent('hệ thống rủi ro cao')}`);
  const linksOf = (text: string): string[] =>
    [...text.matchAll(/<li><a href="(\/phap-luat\/[LDQ][^"]*)"/g)].map((match) => match[1]!);
  assert.ok(linksOf(plain.text).length > 5);
  assert.deepEqual(linksOf(plain.text), linksOf(marked.text));
  assert.equal(linksOf((await pages.get('/phap-luat/tim?q=10.3')).text)[0], '/phap-luat/L10.3');
  assert.match((await pages.get('/en/phap-luat/tim?q=sandbox')).text, /href="\/en\/phap-luat\/L21/);
  assert.match(words((await pages.get('/phap-luat/tim?q=khongcotunay')).text), /Không điều khoản nào/);
});

test('a hostile search is shown as text and never fails', async () => {
  for (const hostile of [
    '"><script>alert(1)</script>',
    '%',
    "' or 1=1 --",
    '\u0000',
    '𝒳'.repeat(400),
    '((((',
    '\ud800',
  ]) {
    const { status, text } = await pages.get(`/phap-luat/tim?q=${encodeURIComponent(hostile.toWellFormed())}`);
    assert.equal(status, 200);
    assert.doesNotMatch(text, /<script>alert/);
  }
});

test('all terms stand in one table with their provisions, and where there is no limit the table says so', async () => {
  const { text } = await pages.get('/phap-luat/thoi-han');
  for (const id of TERM_IDS) assert.match(text, new RegExp(`id="${id}"`));
  assert.match(words(text), /72 giờ/);
  assert.match(words(text), /ít nhất 15 ngày làm việc trước/);
  assert.match(words(text), /T3\..*?Không có thời hạn tính bằng ngày/);
  assert.match(words(text), /Không phải thời hạn pháp luật/);
});

test('the list shows all 46 rows, and sends to the original where a condition is not known', async () => {
  const { text } = await pages.get('/phap-luat/danh-muc-rui-ro-cao');
  const rows = HIGH_RISK_LISTS.at(-1)!.rows;
  assert.equal(rows.length, 46);
  for (const { id } of rows) assert.ok(text.includes(`id="${id}"`), id);
  const unknown = rows.filter(({ condition }) => condition === 'see-original').length;
  assert.equal(text.split('Xem điều kiện tại bản gốc').length - 1, unknown);
  assert.match(text, /f51e30980912a04ac347e34577779b42545285ad2df3c9f0cec5929b69a0e99b/);
});

test('the transition dates show the days left, counted in Viet Nam [L35.1a] [L35.1b]', async () => {
  const text = words((await pages.get('/phap-luat/chuyen-tiep')).text);
  assert.match(text, /01\/03\/2027 còn 99 ngày/);
  assert.match(text, /01\/09\/2027 còn 283 ngày/);
  const late = await publicPages('2027-03-01T23:59:00+07:00');
  const onTheDay = words((await late.get('/phap-luat/chuyen-tiep')).text);
  assert.match(onTheDay, /01\/03\/2027 hết hạn hôm nay/);
  const after = await publicPages('2027-03-02T00:01:00+07:00');
  assert.match(words((await after.get('/phap-luat/chuyen-tiep')).text), /01\/03\/2027 đã qua/);
});

test('every text says whether it is issued, a draft or not there yet', async () => {
  const text = words((await pages.get('/phap-luat/van-ban')).text);
  for (const { title } of INSTRUMENTS) assert.ok(text.includes(title.vi), title.vi);
  for (const status of ['Ban hành', 'Chưa có', 'Bị thay thế']) assert.match(text, new RegExp(status));
});

test('holidays name their source, and days not yet announced are called provisional', async () => {
  const { text } = await pages.get('/phap-luat/ngay-lam-viec');
  assert.match(words(text), /24\/11\/2026 thứ Ba/);
  assert.match(words(text), /Nghị quyết 28\/2026\/QH16/);
  assert.equal(text.split('>Tạm tính<').length - 1, HOLIDAYS.filter(({ provisional }) => provisional).length);
});

test('known defects of the texts and our own rules are told, each at its own address', async () => {
  const notes = words((await pages.get('/phap-luat/cho-chua-ro')).text);
  assert.match(notes, /khoản 5 Điều 11 Nghị định 142/);
  assert.match(notes, /AI01a/);
  const { text } = await pages.get('/phap-luat/quy-tac-rieng');
  for (const id of Object.keys(OWN_RULES)) assert.ok(text.includes(`id="${id.slice('own:'.length)}"`), id);
});

test('no page on the law in English holds Vietnamese outside marked quotations and names', async () => {
  const vietnamese = /[ăâđêơưằẳẵắặầẩẫấậềểễếệồổỗốộờởỡớợừửữứựạảịọụỳỹỵ]/iu;
  const named =
    /Một Cửa AI|Tiếng Việt|\d+\/(\d{4}\/)?(QĐ-TTg|NĐ-CP|QH15|TT-BKHCN|TT-BTTTT)(#\d)?|QĐ-TTg|NĐ-CP|Tết|Hùng Kings|“[^”]*”|\(đ\)|\([^)]*[đươ][^)]*\)/g;
  for (const path of [
    '',
    '/van-ban',
    '/thoi-han',
    '/danh-muc-rui-ro-cao',
    '/chuyen-tiep',
    '/ngay-lam-viec',
    '/cho-chua-ro',
    '/quy-tac-rieng',
    '/L10',
    '/D14.4',
  ]) {
    const { text } = await pages.get(`/en/phap-luat${path}`);
    const own = words(text.replaceAll(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, ' ')).replaceAll(named, ' ');
    const at = own.search(vietnamese);
    assert.equal(at, -1, `${path}: …${own.slice(Math.max(0, at - 50), at + 50)}`);
  }
});
