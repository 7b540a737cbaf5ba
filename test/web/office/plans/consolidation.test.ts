import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '../../../platform/office-files/read-sheets.ts';
import { sql } from 'kysely';
import { documentLines } from '../../../../src/platform/document-text/index.ts';
import { linkTask } from '../../../../src/plans/index.ts';
import { Browser, officePortal, says, saysNot } from '../office-portal.ts';
import { castOf, HERE, runningPlan } from './report-room.ts';

const portal = await officePortal();
const { ministry, office, industry } = await castOf(portal);
const officer = (await portal.official('officer', 'most')).browser;
const legal = (await portal.official('planner', 'most-legal', 'Phạm Pháp Chế')).browser;
const anyone = new Browser(portal.app, '');

const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const plan = await runningPlan(ministry.browser, 'gộp');
const PERIOD = `${HERE}/${plan.code}/bao-cao/${plan.period}`;
const unitAt = (code: string): string => `${PERIOD}/don-vi/${encodeURIComponent(`agency:${code}`)}`;

function revisionIn(text: string, form: string): string {
  return new RegExp(`name="${form}--revision" value="([^"]*)"`).exec(text)![1]!;
}

/** A unit writes this into its report and sends it. */
async function send(
  browser: Browser,
  code: string,
  words: Readonly<Record<string, string>>,
  at = unitAt(code),
): Promise<void> {
  const page = await browser.get(`${at}?viet=moi`);
  const own = Object.fromEntries(Object.entries(words).map(([name, text]) => [`bao-cao--${name}`, text]));
  const fields = { ...own, 'bao-cao--revision': revisionIn(page.text, 'bao-cao'), viec: 'xem' };
  const saved = await browser.post(`${at}/luu`, fields);
  assert.equal(saved.status, 303, plain(saved.text));
  const preview = await browser.get(saved.location);
  const sent = await browser.post(`${at}/gui`, { 'gui--revision': revisionIn(preview.text, 'gui') });
  assert.equal(sent.status, 303, plain(sent.text));
}

let joined = '';

test('who collects reminds those who are missing once a day; without a report nothing is consolidated', async () => {
  const reminded = await ministry.browser.post(`${PERIOD}/don-doc`, {});
  assert.equal(reminded.status, 303, plain(reminded.text));
  says(await ministry.browser.get(reminded.location), /Đã gửi 2 thư đôn đốc/);
  says(await officer.get(PERIOD), /1 lần, lần cuối/);
  const again = await ministry.browser.post(`${PERIOD}/don-doc`, {});
  assert.equal(again.status, 422);
  says(again, /đã được nhắc hôm nay/);
  const none = await ministry.browser.post(`${PERIOD}/tong-hop`, {});
  assert.equal(none.status, 422);
  says(none, /Chưa có đơn vị nào gửi báo cáo/);
  assert.equal((await office.browser.post(`${PERIOD}/tong-hop`, {})).status, 422, 'a unit does not consolidate');
  says(await legal.get(PERIOD), /Lập bản tổng hợp/, 'the unit that the plan names as the receiver collects');
});

test('a draft stands beside the reports it rests on, names who is missing, and its figures open the rows behind them', async () => {
  const task = plan.tasks.get('II.2')!;
  await send(industry.browser, 'most-iti', { [task]: 'Ba lớp, 90 cán bộ.', proposals: 'Xin thêm kinh phí.' });
  const made = await ministry.browser.post(`${PERIOD}/tong-hop`, {});
  assert.equal(made.status, 303, plain(made.text));
  joined = made.location.split('?')[0]!;
  const page = await ministry.browser.get(joined);
  const text = plain(page.text);
  assert.match(text, /Chưa có báo cáo của Văn phòng Bộ/);
  assert.match(text, /Dựa trên báo cáo của Cục Công nghiệp Công nghệ thông tin bản 1/);
  assert.match(text, /Báo cáo làm căn cứ Cục Công nghiệp Công nghệ thông tin.*Xin thêm kinh phí/);
  assert.match(text, /Ba lớp, 90 cán bộ/);
  says(page, new RegExp(`href="[^"]*${encodeURIComponent('agency:most-iti')}`));
  const number = (name: string): string => new RegExp(`so=${name}#nhiem-vu">(\\d+)`).exec(page.text)?.[1] ?? '0';
  assert.deepEqual(['all', 'notBegun', 'overdue'].map(number), ['3', '3', '1']);
  const overdue = await ministry.browser.get(`${joined}?so=overdue`);
  says(overdue, /Đang hiện 1 nhiệm vụ: Quá hạn/);
  assert.equal((await officer.get(joined)).status, 404, 'a draft is of who collects alone');
});

