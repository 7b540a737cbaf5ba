import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { runCommand } from '../../src/cli/index.ts';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect } from '../../src/platform/database/index.ts';
import { createAccount, grantRole, passwordAuthenticator, signIn } from '../../src/platform/identity/index.ts';
import { atEnd } from '../database.ts';
import { answersFor, someone } from '../operation/people.ts';
import { startTestServer } from '../server.ts';

const portal = await startTestServer({ clock: systemClock });
const { db } = portal.database;
const owner = connect(portal.database.ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const who = await someone(db, systemClock.now());
Object.assign(process.env, {
  DATABASE_URL: portal.database.ownerUrl.replace('@/', '@localhost/'),
  DATA_DIR: portal.services.config.dataDir,
});

const EMAIL = 'lan@sen.example';
const NAME = 'Nguyễn Thị Lan';
const PHONE = '0912 345 678';

async function motcua(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function one<T>(query: ReturnType<typeof sql<T>>): Promise<T> {
  return (await query.execute(owner.db)).rows[0]!;
}

/** Every table and column of the database in which a text stands, whatever its kind. */
async function whereStands(text: string): Promise<string[]> {
  const columns = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and table_name not in ('search_word')`.execute(owner.db);
  const found: string[] = [];
  for (const { table, column } of columns.rows) {
    const rows = await sql`
      select 1 from ${sql.table(table)} where ${sql.ref(column)}::text ilike ${`%${text}%`} limit 1`.execute(owner.db);
    if (rows.rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

const admin = await createAccount(db, { email: 'quan.tri@bo.example', name: 'Trần Quản Trị' }, systemClock.now());
assert.ok(admin.ok);
assert.ok((await grantRole(db, { accountId: admin.value.id, role: 'admin' }, systemClock.now())).ok);

const notified = await portal.app.inject({
  method: 'POST',
  url: '/api/v1/notifications',
  headers: { authorization: `Bearer ${who.apiKey}`, 'idempotency-key': 'mot' },
  payload: {
    answers: {
      ...answersFor('mot'),
      // What only the authority sees: a person's name, address and number among the technical facts.
      functionalArchitecture: `Người phụ trách kiến trúc: ${NAME}, ${EMAIL}, ${PHONE}. ${'Kiến trúc ba lớp. '.repeat(30)}`,
      riskMeasures: `Báo cho ${EMAIL}`,
    },
  },
});
assert.equal(notified.statusCode, 201, notified.body);
const person = await one(sql<{ id: string }>`select id from account where email = ${EMAIL}`);
const aCase = await one(sql<{ id: string; code: string }>`select id, code from case_record limit 1`);
await sql`insert into case_note (case_id, account_id, at, body) values (${aCase.id}, ${admin.value.id}, now(), ${`Đã gọi bà Lan, số ${PHONE}`})`.execute(
  db,
);
await sql`insert into mail_message (to_address, subject, body_text, template, locale, created_at) values (${EMAIL}, 'Xác nhận', 'Kính gửi bà', 'receipt', 'vi', now())`.execute(
  db,
);
await sql`insert into draft (procedure, party_id, account_id, answers, created_at, updated_at)
  select 'classification-notification', id, ${person.id}, ${JSON.stringify({ providerContact: EMAIL, name: 'Dở dang' })}::jsonb, now(), now() from party limit 1`.execute(
  db,
);
const verified = async () => JSON.parse((await motcua('log', 'verify', '--json')).out) as Record<string, unknown>;
const erase = (...args: string[]) => motcua('person', 'erase', '--by', 'quan.tri@bo.example', ...args);

async function sequenced(): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if ((await one(sql<{ n: number }>`select count(*)::int as n from log_queue`)).n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('records wait for ten seconds');
}
await sequenced();

test('an erasure needs an official in force, a person who is there, and a reason while open cases need her', async () => {
  const before = await whereStands(EMAIL);
  assert.ok(before.includes('entry_restricted.data') && before.includes('case_act.input'), before.join());
  const refusals: [string[], RegExp][] = [
    [['person', 'erase', '--email', EMAIL], /--by is missing/],
    [['person', 'erase', '--email', EMAIL, '--by', EMAIL], /--by must be/],
    [['person', 'erase', '--by', 'quan.tri@bo.example'], /Usage/],
    [['person', 'erase', '--email', 'ai@khac.example', '--by', 'quan.tri@bo.example'], /no such account/],
    [['person', 'erase', '--email', EMAIL, '--by', 'quan.tri@bo.example', '--also', 'a'], /at least 4/],
  ];
  for (const [args, message] of refusals) {
    const refused = await motcua(...args);
    assert.equal(refused.code, 2, args.join(' '));
    assert.match(refused.err, message);
  }
  await sql`update case_status set open = true, assignee_id = ${person.id} where case_id = ${aCase.id}`.execute(
    owner.db,
  );
  const refused = await erase('--email', EMAIL);
  assert.equal(refused.code, 2);
  assert.ok(refused.err.includes(aCase.code), refused.err);
  assert.match((await erase('--email', EMAIL, '--reason', `Bà ${NAME} yêu cầu`)).err, /names the person/);
  assert.deepEqual(await whereStands(EMAIL), before, 'refused, and yet something went');
  assert.deepEqual(await motcua('person', 'destructions', '--json').then(({ out }) => JSON.parse(out)), []);
});

test('erased, the person stands nowhere, the log and the registers still verify, and the record says what went [L31.3] [L8.3-4]', async () => {
  assert.equal((await verified())['holds'], true);
  const done = await erase('--email', EMAIL, '--also', PHONE, '--reason', 'Theo yêu cầu của chủ thể dữ liệu', '--json');
  assert.equal(done.code, 0, done.err);
  const { counts, openCases, publicMentions } = JSON.parse(done.out) as {
    counts: Record<string, number>;
    openCases: string[];
    publicMentions: string[];
  };
  assert.deepEqual([openCases, publicMentions], [[aCase.code], []]);
  const expected = {
    accounts: 1,
    mandates: 1,
    sessions: 1,
    credentials: 1,
    messages: 1,
    drafts: 1,
    restrictedParts: 1,
  };
  for (const [what, count] of Object.entries(expected)) assert.equal(counts[what], count, what);
  for (const text of [EMAIL, NAME, PHONE]) assert.deepEqual(await whereStands(text), [], text);

  const verdict = await verified();
  assert.deepEqual([verdict['holds'], verdict['findings'], verdict['registers']], [true, [], []]);
  const left = await one(
    sql<{ data: Record<string, string>; salt: string | null }>`select data, salt from entry_restricted`,
  );
  assert.equal(left.salt, null, 'with its salt what stood there could be tried out against the log');
  assert.equal(left.data['riskMeasures'], '(đã xóa dữ liệu cá nhân)');
  assert.match(left.data['functionalArchitecture']!, /Kiến trúc ba lớp/, 'the rest of the dossier stays');

  const listed = JSON.parse((await motcua('person', 'destructions', '--json')).out) as Record<string, unknown>[];
  const [destruction] = listed;
  assert.equal(listed.length, 1);
  assert.deepEqual(
    [destruction!['rule'], destruction!['ground'], destruction!['subjectId'], destruction!['orderedBy']],
    ['personErased', 'L8.3', person.id, admin.value.id],
  );
  assert.equal((await erase('--account', person.id)).code, 2, 'a second time there is nothing to erase');
});

test('an erased person comes in nowhere, and an altered restricted part is still found out', async () => {
  const now = systemClock.now();
  const again = await signIn(
    db,
    passwordAuthenticator(),
    { email: EMAIL, password: 'hoa sen trắng mùa hạ', address: '192.0.2.1' },
    now,
  );
  assert.equal(again.ok, false);
  const page = await portal.app.inject({ url: '/ho-so', headers: { cookie: who.cookie } });
  assert.equal(page.statusCode, 303);
  assert.match(String(page.headers.location), /dang-nhap/);
  // Whoever empties a restricted part without the procedure is told of by the verification.
  await sql`update entry_restricted set salt = 'AAAAAAAAAAAAAAAAAAAAAA==', erased_at = null`.execute(owner.db);
  assert.deepEqual((await verified())['registers'], [
    { code: 'restrictedDiffers', where: `${notified.json<{ aiId: string }>().aiId} version 1` },
  ]);
  await sql`delete from entry_restricted`.execute(owner.db);
  assert.equal((await verified())['holds'], false);
});

test('neither people nor jobs of the application can change a record of destruction', async () => {
  for (const statement of ['delete from destruction_record', `update destruction_record set counts = '{}'`])
    await assert.rejects(sql.raw(statement).execute(db), /permission denied/);
});
