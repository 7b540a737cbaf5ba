import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { SYSTEM_REGISTERS } from '../../registers/index.ts';
import type { ListedEntry } from '../found-entry.ts';
import type { ReadEntry } from './held/held-entries.ts';
import type { Place } from './held/places.ts';
import { readTsvector } from './tsvector-text.ts';

interface EntryRow extends ListedEntry {
  position: number;
  changedBy: string;
  nameNormal: string;
  partyNormal: string;
  marked: string;
  words: string;
}

const COLUMNS =
  sql.raw(`e.code, e.register, e.version, e.status, e.risk_level as "riskLevel", e.name, e.party_name as "partyName",
  e.sectors, e.provinces, e.demo, e.published_at as "publishedAt", e.changed_at as "changedAt", e.position,
  e.changed_by::text as "changedBy", e.name_normal as "nameNormal", e.party_normal as "partyNormal", e.marked, e.words::text as words`);
const OF_SYSTEMS = sql`e.register in (${sql.join(SYSTEM_REGISTERS.map((name) => sql.lit(name)))})`;

/** The next entries in order of position. */
export async function readAfter(db: Db, position: number, limit: number): Promise<ReadEntry[]> {
  const found = await sql<EntryRow>`
    select ${COLUMNS} from entry_current e
    where ${OF_SYSTEMS} and e.position > ${position} order by e.position limit ${limit}`.execute(db);
  return found.rows.map(readRow);
}

/** What the registers were at one moment, seen from an earlier one. */
export interface Changes {
  /** Whatever is not seen yet will be of this transaction or a later one. */
  readonly floor: string;
  readonly entries: readonly ReadEntry[];
}

/** The transaction below which all have ended. */
export async function readFloor(db: Db): Promise<string> {
  const found = await sql<{ floor: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as floor`.execute(db);
  return found.rows[0]!.floor;
}

/**
 * All entries written by this transaction or a later one: one statement, one snapshot. Numbers of transactions are given at their
 * beginning, and become visible in any order; so the next reading has to begin at the oldest that was still under way in this one.
 */
export async function readChanges(db: Db, floor: string): Promise<Changes> {
  const found = await changedSince(floor).execute(db);
  return {
    floor: found.rows[0]!.floor,
    entries: found.rows.flatMap((row) => (row.position === null ? [] : [readRow(row as EntryRow)])),
  };
}

function changedSince(floor: string): RawBuilder<(EntryRow | { position: null }) & { floor: string }> {
  return sql`
    select now.floor, ${COLUMNS} from (select pg_snapshot_xmin(pg_current_snapshot())::text as floor) as now
    left join entry_current e on e.changed_by >= ${floor}::xid8 and ${OF_SYSTEMS}`;
}

const shared = new Map<string, readonly string[]>();

/** Lists of codes are few: each is held once. */
function once(codes: readonly string[]): readonly string[] {
  const key = codes.join();
  if (!shared.has(key)) shared.set(key, codes);
  return shared.get(key)!;
}

function readRow(row: EntryRow): ReadEntry {
  const { position, changedBy, nameNormal, partyNormal, marked, words: written, ...listed } = row;
  const words: [string, Place[]][] = [];
  readTsvector(written, (lexeme, places) => words.push([lexeme, places]));
  return {
    position,
    changedBy,
    nameWords: ` ${nameNormal} `,
    partyWords: ` ${partyNormal} `,
    marked: Buffer.from(marked),
    listed: { ...listed, sectors: once(listed.sectors), provinces: once(listed.provinces) },
    words,
  };
}
