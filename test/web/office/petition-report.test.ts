import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { perform, submitDirect } from '../../../src/casework/index.ts';
import { day } from '../../../src/law/index.ts';
import { documentLines } from '../../../src/platform/document-text/index.ts';
import { DOCX_TYPE } from '../../../src/platform/office-files/index.ts';
import { portalActor } from '../../../src/platform/identity/index.ts';
import { petitionDocument, petitionSheets } from '../../../src/web/office/petitions/report-files.ts';
import { vi } from '../../../src/web/office/petitions/texts.vi.ts';
import { confirmPlan, importPlan, readPlan, readPlanText } from '../../../src/plans/index.ts';
import { published, typed } from '../../communication/room.ts';
import { sharedFile } from '../../shared-folder.ts';
import { plain } from '../public/forms.ts';
import { act, officePortal, says, saysNot, type Person } from './office-portal.ts';

const portal = await officePortal();
const { app, db, services } = portal;
const office = await portal.official('officer', 'most-office', 'Cán bộ Vân');
const officeLead = await portal.official('lead', 'most-office', 'Lãnh đạo Yến');
const health = await portal.official('officer', 'moh', 'Cán bộ Dũng');
const thaiNguyen = await portal.official('officer', 'thai-nguyen-dost', 'Cán bộ Toàn');
const CONTACT = { contactName: 'Bà Lê Thị Gió', contactEmail: 'gio@thu.example' };
const REPORT = '/can-bo/kien-nghi';
const page = async (url: string): Promise<string> => plain((await app.inject({ url })).body);

/** A petition of a visitor as of that day of November 2026. */
async function petition(on: number, answers: Record<string, unknown>): Promise<string> {
  const now = new Date(Date.UTC(2026, 10, on, 3));
  const sent = await submitDirect(services.desk, { procedureId: 'petition', answers: { ...CONTACT, ...answers }, actor: portalActor('web'), now }); // prettier-ignore
  assert.ok(sent.ok, JSON.stringify(sent));
  return sent.case.code;
}

/** Taken and answered by that official as of that day. */
async function answered({ actor }: Person, code: string, on: number, input: Record<string, unknown>): Promise<void> {
  const now = new Date(Date.UTC(2026, 10, on, 8));
  for (const [name, brings] of [
    ['take', {}],
    ['answer', input],
  ] as const) {
    // prettier-ignore
    const done = await perform(services.desk, { caseCode: code, act: name, input: brings, actor, now });
    assert.ok(done.ok, JSON.stringify(done));
  }
}

const SHARED_ANSWER = { outcome: 'explained', answerGrounds: 'L10.3, L3.5', answerText: 'Thông báo một lần.', digestWanted: true }; // prettier-ignore
const DIGEST = {
  digestTitle: 'Một hệ thống do nhiều cơ quan dùng chung',
  digestQuestion: 'Một cán bộ xã hỏi ai thông báo khi dùng chung.',
  digestAnswer: 'Nhà cung cấp thông báo một lần cho mọi đơn vị dùng chung.',
};

// Of November: the Office receives five (one withdrawn below: none), answers three after 2, 4 and 9 days, forwards one.
const first = await petition(2, { petitionKind: 'petition', matter: 'Ba xã dùng chung một phần mềm.' });
await answered(office, first, 4, SHARED_ANSWER);
const second = await petition(3, { petitionKind: 'proposal', matter: 'Đề xuất mẫu chung.' });
await answered(office, second, 7, { outcome: 'accepted', answerGrounds: 'L10.3', answerText: 'Tiếp thu.' });
const third = await petition(5, { petitionKind: 'feedback', matter: 'Máy ghi sai công.' });
await answered(office, third, 14, { outcome: 'noted', answerGrounds: 'L5.1', answerText: 'Ghi nhận.' });
await petition(9, { matter: 'Chưa ai nhận.' });
const elsewhere = await petition(10, { matter: 'Việc của Thái Nguyên.' });

