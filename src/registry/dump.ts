import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import type { Db, Tx } from '../platform/database/index.ts';
import type { PublicFacts } from './projection.ts';
import { HIDDEN_STATUS, publicFields, type RegisterName } from './registers/index.ts';

export type DumpFormat = 'ndjson' | 'csv';

/** A finished dump. */
export interface DumpReport {
  rows: number;
  bytes: number;
  /** Of all bytes written, hex. */
  sha256: string;
}

/** A row of a dump: what stands beside the declared public fields. */
export interface DumpRow {
  code: string;
  register: RegisterName;
  entryVersion: number;
  status: string;
  publishedAt: string;
  changedAt: string;
  /** Place of the newest version's record in the log; null while it waits. */
  logIndex: number | null;
  demo: boolean;
  public: PublicFacts;
}

const BATCH = 1_000;
const BOM = '\u{FEFF}';
const OWN_COLUMNS = [
  'code',
  'register',
  'entryVersion',
  'status',
  'publishedAt',
  'changedAt',
  'logIndex',
  'demo',
] as const;

/**
 * Writes all entries of a register, oldest first, in one snapshot: NDJSON, or CSV that spreadsheets open (with a byte order mark;
 * lists joined by "; "; a cell that a spreadsheet would take for a formula begins with an apostrophe, so NDJSON is the exact one).
 * Only declared public fields leave; of a withdrawn entry only that it was withdrawn. `write` may wait, and then no more is read.
 */
export async function dumpRegister(
  db: Db,
  register: RegisterName,
  format: DumpFormat,
  write: (chunk: Buffer) => Promise<void> | void,
): Promise<DumpReport> {
  const hash = createHash('sha256');
  const report = { rows: 0, bytes: 0 };
  const columns = publicFields(register).map((field) => field.name);
  const send = async (text: string): Promise<void> => {
    const chunk = Buffer.from(text);
    hash.update(chunk);
    report.bytes += chunk.length;
    await write(chunk);
  };
  await inSnapshot(db, async (tx) => {
    if (format === 'csv') await send(BOM + csvLines([[...OWN_COLUMNS, ...columns.map(columnName)]]));
    for (let position = 0; ;) {
      const batch = await nextRows(tx, register, position);
      if (batch.length === 0) return;
      position = batch.at(-1)!.position;
      report.rows += batch.length;
      const rows = batch.map((row) => dumpRow(row, columns));
      await send(
        format === 'csv'
          ? csvLines(rows.map((row) => cells(row, columns)))
          : rows.map((row) => `${JSON.stringify(flat(row))}\n`).join(''),
      );
    }
  });
  return { ...report, sha256: hash.digest('hex') };
}

interface Row extends Omit<DumpRow, 'publishedAt' | 'changedAt'> {
  position: number;
  publishedAt: Date;
  changedAt: Date;
}

async function nextRows(tx: Tx, register: RegisterName, after: number): Promise<Row[]> {
  const found = await sql<Row>`
    select e.position, e.code, e.register, e.version as "entryVersion", e.status, e.published_at as "publishedAt", e.changed_at as "changedAt",
      place.index as "logIndex", e.demo, e.public
    from entry_current e
    join entry_version v on v.entry_id = e.entry_id and v.version = e.version
    left join log_index place on place.leaf_id = v.leaf_id
    where e.register = ${register} and e.position > ${after} order by e.position limit ${BATCH}`.execute(tx);
  return found.rows;
}

function dumpRow(row: Row, columns: readonly string[]): DumpRow {
  const { code, register, entryVersion, status, logIndex, demo } = row;
  const open =
    status === HIDDEN_STATUS
      ? []
      : columns.filter((name) => name in row.public).map((name) => [name, row.public[name]!] as const);
  const dates = { publishedAt: row.publishedAt.toISOString(), changedAt: row.changedAt.toISOString() };
  return { code, register, entryVersion, status, ...dates, logIndex, demo, public: Object.fromEntries(open) };
}

/** The system's own version keeps its name apart from the version of the entry. */
function columnName(field: string): string {
  return field === 'version' ? 'systemVersion' : field;
}

function flat({ public: open, ...own }: DumpRow): Record<string, unknown> {
  return { ...own, ...Object.fromEntries(Object.entries(open).map(([name, value]) => [columnName(name), value])) };
}

function cells(row: DumpRow, columns: readonly string[]): unknown[] {
  const open = columns.map((name) => {
    const value = row.public[name];
    return typeof value === 'object' ? value.join('; ') : value;
  });
  return [...OWN_COLUMNS.map((name) => row[name]), ...open];
}

function csvLines(rows: readonly unknown[][]): string {
  return stringify(rows as unknown[][], {
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

function inSnapshot<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction
    ? work(db as Tx)
    : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

/** A version that became public, as a feed tells it. */
export interface EntryChange {
  /** Place in the log; the next question begins after it. */
  logIndex: number;
  code: string;
  register: RegisterName;
  version: number;
  status: string;
  at: Date;
}

/**
 * Versions in order of their place in the log, after that place (-1: from the beginning). The log gives places only after commits and
 * without gaps, so a reader that goes on from the last place it saw misses nothing and gets nothing twice.
 */
export async function changesSince(
  db: Db,
  after: number,
  limit = 500,
): Promise<{ changes: EntryChange[]; next: number }> {
  const found = await sql<EntryChange>`
    select place.index as "logIndex", e.code, e.register, v.version, v.status, v.at
    from log_index place join entry_version v on v.leaf_id = place.leaf_id join entry e on e.id = v.entry_id
    where place.index > ${after} order by place.index limit ${Math.min(Math.max(Math.trunc(limit), 1), 5_000)}`.execute(
    db,
  );
  return { changes: found.rows, next: found.rows.at(-1)?.logIndex ?? after };
}
