import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import pg from 'pg';
import { inTransaction, type Db } from '../../src/platform/database/index.ts';
import {
  enqueue,
  enqueueMany,
  installJobs,
  jobCounts,
  runJobsOnce,
  startJobs,
  type JobOutcome,
  type JobRunner,
  type JobSettings,
} from '../../src/platform/jobs/index.ts';
import { freeJobsOfTheDead, freeJobsUnheardOf, showLife } from '../../src/platform/jobs/life-sign.ts';
import { stallWatch } from '../../src/platform/jobs/stall-watch.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';

async function jobDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  await installJobs(database.ownerUrl);
  return database;
}

/** Stopped at the end of the test, however it ends: a queue that runs on would keep the file from ending. */
async function running(context: TestContext, settings: JobSettings): Promise<JobRunner> {
  const runner = await startJobs(settings);
  context.after(() => runner.stop());
  return runner;
}

async function until(condition: () => boolean, milliseconds = 10_000): Promise<void> {
  const limit = performance.now() + milliseconds;
  while (!condition()) {
    assert.ok(performance.now() < limit, 'waited too long');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('the queue works under the application role, not the owner', async () => {
  const { db, pool } = await jobDatabase();
  const role = await pool.query<{ role: string }>('select current_user as role');
  assert.equal(role.rows[0]!.role, 'motcua_app');
  const seen: unknown[] = [];
  await enqueue(db, 'note', { chữ: 'Đã nhận' });
  await runJobsOnce({ pool, tasks: { note: async (payload) => void seen.push(payload) } });
  assert.deepEqual(seen, [{ chữ: 'Đã nhận' }]);
  await assert.rejects(pool.query('delete from graphile_worker.migrations'), /permission denied/);
});

test('installing again, and twice at once, changes nothing', async () => {
  const { db, pool, ownerUrl } = await jobDatabase();
  await enqueue(db, 'kept', {});
  await Promise.all([installJobs(ownerUrl), installJobs(ownerUrl)]);
  let runs = 0;
  await runJobsOnce({ pool, tasks: { kept: async () => void (runs += 1) } });
  assert.equal(runs, 1);
});

test('two processes may install into one empty database at once', async () => {
  const { db, ownerUrl } = await freshDatabase();
  await Promise.all([installJobs(ownerUrl), installJobs(ownerUrl)]);
  assert.deepEqual(await jobCounts(db), { ready: 0, running: 0, waiting: 0, failed: 0 });
});

test('a job of a transaction that is rolled back never runs', async () => {
  const { db, pool } = await jobDatabase();
  const work = inTransaction(db, async (tx) => {
    await enqueue(tx, 'note', { at: 1 });
    throw new Error('no commit');
  });
  await assert.rejects(work, /no commit/);
  let runs = 0;
  await runJobsOnce({ pool, tasks: { note: async () => void (runs += 1) } });
  assert.equal(runs, 0);
});

test('a key keeps one waiting job, with the newest payload', async () => {
  const { db, pool } = await jobDatabase();
  for (let at = 1; at <= 3; at += 1) await enqueue(db, 'note', { at }, { key: 'once' });
  const seen: unknown[] = [];
  await runJobsOnce({ pool, tasks: { note: async (payload) => void seen.push(payload['at']) } });
  assert.deepEqual(seen, [3]);
});

test('many jobs go in together, and a later time waits', async (context) => {
  const { db, pool } = await jobDatabase();
  await enqueueMany(
    db,
    Array.from({ length: 2_300 }, (_, at) => ({ name: 'note', payload: { at } })),
  );
  await enqueue(db, 'note', { at: -1 }, { runAt: new Date('2099-01-01T00:00:00Z') });
  assert.deepEqual(await jobCounts(db), { ready: 2_300, running: 0, waiting: 1, failed: 0 });
  const seen = new Set<unknown>();
  const runner = await running(context, {
    pool,
    concurrency: 4,
    tasks: { note: async (payload) => void seen.add(payload['at']) },
  });
  await until(() => seen.size === 2_300, 30_000);
  await runner.stop();
  assert.ok(!seen.has(-1));
});

test('a job that throws comes again, is told its attempt, and is given up after the last', async () => {
  const { db, pool } = await jobDatabase();
  await enqueue(db, 'fails', {}, { maxAttempts: 2 });
  const outcomes: JobOutcome[] = [];
  const attempts: number[] = [];
  const tasks = {
    fails: async (_: unknown, context: { attempt: number }): Promise<void> => {
      attempts.push(context.attempt);
      throw new Error('hỏng');
    },
  };
  const settings = { pool, tasks, onOutcome: (outcome: JobOutcome) => void outcomes.push(outcome) };
  await runJobsOnce(settings);
  assert.equal((await jobCounts(db)).waiting, 1);
  await pool.query('update graphile_worker._private_jobs set run_at = now()');
  await runJobsOnce(settings);
  assert.deepEqual(attempts, [1, 2]);
  assert.deepEqual(
    outcomes.map((outcome) => [outcome.name, outcome.result]),
    [
      ['fails', 'failed'],
      ['fails', 'givenUp'],
    ],
  );
  assert.deepEqual(await jobCounts(db), { ready: 0, running: 0, waiting: 0, failed: 1 });
});

test('a stop lets the running job finish and takes no new one', async (context) => {
  const { db, pool } = await jobDatabase();
  let finished = 0;
  let started = 0;
  const slow = async (): Promise<void> => {
    started += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    finished += 1;
  };
  const runner = await running(context, { pool, concurrency: 1, tasks: { slow } });
  await enqueueMany(db, [
    { name: 'slow', payload: {} },
    { name: 'slow', payload: {} },
  ]);
  await until(() => started === 1);
  await runner.stop();
  assert.deepEqual([started, finished], [1, 1]);
  assert.equal((await jobCounts(db)).ready, 1, 'the other one waits for the next process');
});

test('jobs that come one by one in quick succession are fetched together', async (context) => {
  const { db, pool } = await jobDatabase();
  let fetches = 0;
  pool.on('acquire', (client) => {
    const query = client.query.bind(client) as (...all: unknown[]) => unknown;
    if (Object.hasOwn(client, 'query')) return;
    client.query = ((...all: unknown[]) => {
      if ((all[0] as { name?: string } | undefined)?.name?.startsWith('get_job')) fetches += 1;
      return query(...all);
    }) as typeof client.query;
  });
  let done = 0;
  await running(context, { pool, tasks: { letter: async () => void (done += 1) } });
  const before = fetches;
  const started = performance.now();
  for (let sent = 0; sent < 60; sent += 1) await enqueue(db, 'letter', { sent });
  await until(() => done === 60);
  // One every 50 ms at most, one at the beginning, and at once again after each that came back full (twenty); each job by
  // itself would make sixty.
  const most = (performance.now() - started) / 50 + 2 + 60 / 20;
  assert.ok(fetches > before, 'the fetching is seen');
  assert.ok(fetches - before <= most, `${fetches - before} fetches`);
});

/** Runs one statement in the cluster's maintenance database, as the owner. */
async function asOwner(ownerUrl: string, sql: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl.replace(/\/t_[0-9a-f]+/, '/postgres') });
  await owner.connect();
  await owner.query(sql, values);
  await owner.end();
}

