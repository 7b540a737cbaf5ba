import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { destroyExpired, readCaseByTracking } from '../../../src/casework/index.ts';
import { sequence } from '../../../src/record-log/index.ts';
import { formToken, plain } from '../public/forms.ts';
import { act, notify, officePortal, says, saysNot, type Person } from './office-portal.ts';
import { LABEL_REPORT } from '../public/label-report-fields.ts';

const portal = await officePortal();
const { app, db } = portal;
const sen = await portal.party('Công ty Sen');
const provider = await portal.applicant(sen);
const officer = await portal.official('officer', 'most', 'Cán bộ Mai');
const elsewhere = await portal.official('officer', 'ca-mau');
const { aiId } = await notify(portal, provider, sen);
const PATH = '/bao-nhan-bi-go';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CONTACT = { contactName: 'Bà Lê Thị Gió', contactEmail: 'gio@thu.example', contactPhone: '0912 345 678' };

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly tracking: string;
  readonly code: string;
}

/** Sends the form of a page as a browser without an account would. */
async function report(
  fields: Record<string, string | readonly string[]>,
  {
    file,
    page,
    to = PATH,
  }: { file?: { name: string; bytes: Buffer }; page?: Awaited<ReturnType<typeof formToken>>; to?: string } = {},
): Promise<Sent> {
  const opened = page ?? (await formToken(app, PATH));
  const lan = /name="lan" value="([^"]+)"/.exec(opened.body)?.[1] ?? '';
  const mark = 'ranh-gioi';
  const line = (name: string, value: string): Buffer =>
    Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const parts = Object.entries({ csrf: opened.token, lan, ...fields }).flatMap(([name, value]) =>
    [value].flat().map((one) => line(name, one)),
  );
  if (file !== undefined) {
    const head = `Content-Disposition: form-data; name="evidence"; filename="${file.name}"\r\nContent-Type: image/png`;
    parts.push(Buffer.from(`--${mark}\r\n${head}\r\n\r\n`), file.bytes, Buffer.from('\r\n'));
  }
  const payload = Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]);
  const headers = { cookie: opened.cookie, 'content-type': `multipart/form-data; boundary=${mark}` };
  const answer = await app.inject({ method: 'POST', url: to, headers, payload });
  const tracking = /translate="no">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</.exec(answer.body)?.[1] ?? '';
  return {
    status: answer.statusCode,
    text: answer.body,
    tracking,
    code: /HS-\d{4}-\d+-[0-9A-Z]/.exec(answer.body)?.[0] ?? '',
  };
}
const wrong = ({ text }: Sent): string[] =>
  [...text.matchAll(/id="f-([\w-]+)-error"/g)].map((one) => one[1]!).toSorted();
const follow = async (code: string): Promise<string> => plain((await app.inject({ url: `/tra-cuu?ma=${code}` })).body);
const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]!.n;

test('anyone finds the form from the system and the first page, with both roles explained by the Law; refusals stand beside their fields [L7.5-2] [L3.6] [L3.7]', async () => {
  assert.match((await app.inject({ url: `/he-thong/${aiId}` })).body, new RegExp(`href="${PATH}\\?ma=${aiId}"`));
  assert.match((await app.inject({ url: '/' })).body, new RegExp(`href="${PATH}"`));
  assert.equal((await provider.browser.get('/ho-so/moi/bao-nhan-bi-go')).status, 404, 'it is no dossier of a party');
  saysNot(await provider.browser.get('/ho-so/moi'), /bao-nhan-bi-go/);
  const opened = await app.inject({ url: `${PATH}?ma=${aiId}` });
  assert.match(opened.body, /Trợ lý hỏi đáp Sao Mai/);
  for (const provision of ['L3.6', 'L3.7', 'L7.5'])
    assert.ok(opened.body.includes(`/phap-luat/${provision}"`), provision);
  const before = await count('case_record');
  const empty = await report({
    reporterRole: 'affectedPerson',
    'seenOn-day': '31',
    'seenOn-month': '2',
    'seenOn-year': '2026',
  });
  assert.equal(empty.status, 422);
  assert.deepEqual(wrong(empty), ['change', 'description', 'interests', 'missing', 'place', 'seenOn', 'systemName']);
  const odd = await report({ ...LABEL_REPORT, ma: 'AI-2026-0000000-0', contactEmail: 'x', contactPhone: 'gọi tôi', change: 'exploded', 'seenOn-year': '2099' }); // prettier-ignore
  assert.deepEqual(wrong(odd), ['change', 'contactEmail', 'contactPhone', 'ma', 'seenOn']);
  const markup = await report({ ...LABEL_REPORT, place: '', systemName: '<script>alert(1)</script>' });
  assert.ok(!markup.text.includes('<script>alert'), 'what was typed comes back as text');
  const fake = await report(
    { ...LABEL_REPORT, ma: aiId },
    { file: { name: 'anh.png', bytes: Buffer.from('MZ\u0000 not a picture') } },
  );
  assert.deepEqual(wrong(fake), ['evidence']);
  assert.deepEqual(
    [await count('case_record'), await count('case_apart')],
    [before, 0],
    'what is refused leaves nothing',
  );
});

