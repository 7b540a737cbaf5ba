import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { sql } from 'kysely';
import { watchRegisterVersions } from '../../src/registry/index.ts';
import { atEnd, freshDatabase, type TestDatabase } from '../database.ts';

async function publishOne({ db }: TestDatabase, register: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`insert into register_delta (register, publications, counts, words, at) values (${register}, 1, '{}', '{}', now())`.execute(
      tx,
    );
    await sql`select pg_notify('log_entered', '')`.execute(tx);
  });
}

async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 10) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return condition();
}

test('a publication moves the version of its register and of no other', async () => {
  const database = await freshDatabase();
  const watch = await watchRegisterVersions(database);
  atEnd(() => watch.close());
  const [systems, guidance] = [watch.of(['systems']), watch.of(['guidance'])];
  assert.equal(watch.of(['systems']), systems, 'nothing changed, nothing moves');
  await publishOne(database, 'systems');
  assert.ok(await until(() => watch.of(['systems']) !== systems, 900), 'heard by the bell, before the poll');
  assert.equal(watch.of(['guidance']), guidance);
});

test('adding the counts up does not look like a publication', async () => {
  const database = await freshDatabase();
  await publishOne(database, 'systems');
  const watch = await watchRegisterVersions(database);
  atEnd(() => watch.close());
  const before = watch.of(['systems']);
  await new Promise((resolve) => setTimeout(resolve, 3_600));
  const waiting = await sql<{ n: number }>`select count(*)::int as n from register_delta`.execute(database.db);
  assert.equal(waiting.rows[0]!.n, 0, 'folded meanwhile');
  assert.equal(watch.of(['systems']), before);
});

test('while the bell cannot be heard nothing is kept, and afterwards it is heard again', async () => {
  const database = await freshDatabase();
  const watch = await watchRegisterVersions(database);
  atEnd(() => watch.close());
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  atEnd(() => owner.end());
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  assert.ok(
    await until(() => watch.of(['systems']) !== watch.of(['systems']), 900),
    'every reading is new: no cache hit',
  );
  assert.ok(await until(() => watch.of(['systems']) === watch.of(['systems']), 3_000), 'settled again');
  const before = watch.of(['systems']);
  await publishOne(database, 'systems');
  assert.ok(await until(() => watch.of(['systems']) !== before, 900));
});