function nameOf(url: string): string {
  return /\/(t_[0-9a-f]+)/.exec(url)![1]!;
}

/** Idle connections that were cut report it to whoever uses them next. */
async function persistently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const CUT = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';

test('the queue goes on after every one of its connections was cut', async (context) => {
  const { db, pool, ownerUrl, url } = await jobDatabase();
  let runs = 0;
  const runner = await running(context, { pool, tasks: { note: async () => void (runs += 1) } });
  await enqueue(db, 'note', {});
  await until(() => runs === 1);
  await asOwner(ownerUrl, CUT, [nameOf(url)]);
  await persistently(() => enqueue(db, 'note', {}));
  await until(() => runs === 2, 30_000);
  await runner.stop();
});

test('a database that goes away in the middle of a job ends neither process nor queue', async (context) => {
  const { db, pool, ownerUrl, url } = await jobDatabase();
  let runs = 0;
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const note = async (): Promise<void> => {
    runs += 1;
    await gate;
  };
  const runner = await running(context, { pool, tasks: { note } });
  await enqueue(db, 'note', {});
  await until(() => runs === 1);
  await asOwner(ownerUrl, `alter database ${nameOf(url)} allow_connections false`, []);
  await asOwner(ownerUrl, CUT, [nameOf(url)]);
  go();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await assert.rejects(jobCounts(db));
  await asOwner(ownerUrl, `alter database ${nameOf(url)} allow_connections true`, []);
  await untilEmpty(db);
  await persistently(() => enqueue(db, 'note', {}));
  await untilEmpty(db);
  await runner.stop();
  assert.ok(runs >= 2);
});

test('a queue that waits for a connection that never comes is given up and started anew', async (context) => {
  const { db, pool } = await jobDatabase();
  const { hanging, hang, letGo } = hangingPool(pool);
  let runs = 0;
  const troubles: string[] = [];
  const tasks = { note: async () => void (runs += 1) };
  const onTrouble = (message: string): void => void troubles.push(message);
  const runner = await running(context, { pool: hanging, tasks, onTrouble });
  hang(true);
  // It asks every second, so now it waits, and goes on waiting.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  hang(false);
  await enqueue(db, 'note', {});
  await until(() => runs === 1, 40_000);
  assert.match(troubles.join(), /started anew/);
  letGo();
  await runner.stop();
});

