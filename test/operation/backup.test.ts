import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect, type Db } from '../../src/platform/database/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import { searchSystems } from '../../src/registry/index.ts';
import { runCommand } from '../../src/cli/index.ts';
import { atEnd, freshDatabase, type TestDatabase } from '../database.ts';
import { startTestServer } from '../server.ts';
import { contradictions, lostFiles } from './ledger.ts';
import { answersFor, someone } from './people.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder('backup');
const portal = await startTestServer({ clock: systemClock, demo: true });
const who = await someone(portal.database.db, systemClock.now());
await notify('truoc');
await withFile();
await sequenced();

const sourceOwner = connect(portal.database.ownerUrl, { max: 2, asOwner: true });
atEnd(() => sourceOwner.close());
const source = { url: portal.database.ownerUrl, dataDir: portal.services.config.dataDir };
const backup = join(folder, 'whole.motcua');

/** The command line with these settings, its words and its exit code. */
async function motcua(place: { url: string; dataDir: string }, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  Object.assign(process.env, { DATABASE_URL: place.url.replace('@/', '@localhost/'), DATA_DIR: place.dataDir });
  const code = await runCommand(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function notify(mark: string): Promise<void> {
  const answer = await portal.app.inject({
    method: 'POST',
    url: '/api/v1/notifications',
    headers: { authorization: `Bearer ${who.apiKey}`, 'idempotency-key': mark },
    payload: { answers: answersFor(mark) },
  });
  assert.equal(answer.statusCode, 201, answer.body);
}

/** A document in the store, larger than one piece of the backup. */
async function withFile(): Promise<void> {
  const bytes = Buffer.alloc(300_001, 'Hồ sơ kỹ thuật\n');
  const stored = await portal.services.files.put({
    name: 'ho-so.txt',
    content: (async function* once() {
      yield bytes;
    })(),
  });
  assert.ok(stored.ok, JSON.stringify(stored));
  const { sha256, sizeBytes, mediaType, name } = stored.value;
  await portal.database.db
    .insertInto('file')
    .values({ sha256, size_bytes: sizeBytes, media_type: mediaType, name, created_at: systemClock.now() })
    .execute();
}

async function sequenced(): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    const found = await sql<{ n: number }>`select count(*)::int as n from log_queue`.execute(portal.database.db);
    if (found.rows[0]!.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('records wait for twenty seconds');
}

async function emptyPlace(name: string): Promise<{ url: string; dataDir: string; database: TestDatabase; owner: Db }> {
  const database = await freshDatabase();
  await installJobs(database.ownerUrl);
  const owner = connect(database.ownerUrl, { max: 2, asOwner: true });
  atEnd(() => owner.close());
  return { url: database.ownerUrl, dataDir: ownFolder(name), database, owner: owner.db };
}

/** A hash over all rows of each table, whatever their order, and the value of each sequence. Numbers of transactions are of one database only. */
async function fingerprint(owner: Db): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const relations = await sql<{ name: string; kind: string; columns: string | null }>`
    select format('%I.%I', n.nspname, c.relname) as name, c.relkind::text as kind,
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
          where attrelid = c.oid and attnum > 0 and not attisdropped and atttypid <> 'xid8'::regtype) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'S')
       and c.relname not in ('migration', 'migrations')`.execute(owner);
  for (const { name, kind, columns } of relations.rows) {
    const statement =
      kind === 'S'
        ? `select last_value || ' ' || is_called as print from ${name}`
        : `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from (select row(${columns}) as t from ${name}) as rows`;
    found[name] = (await sql.raw<{ print: string }>(statement).execute(owner)).rows[0]!.print;
  }
  return found;
}

const empty = await emptyPlace('restored');

test('a backup is one file that only its owner may read, made while the portal works', async () => {
  const made = await motcua(source, 'backup', backup, '--json');
  assert.equal(made.code, 0, made.err);
  const told = JSON.parse(made.out) as {
    rows: number;
    tables: number;
    files: number;
    bytes: number;
    withLogKey: boolean;
  };
  assert.ok(told.rows > 500 && told.tables > 30 && told.files >= 1);
  assert.equal(told.withLogKey, false);
  assert.equal(statSync(backup).mode & 0o777, 0o600);
  assert.match(made.err, /private key of the log is not in it/);
  assert.doesNotMatch(gunzipSync(readFileSync(backup)).toString('utf8'), /BEGIN PRIVATE KEY/);
  const again = await motcua(source, 'backup', backup);
  assert.deepEqual([again.code, again.out], [2, '']);
  assert.match(again.err, /exists already/);
});

test('what is no whole backup is refused in one line and changes nothing', async () => {
  const bytes = readFileSync(backup);
  const lines = gunzipSync(bytes).toString('utf8').split('\n');
  const changed = lines.map((line) => line.replace('Trợ lý ảo Sen Việt', 'Trợ lý ảo Sen Viết')).join('\n');
  assert.notEqual(changed, lines.join('\n'));
  const damaged: Record<string, Buffer> = {
    'broken off in the archive': bytes.subarray(0, bytes.length - 400),
    'broken off between lines': gzipSync(lines.slice(0, 300).join('\n')),
    'changed by hand': gzipSync(changed),
    'another file': Buffer.from('%PDF-1.7'),
    'another archive': gzipSync('{"hello":1}\n'),
    'made by another schema': gzipSync(
      lines.join('\n').replace(/"0001-roles.sql":"[0-9a-f]+"/, '"0001-roles.sql":"0"'),
    ),
  };
  const before = await fingerprint(empty.owner);
  for (const [what, content] of Object.entries(damaged)) {
    const path = join(folder, `${what.replaceAll(' ', '-')}.motcua`);
    writeFileSync(path, content);
    const refused = await motcua(empty, 'restore', path);
    assert.equal(refused.code, 2, `${what}: ${refused.out}`);
    assert.match(refused.err, /^[^\n]+ (is not a whole backup|cannot be restored): [^\n]+$/, what);
    assert.deepEqual(await fingerprint(empty.owner), before, what);
  }
  assert.equal((await motcua(empty, 'restore', join(folder, 'absent'))).code, 2);
});

test('a restored portal is the same: every row, number, file, search, and the head of the log', async () => {
  const wanted = await fingerprint(sourceOwner.db);
  const restored = await motcua(empty, 'restore', backup);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.err, /Put log-key\.pem back/);
  const got = await fingerprint(empty.owner);
  // The portal goes on beside the backup: its jobs and its queue of counts and versions may have moved on meanwhile.
  for (const moving of Object.keys(wanted).filter((name) =>
    /graphile_worker|register_(delta|count|version)|search_word/.test(name),
  )) {
    delete wanted[moving];
    delete got[moving];
  }
  assert.deepEqual(got, wanted);
  const stamps = (owner: Db) =>
    sql<{ first: string; last: string }>`
      select min(changed_by)::text as first, max(changed_by)::text as last from entry_current`.execute(owner);
  const [stampedThere, stampedHere] = await Promise.all([stamps(sourceOwner.db), stamps(empty.owner)]);
  // Both stand in one cluster, so the transaction of the restore is later than any of the source.
  assert.ok(BigInt(stampedHere.rows[0]!.first) > BigInt(stampedThere.rows[0]!.last));
  assert.deepEqual(await lostFiles(empty.owner, empty.dataDir), []);
  assert.deepEqual(await contradictions(empty.owner), []);
  for (const q of ['tro ly ao sen viet', 'y te', 'AI-2026']) {
    const [before, after] = await Promise.all(
      [portal.database.db, empty.database.db].map((db) => searchSystems(db, { q, filters: {}, limit: 50 })),
    );
    assert.deepEqual(after, before);
  }
  copyFileSync(join(source.dataDir, 'log-key.pem'), join(empty.dataDir, 'log-key.pem'));
  chmodSync(join(empty.dataDir, 'log-key.pem'), 0o600);
  const [original, copy] = [
    await motcua(source, 'log', 'verify', '--json'),
    await motcua(empty, 'log', 'verify', '--json'),
  ];
  assert.equal(copy.code, 0, copy.out);
  assert.equal(JSON.parse(copy.out).checkpoint, JSON.parse(original.out).checkpoint);
});

