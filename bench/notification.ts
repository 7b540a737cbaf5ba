import { createPrivateKey, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openDesk, submitDirect, submitMany, syncRules, type Desk } from '../src/casework/index.ts';
import {
  connect,
  ensureDatabase,
  migrate,
  removeCluster,
  startEmbedded,
  type Database,
} from '../src/platform/database/index.ts';
import { createApiKey, createParty, findApiKey, type ApiKeyActor } from '../src/platform/identity/index.ts';
import { installJobs } from '../src/platform/jobs/index.ts';
import { examplesInOrder } from '../src/procedures/index.ts';
import { signerFrom } from '../src/record-log/index.ts';
import type { BenchRow } from './row.ts';

const NOW = new Date('2026-11-22T02:00:00Z');
const ROUNDS = 5;
const SECONDS = 1.5;
const BULK_ROWS = 2_000;
const KEY = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);

/** Notifications a second through the engine, beside the same rows inserted by bare pg in one transaction; and the bulk rate. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join('/tmp', 'motcua-bench-notification-'));
  const server = await startEmbedded(folder);
  try {
    await ensureDatabase(server.adminUrl, 'bench');
    await migrate(server.url('bench'));
    await installJobs(server.url('bench'));
    const database = connect(server.url('bench'));
    const desk = openDesk({
      db: database.db,
      signer: signerFrom('motcua.bench/log', createPrivateKey({ key: KEY, format: 'der', type: 'pkcs8' })),
      baseUrl: 'https://motcua.bench',
    });
    await syncRules(desk);
    const actor = await keyActor(database);
    const sample = await sampleRows(database, desk, actor);
    const rows = [
      await compared(database, { desk, actor, sample }, 1),
      await compared(database, { desk, actor, sample }, 16),
      await bulk(desk, actor),
    ];
    await database.close();
    return rows;
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}

async function keyActor({ db }: Database): Promise<ApiKeyActor> {
  const profile = {
    kind: 'organisation',
    name: 'Công ty Đo Tốc độ',
    email: 'toc-do@motcua.example',
    address: 'Hà Nội',
  } as const;
  const party = await createParty(db, profile, NOW);
  if (!party.ok) throw new Error('no party');
  const made = await createApiKey(db, { partyId: party.value.id, name: 'bench', scopes: ['notify'] }, NOW);
  if (!made.ok) throw new Error('no key');
  return (await findApiKey(db, made.value.key, NOW))!;
}

let count = 0;

/** A notification of ordinary size. */
const PREPARED = (() => {
  const procedureId = 'classification-notification';
  const plain = examplesInOrder().find(
    ({ procedure, example }) =>
      procedure.id === procedureId && example.expected.state !== null && !example.answers['documents'],
  );
  return { procedureId, answers: plain!.example.answers };
})();

async function notify(desk: Desk, actor: ApiKeyActor): Promise<void> {
  count += 1;
  const answers = { ...PREPARED.answers, name: `Hệ thống số ${count}` };
  const done = await submitDirect(desk, { ...PREPARED, answers, key: `bench-${count}`, actor, now: NOW });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
}

type Row = Record<string, unknown>;
type Sample = readonly { table: string; row: Row }[];

/** Tables that one notification writes to, in the order that foreign keys ask for. */
const TABLES = [
  'case_record',
  'case_act',
  'case_status',
  'log_leaf',
  'log_queue',
  'entry',
  'entry_version',
  'entry_restricted',
  'entry_current',
  'register_delta',
  'audit_event',
  'mail_message',
];
const IDENTITY: Record<string, string> = {
  log_queue: 'seq',
  entry: 'position',
  register_delta: 'id',
  audit_event: 'id',
};

/** The very rows that the engine wrote for one notification: what the baseline inserts, too. */
async function sampleRows({ pool }: Database, desk: Desk, actor: ApiKeyActor): Promise<Sample> {
  await notify(desk, actor);
  const sample: { table: string; row: Row }[] = [];
  for (const table of TABLES) {
    const { rows } = await pool.query<Row>(`select * from ${table}`);
    if (rows.length !== 1) throw new Error(`${table} has ${rows.length} rows of one notification`);
    const row = rows[0]!;
    delete row[IDENTITY[table] ?? ''];
    sample.push({ table, row });
  }
  return sample;
}