test('the answer is published without names by a second person alone, found by word and provision, and is nobody’s entry [MST.7b]', async () => {
  const named = await act(office.browser, first, 'prepareDigest', { ...DIGEST, digestQuestion: 'Bà LÊ thị gió hỏi.' });
  assert.equal(named.status, 422);
  says(named, /còn nêu: Bà Lê Thị Gió/);
  assert.equal((await act(office.browser, first, 'prepareDigest', DIGEST)).status, 303);
  assert.match(await page('/kien-nghi'), /Chưa có câu trả lời nào/, 'nothing is public yet');
  const own = await perform(services.desk, { caseCode: first, act: 'publishDigest', actor: office.actor, now: portal.now() }); // prettier-ignore
  assert.ok(!own.ok && own.refusals.some(({ code }) => code === 'fourEyes'));
  saysNot(await office.browser.get(`/can-bo/vu-viec/${first}`), /action="[^"]*publishDigest"/);
  assert.equal((await act(officeLead.browser, first, 'publishDigest')).status, 303);
  const entry = await sql<{ code: string; party: string | null; public: unknown; actId: string }>`
    select e.code, e.party_id as party, v.public, v.act_id as "actId" from entry e join entry_version v on v.entry_id = e.id where e.register = 'petitionAnswers'`.execute(db); // prettier-ignore
  const [made] = entry.rows;
  assert.equal(made!.party, null);
  assert.doesNotMatch(JSON.stringify(made!.public), /Gió|gio@thu|Ba xã dùng chung một phần mềm/);
  for (const list of [
    '/kien-nghi',
    '/kien-nghi?q=nha+cung+cap',
    '/kien-nghi?dieu=L10.3',
    '/kien-nghi?dieu=L10&q=dung+chung',
    '/phap-luat/L10.3',
    '/phap-luat/L3.5',
    '/en/kien-nghi',
  ])
    // prettier-ignore
    assert.match(await page(list), /Một hệ thống do nhiều cơ quan dùng chung/, list);
  for (const list of [
    '/kien-nghi?q=drone',
    '/kien-nghi?dieu=L12.1',
    '/kien-nghi?dieu=L10.3&q=drone',
    '/phap-luat/L12.1',
  ])
    assert.doesNotMatch(await page(list), /Một hệ thống do nhiều cơ quan dùng chung/, list);
  const shown = await page(`/kien-nghi/${made!.code}`);
  for (const fact of [/Văn phòng Bộ/, /Nhà cung cấp thông báo một lần/, /[Kk]hoản 3 Điều 10/, /đã giải thích/])
    assert.match(shown, fact);
  assert.equal((await app.inject({ url: `/he-thong/${made!.code}` })).headers.location, `/kien-nghi/${made!.code}`);
  assert.equal((await app.inject({ url: '/kien-nghi/KN-2026-0000009-9' })).statusCode, 404);
});

const gone = { forwardTo: 'thai-nguyen-dost', forwardReason: 'Thuộc tỉnh.' };
await act(office.browser, elsewhere, 'forward', gone);
await answered(thaiNguyen, elsewhere, 20, { outcome: 'settled', answerGrounds: 'L30.2b', answerText: 'Sở đã hướng dẫn.' }); // prettier-ignore

const NOVEMBER = 'tu-day=1&tu-month=11&tu-year=2026&den-day=30&den-month=11&den-year=2026';
/** The rows of all tables with a name and a number. */
function figuresIn(text: string): Record<string, string> {
  const rows = text.matchAll(
    /<th scope="row"[^>]*>([^<]*)<\/th><td[^>]*><span[^>]*>[^<]*<\/span><div class="cell-value">([^<]*)<\/div><\/td><\/tr>/g,
  );
  return Object.fromEntries([...rows].map(([, name, number]) => [name!, number!]));
}