test('a user reports a removed notice of a registered system; sent twice it is one case; the provider is asked, answers, and never learns who it was; the code tells the outcome [L7.5-2] [L3.6]', async () => {
  const page = await formToken(app, PATH);
  const fields = { ...LABEL_REPORT, ...CONTACT, ma: aiId };
  const sent = await report(fields, { page, file: { name: 'man-hinh.png', bytes: PNG } });
  assert.equal(sent.status, 200, sent.text.slice(0, 300));
  const again = await report(fields, { page, file: { name: 'man-hinh.png', bytes: PNG } });
  assert.deepEqual([again.code, again.tracking], [sent.code, sent.tracking]);
  assert.equal(await count('case_apart'), 1);
  const { code, tracking } = sent;
  says(await officer.browser.get('/can-bo'), new RegExp(code));
  const seen = await officer.browser.get(`/can-bo/vu-viec/${code}`);
  for (const fact of [
    /Bà Lê Thị Gió/,
    /gio@thu\.example/,
    /man-hinh\.png/,
    /Người gửi không dùng tài khoản/,
    new RegExp(aiId),
  ])
    says(seen, fact);
  saysNot(
    await elsewhere.browser.get(`/can-bo/vu-viec/${code}`),
    /Lê Thị Gió|gio@thu|0912 345 678/,
    'an authority that does not handle it',
  );
  assert.equal((await provider.browser.get(`/ho-so/vu-viec/${code}`)).status, 404, 'nobody was asked yet');
  await act(officer.browser, code, 'take');
  assert.equal(
    (await act(officer.browser, code, 'askParty', { question: 'Câu chào nay viết gì?', partyCode: '' })).status,
    303,
  );
  const asked = await provider.browser.get(`/ho-so/vu-viec/${code}`);
  says(asked, /Câu chào nói rõ là máy đã mất/);
  assert.equal(await dueAt(code), null, 'our promise is no deadline of the provider');
  for (const hidden of [/Lê Thị Gió/, /gio@thu/, /0912 345 678/, /man-hinh\.png/, new RegExp(tracking)])
    saysNot(asked, hidden);
  await answered(provider, code);
  assert.notEqual(await dueAt(code), null);
  const close = { result: 'labelRestored', closingGrounds: 'L7.5, L11.1', closingText: 'Câu chào đã có lại.' };
  assert.equal((await act(officer.browser, code, 'close', { ...close, closingGrounds: 'L99' })).status, 422);
  // Provisions are picked by what they say; any other is typed. The answer takes both.
  const picking = await officer.browser.get(`/can-bo/vu-viec/${code}`);
  says(picking, /type="checkbox"[^>]*name="close--closingGrounds"[^>]*value="L7\.5"/);
  const picked = { ...close, closingGrounds: 'L7.5', 'closingGrounds--khac': 'L11.1' };
  assert.equal((await act(officer.browser, code, 'close', picked)).status, 303);
  const told = await follow(tracking);
  for (const fact of [/Nhãn đã được khôi phục/, /Câu chào đã có lại/, /đã kết thúc/]) assert.match(told, fact);
  assert.doesNotMatch(told, /Lê Thị Gió|gio@thu|Cán bộ Mai/);
  const letters = await db
    .selectFrom('mail_message')
    .select(['to_address', 'body_text'])
    .where('subject_id', '=', code)
    .execute();
  const toVisitor = letters.filter((one) => one.to_address === 'gio@thu.example');
  assert.equal(toVisitor.length, 2, 'received, and the outcome');
  assert.ok(toVisitor.every((one) => one.body_text.includes(`/tra-cuu?ma=${tracking}`)));
  const toProvider = letters.filter((one) => one.to_address !== 'gio@thu.example');
  assert.equal(toProvider.length, 2);
  assert.ok(toProvider.every((one) => !one.body_text.includes(tracking) && !one.body_text.includes('Gió')));
});

async function dueAt(code: string): Promise<Date | null> {
  const found = await sql<{ due: Date | null }>`
    select s.due_at as due from case_status s join case_record c on c.id = s.case_id where c.code = ${code}`.execute(
    db,
  );
  return found.rows[0]!.due;
}

