import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { runCommand } from '../../src/cli/index.ts';
import { findApiKey, passwordAuthenticator, signIn } from '../../src/platform/identity/index.ts';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect } from '../../src/platform/database/index.ts';
import { atEnd, freshDatabase } from '../database.ts';
import { ownFolder } from '../own-folder.ts';

const database = await freshDatabase();
const dataDir = ownFolder('cli');
Object.assign(process.env, { DATABASE_URL: database.ownerUrl.replace('@/', '@localhost/'), DATA_DIR: dataDir });

async function motcua(args: readonly string[], input = '') {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand([...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(input),
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const COUNTED = ['party', 'account', 'credential', 'account_role', 'mandate', 'api_key'] as const;

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of COUNTED) {
    const row = await database.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    found[table] = row.n;
  }
  return found;
}

/** One line on standard error, exit code 2, nothing on standard output, nothing changed. */
async function assertRefused(args: readonly string[], message: RegExp, input = ''): Promise<void> {
  const before = await counts();
  const refused = await motcua(args, input);
  assert.deepEqual([refused.code, refused.out], [2, ''], `${args.join(' ')}: ${refused.err}`);
  assert.match(refused.err, message, args.join(' '));
  assert.doesNotMatch(refused.err, /\n/, args.join(' '));
  assert.deepEqual(await counts(), before, args.join(' '));
}

const PASSWORD = 'hoa sen trắng mùa hạ';
const made = await motcua(['party', 'create', '--name', 'Công ty Trà Sen', '--kind', 'organisation', '--json']);
const party = (JSON.parse(made.out) as { code: string }).code;

test('a party is created with its code, and listed', async () => {
  assert.equal(made.code, 0, made.err);
  const plain = await motcua(['party', 'create', '--name', 'Sở Y tế Huế', '--kind', 'stateAgency']);
  assert.equal(plain.code, 0);
  assert.doesNotMatch(plain.out, /\s/, 'more than the code was printed');
  const list = await motcua(['party', 'list', '--json']);
  const parties = JSON.parse(list.out) as { code: string; name: string; kind: string }[];
  assert.deepEqual(parties.map(({ name, kind }) => `${name} ${kind}`).sort(), [
    'Công ty Trà Sen organisation',
    'Sở Y tế Huế stateAgency',
  ]);
  const lines = (await motcua(['party', 'list'])).out.split('\n');
  assert.ok(lines.includes(`${party}\torganisation\tCông ty Trà Sen`), lines.join(' | '));
});

test('an account of an applicant can sign in and acts for its party; one of an official has its agency', async () => {
  const create = ['account', 'create', '--email', 'Lan@Sen.example', '--name', 'Nguyễn Thị Lan', '--role', 'applicant'];
  const account = await motcua([...create, '--party', party, '--password-stdin'], `${PASSWORD}\n`);
  assert.equal(account.code, 0, account.err);
  const proof = { email: 'lan@sen.example', password: PASSWORD };
  const entered = await signIn(database.db, passwordAuthenticator(), proof, systemClock.now());
  assert.ok(entered.ok, JSON.stringify(entered));
  const { mandates } = await database.db
    .selectFrom('mandate')
    .select((eb) => eb.fn.countAll<number>().as('mandates'))
    .executeTakeFirstOrThrow();
  assert.equal(mandates, 1);
  const official = ['account', 'create', '--email', 'an@bo.example', '--name', 'Phạm An', '--role', 'officer'];
  const officer = await motcua([...official, '--agency', 'most', '--password-stdin'], PASSWORD);
  assert.equal(officer.code, 0, officer.err);
  const roles = await database.db.selectFrom('account_role').select(['role', 'agency_code']).execute();
  assert.deepEqual(roles.map((one) => `${one.role} ${one.agency_code}`).sort(), ['applicant null', 'officer most']);
});

test('an API key is printed once and works; only its hash is kept', async () => {
  const created = await motcua(['apikey', 'create', '--party', party, '--scope', 'notify, cases:read']);
  assert.equal(created.code, 0, created.err);
  const actor = await findApiKey(database.db, created.out, systemClock.now());
  assert.ok(actor !== null);
  const rows = await database.db.selectFrom('api_key').selectAll().execute();
  assert.equal(rows.length, 1);
  assert.deepEqual(rows[0]!.scopes, ['notify', 'cases:read']);
  assert.ok(!JSON.stringify(rows).includes(created.out));
});

test('bad input of every command is told in one line, with exit code 2, and changes nothing', async () => {
  const account = (more: Record<string, string | null>): string[] => {
    const options = { email: 'moi@sen.example', name: 'Người mới', role: 'officer', agency: 'most', ...more };
    const given = Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]));
    return ['account', 'create', ...given, '--password-stdin'];
  };
  const cases: [string[], RegExp, string?][] = [
    [['nonsense'], /Unknown command "nonsense"/],
    [['constructor'], /Unknown command "constructor"/],
    [[''], /Unknown command/],
    [['party'], /Usage/],
    [['party', 'create', '--kind', 'organisation'], /--name is missing/],
    [['party', 'create', '--name', '  ', '--kind', 'organisation'], /--name is missing/],
    [['party', 'create', '--name', 'A', '--kind', 'club'], /--kind club is unknown/],
    [['party', 'create', '--name', 'A\u0000B', '--kind', 'organisation'], /name/],
    [['party', 'create', '--name', 'x'.repeat(400), '--kind', 'organisation'], /name/],
    [['party', 'create', '--name', 'A', '--kind', 'organisation', '--email', 'no address'], /email/],
    [['party', 'create', '--name', 'A', '--kind', 'organisation', '--country', 'Vietnam'], /country/i],
    [['party', 'create', '--name', 'A', '--colour', 'red'], /colour/],
    [['party', 'list', 'more'], /Usage/],
    [account({ email: null }), /--email is missing/, PASSWORD],
    [account({ email: 'no address' }), /email/, PASSWORD],
    [account({ email: 'lan@sen.example' }), /email/, PASSWORD],
    [account({ role: 'king' }), /--role king is unknown/, PASSWORD],
    [account({ agency: 'nowhere' }), /--agency nowhere is unknown/, PASSWORD],
    [account({ role: 'applicant', agency: null }), /--party is missing/, PASSWORD],
    [account({ role: 'applicant', agency: null, party: 'P-0' }), /No party P-0/, PASSWORD],
    [account({}), /password/i, ''],
    [account({}), /password/i, '12345678'],
    [account({}).slice(0, -1), /Usage/, PASSWORD],
    [['account', 'remove'], /Usage/],
    [['apikey', 'create', '--scope', 'notify'], /--party is missing/],
    [['apikey', 'create', '--party', party], /--scope is missing/],
    [['apikey', 'create', '--party', 'P-0', '--scope', 'notify'], /No party P-0/],
    [['apikey', 'create', '--party', party, '--scope', 'notify,,'], /scope/i],
    [
      ['apikey', 'create', '--party', party, '--scope', 'notify,nope'],
      /No scope "nope"\. Scopes: .*notify.*cases:read/,
    ],
    [['apikey', 'revoke'], /Usage/],
    [['backup'], /Usage/],
    [['backup', join(dataDir, 'no', 'folder', 'x')], /is not a folder/],
    [['backup', join(dataDir, 'x'), '--with-log-key'], /There is no log key/],
    [['restore', dataDir], /is not a file/],
    [['doctor', 'more'], /Usage/],
    [['notify', 'import', 'a.csv', '--mapping', 'b.json', '--party', party], /a\.csv does not exist/],
    [['log', 'verify', '--url', 'nonsense'], /--url is not/],
    [['law', 'impact', '99.9'], /99\.9/],
  ];
  for (const [args, message, input] of cases) await assertRefused(args, message, input);
});

