import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { officePortal } from '../office/office-portal.ts';
import { formToken, plain } from './forms.ts';
import { LABEL_REPORT } from './label-report-fields.ts';

const portal = await officePortal();
const { app, db } = portal;

type Fields = Record<string, string>;
interface Form {
  readonly path: string;
  readonly fields: Fields;
  /** The same with another text. */
  readonly other: Fields;
}

const PETITION: Form = {
  path: '/kien-nghi/gui',
  fields: { matter: 'Ba xã dùng chung một phần mềm. Xã nào thông báo?', contactEmail: 'gio@thu.example' },
  other: { matter: 'Ba xã dùng chung một phần mềm. Tỉnh nào thông báo?', contactEmail: 'gio@thu.example' },
};
const SEEN: Fields = { ...LABEL_REPORT, systemName: 'Ứng dụng Chim Sẻ' };
const REPORT: Form = { path: '/bao-nhan-bi-go', fields: SEEN, other: { ...SEEN, place: 'Trên điện thoại' } };
const FORMS = [PETITION, REPORT];

const BEFORE = /Nội dung này đã được nhận từ trước/;

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly code: string;
  readonly tracking: string;
}

type Page = Awaited<ReturnType<typeof formToken>>;

/** Opens the form as the browser with these cookies would; none: a browser that was never here. */
const open = ({ path }: Form, cookie = '', prefix = ''): Promise<Page> => formToken(app, `${prefix}${path}`, cookie);

/** Sends an opened form, as often as wanted. */
async function send({ path }: Form, page: Page, fields: Fields, { files = [] as Buffer[], prefix = '' } = {}): Promise<Sent> {
  const lan = /name="lan" value="([^"]+)"/.exec(page.body)![1]!;
  const all = { csrf: page.token, lan, ...fields };
  const line = '--ranh-gioi\r\nContent-Disposition: form-data; name=';
  const texts = Object.entries(all).map(([name, value]) => Buffer.from(`${line}"${name}"\r\n\r\n${value}\r\n`));
  const head = `${line}"evidence"; filename="anh.png"\r\nContent-Type: image/png\r\n\r\n`;
  const parts = [...texts, ...files.flatMap((bytes) => [Buffer.from(head), bytes, Buffer.from('\r\n')]), Buffer.from('--ranh-gioi--\r\n')];
  const asParts = path === REPORT.path;
  const type = asParts ? 'multipart/form-data; boundary=ranh-gioi' : 'application/x-www-form-urlencoded';
  const payload = asParts ? Buffer.concat(parts) : new URLSearchParams(all).toString();
  const headers = { cookie: page.cookie, 'content-type': type };
  const answer = await app.inject({ method: 'POST', url: `${prefix}${path}`, headers, payload });
  return {
    status: answer.statusCode,
    text: answer.body,
    tracking: /translate="no">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</.exec(answer.body)?.[1] ?? '',
    code: /HS-\d{4}-\d+-[0-9A-Z]/.exec(answer.body)?.[0] ?? '',
  };
} // prettier-ignore

const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]!.n;

/** How many cases that made. */
async function casesFrom(work: () => Promise<void>): Promise<number> {
  const before = await count('case_record');
  await work();
  return (await count('case_record')) - before;
}