const OWN_IDS = new Set([
  'case_record.id',
  'case_act.id',
  'log_leaf.id',
  'entry.id',
  'entry_version.id',
  'mail_message.id',
]);

/** One notification's rows, each by a named insert of its own, in one transaction: the least that any program would have to do. */
async function bareInserts(pool: pg.Pool, sample: Sample): Promise<void> {
  count += 1;
  // Others count on while this one waits.
  const number = count;
  const fresh = new Map<unknown, unknown>();
  for (const { table, row } of sample) if (OWN_IDS.has(`${table}.id`)) fresh.set(row['id'], randomUUID());
  const value = (table: string, column: string, old: unknown): unknown => {
    if (column === 'code' || column === 'submission_key') return `${String(old)}-${number}`;
    if (table === 'case_record' && column === 'tracking_hash') return Buffer.from(`t${number}`);
    if (column === 'position' && table === 'entry_current') return number + 1_000_000_000;
    if (fresh.has(old)) return fresh.get(old);
    return old !== null &&
      typeof old === 'object' &&
      !(old instanceof Date) &&
      !Buffer.isBuffer(old) &&
      !isTextArray(table, column)
      ? JSON.stringify(old)
      : old;
  };
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { table, row } of sample) {
      const columns = Object.keys(row);
      const text = `insert into ${table} (${columns.join()}) values (${columns.map((_, at) => `$${at + 1}`).join()})`;
      await client.query({
        name: `bare_${table}`,
        text,
        values: columns.map((column) => value(table, column, row[column])),
      });
    }
    await client.query({
      name: 'bare_job',
      text: 'select graphile_worker.add_job($1, $2::json)',
      values: ['sendMail', JSON.stringify({ id: fresh.values().next().value })],
    });
    await client.query("select pg_notify('log_entered', '')");
    await client.query('commit');
  } finally {
    client.release();
  }
}

function isTextArray(table: string, column: string): boolean {
  return (
    ['grounds', 'sectors', 'provinces', 'words'].includes(column) && !(table === 'entry_current' && column === 'words')
  );
}

async function compared(
  database: Database,
  { desk, actor, sample }: { desk: Desk; actor: ApiKeyActor; sample: Sample },
  concurrency: number,
): Promise<BenchRow> {
  const engine = (): Promise<void> => notify(desk, actor);
  const bare = (): Promise<void> => bareInserts(database.pool, sample);
  await rate(engine, concurrency);
  await rate(bare, concurrency);
  const [mine, theirs]: [number[], number[]] = [[], []];
  // Interleaved, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(await rate(engine, concurrency));
    theirs.push(await rate(bare, concurrency));
  }
  const [value, baseline] = [median(mine), median(theirs)];
  return {
    name: `notification through the engine, ${concurrency} at once`,
    value,
    unit: '/s',
    baseline,
    ratio: value / baseline,
    goal: '≥ 0.5 of the same inserts by bare pg',
  };
}

async function rate(work: () => Promise<void>, concurrency: number): Promise<number> {
  const started = performance.now();
  let done = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - started < SECONDS * 1_000) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return (done / (performance.now() - started)) * 1_000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

async function bulk(desk: Desk, actor: ApiKeyActor): Promise<BenchRow> {
  const rows = Array.from({ length: BULK_ROWS }, (_, row) => ({
    row,
    answers: { ...PREPARED.answers, name: `Hàng loạt ${row}` },
    key: `bulk-${row}`,
  }));
  const started = performance.now();
  let taken = 0;
  for await (const verdict of submitMany(desk, { procedureId: PREPARED.procedureId, rows, actor, now: () => NOW })) {
    if (verdict.verdict === 'submitted') taken += 1;
  }
  if (taken !== BULK_ROWS) throw new Error(`only ${taken} of ${BULK_ROWS} rows were taken`);
  return {
    name: 'bulk notification',
    value: (taken / (performance.now() - started)) * 1_000,
    unit: 'rows/s',
    goal: '≥ 200 rows/s',
  };
}