test('a database that is away is told by every command in one line', async () => {
  const url = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/motcua';
  try {
    for (const args of [
      ['party', 'list'],
      ['log', 'verify'],
      ['law', 'list'],
    ]) {
      const refused = await motcua(args);
      assert.deepEqual([refused.code, refused.out], [2, ''], args.join(' '));
      assert.match(refused.err, /^DATABASE_URL: the database cannot be reached \(ECONNREFUSED\)[^\n]+$/);
    }
  } finally {
    process.env['DATABASE_URL'] = url;
  }
});

test('every command answers --help with how it is called, and does nothing', async () => {
  const names = [
    'account',
    'party',
    'party list',
    'person',
    'apikey',
    'law',
    'law import',
    'law list diff',
    'notify',
    'plan',
    'doctor',
  ];
  for (const name of [...names, 'backup', 'restore', 'log', 'log verify', 'log witness', 'log dump']) {
    const help = await motcua([...name.split(' '), '--help']);
    assert.deepEqual([help.code, help.err], [0, ''], name);
    assert.match(help.out, new RegExp(`^Usage: motcua ${name.split(' ')[0]} [^\\n]+$`), name);
  }
});

test('no command but a start or a restore makes a database in a mistyped folder; the doctor misses the key of a log that has records', async () => {
  const { DATABASE_URL: url, DATA_DIR: folder } = process.env;
  const nowhere = join(dataDir, 'mistyped');
  try {
    process.env['DATA_DIR'] = nowhere;
    delete process.env['DATABASE_URL'];
    const none = await motcua(['doctor']);
    assert.equal(none.code, 1);
    assert.ok(none.out.includes(`✖ database: there is none under ${nowhere}\n  → Check DATA_DIR`), none.out);
    for (const args of [
      ['party', 'list'],
      ['backup', join(dataDir, 'b')],
      ['log', 'verify'],
      ['person', 'destructions'],
    ]) {
      const refused = await motcua(args);
      assert.deepEqual([refused.code, refused.out], [2, ''], args.join(' '));
      assert.match(refused.err, /^There is no database under [^\n]+mistyped\. Check DATA_DIR[^\n]+$/);
    }
    assert.equal(existsSync(nowhere), false);
  } finally {
    Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: folder });
  }
  const owner = connect(database.ownerUrl, { max: 1, asOwner: true });
  atEnd(() => owner.close());
  await sql`insert into log_checkpoint (size, root, created_at, note) values (1, ${Buffer.alloc(32)}, now(), 'x')`.execute(
    owner.db,
  );
  try {
    const lost = await motcua(['doctor']);
    assert.equal(lost.code, 1);
    const verified = await motcua(['log', 'verify']);
    assert.deepEqual([verified.code, verified.out], [2, '']);
    assert.match(verified.err, /^The log is signed, but its key is not at [^\n]+log-key\.pem[^\n]+$/);
    assert.match(lost.out, /✖ log key: .* is not at .*log-key\.pem.*\n {2}→ Check DATA_DIR, or put back/);
  } finally {
    await sql`delete from log_checkpoint`.execute(owner.db);
  }
});