test('foreign keys, triggers and grants are back in place after a restore', async () => {
  const rules = async (db: Db): Promise<unknown[]> =>
    (
      await sql`select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition, convalidated from pg_constraint
                 where connamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) order by 1, 2`.execute(
        db,
      )
    ).rows;
  assert.deepEqual(await rules(empty.owner), await rules(portal.database.db));
  const off = await sql`select tgname from pg_trigger where tgenabled <> 'O'`.execute(empty.owner);
  assert.deepEqual(off.rows, []);
});

test('a database that holds anything is left alone', async () => {
  const before = await fingerprint(empty.owner);
  const refused = await motcua(empty, 'restore', backup);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /the database is not empty: (public|graphile_worker)\.\w+ has rows/);
  assert.deepEqual(await fingerprint(empty.owner), before);
});

test('the key of the log goes along only when asked for, and never over another one', async () => {
  const whole = join(folder, 'with-key.motcua');
  const made = await motcua(source, 'backup', whole, '--with-log-key');
  assert.equal(made.code, 0);
  assert.match(made.err, /private key of the log is in it/);
  const other = await emptyPlace('with-key');
  writeFileSync(join(other.dataDir, 'log-key.pem'), 'another', { mode: 0o600 });
  const refused = await motcua(other, 'restore', whole);
  assert.deepEqual([refused.code, readFileSync(join(other.dataDir, 'log-key.pem'), 'utf8')], [2, 'another']);
  assert.match(refused.err, /another log key lies at/);
  const fresh = { ...other, dataDir: ownFolder('key-comes') };
  assert.equal((await motcua(fresh, 'restore', whole)).code, 0);
  const key = join(fresh.dataDir, 'log-key.pem');
  assert.equal(statSync(key).mode & 0o777, 0o600);
  assert.equal(readFileSync(key, 'utf8'), readFileSync(join(source.dataDir, 'log-key.pem'), 'utf8'));
});