/** The provider answers as its page offers. */
async function answered({ browser }: Person, code: string): Promise<void> {
  const page = await browser.get(`/ho-so/vu-viec/${code}`);
  const action = `/ho-so/vu-viec/${code}/viec/answer`;
  assert.ok(page.text.includes(`action="${action}"`), page.text.slice(0, 400));
  const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(page.text)![0];
  const hidden = Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((one) => [one[1]!, one[2]!]),
  );
  const names = new Map([...form.matchAll(/name="([^"]*(?:labelState|answerText))"/g)].map((one) => [one[1]!.replace(/.*--/, ''), one[1]!])); // prettier-ignore
  const fields = { [names.get('labelState')!]: 'restored', [names.get('answerText')!]: 'Đã khôi phục câu chào.' };
  const { csrf: _csrf, ...rest } = hidden;
  const done = await browser.post(action, { ...rest, ...fields });
  assert.equal(done.status, 303, done.text.slice(0, 800));
}

test('an affected person says which interests are touched and may stay unnamed; only the authority sees it [L3.7]', async () => {
  const sent = await report({
    ...LABEL_REPORT,
    reporterRole: 'affectedPerson',
    interests: ['reputation', 'property'],
    systemName: 'Kênh Chuyện Phố',
  });
  assert.equal(sent.status, 200, sent.text.slice(0, 300));
  const stored = await sql<{ input: Record<string, unknown> }>`
    select a.input from case_act a join case_record c on c.id = a.case_id where c.code = ${sent.code} and a.position = 1`.execute(
    db,
  );
  assert.deepEqual(stored.rows[0]!.input['interests'], ['reputation', 'property']);
  const seen = await officer.browser.get(`/can-bo/vu-viec/${sent.code}`);
  for (const fact of [/Danh dự, uy tín/, /Người bị ảnh hưởng: /]) says(seen, fact);
  await act(officer.browser, sent.code, 'take');
  const nobody = await act(officer.browser, sent.code, 'askParty', { question: 'Vì sao?', partyCode: '' });
  says(nobody, /không gắn với hệ thống nào/);
  assert.equal(
    (await act(officer.browser, sent.code, 'askParty', { question: 'Vì sao?', partyCode: sen.code })).status,
    303,
  );
  saysNot(await provider.browser.get(`/ho-so/vu-viec/${sent.code}`), /Danh dự|bị ảnh hưởng/);
});

test('who reported stands apart from acts and log, is erased by whoever holds the code, and 180 days after the end; the report stays [L31.3] [L8.3-4]', async () => {
  const [own, old, person] = [await report({ ...LABEL_REPORT, ...CONTACT, systemName: 'A' }), await report({ ...LABEL_REPORT, ...CONTACT, systemName: 'B' }), await report({ ...LABEL_REPORT, contactEmail: 'lan.gio@thu.example', systemName: 'C' })]; // prettier-ignore
  const acts =
    await sql`select 1 from case_act where input::text ilike '%gió%' or input::text like '%gio@thu%' or effects::text like '%gio@thu%'`.execute(
      db,
    );
  assert.equal(acts.rows.length, 0);
  await sequence(db, portal.services.signer, portal.services.clock);
  const opened = await formToken(app, `/tra-cuu?ma=${own.tracking}`);
  const gone = await report({ ma: own.tracking }, { page: opened, to: '/tra-cuu/xoa-lien-he' });
  assert.equal(gone.status, 415, 'this form carries no files');
  const erase = (ma: string) =>
    app.inject({
      method: 'POST',
      url: '/tra-cuu/xoa-lien-he',
      headers: { cookie: opened.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ csrf: opened.token, ma }).toString(),
    });
  assert.equal((await erase('7K2M-9QXA-40TB')).statusCode, 404);
  assert.equal((await erase(own.tracking)).statusCode, 303);
  assert.match(await follow(own.tracking), /Kênh|Đã nhận/);
  saysNot(await officer.browser.get(`/can-bo/vu-viec/${own.code}`), /Lê Thị Gió/);
  const now = portal.now();
  await act(officer.browser, old.code, 'take');
  await act(officer.browser, old.code, 'close', {
    result: 'notConfirmed',
    closingGrounds: 'L7.5',
    closingText: 'Không mở được.',
  });
  const days = (more: number): Date => new Date(now.getTime() + more * 86_400_000);
  const holds = async (tracking: string): Promise<boolean> =>
    (await readCaseByTracking(portal.services.desk, { trackingCode: tracking, now }))!.holdsContact;
  await destroyExpired(db, portal.services.files, days(179));
  assert.deepEqual(
    [await holds(own.tracking), await holds(old.tracking), await holds(person.tracking)],
    [false, true, true],
  );
  await destroyExpired(db, portal.services.files, days(181));
  assert.deepEqual([await holds(old.tracking), await holds(person.tracking)], [false, true], 'an open case keeps it');
  assert.ok((await count('destruction_record')) >= 2);
});
