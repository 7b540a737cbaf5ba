import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect, ensureDatabase, migrate, type Db } from '../../src/platform/database/index.ts';
import { jobCounts } from '../../src/platform/jobs/index.ts';
import { atEnd } from '../database.ts';
import { notifyOnAndOn, nothingYet, submitOnAndOn, type Load, type Promised } from './clients.ts';
import { contradictions, lostFiles } from './ledger.ts';
import { someone } from './people.ts';
import { ownFolder } from '../own-folder.ts';
import {
  freePort,
  killDatabase,
  killOneBackend,
  motcua,
  ownPostgres,
  pause,
  runMotcua,
  untilReady,
  type Started,
} from './portal-process.ts';
import { chosenSeed, seeded } from './seeded.ts';

const KILLS = 20;
/** Kills go on until their number is reached; a machine that is this slow fails the test rather than hanging it. */
const LIMIT_MS = 240_000;
const QUIET_LIMIT_MS = 45_000;
const PROGRESS_LIMIT_MS = 3_000;

const seed = chosenSeed();
const random = seeded(seed);
const dataDir = ownFolder('crash');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const env = { PORT: String(port), DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error' };
/** What each of the portals said on standard error, for a failure's story. */
const faults: string[] = [];

test(`killed ${KILLS} times under load, server and database, the portal keeps every promise it made`, async (context) => {
  context.diagnostic(`SEED=${seed}`);
  const server = await ownPostgres(dataDir);
  await ensureDatabase(server.adminUrl, 'motcua');
  await migrate(server.url('motcua'));
  const owner = connect(server.url('motcua'), { max: 2, asOwner: true });
  atEnd(() => owner.close());
  const who = await someone(owner.db, systemClock.now());

  let portal = motcua(['serve'], env);
  await untilReady(url, portal);
  let stopped = false;
  // Also when a kill fails the test: clients that go on would hold the file.
  atEnd(() => (stopped = true));
  const promised = nothingYet();
  const load: Load = { url, who, promised, stopped: () => stopped };
  const clients = [
    notifyOnAndOn(load, 'a', random.below),
    notifyOnAndOn(load, 'b', random.below),
    notifyOnAndOn(load, 'c', random.below),
    submitOnAndOn(load, 'thong-bao-phan-loai', 'd'),
    submitOnAndOn(load, 'de-nghi-huong-dan', 'e'),
  ];

  const begun = performance.now();
  const killed = { server: 0, database: 0, session: 0 };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    assert.ok(
      performance.now() - begun < LIMIT_MS,
      `only ${kill - 1} kills in ${LIMIT_MS} ms: ${JSON.stringify(killed)}`,
    );
    await someProgress(promised, random.between(0, 5));
    await pause(random.between(0, 300));
    // The first three are one of each kind, whatever the seed.
    const what = kill <= 3 ? kill : random.between(1, 4);
    if (what === 4 && killOneBackend(server, random.below)) killed.session += 1;
    if (what === 2 || what === 3) killed.database += killDatabase(server) > 0 ? 1 : 0;
    if (what === 1 || what === 3) {
      portal.child.kill('SIGKILL');
      assert.equal(await portal.ended, 'SIGKILL');
      killed.server += 1;
      faults.push(faultsOf(portal));
      portal = motcua(['serve'], env);
    }
    await untilReady(url, portal);
  }
  await pause(500);
  faults.push(faultsOf(portal));
  stopped = true;
  await Promise.all(clients);
  context.diagnostic(
    `${Math.round(performance.now() - begun)} ms; killed ${JSON.stringify(killed)}; ${promised.notified.size} notified, ${promised.submitted.size} submitted, ${promised.files} files, ${promised.repeated} repeated`,
  );
  await assertKept(owner.db, promised, portal);
});

/** A slow machine must not make the kills hit idle clients only. */
async function someProgress(promised: Promised, answers: number): Promise<void> {
  const done = (): number => promised.notified.size + promised.submitted.size;
  const [begun, before] = [performance.now(), done()];
  while (done() - before < answers && performance.now() - begun < PROGRESS_LIMIT_MS) await pause(20);
}