test('the report of a period counts what the agency received and answered, by kind, outcome and provision, and says nothing of who asked [MST.7b]', async () => {
  says(await office.browser.get('/can-bo'), /href="\/can-bo\/kien-nghi"/);
  const shown = await office.browser.get(`${REPORT}?${NOVEMBER}`);
  const figures = figuresIn(shown.text);
  const expected = {
    'Đã nhận trong kỳ': '4',
    'Đã trả lời bằng văn bản': '3',
    'Đang xử lý': '1',
    'Đã công bố bản ẩn danh': '1',
    'Đã chuyển cơ quan khác trong kỳ (không tính ở trên)': '1',
    'Số ngày đến khi trả lời, trung vị': '4 ngày',
    'Số ngày đến khi trả lời, lâu nhất': '9 ngày',
    'Kiến nghị': '2',
    'Đề xuất': '1',
    'Phản ánh': '1',
    'Văn phòng Bộ, Bộ Khoa học và Công nghệ': '4',
    'tiếp thu': '1',
    'khoản 3 Điều 10 Luật 134/2025/QH15': '2',
    'khoản 1 Điều 5 Luật 134/2025/QH15': '1',
  };
  for (const [name, number] of Object.entries(expected)) assert.equal(figures[name], number, name);
  saysNot(shown, /Lê Thị Gió|gio@thu|Máy ghi sai công/);
  const empty = await office.browser.get(`${REPORT}?tu-day=1&tu-month=3&tu-year=2026&den-day=31&den-month=3&den-year=2026`); // prettier-ignore
  says(empty, /Kỳ này không có kiến nghị/);
  const wrong = await office.browser.get(`${REPORT}?tu-day=31&tu-month=2&tu-year=2026`);
  assert.equal(wrong.status, 422);
  says(wrong, /class="error-summary"[\s\S]*href="#f-tu"/, 'the summary leads to the day that is none');
  says(wrong, /name="tu-day"[^>]*value="31"/, 'what was typed is kept');
  saysNot(wrong, /href="#f-den"/);
  const turned = await office.browser.get(
    `${REPORT}?tu-day=2&tu-month=3&tu-year=2026&den-day=1&den-month=3&den-year=2026`,
  );
  assert.equal(turned.status, 422);
  says(turned, /class="error-summary"[\s\S]*href="#f-den"/);
  const read = await sql<{ n: number }>`select count(*)::int as n from audit_event where action = 'periodRead'`.execute(db); // prettier-ignore
  assert.ok(read.rows[0]!.n >= 2, 'every reading is in the private trail');
  saysNot(await health.browser.get(`${REPORT}?${NOVEMBER}`), new RegExp(first), 'another agency has its own');
});

/** The report of the agency as a Word document, and as lines of text. */
async function wordReport({ browser }: Person): Promise<{ bytes: Buffer; text: string }> {
  const { bytes, status } = await browser.get(`${REPORT}/tong-hop.docx?${NOVEMBER}`);
  assert.equal(status, 200);
  const lines = await documentLines(bytes, DOCX_TYPE);
  assert.ok(lines.ok);
  return { bytes, text: lines.value.map(({ text, cells }) => cells?.join(' | ') ?? text).join('\n') };
}

/** The plan of the document, in effect; null where the shared folder is not at hand. */
async function planOf(file: string, agencyCode: string, number: string) {
  const path = sharedFile(`data/texts/${file}`);
  if (path === null) return null;
  const { actor, browser } = await portal.official('planner', agencyCode);
  const acting = { actor, now: portal.now() };
  const bytes = readFileSync(path);
  const lines = bytes.toString('utf8').split('\n').map((text) => ({ text, page: null })); // prettier-ignore
  const made = await importPlan(
    db,
    { agencyCode, reading: readPlanText(lines), bytes, issuedOn: '2026-03-20' },
    acting,
  );
  assert.ok(made.ok, JSON.stringify(made));
  assert.ok((await confirmPlan(db, made.value.id, { acceptGaps: true }, acting)).ok);
  const { code } = made.value;
  const task = (await readPlan(db, actor, code, day('2026-11-22')))!.taskList.find((one) => one.number === number)!;
  return { code, task, browser };
}

type Plan = NonNullable<Awaited<ReturnType<typeof planOf>>>;

/** Gives the report as evidence for the task, as the page of the task takes it. */
async function giveAsEvidence({ code, task, browser }: Plan, bytes: Buffer, product: string | null): Promise<void> {
  const at = `/can-bo/ke-hoach/${code}/nhiem-vu/${task.id}`;
  await browser.get(at);
  const fields = { kind: 'file', title: 'Báo cáo tổng hợp kiến nghị tháng 11/2026', ...(product === null ? {} : { product }) }; // prettier-ignore
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`minh-chung--${name}`, value]));
  const file = { field: 'minh-chung--file', name: 'tong-hop.docx', bytes };
  const given = await browser.upload(`${at}/minh-chung`, named, file);
  assert.equal(given.status, 303, given.text.slice(0, 600));
  says(await browser.get(at), /Báo cáo tổng hợp kiến nghị tháng 11\/2026/);
}

