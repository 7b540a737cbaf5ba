import { randomUUID } from 'node:crypto';
import type pg from 'pg';

type Row = Record<string, unknown>;
/** Rows of one notification, in the order that foreign keys ask for. */
export type Sample = readonly { table: string; row: Row }[];

/** Tables that one notification writes to, in that order. */
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

/** The very rows that the engine wrote for the only notification of this database: what the baseline inserts, too. */
export async function sampleRows(pool: pg.Pool): Promise<Sample> {
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

let count = 0;

/** One notification's rows, each by a named insert of its own, in one transaction: the least that any program would have to do. */
export async function bareInserts(pool: pg.Pool, sample: Sample): Promise<void> {
  count += 1;
  // Others count on while this one waits.
  const number = count;
  const fresh = new Map<unknown, unknown>();
  for (const { table, row } of sample) if (OWN_IDS.has(`${table}.id`)) fresh.set(row['id'], randomUUID());
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { table, row } of sample) {
      const columns = Object.keys(row);
      const text = `insert into ${table} (${columns.join()}) values (${columns.map((_, at) => `$${at + 1}`).join()})`;
      const values = columns.map((column) => valueOf(`${table}.${column}`, row[column], number, fresh));
      await client.query({ name: `bare_${table}`, text, values });
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

/** What must be unlike in every notification. */
const COUNTED = new Set(['code', 'submission_key', 'key']);
const TEXT_ARRAYS = new Set(['grounds', 'sectors', 'provinces', 'words']);

function valueOf(column: string, old: unknown, number: number, fresh: ReadonlyMap<unknown, unknown>): unknown {
  const name = column.slice(column.indexOf('.') + 1);
  if (COUNTED.has(name)) return `${String(old)}-${number}`;
  if (column === 'case_record.tracking_hash') return Buffer.from(`t${number}`);
  if (column === 'entry_current.position') return number + 1_000_000_000;
  if (fresh.has(old)) return fresh.get(old);
  const isText = old === null || typeof old !== 'object' || old instanceof Date || Buffer.isBuffer(old);
  if (isText || (TEXT_ARRAYS.has(name) && column !== 'entry_current.words')) return old;
  return JSON.stringify(old);
}
