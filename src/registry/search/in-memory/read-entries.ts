import { sql, type RawBuilder } from 'kysely';
import type { Database, Db } from '../../../platform/database/index.ts';
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
  /** Both ends of links. */
  readonly linked: readonly { readonly position: number; readonly code: string }[];
}

/** The transaction below which all have ended. */
export async function readFloor(db: Db): Promise<string> {
  const found = await sql<{ floor: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as floor`.execute(db);
  return found.rows[0]!.floor;
}

/**
 * Reads all entries and links written by a transaction or a later one: one statement, one snapshot. Numbers of transactions are given
 * at their beginning, and become visible in any order; so the next reading has to begin at the oldest that was still under way in this
 * one. The statement is put into words once: it is asked with nearly every page, and mostly there is nothing new.
 */
export function changesReader({ db, pool }: Pick<Database, 'db' | 'pool'>): (floor: string) => Promise<Changes> {
  const { sql: text, parameters } = changedSince('').compile(db);
  return async (floor) => {
    const { rows } = await pool.query<ChangedRow>(text, Array<string>(parameters.length).fill(floor));
    return {
      floor: rows[0]!.floor,
      linked: rows[0]!.linked ?? [],
      entries: rows.flatMap((row) => (row.position === null ? [] : [readRow(row as EntryRow)])),
    };
  };
}

type ChangedRow = (EntryRow | { position: null }) & Pick<Changes, 'floor'> & { linked: Changes['linked'] | null };

function changedSince(floor: string): RawBuilder<ChangedRow> {
  return sql`
    select now.floor, now.linked, ${COLUMNS} from (
      select pg_snapshot_xmin(pg_current_snapshot())::text as floor, (
        select json_agg(json_build_object('position', one.position, 'code', one.code))
        from entry_link link join entry one on one.id in (link.from_entry_id, link.to_entry_id)
        where link.changed_by >= ${floor}::xid8
      ) as linked
    ) as now
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
