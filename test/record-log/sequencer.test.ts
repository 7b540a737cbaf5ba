import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import pg from 'pg';
import { inclusionProof, startSequencer, type LogFault, type SequencerOptions } from '../../src/record-log/index.ts';
import { createTestLog, type TestLog } from './test-log.ts';

function start(
  log: TestLog,
  more: Partial<SequencerOptions> = {},
  onFault: (fault: LogFault) => void = (fault) => assert.fail(fault),
) {
  return startSequencer({ database: log.database, signer: log.signer, clock: log.clock, ...more }, onFault);
}

async function untilProven(log: TestLog, leafId: string, limitMs: number): Promise<number> {
  const started = performance.now();
  while ((await inclusionProof(log.db, leafId)) === null) {
    assert.ok(performance.now() - started < limitMs, `no proof after ${limitMs} ms`);
    await sleep(5);
  }
  return performance.now() - started;
}

/** Ends every connection of the application, as a failing network would. */
async function cutConnections(log: TestLog): Promise<void> {
  const owner = new pg.Client({ connectionString: log.database.ownerUrl });
  await owner.connect();
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await owner.end();
}

test('a proof is there well within 1.5 seconds of the commit, without polling', async () => {
  const log = await createTestLog();
  const sequencer = start(log, { pollMs: 60_000 });
  for (let round = 0; round < 5; round += 1) {
    const [entered] = await log.enter(1);
    await untilProven(log, entered!.leafId, 1_500);
    await sleep(round * 60);
  }
  await sequencer.stop();
  await log.checkLog();
});

test('what was entered while nobody was there is taken up at the start', async () => {
  const log = await createTestLog();
  const [entered] = await log.enter(3);
  const sequencer = start(log, { pollMs: 60_000 });
  await untilProven(log, entered!.leafId, 1_500);
  await sequencer.stop();
  await log.checkLog();
});

test('the sequencer goes on after all its connections were cut, again and again, and nothing acknowledged is lost', async () => {
  const log = await createTestLog();
  // Deliberately: the pool reports broken idle connections, which is expected here.
  const retries: Error[] = [];
  const sequencers = [1, 2].map(() =>
    start(log, { pollMs: 100, checkpointIntervalMs: 5, onRetry: (error) => retries.push(error) }),
  );
  let last: string | undefined;
  for (let round = 0; round < 20; round += 1) {
    const entering = log.enter(30).then(
      ([leaf]) => leaf!.leafId,
      () => undefined,
    );
    await sleep(round % 7);
    await cutConnections(log);
    last = (await entering) ?? last;
  }
  const [final] = await log.enter(1).catch(() => log.enter(1));
  await untilProven(log, final!.leafId, 8_000);
  await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
  while ((await log.sequence()).count > 0);
  assert.equal(await log.waiting(), 0);
  await log.checkLogHolding();
});

test('a contradiction is told once, and the sequencer has ended', async () => {
  const log = await createTestLog();
  await log.enter(5);
  await log.sequence();
  await log.tamper('delete from log_tile');
  const faults: LogFault[] = [];
  const sequencer = start(log, { pollMs: 20 }, (fault) => faults.push(fault));
  await log.enter(1);
  await sleep(200);
  assert.deepEqual(
    faults.map((fault) => fault.code),
    ['tilesDisagree'],
  );
  assert.equal(await log.waiting(), 1);
  await sequencer.stop();
});

test('stopping finishes the run under way; what comes later waits for the next start', async () => {
  const log = await createTestLog();
  const sequencer = start(log, { pollMs: 60_000 });
  await log.enter(2_000);
  await sequencer.stop();
  await log.enter(2);
  await sleep(50);
  assert.ok((await log.waiting()) >= 2);
  const second = start(log);
  const [entered] = await log.enter(1);
  await untilProven(log, entered!.leafId, 1_500);
  await second.stop();
  await log.checkLog();
});