test('the report is a draft in the state’s form and a workbook, and evidence for the task of the ministry’s plan [MST.7b]', async () => {
  const { bytes, text } = await wordReport(office);
  for (const said of [
    /Bộ Khoa học và Công nghệ|BỘ KHOA HỌC VÀ CÔNG NGHỆ/,
    /Văn phòng Bộ|VĂN PHÒNG BỘ/,
    /Đã nhận trong kỳ \| 4/,
    /Đã trả lời bằng văn bản \| 3/,
    new RegExp(second),
  ])
    // prettier-ignore
    assert.match(text, said);
  assert.doesNotMatch(text, /Gió|gio@thu|Máy ghi sai công/);
  const book = await office.browser.get(`${REPORT}/tong-hop.xlsx?${NOVEMBER}`);
  assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
  const plan = await planOf('ke-hoach-bo-khcn.txt', 'most', 'II.7.b');
  if (plan === null) return;
  assert.match(JSON.stringify(plan.task.leads), /Văn phòng Bộ/);
  const product = plan.task.products.find((one) => /báo cáo tổng hợp kiến nghị/i.test(one));
  assert.ok(product !== undefined, plan.task.products.join('; '));
  await giveAsEvidence(plan, bytes, product);
});

test('a long list is cut in the text, which says so, and whole in the workbook [MST.7b]', () => {
  const opened = (at: number): Date => new Date(Date.UTC(2026, 10, 1, 0, at));
  const cases = Array.from({ length: 301 }, (_, at) => ({
    code: `HS-${at}`,
    agency: { vi: 'Văn phòng Bộ', en: 'Office' },
    state: 'submitted',
    open: true,
    openedAt: opened(at),
    opening: {},
    closed: null,
    entryCode: null,
    entryName: null,
    demo: false,
  }));
  const period = { from: day('2026-11-01'), until: day('2026-11-30'), agency: null, baseUrl: 'https://x.example' };
  const reported = { ...period, found: { cases, passedOn: 0 } };
  const said = JSON.stringify(petitionDocument(reported, vi, 'vi').body);
  assert.match(said, /Chỉ hiện 300 hồ sơ mới nhất trong 301/);
  assert.ok(said.includes('"HS-300"') && !said.includes('"HS-0"'), 'the newest stay');
  assert.equal(petitionSheets(reported, vi, 'vi').sheets[1]!.rows.length, 301);
});

test('a province handles the petitions that come to it, and its report of the year is evidence for the task of its plan [TN.6]', async () => {
  const own = await petition(11, { petitionKind: 'petition', matter: 'Xã hỏi.', addressee: 'thai-nguyen-dost' });
  await answered(thaiNguyen, own, 13, { outcome: 'explained', answerGrounds: 'L10.3', answerText: 'Sở trả lời.' });
  const figures = figuresIn((await thaiNguyen.browser.get(REPORT)).text);
  assert.deepEqual([figures['Đã nhận trong kỳ'], figures['Đã trả lời bằng văn bản']], ['2', '2'], 'its own, and what was forwarded to it'); // prettier-ignore
  const { bytes, text } = await wordReport(thaiNguyen);
  assert.match(text, /THÁI NGUYÊN|Thái Nguyên/);
  const plan = await planOf('ke-hoach-thai-nguyen.txt', 'thai-nguyen', 'II.6');
  if (plan === null) return;
  await giveAsEvidence(plan, bytes, null);
});

test('guidance of a sector ministry on applying the detailed rules is published under its provision, with who issued it [Q367.7.1]', async () => {
  const content = typed({ titleVi: 'Áp dụng Nghị định cho thiết bị y tế', provisions: 'D12.2', planTask: 'Q367 7.1' });
  assert.doesNotMatch(await page('/phap-luat/D12.2'), /Áp dụng Nghị định cho thiết bị y tế/);
  await published(db, health.actor, 'guide', content, portal.now());
  const shown = (await app.inject({ url: '/phap-luat/D12.2' })).body;
  assert.match(shown, /Áp dụng Nghị định cho thiết bị y tế/);
  const link = /href="([^"]+)"[^>]*>Áp dụng Nghị định cho thiết bị y tế/.exec(shown)![1]!;
  const guide = await page(link);
  assert.match(guide, /Bộ Y tế/);
  assert.match(guide, /Điều 12/);
});
