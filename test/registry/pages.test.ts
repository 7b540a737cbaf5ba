import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { frozenClock } from '../../src/platform/clock/index.ts';
import { connect, inTransaction } from '../../src/platform/database/index.ts';
import { sequence, signerFrom } from '../../src/record-log/index.ts';
import {
  holdSystems,
  link,
  readSystem,
  revise,
  watchRegisterVersions,
  type Published,
  type SystemSearch,
} from '../../src/registry/index.ts';
import { atEnd, freshDatabase } from '../database.ts';
import { AT, publishAll, systemPublication } from './stage.ts';

const database = await freshDatabase();
const { db } = database;
const signer = signerFrom('motcua.test/log', generateKeyPairSync('ed25519').privateKey);
let memory: SystemSearch;
let entries: Published[];

async function place(): Promise<void> {
  while ((await sequence(db, signer, frozenClock(AT.toISOString()), { limit: 1_000 })).count > 0);
}

async function until(met: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await met()); tries += 1) {
    assert.ok(tries < 500, what);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function revised({ entryId }: Published, expectedVersion: number, name: string, of = db): Promise<Published> {
  return inTransaction(of, (tx) =>
    revise(tx, {
      entryId,
      expectedVersion,
      party: null,
      content: systemPublication({}, { name }).content,
      reason: { vi: 'Thử.', en: 'Test.' },
      grounds: ['L10.3'],
      actId: null,
      at: AT,
    }),
  );
}

const deploymentOf = ({ code }: Published) =>
  systemPublication({
    register: 'deployments',
    code: 'deploymentCode',
    content: {
      status: 'current',
      public: { name: 'Triển khai ở Thái Nguyên', systemCode: code, deployerName: 'Bệnh viện A', riskLevel: 'medium' },
      restricted: {},
    },
  });

before(async () => {
  entries = await publishAll(
    db,
    Array.from({ length: 12 }, (_, at) => systemPublication({}, { name: `Hệ thống thứ ${at} “&<ă>”` })),
  );
  await revised(entries[3]!, 1, 'Hệ thống đã sửa');
  const [one] = await publishAll(db, [deploymentOf(entries[4]!)]);
  await inTransaction(db, (tx) =>
    link(tx, { fromEntryId: one!.entryId, kind: 'deploymentOf', toCode: entries[4]!.code, actId: null, at: AT }),
  );
  await place();
  memory = holdSystems(database);
  await until(() => memory.pagesHeld() === 11, 'all but the linked one are held');
});
after(() => memory.close());

test('a page from memory tells to the letter what the database tells, of entries with one version, with more, and with links', async () => {
  for (const { code } of entries) assert.deepEqual(await memory.page(code), await readSystem(db, code), code);
  assert.equal((await memory.page(entries[3]!.code))!.history.length, 2);
  assert.equal((await memory.page(entries[4]!.code))!.links.length, 1);
  assert.equal(await memory.page('AI-2026-9999999-9'), null);
});

test('what was revised or linked is shown so by the next page, and what is new as well [L8.2-1]', async () => {
  const [entry] = [entries[0]!];
  await revised(entry, 1, 'Tên mới');
  assert.equal((await memory.page(entry.code))!.name, 'Tên mới');
  const [added] = await publishAll(db, [systemPublication({}, { name: 'Vừa công bố' })]);
  assert.equal((await memory.page(added!.code))!.logIndex, null, 'it waits for its place in the log');
  const [other] = await publishAll(db, [deploymentOf(entries[1]!)]);
  await inTransaction(db, (tx) =>
    link(tx, { fromEntryId: other!.entryId, kind: 'deploymentOf', toCode: entries[1]!.code, actId: null, at: AT }),
  );
  assert.equal((await memory.page(entries[1]!.code))!.links.length, 1);
});

test('a page is held when its record has its place in the log, not before, and never one with links', async () => {
  const held = memory.pagesHeld();
  const [added] = await publishAll(db, [systemPublication({}, { name: 'Chờ vị trí' })]);
  assert.equal((await memory.page(added!.code))!.logIndex, null);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  assert.equal(memory.pagesHeld(), held, 'nothing is held that still changes');
  await place();
  assert.notEqual((await memory.page(added!.code))!.logIndex, null);
  // Of the tests before, too: revised and added are placed now; the linked one stays out.
  await until(() => memory.pagesHeld() === 12, `${memory.pagesHeld()} pages are held`);
  for (const { code } of [...entries, added!])
    assert.deepEqual(await memory.page(code), await readSystem(db, code), code);
});

test('with the registers’ versions nobody asks the database while nothing was written, and every write is seen', async () => {
  const versions = await watchRegisterVersions(database);
  atEnd(() => versions.close());
  let asked = 0;
  const counting = {
    db,
    pool: new Proxy(database.pool, {
      get: (pool, name) => {
        if (name === 'query') asked += 1;
        const value: unknown = Reflect.get(pool, name);
        return typeof value === 'function' ? value.bind(pool) : value;
      },
    }),
  };
  const quiet = holdSystems(counting, versions);
  atEnd(() => quiet.close());
  await until(() => quiet.pagesHeld() > 0, 'pages are held');
  // Own writes make it look each time for five seconds.
  await revised(entries[5]!, 1, 'Do chính mình sửa');
  assert.equal((await quiet.page(entries[5]!.code))!.name, 'Do chính mình sửa');
  const other = connect(database.url, { max: 1 });
  atEnd(() => other.close());
  await new Promise((resolve) => setTimeout(resolve, 5_100));
  await quiet.page(entries[6]!.code);
  const before = asked;
  for (let time = 0; time < 200; time += 1) assert.notEqual(await quiet.page(entries[6]!.code), null);
  assert.ok(asked - before <= 1, `${asked - before} questions for 200 pages`);
  // As another process does: without noting it here.
  await sql`update entry_current set name = 'Do tiến trình khác sửa' where code = ${entries[6]!.code}`.execute(
    other.db,
  );
  await other.db.transaction().execute(async (tx) => {
    await sql`insert into register_delta (register, publications, counts, words, at) values ('systems', 1, '{}', '{}', now())`.execute(
      tx,
    );
    await sql`select pg_notify('log_entered', '')`.execute(tx);
  });
  await until(
    async () => (await quiet.page(entries[6]!.code))!.name === 'Do tiến trình khác sửa',
    'the bell of the other process was heard',
  );
});