test('of two who edit one draft the second is told; a report that came later is told too', async () => {
  const page = await ministry.browser.get(joined);
  const revision = revisionIn(page.text, 'luu');
  const first = await legal.post(`${joined}/luu`, { 'luu--revision': revision, 'luu--results': 'Bản của Vụ' });
  assert.equal(first.status, 303, plain(first.text));
  const fields = { 'luu--revision': revision, 'luu--results': 'Bản của Bộ', 'luu--proposals': 'x\u0007' };
  const second = await ministry.browser.post(`${joined}/luu`, fields);
  assert.equal(second.status, 422);
  says(second, />\s*Bản của Bộ</);
  assert.match(plain(second.text), /Bản người khác vừa lưu Bản của Vụ/);
  const wrong = { 'luu--revision': revisionIn(second.text, 'luu'), 'luu--results': 'a\u202Eb' };
  says(await ministry.browser.post(`${joined}/luu`, wrong), /href="#f-luu--results"/);
  const right = { 'luu--revision': revisionIn(second.text, 'luu'), 'luu--results': 'Bản gộp của hai bên' };
  assert.equal((await ministry.browser.post(`${joined}/luu`, right)).status, 303);
  await send(office.browser, 'most-office', { results: 'Đã xong tài liệu.' });
  says(await ministry.browser.get(joined), /Có báo cáo gửi sau khi lập bản này/);
  assert.equal((await ministry.browser.post(`${PERIOD}/tong-hop`, {})).status, 303);
  const anew = await ministry.browser.get(joined);
  says(anew, /Bản gộp của hai bên/, 'what was written stays');
  says(anew, /Mọi đơn vị đã gửi/);
});

