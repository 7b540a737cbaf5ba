import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowWatch } from '../server/row-watch.ts';
import { formToken, plain } from './forms.ts';
import { publicPages } from './public-pages.ts';

const pages = await publicPages();

async function send(path: string, fields: Record<string, string>) {
  const { token, cookie } = await formToken(pages.app, path);
  return pages.app.inject({
    method: 'POST',
    url: path,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf: token, ...fields }).toString(),
  });
}

const TOOL = '/dao-duc/tu-danh-gia';

test('the framework page shows the four principles, all 17 points with provision, and the next review, in both languages [L26.1a] [L26.2] [Q367.3.6]', async () => {
  for (const [path, due] of [
    ['/dao-duc', '10/03/2029'],
    ['/en/dao-duc', '10 March 2029'],
  ] as const) {
    const { status, text } = await pages.get(path);
    assert.equal(status, 200);
    assert.equal((text.match(/<li id="T5\.3\.[1-4][a-e]">/g) ?? []).length, 17);
    assert.match(text, /phap-luat\/T5\.3\.4d"/);
    assert.ok(plain(text).includes(due), path);
  }
});

test('what rests on the framework is linked from its page to the provision that lists it [L26.3]', async () => {
  const { text } = await pages.get('/dao-duc');
  assert.match(text, /Những gì dựa trên Khung[\s\S]*phap-luat\/T5\.3\.2"/);
  const principle = await pages.get('/phap-luat/T5.3.2');
  assert.match(principle.text, /dao-duc\/tu-danh-gia#C1/);
});

test('the sheet needs no account: what is typed comes back as a sheet that says which rule applies and why [L26.4] [L4.1] [L4.2] [L4.3]', async () => {
  const answer = await send(TOOL, {
    viec: 'xem',
    name: 'Trợ lý hỏi đáp thủ tục',
    use: 'publicService',
    'B1-status': 'met',
    'B1-evidence': 'Biên bản kiểm thử số 12',
    'C1-status': 'notMet',
    'C1-remedy': 'Đo lại theo nhóm tuổi',
    'C1-responsible': 'Phòng Dữ liệu',
    'C1-due-day': '1',
    'C1-due-month': '3',
    'C1-due-year': '2027',
    conclusion: 'adjust',
  });
  assert.equal(answer.statusCode, 200);
  const words = plain(answer.body);
  assert.match(words, /Bắt buộc áp dụng Khung/);
  assert.match(answer.body, /phap-luat\/T5\.1\.2"/);
  assert.match(words, /Biên bản kiểm thử số 12/);
  assert.match(words, /Phòng Dữ liệu · 01\/03\/2027/);
  assert.match(words, /Điều chỉnh/);
  assert.doesNotMatch(words, /phê duyệt|điểm số: \d|approved/i);
});

test('nothing of a sheet is kept: no row of the database changes', async () => {
  const rows = await rowWatch(pages.database);
  const before = await rows();
  for (const viec of ['xem', 'tai', 'sua']) assert.equal((await send(TOOL, { viec, name: 'x' })).statusCode, 200);
  assert.equal(await rows(), before);
});

test('the sheet goes on being edited with everything typed, and comes as a file with both languages', async () => {
  const typed = { name: 'Hệ thống “A” & <B>', 'E3-status': 'notYetApplicable', 'E3-evidence': 'Dòng 1\nDòng 2' };
  const again = await send(TOOL, { viec: 'sua', ...typed });
  assert.equal(again.statusCode, 200);
  assert.match(again.body, /value="Hệ thống “A” &#38; &#60;B&#62;"/);
  assert.match(again.body, /name="E3-status" value="notYetApplicable" {2}?checked/);
  const file = await send(TOOL, { viec: 'tai', use: 'other', ...typed });
  assert.match(String(file.headers['content-disposition']), /attachment/);
  const sheet = file.json<{
    general: { name: string };
    rows: { question: { id: string }; status: string | null; evidence: string }[];
    obligation: { kind: string };
    counts: Record<string, number>;
  }>();
  assert.equal(sheet.general.name, typed.name);
  assert.equal(sheet.obligation.kind, 'voluntary');
  assert.deepEqual(sheet.counts, { met: 0, notMet: 0, notYetApplicable: 1, open: 11 });
  assert.deepEqual(
    sheet.rows.filter(({ status }) => status !== null).map(({ question, evidence }) => [question.id, evidence]),
    [['E3', 'Dòng 1\nDòng 2']],
  );
});

test('a wrong date and a text too long are shown at their fields with everything typed kept', async () => {
  const long = 'x'.repeat(2_001);
  const answer = await send(TOOL, { 'B2-due-day': '31', 'B2-due-month': '2', 'B2-due-year': '2027', note: long });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /href="#f-B2-due"/);
  assert.match(answer.body, /href="#f-note"/);
  assert.ok(answer.body.includes(long));
  assert.match(answer.body, /id="f-B2-due-month"[^>]*value="2"/);
});

test('hostile input is shown as text, never as markup, and strange fields do nothing', async () => {
  const answer = await send(TOOL, {
    viec: 'xem',
    name: '<script>alert(1)</script>',
    'B1-status': '"><img src=x onerror=alert(1)>',
    'B1-evidence': '</textarea><b>',
    __proto__: 'x',
    'Z9.status': 'met',
  });
  assert.equal(answer.statusCode, 200);
  const main = answer.body.slice(answer.body.indexOf('<main'));
  assert.doesNotMatch(main, /<script|<img|<\/textarea><b>/);
});

test('a sheet that did not come from our own form is refused', async () => {
  const answer = await pages.app.inject({
    method: 'POST',
    url: TOOL,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'viec=xem&name=x',
  });
  assert.equal(answer.statusCode, 419);
});

test('research has its own checklist, said to be ours and voluntary [L6.3]', async () => {
  const { status, text } = await pages.get('/dao-duc/nghien-cuu');
  assert.equal(status, 200);
  assert.match(text, /Quy định riêng của Cổng/);
  const answer = await send('/dao-duc/nghien-cuu', { viec: 'xem', 'R1-status': 'met' });
  assert.match(plain(answer.body), /Tự nguyện/);
});
