import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { systemClock } from '../src/platform/clock/index.ts';
import {
  connect,
  ensureDatabase,
  inTransaction,
  migrate,
  removeCluster,
  startEmbedded,
  type Database,
} from '../src/platform/database/index.ts';
import {
  enterLeaf,
  enterLeaves,
  inclusionProof,
  readLogFile,
  sequence,
  signerFrom,
  startSequencer,
  type Signer,
} from '../src/record-log/index.ts';
import { verifyLog } from '../src/verifier/index.ts';
import type { BenchRow } from './row.ts';

const LEAVES = 40_000;
const BATCH = 2_000;
const PROOFS = 40;
const LOAD_SECONDS = 4;

/** Leaves a second and time from commit to proof, beside bare inserts of the same bytes into the same database. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join('/tmp', 'motcua-bench-log-'));
  const server = await startEmbedded(folder);
  try {
    await ensureDatabase(server.adminUrl, 'bench');
    await migrate(server.url('bench'));
    const owner = connect(server.url('bench'), { asOwner: true, max: 2 });
    await owner.pool.query('create table bare (id bigserial primary key, body bytea not null)');
    const database = connect(server.url('bench'));
    const signer = signerFrom('motcua.bench/log', generateKeyPairSync('ed25519').privateKey);
    const rows = [
      await sequenced(database, owner, signer),
      await verified(database, signer),
      ...(await untilProof(database, signer)),
      await entering(database, owner),
    ];
    await Promise.all([database.close(), owner.close()]);
    return rows;
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}

/** A leaf the size of a published notification. */
function leafInput(number: number) {
  const body = {
    aiId: `VN-AI-2026-${String(number).padStart(6, '0')}`,
    level: 'high',
    version: 1,
    facts: 'x'.repeat(250),
    hash: 'a'.repeat(44),
  };
  return { kind: 'notified', subject: body.aiId, body, at: systemClock.now() };
}

async function sequenced(database: Database, owner: Database, signer: Signer): Promise<BenchRow> {
  const bodies: Buffer[] = [];
  for (let done = 0; done < LEAVES; done += BATCH) {
    const entered = await inTransaction(database.db, (tx) =>
      enterLeaves(
        tx,
        Array.from({ length: BATCH }, (_, at) => leafInput(done + at)),
      ),
    );
    bodies.push(...entered.map((leaf) => Buffer.from(leaf.body)));
  }
  let spent = 0;
  let bareSpent = 0;
  // Interleaved, so that both meet the same machine.
  for (let done = 0; done < LEAVES; done += BATCH) {
    let started = performance.now();
    await owner.pool.query('insert into bare (body) select * from unnest($1::bytea[])', [
      bodies.slice(done, done + BATCH),
    ]);
    bareSpent += performance.now() - started;
    started = performance.now();
    const { count } = await sequence(database.db, signer, systemClock, { limit: BATCH });
    if (count !== BATCH) throw new Error(`Expected ${BATCH} leaves, sequenced ${count}`);
    spent += performance.now() - started;
  }
  const [value, baseline] = [(LEAVES / spent) * 1000, (LEAVES / bareSpent) * 1000];
  return {
    name: `log: leaves sequenced, ${BATCH} at a time (baseline: bare insert of their bytes)`,
    value,
    unit: 'leaves/s',
    baseline,
    ratio: value / baseline,
    goal: '≥ 2000',
  };
}

async function verified(database: Database, signer: Signer): Promise<BenchRow> {
  const fetchBytes = async (path: string) => (await readLogFile(database.db, signer, path))?.bytes ?? null;
  const started = performance.now();
  const verdict = await verifyLog(fetchBytes, { trustedKeys: [signer.verifierKey] });
  if (!verdict.holds || verdict.leafCount !== LEAVES)
    throw new Error(`The log does not verify: ${JSON.stringify(verdict.findings.slice(0, 3))}`);
  return {
    name: 'log: whole log re-derived by the verifier',
    value: (LEAVES / (performance.now() - started)) * 1000,
    unit: 'leaves/s',
  };
}

/** From the commit of an act to the moment its proof can be read: alone, and while others submit all the time. */
async function untilProof(database: Database, signer: Signer): Promise<BenchRow[]> {
  const sequencer = startSequencer({ database, signer, clock: systemClock }, (fault) => {
    throw fault;
  });
  await sleep(200);
  const alone = await proofTimes(database, 300);
  const busyUntil = performance.now() + LOAD_SECONDS * 1000;
  let busyCount = 0;
  const load = Array.from({ length: 4 }, async () => {
    while (performance.now() < busyUntil) {
      await inTransaction(database.db, (tx) => enterLeaf(tx, leafInput(0)));
      busyCount += 1;
    }
  });
  const busy = await proofTimes(database, (LOAD_SECONDS * 1000) / PROOFS / 4);
  await Promise.all(load);
  await sequencer.stop();
  const rate = Math.round(busyCount / LOAD_SECONDS);
  return [
    { name: 'log: commit to proof, alone, p95', value: p95(alone), unit: 'ms', goal: '< 1500' },
    { name: `log: commit to proof while ${rate} others/s commit, p95`, value: p95(busy), unit: 'ms', goal: '< 1500' },
  ];
}

async function proofTimes(database: Database, pauseMs: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < PROOFS; round += 1) {
    const { leafId } = await inTransaction(database.db, (tx) => enterLeaf(tx, leafInput(round)));
    const started = performance.now();
    while ((await inclusionProof(database.db, leafId)) === null) await sleep(2);
    times.push(performance.now() - started);
    await sleep(pauseMs);
  }
  return times;
}

function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
}

/** What a record costs the act that enters it: one transaction each, one after the other. */
async function entering(database: Database, owner: Database): Promise<BenchRow> {
  const count = 600;
  let [spent, bareSpent] = [0, 0];
  const body = Buffer.from('x'.repeat(500));
  for (let at = 0; at < count; at += 1) {
    let started = performance.now();
    await inTransaction(owner.db, (tx) => sql`insert into bare (body) values (${body})`.execute(tx));
    bareSpent += performance.now() - started;
    started = performance.now();
    await inTransaction(database.db, (tx) => enterLeaf(tx, leafInput(at)));
    spent += performance.now() - started;
  }
  const [value, baseline] = [(count / spent) * 1000, (count / bareSpent) * 1000];
  return {
    name: 'log: acts entering one leaf each (baseline: bare insert)',
    value,
    unit: 'transactions/s',
    baseline,
    ratio: value / baseline,
  };
}