test('finished, it is read by everybody in the agency, cannot be changed, and gives DOCX, PDF and XLSX with its content', async () => {
  const draft = await ministry.browser.get(`${joined}/bao-cao.docx`);
  assert.match(await wordsOf(draft.bytes), /DỰ THẢO/);
  const page = await ministry.browser.get(joined);
  const revision = { 'hoan-tat--revision': revisionIn(page.text, 'hoan-tat') };
  const filled = (name: string): RegExp => new RegExp(`id="f-hoan-tat--${name}"[^>]*?(?: value="|>\\s*)([^"<]*)`);
  const given = ['issuerParent', 'issuer', 'placeAndDate', 'to'].map((name) => filled(name).exec(page.text)?.[1]);
  assert.deepEqual(
    given,
    ['Bộ Khoa học và Công nghệ', 'Vụ Pháp chế', 'Hà Nội, ngày 22 tháng 11 năm 2026', 'Bộ Khoa học và Công nghệ'],
    'filled in from the plan',
  );
  const none = await ministry.browser.post(`${joined}/hoan-tat`, revision);
  assert.equal(none.status, 422);
  for (const name of ['issuer', 'number', 'placeAndDate', 'position', 'name'])
    says(none, new RegExp(`href="#f-hoan-tat--${name}"`));
  const done = await ministry.browser.post(`${joined}/hoan-tat`, {
    ...revision,
    'hoan-tat--issuerParent': 'Bộ Khoa học và Công nghệ',
    'hoan-tat--issuer': 'Vụ Pháp chế và Hợp tác',
    'hoan-tat--to': 'Thủ tướng Chính phủ\nVăn phòng Chính phủ',
    'hoan-tat--authority': 'KT. VỤ TRƯỞNG',
    'hoan-tat--number': '45/BC-BKHCN',
    'hoan-tat--placeAndDate': 'Hà Nội, ngày 22 tháng 11 năm 2026',
    'hoan-tat--position': 'VỤ TRƯỞNG',
    'hoan-tat--name': 'Nguyễn Văn Thử',
    'hoan-tat--recipients': 'Lãnh đạo Bộ\nVăn phòng Bộ',
  });
  assert.equal(done.status, 303, plain(done.text));
  const ready = await officer.get(joined);
  says(ready, /Sẵn sàng để ký/);
  says(ready, /45\/BC-BKHCN/);
  saysNot(ready, /<textarea|Hoàn tất, sẵn sàng/);
  saysNot(await ministry.browser.get(joined), /<textarea/);
  says(await officer.get(PERIOD), /Đã tổng hợp/);
  const docx = await wordsOf((await officer.get(`${joined}/bao-cao.docx`)).bytes);
  for (const words of ['VỤ PHÁP CHẾ VÀ HỢP TÁC', 'Thủ tướng Chính phủ', 'KT. VỤ TRƯỞNG'])
    assert.ok(docx.includes(words), words);
  for (const words of ['45/BC-BKHCN', 'VỤ TRƯỞNG', 'Nguyễn Văn Thử', 'Bản gộp của hai bên', 'Ba lớp, 90 cán bộ'])
    assert.ok(docx.includes(words), words);
  assert.doesNotMatch(docx, /DỰ THẢO/);
  const links = (await partsOf((await officer.get(`${joined}/bao-cao.docx`)).bytes)).get(
    'word/_rels/document.xml.rels',
  )!;
  const behind = new RegExp(`Target="[^"]*(${joined}[^"]*so=overdue)`).exec(links)![1]!.replaceAll('&amp;', '&');
  says(
    await officer.get(behind),
    /Đang hiện 1 nhiệm vụ: Quá hạn/,
    'a number of the document opens the rows it counted',
  );
  const pdf = await officer.get(`${joined}/bao-cao.pdf`);
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
  const lines = await documentLines(pdf.bytes, 'application/pdf');
  assert.ok(lines.ok);
  const read = lines.value.map(({ text }) => text).join(' ');
  for (const words of ['VỤ PHÁP CHẾ VÀ HỢP TÁC', 'Thủ tướng Chính phủ', 'KT. VỤ TRƯỞNG', 'Nguyễn Văn Thử'])
    assert.ok(read.includes(words), `${words} in the PDF`);
  const sheets = [...(await partsOf((await officer.get(`${joined}/bao-cao.xlsx`)).bytes)).values()].join('\n');
  for (const words of ['Biên soạn tài liệu hướng dẫn', 'Tập huấn cho bộ phận một cửa', 'Kiểm tra việc áp dụng'])
    assert.ok(sheets.includes(words), words);
  assert.equal((await officer.get(`${joined}/bao-cao.docx?ban=9`)).status, 404);
  assert.equal((await anyone.get(`${joined}/bao-cao.docx`)).status, 303);
});