/** Presses a button of the page where the case is followed. */
async function press(tracking: string, action: string): Promise<void> {
  const page = await formToken(app, `/tra-cuu?ma=${tracking}`);
  const at = /name="vi-tri" value="(\d+)"/.exec(page.body)?.[1] ?? '';
  const headers = { cookie: page.cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const payload = new URLSearchParams({ csrf: page.token, ma: tracking, 'vi-tri': at }).toString();
  const done = await app.inject({ method: 'POST', url: `/tra-cuu/${action}`, headers, payload });
  assert.equal(done.statusCode, 303);
}

test('whoever goes back, gets a fresh form and sends the same again is led to the same case, which says so and still opens by its code', async () => {
  for (const form of FORMS) {
    const made = await casesFrom(async () => {
      const page = await open(form);
      const first = await send(form, page, form.fields);
      assert.deepEqual([first.status, BEFORE.test(first.text)], [200, false]);
      const fresh = await open(form, page.cookie);
      assert.notEqual(fresh.body, page.body);
      const again = await send(form, fresh, form.fields);
      assert.deepEqual([again.status, again.code, again.tracking], [200, first.code, first.tracking]);
      assert.match(plain(again.text), BEFORE);
      const english = await send(form, await open(form, page.cookie, '/en'), form.fields, { prefix: '/en' });
      assert.equal(english.code, first.code);
      assert.match(plain(english.text), /This was already received/);
      const followed = await app.inject({ url: `/tra-cuu?ma=${again.tracking}` });
      assert.ok(followed.body.includes(first.code));
    });
    assert.equal(made, 1, form.path);
  }
});

test('an answer that is loaded again gives the same case, whatever the form says of its number', async () => {
  const page = await open(PETITION);
  const fields = { ...PETITION.fields, matter: 'Tải lại trang trả lời.' };
  const made = await casesFrom(async () => {
    const codes = new Set<string>();
    for (const lan of [{}, {}, { lan: '' }, { lan: "' or 1=1 --" }, { lan: 'đ'.repeat(5000) }])
      codes.add((await send(PETITION, page, { ...fields, ...lan })).code);
    assert.equal(codes.size, 1);
  });
  assert.equal(made, 1);
});

test('the same words in another spelling of Unicode or with blanks around them are the same', async () => {
  const page = await open(PETITION);
  const matter = 'Ứng dụng của xã hỏi tuổi của trẻ em.';
  const first = await send(PETITION, page, { matter });
  const again = await send(PETITION, await open(PETITION, page.cookie), { matter: ` ${matter.normalize('NFD')}\r\n` });
  assert.equal(again.code, first.code);
});

test('another text, another contact or another system makes a case of its own', async () => {
  for (const form of FORMS) {
    const page = await open(form);
    const made = await casesFrom(async () => {
      for (const fields of [form.fields, form.other, { ...form.fields, contactName: 'Lê Thị Gió' }]) {
        const sent = await send(form, await open(form, page.cookie), fields);
        assert.deepEqual([sent.status, BEFORE.test(sent.text)], [200, false]);
      }
      // In one opened form as well.
      const one = await open(form, page.cookie);
      const changed = { ...form.fields, contactName: 'Lê Gió' };
      const [a, b] = [await send(form, one, changed), await send(form, one, { ...changed, contactEmail: 'le@thu.example' })];
      assert.notEqual(a.code, b.code);
    });
    assert.equal(made, 5, form.path);
  }
}); // prettier-ignore

test('another visitor with identical words, even with the number of the first one’s form, makes his own case and sees nothing of the other', async () => {
  for (const form of FORMS) {
    const fields = { ...form.fields, contactName: 'Hai Người' };
    const page = await open(form);
    const mine = await send(form, page, fields);
    const theirs = await open(form);
    const lan = /name="lan" value="([^"]+)"/.exec(page.body)![1]!;
    for (const copied of [fields, { ...fields, lan }]) {
      const sent = await send(form, await open(form, theirs.cookie), copied);
      assert.equal(sent.status, 200);
      assert.ok(sent.code !== mine.code && sent.tracking !== mine.tracking);
      assert.ok(!sent.text.includes(mine.code) && !sent.text.includes(mine.tracking));
    }
  }
});

