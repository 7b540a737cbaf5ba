import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  destroyExpired,
  listCases,
  perform,
  readCaseByTracking,
  rebuildStatuses,
  submitDirect,
} from '../../../src/casework/index.ts';
import { portalActor } from '../../../src/platform/identity/index.ts';
import { formToken, plain } from '../public/forms.ts';
import { act, notify, officePortal, says, saysNot, type Person } from './office-portal.ts';

const portal = await officePortal();
const { app, db } = portal;
const office = await portal.official('officer', 'most-office', 'Cán bộ Vân');
const ministry = await portal.official('officer', 'most', 'Cán bộ Mai');
const health = await portal.official('officer', 'moh', 'Cán bộ Dũng');
const thaiNguyen = await portal.official('officer', 'thai-nguyen-dost', 'Cán bộ Toàn');
const caMau = await portal.official('officer', 'ca-mau-dost', 'Cán bộ Cà Mau');
const FORM = '/kien-nghi/gui';
const MATTER = 'Ba xã dùng chung một phần mềm chấm điểm hồ sơ. Xã nào thông báo?';
const CONTACT = { contactName: 'Bà Lê Thị Gió', contactEmail: 'gio@thu.example', contactPhone: '0912 345 678' };

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly tracking: string;
  readonly code: string;
}

type Page = Awaited<ReturnType<typeof formToken>>;

/** Sends a form of a public page as a browser without an account would. */
async function post(to: string, page: Page, fields: Record<string, string>) {
  const payload = new URLSearchParams({ csrf: page.token, ...fields }).toString();
  const headers = { cookie: page.cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return app.inject({ method: 'POST', url: to, headers, payload });
}

async function petition(fields: Record<string, string>, page?: Page): Promise<Sent> {
  const opened = page ?? (await formToken(app, FORM));
  const lan = /name="lan" value="([^"]+)"/.exec(opened.body)?.[1] ?? '';
  const answer = await post(FORM, opened, { lan, ...fields });
  return {
    status: answer.statusCode,
    text: answer.body,
    tracking: /translate="no">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</.exec(answer.body)?.[1] ?? '',
    code: /HS-\d{4}-\d+-[0-9A-Z]/.exec(answer.body)?.[0] ?? '',
  };
}

const wrong = (text: string): string[] => [...text.matchAll(/id="f-([\w-]+)-error"/g)].map((one) => one[1]!).toSorted();
const follow = async (code: string): Promise<string> => plain((await app.inject({ url: `/tra-cuu?ma=${code}` })).body);
const sees = async ({ browser }: Person, code: string): Promise<boolean> =>
  (await browser.get(`/can-bo/vu-viec/${code}`)).status === 200;
const inQueue = async ({ actor }: Person, code: string): Promise<boolean> =>
  (await listCases(portal.services.desk, { actor, now: portal.now() })).items.some((item) => item.code === code);

/** Does what a visitor's page offers, with the hidden fields as the page has them. */
async function asVisitor(tracking: string, name: string, fields: Record<string, string> = {}) {
  const page = await formToken(app, `/tra-cuu?ma=${tracking}`);
  const action = `/tra-cuu/viec/${name}`;
  const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(page.body)?.[0];
  assert.ok(form !== undefined, `the page offers no ${name}`);
  const at = /name="vi-tri" value="(\d+)"/.exec(form)![1]!;
  return { page, again: { ma: tracking, 'vi-tri': at, ...fields }, answer: await post(action, page, { ma: tracking, 'vi-tri': at, ...fields }) }; // prettier-ignore
}

