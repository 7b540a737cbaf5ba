import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { DumpFormat } from '../dump.ts';
import type { RegisterName } from '../registers/index.ts';

export interface DumpFile {
  readonly name: string;
  readonly register: RegisterName;
  readonly format: DumpFormat;
  readonly rows: number;
  readonly bytes: number;
  /** Of the file as it lies there, hex. */
  readonly sha256: string;
}

/** The open data as they stood at the beginning of a day. */
export interface DailyDump {
  readonly day: string;
  /** Signed list of the files. */
  readonly note: string;
  readonly files: readonly DumpFile[];
  readonly leafId: string;
  readonly createdAt: Date;
}

const COLUMNS = sql`day, note, files, leaf_id as "leafId", created_at as "createdAt"`;

/** That day's dump, or null. */
export async function readDailyDump(db: Db, day: string): Promise<DailyDump | null> {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return null;
  // Compared as text: 31 February is no day, and no fault either.
  const found = await sql<DailyDump>`select ${COLUMNS} from daily_dump where day::text = ${day}`.execute(db);
  return found.rows[0] ?? null;
}

/** The newest dumps first. */
export async function listDailyDumps(db: Db, limit: number): Promise<DailyDump[]> {
  const found = await sql<DailyDump>`select ${COLUMNS} from daily_dump order by day desc limit ${limit}`.execute(db);
  return found.rows;
}

/** The bytes of one of its files; null when the dump has none of that name or this machine does not hold it. */
export async function openDumpFile(dataDir: string, dump: DailyDump, name: string): Promise<Readable | null> {
  const known = dump.files.find((file) => file.name === name);
  if (known === undefined) return null;
  const path = join(dumpFolder(dataDir, dump.day), known.name);
  const found = await stat(path).catch(() => null);
  return found?.size === known.bytes ? createReadStream(path) : null;
}

export function dumpFolder(dataDir: string, day: string): string {
  return join(dataDir, 'dumps', day);
}