test('settings that cannot be used are told by every command in one line', async () => {
  const before = process.env['PORT'];
  process.env['PORT'] = 'x';
  try {
    for (const args of [['party', 'list'], ['doctor'], ['log', 'verify']])
      await assertRefused(args, /^PORT="x" cannot be used/);
  } finally {
    if (before === undefined) delete process.env['PORT'];
    else process.env['PORT'] = before;
  }
});

interface Check {
  name: string;
  good: boolean;
  found: string;
  advice: string;
}

test('the doctor finds a healthy portal healthy, and says what to do about one that is not', async () => {
  const healthy = await motcua(['doctor', '--json']);
  const checks = JSON.parse(healthy.out) as Check[];
  assert.deepEqual(
    checks.filter((check) => !check.good),
    [],
  );
  assert.equal(healthy.code, 0);
  const names = checks.map((check) => check.name);
  for (const wanted of ['configuration', 'disk', 'mode', 'database version', 'database role', 'grants', 'clock'])
    assert.ok(names.includes(wanted), `${wanted} is not among ${names.join(', ')}`);
  assert.match((await motcua(['doctor'])).out, /^✔ configuration: /);

  const owner = connect(database.ownerUrl, { max: 1, asOwner: true });
  try {
    await sql`grant update (status) on entry_version to motcua_app`.execute(owner.db);
    const open = await motcua(['doctor']);
    assert.equal(open.code, 1);
    assert.match(open.out, /✖ grants: .*UPDATE on entry_version.*\n {2}→ As the owner, revoke/);
  } finally {
    await sql`revoke update (status) on entry_version from motcua_app`.execute(owner.db);
    await owner.close();
  }

  const url = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/motcua';
  try {
    const away = await motcua(['doctor', '--json']);
    const database = (JSON.parse(away.out) as Check[]).find((check) => check.name === 'database')!;
    assert.deepEqual([away.code, database.good], [1, false]);
    assert.match(database.advice, /DATABASE_URL/);
  } finally {
    process.env['DATABASE_URL'] = url;
  }
});