function faultsOf(portal: Started): string {
  const { out, err } = portal.said();
  return `${out}${err}`
    .split('\n')
    .filter((line) => line.includes('"request failed"'))
    .slice(0, 5)
    .join('\n');
}

async function assertKept(owner: Db, promised: Promised, portal: Started): Promise<void> {
  assert.deepEqual(promised.broken.slice(0, 20), [], faults.join('\n').slice(-6_000));
  assert.ok(promised.notified.size >= KILLS && promised.submitted.size >= 1, 'there was hardly any load');
  assert.equal(new Set(promised.notified.values()).size, promised.notified.size, 'one AI-ID for two systems');
  for (const [key, aiId] of promised.notified) {
    const entries = await sql<{ code: string; name: string }>`
      select e.code, v.public->>'name' as name from case_record c join case_act a on a.case_id = c.id
        join entry_version v on v.act_id = a.id join entry e on e.id = v.entry_id
       where c.submission_key = ${`request:${key}`}`.execute(owner);
    assert.deepEqual(entries.rows, [{ code: aiId, name: `Trợ lý ảo Sen Việt ${key}` }]);
  }
  for (const [address, code] of promised.submitted) {
    const draft = /nhap\/([^/]+)\//.exec(address)![1]!;
    const cases = await owner.selectFrom('case_record').select('code').where('draft_id', '=', draft).execute();
    assert.deepEqual(cases, [{ code }]);
  }
  await untilQuiet(owner);
  assert.deepEqual(await contradictions(owner), []);
  assert.deepEqual(await lostFiles(owner, dataDir), []);
  const files = await sql<{ n: number }>`select count(distinct file_id)::int as n from draft_file`.execute(owner);
  assert.ok(files.rows[0]!.n >= promised.submitted.size, 'a submitted draft has lost its document');
  await assertVerifies();
  portal.child.kill('SIGTERM');
  assert.equal(await portal.ended, 0, portal.said().err);
}

/** Jobs and log go on by themselves after the last kill. Only the growing pauses after many kills are not waited for. */
async function untilQuiet(owner: Db): Promise<void> {
  let counts = { ready: 0, running: 0, waiting: 0, failed: 0 };
  let queued = 0;
  for (const begun = performance.now(); performance.now() - begun < QUIET_LIMIT_MS; await pause(200)) {
    await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null and run_at > now()`.execute(
      owner,
    );
    counts = await jobCounts(owner);
    queued = (await sql<{ n: number }>`select count(*)::int as n from log_queue`.execute(owner)).rows[0]!.n;
    assert.equal(counts.failed, 0);
    if (counts.ready + counts.running + counts.waiting + queued === 0) return;
  }
  const jobs =
    await sql`select id, key, attempts, last_error, locked_at, locked_by, hashtext(locked_by)::oid as lock, now() as now
    from graphile_worker._private_jobs order by locked_at limit 3`.execute(owner);
  const alive = await sql`select objid, granted, a.pid, a.state, a.query, a.backend_start from pg_locks l
    join pg_stat_activity a using (pid) where locktype = 'advisory'`.execute(owner);
  assert.fail(
    `still waiting: ${JSON.stringify(counts)}, records ${queued}\n${JSON.stringify(jobs.rows)}\n${JSON.stringify(alive.rows)}`,
  );
}

async function assertVerifies(): Promise<void> {
  const verified = await runMotcua(['log', 'verify', '--json'], env);
  assert.equal(verified.code, 0, verified.out.slice(0, 2_000) + verified.err);
  const verdict = JSON.parse(verified.out) as { holds: boolean; size: number; leafCount: number; registers: unknown };
  assert.equal(verdict.holds, true);
  assert.ok(verdict.size > 0 && verdict.leafCount === verdict.size);
  assert.deepEqual(verdict.registers, [], 'the registers were not compared, or differ');
}