/** Every word of a DOCX, also of its tables, head and foot. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const parts = await partsOf(bytes);
  return [...parts].flatMap(([name, xml]) => (/^word\/\w+\.xml$/.test(name) ? [plain(xml)] : [])).join('\n');
}

test('everybody sees how many reported in time and the consolidated figures, no words and no names', async () => {
  const page = await anyone.get(`/ke-hoach/${plan.code}`);
  const text = plain(page.text);
  assert.match(text, /Năm 2026.*15\/12\/2026.*2 trên 2 đơn vị.*3 nhiệm vụ.*tính đến 22\/11\/2026/);
  saysNot(page, /Ba lớp, 90 cán bộ|Bản gộp|Nguyễn Văn Thử/);
  assert.match(plain((await anyone.get(`/en/ke-hoach/${plan.code}`)).text), /2 of 2 units.*3 tasks/);
});

test('the next version is begun from the one that is ready, which stays as it was', async () => {
  const page = await ministry.browser.get(`${joined}?viet=moi`);
  const words = { 'luu--revision': revisionIn(page.text, 'luu'), 'luu--results': 'Kết quả đã bổ sung' };
  assert.equal((await ministry.browser.post(`${joined}/luu`, words)).status, 303);
  says(await ministry.browser.get(joined), /Bản thảo/);
  const other = await officer.get(joined);
  saysNot(other, /Kết quả đã bổ sung/);
  says(await ministry.browser.get(joined), /value="Vụ Pháp chế và Hợp tác"/, 'as it stood in the version before');
  says(other, /Bản gộp của hai bên/);
  says(await ministry.browser.get(`${joined}?ban=1`), /Bản gộp của hai bên/);
});

test('what a unit consolidated of its own plan is sent up and stands there as its report, read by who collects above', async () => {
  const own = await runningPlan(industry.browser, 'cấp dưới', 'most-iti');
  const act = { actor: industry.actor, now: portal.now() };
  const upperTaskId = plan.tasks.get('II.2')!;
  assert.ok((await linkTask(portal.db, own.tasks.get('II.2')!, { upperTaskId }, act)).ok);
  const period = `${HERE}/${own.code}/bao-cao/${own.period}`;
  await send(office.browser, '', { results: 'Đã làm ở cấp dưới.' }, `${period}/don-vi/agency%3Amost-office`);
  await industry.browser.get(period);
  const at = (await industry.browser.post(`${period}/tong-hop`, {})).location.split('?')[0]!;
  const early = await industry.browser.post(`${at}/gui-len`, { 'gui-len--upper': plan.period });
  assert.equal(early.status, 422, 'a draft goes nowhere');
  const page = await industry.browser.get(at);
  const document = {
    issuerParent: 'Bộ Khoa học và Công nghệ',
    issuer: 'Cục Công nghiệp Công nghệ thông tin',
    to: 'Bộ Khoa học và Công nghệ',
    number: '7/BC-CNTT',
    placeAndDate: 'Hà Nội',
    position: 'CỤC TRƯỞNG',
    name: 'Trần Thử',
    recipients: 'Bộ',
  };
  const fields = Object.fromEntries(Object.entries(document).map(([name, value]) => [`hoan-tat--${name}`, value]));
  const revision = { 'hoan-tat--revision': revisionIn(page.text, 'hoan-tat') };
  assert.equal((await industry.browser.post(`${at}/hoan-tat`, { ...fields, ...revision })).status, 303);
  says(await industry.browser.get(at), new RegExp(`<option value="${plan.period}"`));
  const wrong = await industry.browser.post(`${at}/gui-len`, { 'gui-len--upper': own.period });
  assert.equal(wrong.status, 422);
  says(wrong, /href="#f-gui-len--upper"/);
  const sent = await industry.browser.post(`${at}/gui-len`, { 'gui-len--upper': plan.period });
  assert.equal(sent.status, 303, plain(sent.text));
  says(await industry.browser.get(sent.location), /Đã gửi lên kỳ báo cáo của kế hoạch cấp trên/);
  const above = await ministry.browser.get(unitAt('most-iti'));
  says(above, /Bản 2/);
  says(above, /Báo cáo tổng hợp số 7\/BC-CNTT/);
  says(above, /Đã làm ở cấp dưới/);
  says(await ministry.browser.get(joined), /Có báo cáo gửi sau khi lập bản này/);
});

test('a document that is too long for a PDF is said to be, and can be had as DOCX', async () => {
  const long = JSON.stringify('Dài. '.repeat(500_000));
  const set = sql`jsonb_set(content, '{parts,results}', ${long}::jsonb)`;
  await sql`update plan_consolidation set content = ${set}, words = '{}', state = 'draft'`.execute(portal.db);
  const refused = await ministry.browser.get(`${joined}/bao-cao.pdf`);
  assert.equal(refused.status, 422);
  says(refused, /quá dài để tạo thành PDF/);
  assert.equal((await ministry.browser.get(`${joined}/bao-cao.docx`)).status, 200);
});