test('anyone finds the form in one step; only the text is needed, and the page says what it is not for [L10.5c-3]', async () => {
  for (const from of ['/', '/en', '/kien-nghi', '/phap-luat/L10.3'])
    assert.match((await app.inject({ url: from })).body, /href="(\/en)?\/kien-nghi\/gui/, from);
  const page = await formToken(app, FORM);
  assert.equal([...plain(page.body).matchAll(/không bắt buộc/gi)].length >= 7, true, 'all but the text is optional');
  assert.match(page.body, /<optgroup label="Thái Nguyên">[^]*?Sở Khoa học và Công nghệ Thái Nguyên/);
  for (const said of [/Luật Khiếu nại/, /Luật Tố cáo/, /mục tiêu|quyền của bạn/, /bao-nhan-bi-go/, /own|quy-tac-rieng/])
    assert.match(page.body, said);
  const before = await count('case_record');
  const empty = await petition({ petitionKind: 'proposal', contactEmail: 'x', addressee: 'vtv' });
  assert.equal(empty.status, 422);
  assert.deepEqual(wrong(empty.text), ['addressee', 'contactEmail', 'matter']);
  const markup = await petition({ matter: '', name: '<script>alert(1)</script>' });
  assert.ok(!markup.text.includes('<script>alert'));
  assert.deepEqual([await count('case_record'), await count('case_apart')], [before, 0]);
  const short = await petition({ matter: 'Không rõ ai phải thông báo.' });
  assert.equal(short.status, 200, 'the text alone is enough');
  assert.ok(await sees(office, short.code), 'it goes to the Ministry Office');
});

async function count(table: string): Promise<number> {
  return (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]!.n;
}

test('a petition is taken, asked back once, answered in writing with grounds, and read without an account by its code [Q367.7.2]', async () => {
  const page = await formToken(app, `${FORM}?dieu=L10.3`);
  assert.match(page.body, /value="[Kk]hoản 3 Điều 10/);
  const fields = { petitionKind: 'petition', matter: MATTER, addressee: 'moh', ...CONTACT };
  const sent = await petition(fields, page);
  assert.equal((await petition(fields, page)).code, sent.code, 'sent twice it is one case');
  assert.match(await follow(sent.tracking), /Bộ Y tế/);
  assert.match(await follow(sent.tracking), /không phải thời hạn luật định/);
  const { code, tracking } = sent;
  const seen = await health.browser.get(`/can-bo/vu-viec/${code}`);
  for (const fact of [/Bà Lê Thị Gió/, /gio@thu\.example/, /Ba xã dùng chung/]) says(seen, fact);
  await act(health.browser, code, 'take');
  assert.equal((await act(health.browser, code, 'askMore', { question: 'Hợp đồng do ai ký?' })).status, 303);
  assert.match(await follow(tracking), /Hợp đồng do ai ký\?/);
  const none = await asVisitor(tracking, 'tellMore', { moreText: ' ' });
  assert.equal(none.answer.statusCode, 422);
  assert.deepEqual(wrong(none.answer.body), ['moreText']);
  const told = await asVisitor(tracking, 'tellMore', { moreText: 'Tỉnh ký một hợp đồng.' });
  assert.equal(told.answer.headers.location, `/tra-cuu?ma=${tracking}&da-gui=1`);
  const twice = await post('/tra-cuu/viec/tellMore', told.page, told.again);
  assert.equal(twice.headers.location, `/tra-cuu?ma=${tracking}&da-gui=1`, 'pressed twice it was done once');
  says(await health.browser.get(`/can-bo/vu-viec/${code}`), /Tỉnh ký một hợp đồng\./);
  const back = await act(health.browser, code, 'askMore', { question: 'Còn gì nữa?' });
  assert.equal(back.status, 422, 'asked back once and no more');
  says(back, /đã được hỏi lại một lần/);
  const answer = { outcome: 'explained', answerText: 'Nhà cung cấp thông báo một lần.', answerGrounds: ['L10.3'] };
  assert.equal((await act(health.browser, code, 'answer', { ...answer, 'answerGrounds--khac': 'L99' })).status, 422);
  assert.equal((await act(health.browser, code, 'answer', answer)).status, 303);
  const read = await follow(tracking);
  for (const fact of [
    /Đã trả lời/,
    /Nhà cung cấp thông báo một lần/,
    /Căn cứ: khoản 3 Điều 10 Luật 134\/2025\/QH15/,
    /Bộ Y tế trả lời/,
  ])
    assert.match(read, fact);
  assert.doesNotMatch(read, /Lê Thị Gió|gio@thu|Cán bộ Dũng/);
  const letters = await db.selectFrom('mail_message').select('to_address').where('subject_id', '=', code).execute();
  assert.deepEqual(letters.map((one) => one.to_address), Array(3).fill('gio@thu.example'), 'received, asked, answered'); // prettier-ignore
});

test('only the agency it goes to sees a petition; forwarding changes who sees it, and whoever sent it reads why [Q367.7.2] [TN.6]', async () => {
  const { code, tracking } = await petition({ matter: MATTER, ...CONTACT });
  const everybody = [office, ministry, health, thaiNguyen, caMau];
  const seeing = async (): Promise<boolean[]> => Promise.all(everybody.map((one) => sees(one, code)));
  const queues = async (): Promise<boolean[]> => Promise.all(everybody.map((one) => inQueue(one, code)));
  assert.deepEqual(await seeing(), [true, false, false, false, false]);
  assert.deepEqual(await queues(), await seeing());
  const here = await act(office.browser, code, 'forward', { forwardTo: 'most-office', forwardReason: 'x' });
  assert.equal(here.status, 422);
  const reason = 'Hệ thống do Sở quản lý.';
  const gone = await act(office.browser, code, 'forward', { forwardTo: 'thai-nguyen-dost', forwardReason: reason });
  assert.equal(gone.status, 303);
  const after = await office.browser.get(gone.location);
  assert.equal(after.location, '/can-bo?da-chuyen=1', 'who forwarded it is told that it left');
  says(await office.browser.get(after.location), /không còn thuộc cơ quan của bạn/);
  assert.deepEqual(await seeing(), [false, false, false, true, false]);
  assert.deepEqual(await queues(), await seeing());
  assert.deepEqual((await rebuildStatuses(portal.services.desk)).mended, [], 'the acts alone say who handles it');
  const read = await follow(tracking);
  for (const fact of [/Sở Khoa học và Công nghệ Thái Nguyên/, /Hệ thống do Sở quản lý/]) assert.match(read, fact);
  await act(thaiNguyen.browser, code, 'take');
  const answer = { outcome: 'settled', answerText: 'Sở đã hướng dẫn xã.', answerGrounds: ['L10.3'] };
  assert.equal((await act(thaiNguyen.browser, code, 'answer', answer)).status, 303);
  assert.match(await follow(tracking), /Sở Khoa học và Công nghệ Thái Nguyên trả lời/);
});

test('anyone reports a system that no register holds, and a proposal is told what became of it [L10.5c-3] [Q367.7.2]', async () => {
  const sen = await portal.party('Công ty Sen');
  const { aiId } = await notify(portal, await portal.applicant(sen), sen);
  assert.ok((await app.inject({ url: `/he-thong/${aiId}` })).body.includes(`href="${FORM}?ma=${aiId}"`));
  const about = (await app.inject({ url: `${FORM}?ma=${aiId}` })).body;
  assert.match(
    about,
    new RegExp(`name="systemReference"[^>]*value="${aiId}"|value="${aiId}"[^>]*name="systemReference"`),
  );
  assert.match(about, /value="feedback"[^>]*checked|checked[^>]*value="feedback"/);
  const feedback = await petition({ petitionKind: 'feedback', systemReference: 'Máy chấm công ở xưởng', matter: 'Ghi sai công.', addressee: 'thai-nguyen-dost' }); // prettier-ignore
  assert.equal(feedback.status, 200);
  says(await thaiNguyen.browser.get(`/can-bo/vu-viec/${feedback.code}`), /Máy chấm công ở xưởng/);
  const proposal = await petition({ petitionKind: 'proposal', matter: 'Đề xuất mẫu dùng chung.' });
  await act(office.browser, proposal.code, 'take');
  const vague = { outcome: 'explained', answerText: 'Cảm ơn.', answerGrounds: ['L10.3'] };
  says(await act(office.browser, proposal.code, 'answer', vague), /đề xuất đi đến đâu/);
  assert.equal((await act(office.browser, proposal.code, 'answer', { ...vague, outcome: 'passedToDrafting' })).status, 303); // prettier-ignore
  assert.match(await follow(proposal.tracking), /đã chuyển cơ quan soạn thảo/);
});

test('what belongs elsewhere is pointed on, and whoever sent it may withdraw it', async () => {
  const complaint = await petition({ matter: 'Tôi khiếu nại quyết định xử phạt.' });
  await act(office.browser, complaint.code, 'pointOn', { wayTo: 'complaint', wayText: 'Gửi người ra quyết định.' });
  assert.match(await follow(complaint.tracking), /Luật Khiếu nại.*Gửi người ra quyết định/);
  const own = await petition({ matter: 'Tôi đã tự tìm ra.' });
  const done = await asVisitor(own.tracking, 'withdraw');
  assert.equal(done.answer.statusCode, 302 + 1);
  assert.match(await follow(own.tracking), /Đã rút/);
  const nobodys = await post('/tra-cuu/viec/withdraw', done.page, { ma: '7K2M-9QXA-40TB', 'vi-tri': '1' });
  assert.equal(nobodys.statusCode, 404);
  const official = await post('/tra-cuu/viec/answer', done.page, { ma: complaint.tracking, 'vi-tri': '1' });
  assert.equal(official.statusCode, 404, 'acts of officials are none of a visitor');
});

test('an organisation petitions from its account and finds the answer among its cases [Q367.7.2]', async () => {
  const sen = await portal.party('Hợp tác xã Sen');
  const { browser, actor } = await portal.applicant(sen);
  says(await browser.get('/ho-so/moi'), /ho-so\/moi\/kien-nghi/);
  const begun = await browser.post('/ho-so/moi/kien-nghi', {});
  assert.equal(begun.status, 303, begun.text.slice(0, 300));
  assert.equal((await browser.get(begun.location)).status < 400, true);
  const answers = { matter: 'Hợp tác xã có phải thông báo không?', addressee: 'moh' };
  const request = { procedureId: 'petition', answers, actor, now: portal.now() };
  const sent = await submitDirect(portal.services.desk, request);
  assert.ok(sent.ok, JSON.stringify(sent));
  const { code } = sent.case;
  says(await health.browser.get(`/can-bo/vu-viec/${code}`), /Hợp tác xã Sen/);
  assert.equal(await sees(ministry, code), false);
  const visitor = portalActor('web');
  const taken = await perform(portal.services.desk, { caseCode: code, act: 'withdraw', actor: visitor, now: portal.now() }); // prettier-ignore
  assert.ok(
    !taken.ok && taken.refusals.some((one) => one.code === 'noMandate'),
    'no visitor acts in a case of a party',
  );
  await act(health.browser, code, 'take');
  const answer = { outcome: 'explained', answerText: 'Bên triển khai không phải thông báo.', answerGrounds: ['L10.3'] };
  assert.equal((await act(health.browser, code, 'answer', answer)).status, 303);
  says(await browser.get(`/ho-so/vu-viec/${code}`), /Bên triển khai không phải thông báo/);
  const page = await formToken(app, `/tra-cuu?ma=${sent.trackingCode}`).catch(() => null);
  assert.equal(page, null, 'the code of a party’s case is no way to act for it');
});

test('who asked stands apart, is erased by whoever holds the code and 180 days after the end; the petition stays [Q367.7.2]', async () => {
  const [own, old] = [await petition({ matter: 'Một.', ...CONTACT }), await petition({ matter: 'Hai.', ...CONTACT })];
  const inActs = await sql`select 1 from case_act where input::text ilike '%gió%' or effects::text like '%gio@thu%'`.execute(db); // prettier-ignore
  assert.equal(inActs.rows.length, 0);
  const holds = async ({ tracking }: Sent): Promise<boolean> =>
    (await readCaseByTracking(portal.services.desk, { trackingCode: tracking, now: portal.now() }))!.holdsContact;
  const page = await formToken(app, `/tra-cuu?ma=${own.tracking}`);
  assert.equal((await post('/tra-cuu/xoa-lien-he', page, { ma: own.tracking })).statusCode, 303);
  saysNot(await office.browser.get(`/can-bo/vu-viec/${own.code}`), /Lê Thị Gió/);
  await act(office.browser, old.code, 'pointOn', { wayTo: 'otherMatter', wayText: 'Gửi nơi khác.' });
  const days = (more: number): Date => new Date(portal.now().getTime() + more * 86_400_000);
  await destroyExpired(db, portal.services.files, days(179));
  assert.deepEqual([await holds(own), await holds(old)], [false, true]);
  await destroyExpired(db, portal.services.files, days(181));
  assert.equal(await holds(old), false);
});

test('where it is followed, a petition without a title is called by its procedure in the language of the page, one with a title as its sender did', async () => {
  const heading = async (tracking: string, prefix = ''): Promise<string | undefined> =>
    /<h1[^>]*>([^<]+)/.exec((await app.inject({ url: `${prefix}/tra-cuu?ma=${tracking}` })).body)?.[1];
  const { tracking } = await petition({ matter: 'Không có tiêu đề.' });
  assert.match((await heading(tracking))!, /^Kiến nghị/);
  assert.match((await heading(tracking, '/en'))!, /^Petition/);
  const named = await petition({ matter: 'Có tiêu đề.', name: 'Dùng chung phần mềm' });
  assert.equal(await heading(named.tracking, '/en'), 'Dùng chung phần mềm');
});