test('a signed-in visitor is known by the session, another one is somebody else, and the books keep nothing of either but digests', async () => {
  const people = [await portal.official('officer', 'most'), await portal.official('officer', 'moh')];
  const codes: string[] = [];
  for (const { browser } of people) {
    const { cookie } = browser;
    const sent = await send(PETITION, await open(PETITION, cookie), PETITION.fields);
    assert.equal((await send(PETITION, await open(PETITION, cookie), PETITION.fields)).code, sent.code);
    codes.push(sent.code);
  }
  assert.equal(new Set(codes).size, 2);
  const kept = await sql<{ text: string }>`
    select concat(visitor_mark, ' ', submission_key) as text from case_record where visitor_mark is not null`.execute(
    db,
  );
  for (const { text } of kept.rows) assert.match(text, /^[\w-]{43} [\w-]{43}$/, 'digests and nothing else');
});

test('of many sendings at once, of one form or of several, one makes the case', async () => {
  for (const form of FORMS) {
    const page = await open(form);
    const fields = { ...form.fields, contactName: 'Bấm Nhiều Lần' };
    const forms = await Promise.all(Array.from({ length: 4 }, () => open(form, page.cookie)));
    const made = await casesFrom(async () => {
      const sent = await Promise.all([...forms, ...forms].map((one) => send(form, one, fields)));
      assert.deepEqual([...new Set(sent.map(({ status }) => status))], [200]);
      assert.equal(new Set(sent.map(({ code }) => code)).size, 1);
      assert.equal(sent.filter(({ text }) => !BEFORE.test(text)).length, 1, 'one of them was the first');
    });
    assert.equal(made, 1, form.path);
  }
});

test('what was taken back may be sent anew; loading the first answer again still gives the case that it made', async () => {
  const page = await open(PETITION);
  const first = await send(PETITION, page, { matter: 'Gửi rồi rút rồi gửi lại.' });
  await press(first.tracking, 'viec/withdraw');
  const anew = await send(PETITION, await open(PETITION, page.cookie), { matter: 'Gửi rồi rút rồi gửi lại.' });
  assert.deepEqual([anew.status, BEFORE.test(anew.text), anew.code === first.code], [200, false, false]);
  assert.equal((await send(PETITION, page, { matter: 'Gửi rồi rút rồi gửi lại.' })).code, first.code);
});

test('contact details that were erased come with a new case when they are sent again', async () => {
  const page = await open(REPORT);
  const fields = { ...REPORT.fields, contactEmail: 'xoa@thu.example' };
  const first = await send(REPORT, page, fields);
  await press(first.tracking, 'xoa-lien-he');
  const anew = await send(REPORT, await open(REPORT, page.cookie), fields);
  assert.notEqual(anew.code, first.code);
  const held = await sql`select 1 from case_apart where answers->>'contactEmail' = 'xoa@thu.example'`.execute(db);
  assert.equal(held.rows.length, 1);
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('the same words with the same file, or without it on the way back, are the same; a picture that is new is not lost but makes a case of its own', async () => {
  const other = Buffer.concat([PNG, Buffer.from([0])]);
  const page = await open(REPORT);
  const fields = { ...REPORT.fields, contactName: 'Có Ảnh' };
  const sent = async (files: Buffer[], from: Page = page): Promise<string> => {
    const { status, code, text } = await send(REPORT, from, fields, { files });
    assert.equal(status, 200, plain(text).slice(0, 300));
    return code;
  };
  const first = await sent([PNG]);
  const files = await count('file');
  assert.equal(await sent([PNG]), first, 'loaded again');
  assert.equal(await sent([PNG], await open(REPORT, page.cookie)), first);
  assert.equal(await sent([], await open(REPORT, page.cookie)), first);
  assert.equal(await count('file'), files, 'no copy is left of what was sent again');
  const second = await sent([PNG, other], await open(REPORT, page.cookie));
  assert.notEqual(second, first);
  assert.equal(await sent([other], page), second, 'a browser that kept the number of the form has it still');
  const held = await sql<{ n: number }>`
    select count(*)::int as n from case_file k join case_record c on c.id = k.case_id where c.code = ${second}`.execute(db);
  assert.equal(held.rows[0]!.n, 2);
}); // prettier-ignore
