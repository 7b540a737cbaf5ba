import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db, Tables } from '../../src/platform/database/index.ts';
import { sequence } from '../../src/record-log/index.ts';
import { createTestLog, type TestLog } from './test-log.ts';

/** How a statement fails. */
type Kind =
  /** It never reached the database. */
  | 'neverSent'
  /** It was carried out, but reported as failed. */
  | 'storedButFailed'
  /** The database ended the connection before it. */
  | 'killedBefore'
  /** The database ended the connection right after it, and the answer was lost. */
  | 'killedAfter';
const KINDS: Kind[] = ['neverSent', 'storedButFailed', 'killedBefore', 'killedAfter'];

interface Faulty {
  db: Db;
  /** The statement that failed; null when the run had fewer statements. */
  failed: () => string | null;
  close: () => Promise<void>;
}

/** A database whose `nth` statement (from 1) fails in that way; all others, the rollback included, pass. */
function failingAt(log: TestLog, nth: number, kind: Kind): Faulty {
  const { Client, types, options } = log.database.pool.options as pg.PoolConfig & { Client: typeof pg.Client };
  const pool = new pg.Pool({
    connectionString: log.database.url,
    max: 1,
    Client,
    ...(types && { types }),
    ...(options && { options }),
  });
  pool.on('error', () => undefined);
  let [count, failed] = [0, null as string | null];
  const wrap = (client: pg.PoolClient): pg.PoolClient => {
    client.on('error', () => undefined);
    const query = client.query.bind(client) as unknown as (...args: unknown[]) => Promise<unknown>;
    const failing = async (...args: unknown[]): Promise<unknown> => {
      count += 1;
      if (count !== nth) return query(...args);
      failed = String(args[0]).trim().replaceAll(/\s+/g, ' ').slice(0, 60);
      if (kind === 'killedBefore') {
        await kill(log, client);
        return query(...args);
      }
      if (kind !== 'neverSent') await query(...args);
      if (kind === 'killedAfter') await kill(log, client);
      throw new Error('reported as failed');
    };
    return new Proxy(client, {
      get: (target, name) => (name === 'query' ? failing : Reflect.get(target, name, target)),
    });
  };
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => wrap(await pool.connect()), end: () => pool.end() } as never,
    }),
  });
  return { db, failed: () => failed, close: () => db.destroy() };
}

async function kill(log: TestLog, client: pg.PoolClient): Promise<void> {
  const owner = new pg.Client({ connectionString: log.database.ownerUrl });
  await owner.connect();
  const processId = (client as unknown as { processID: number }).processID;
  await owner.query('select pg_terminate_backend($1, 5000)', [processId]);
  await owner.end();
}

for (const kind of KINDS) {
  test(`after a fault at any statement of the sequencer (${kind}) the log verifies, and the next run goes on`, async () => {
    const log = await createTestLog();
    await log.enter(250);
    await log.sequence();
    const failedAt: string[] = [];
    for (let nth = 1; ; nth += 1) {
      await log.enter(3);
      const faulty = failingAt(log, nth, kind);
      const outcome = await sequence(faulty.db, log.signer, log.clock).then(
        () => 'went through',
        () => 'failed',
      );
      await faulty.close();
      const statement = faulty.failed();
      assert.equal(outcome, statement === null ? 'went through' : 'failed', statement ?? '');
      await log.checkLog();
      if (statement === null) break;
      failedAt.push(statement);
      const wasStored = kind.endsWith('After') || kind === 'storedButFailed';
      assert.equal(await log.waiting(), statement === 'commit' && wasStored ? 0 : 3, statement);
      await log.sequence();
      assert.equal(await log.waiting(), 0);
      await log.checkLog();
    }
    // Every write was among them, and the borders of tile and transaction too.
    for (const write of [
      'begin',
      'with taken as ( delete from log_queue',
      'insert into log_index',
      'insert into log_tile',
      'insert into log_checkpoint',
      'commit',
    ]) {
      assert.ok(
        failedAt.some((statement) => statement.startsWith(write)),
        `${write} is missing in ${failedAt.join(' | ')}`,
      );
    }
  });
}

test('sequencers of several processes take turns, and none gives a place twice', async () => {
  const log = await createTestLog();
  const entering = Array.from({ length: 6 }, () => log.enter(40));
  const runs = Array.from({ length: 12 }, () => log.sequence(25));
  await Promise.all([...entering, ...runs]);
  while ((await log.sequence()).count > 0);
  assert.equal(await log.waiting(), 0);
  await log.checkLog();
});