/** A pool whose connections do not come while it hangs, until those who wait are let go. */
function hangingPool(pool: pg.Pool): { hanging: pg.Pool; hang: (on: boolean) => void; letGo: () => void } {
  let hangs = false;
  const waiting: (() => void)[] = [];
  const never = (): Promise<never> =>
    new Promise((_, reject) => waiting.push(() => reject(new Error('the connection did not come'))));
  const hanging = new Proxy(pool, {
    get(target, name) {
      if (name === 'connect' && hangs) return never;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { hanging, hang: (on) => void (hangs = on), letGo: () => waiting.forEach((go) => go()) };
}

test('a queue is not given up while it does what it can, nor for jobs that it does not know', async () => {
  const { db, pool } = await jobDatabase();
  await enqueueMany(db, [
    { name: 'note', payload: {} },
    { name: 'of another version', payload: {} },
  ]);
  await pool.query(`update graphile_worker._private_jobs set run_at = now() - interval '9 seconds'`);
  const work = { doing: new Set<string>(), begun: 0 };
  const stalled = stallWatch(pool, ['note'], work, 2);
  assert.equal(await stalled(), false, 'nothing is known at first');
  work.begun += 1;
  assert.equal(await stalled(), false, 'it has begun one');
  work.doing.add('1').add('2');
  assert.equal(await stalled(), false, 'it has its hands full');
  work.doing.delete('1');
  assert.equal(await stalled(), true);
  assert.equal(await stalled(), false, 'the next one has its time');
  assert.equal(await stalled(), true);
  assert.equal(await stallWatch(pool, ['sweep'], work, 2)(), false);
  await pool.query(
    `delete from graphile_worker._private_jobs where payload is not null and task_id = (select id from graphile_worker._private_tasks where identifier = 'note')`,
  );
  const later = stallWatch(pool, ['note'], work, 2);
  assert.deepEqual([await later(), await later()], [false, false]);
});

async function untilEmpty(db: Db): Promise<void> {
  const limit = performance.now() + 60_000;
  for (;;) {
    const counts = await jobCounts(db).catch(() => null);
    if (counts && counts.ready + counts.running + counts.waiting === 0) return;
    assert.ok(performance.now() < limit, `waited too long: ${JSON.stringify(counts)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('jobs of a process that was killed are taken up again, those of a living one are left alone', async () => {
  const { db, pool } = await jobDatabase();
  await enqueueMany(db, [
    { name: 'note', payload: { of: 'dead' } },
    { name: 'note', payload: { of: 'living' } },
  ]);
  const endLife = showLife(pool, 'pool-living');
  for (const owner of ['dead', 'living']) {
    const lock = `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'pool-' || $1 where payload->>'of' = $1`;
    assert.equal((await pool.query(lock, [owner])).rowCount, 1);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  const seen: unknown[] = [];
  const settings = { pool, tasks: { note: async (payload: Record<string, unknown>) => void seen.push(payload['of']) } };
  assert.equal(await freeJobsOfTheDead(pool), 1);
  await runJobsOnce(settings);
  assert.deepEqual(seen, ['dead']);
  endLife();
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(await freeJobsOfTheDead(pool), 1);
  await runJobsOnce(settings);
  assert.deepEqual(seen, ['dead', 'living']);
});

test('a job that its runner was given but never heard of is given back, one that it does is left alone', async () => {
  const { db, pool } = await jobDatabase();
  await enqueueMany(db, [
    { name: 'note', payload: { of: 'unheard' } },
    { name: 'note', payload: { of: 'doing' } },
    { name: 'note', payload: { of: 'another' } },
  ]);
  const lock = `update graphile_worker._private_jobs set locked_at = now() - interval '11 seconds',
    locked_by = case payload->>'of' when 'another' then 'pool-b' else 'pool-a' end returning id, payload->>'of' as of`;
  const { rows } = await pool.query<{ id: string; of: string }>(lock);
  const doing = new Set([rows.find(({ of }) => of === 'doing')!.id]);
  assert.equal(await freeJobsUnheardOf(pool, 'pool-a', doing), 1);
  const seen: unknown[] = [];
  await runJobsOnce({ pool, tasks: { note: async (payload) => void seen.push(payload['of']) } });
  assert.deepEqual(seen, ['unheard']);
});

test('a recurring job is accepted, and a wrong schedule is a fault at the start', async (context) => {
  const { pool } = await jobDatabase();
  const runner = await running(context, { pool, tasks: { sweep: async () => undefined }, crontab: '0 3 * * * sweep' });
  await runner.stop();
  await assert.rejects(startJobs({ pool, tasks: {}, crontab: 'whenever sweep' }));
});

test('hostile payloads and names arrive as they were sent', async () => {
  const { db, pool } = await jobDatabase();
  const payload = { text: `'; drop schema graphile_worker cascade; --`, quote: '"\\{}', tiếng: 'Nguyễn\u2028' };
  const seen: unknown[] = [];
  await enqueue(db, `x'; --`, payload, { key: `k'"` });
  await runJobsOnce({ pool, tasks: { [`x'; --`]: async (got) => void seen.push(got) } });
  assert.deepEqual(seen, [payload]);
});
