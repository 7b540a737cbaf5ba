import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { PublicFacts } from '../projection.ts';
import type { RegisterName } from '../registers/index.ts';
import type { RankedCursor } from './cursor.ts';

/** An entry as a list shows it. */
export interface FoundEntry {
  code: string;
  register: RegisterName;
  version: number;
  status: string;
  riskLevel: 'high' | 'medium' | 'low' | null;
  name: string;
  partyName: string;
  sectors: string[];
  provinces: string[];
  public: PublicFacts;
  demo: boolean;
  publishedAt: Date;
  changedAt: Date;
}

/** With the keys of paging. */
export interface FoundRow extends FoundEntry {
  position: number;
  score: number;
}

/** What to look for, as tsquery texts. */
export interface Sought {
  registers: readonly RegisterName[];
  /** Words and filters together; null when there is neither. */
  match: string | null;
  /** Entries that have all words in their name; null without words. */
  named: string | null;
  ranking: Ranking | null;
}

export interface Ranking {
  /** Words alone. */
  words: string;
  phrase: string | null;
  /** The query in plain words, as typed and with abbreviations written out. */
  wordings: readonly string[];
  /** Words typed with diacritics. */
  marks: readonly string[];
}

/** Of the matches only so many are ranked: the newest, and the newest of those with all words in the name. */
export const RANKED = 1_000;

const COLUMNS =
  sql.raw(`code, register, version, status, risk_level as "riskLevel", name, party_name as "partyName", sectors, provinces,
  public, demo, published_at as "publishedAt", changed_at as "changedAt", position`);

/** Newest first, from below `before` (null: from the top). */
export async function listRows(db: Db, sought: Sought, before: number | null, limit: number): Promise<FoundRow[]> {
  const { registers, match } = sought;
  const found = await sql<FoundRow>`
    select ${COLUMNS}, 0 as score from entry_current
    where ${within(registers, match)} ${before === null ? sql`` : sql`and position < ${before}`}
    order by position desc limit ${limit}`.execute(db);
  return found.rows;
}

// Withdrawn entries have no words and no facets to be matched by; lists without either leave them out by the index's own condition.
function within(registers: readonly RegisterName[], match: string | null): RawBuilder<unknown> {
  const inRegisters = sql`register in (${sql.join(registers.map((name) => sql.lit(name)))})`;
  return match === null
    ? sql`${inRegisters} and status <> 'withdrawn'`
    : sql`${inRegisters} and words @@ ${match}::tsquery`;
}

export interface RankedWindow {
  newest: number;
  oldest: number;
  oldestNamed: number;
}

/** Which matches are ranked: fixed on the first page and carried by the cursor from then on. */
export async function rankedWindow(db: Db, sought: Sought): Promise<RankedWindow | null> {
  const { registers, match, named } = sought;
  const found = await sql<{ newest: number | null; oldest: number | null; oldest_named: number | null }>`
    select
      (select max(position) from entry_current) as newest,
      (select min(position) from (select position from entry_current where ${within(registers, match)} order by position desc limit ${RANKED}) as w) as oldest,
      (select min(position) from (select position from entry_current where ${within(registers, named)} order by position desc limit ${RANKED}) as n) as oldest_named`.execute(
    db,
  );
  const { newest, oldest, oldest_named: oldestNamed } = found.rows[0]!;
  return newest === null || oldest === null ? null : { newest, oldest, oldestNamed: oldestNamed ?? oldest };
}

/** The best of the window, below the last row shown. */
export async function rankedRows(
  db: Db,
  sought: Sought,
  window: RankedWindow,
  after: RankedCursor | null,
  limit: number,
): Promise<FoundRow[]> {
  const { registers, match, named, ranking } = sought;
  const { newest, oldest, oldestNamed } = window;
  const below =
    after === null ? sql`` : sql`where (score, position) < (${after.score}::float8, ${after.position}::bigint)`;
  const found = await sql<FoundRow>`
    with candidate as (
      (select position from entry_current where ${within(registers, match)} and position between ${oldest} and ${newest} order by position desc limit ${RANKED * 2})
      union
      (select position from entry_current where ${within(registers, named)} and position between ${oldestNamed} and ${newest} order by position desc limit ${RANKED * 2})
    ), scored as (
      select position, ${score(ranking!, named!)} as score from entry_current join candidate using (position)
    ), page as (select * from scored ${below} order by score desc, position desc limit ${limit})
    select ${COLUMNS}, score from page join entry_current using (position) order by score desc, position desc`.execute(
    db,
  );
  return found.rows;
}

/** Matches that were not ranked, newest first. */
export async function restRows(
  db: Db,
  sought: Sought,
  before: number,
  oldestNamed: number,
  limit: number,
): Promise<FoundRow[]> {
  const { registers, match, named } = sought;
  const found = await sql<FoundRow>`
    select ${COLUMNS}, 0 as score from entry_current
    where ${within(registers, match)} and position < ${before} and not (position >= ${oldestNamed} and words @@ ${named}::tsquery)
    order by position desc limit ${limit}`.execute(db);
  return found.rows;
}

/**
 * How well a row answers, from its own content alone: equal for every page of a query. Name before party before purpose; words that
 * stand together before words apart; the same diacritics before others. The weights are ours, held by the relevance suite.
 */
function score(ranking: Ranking, named: string): RawBuilder<unknown> {
  const { words, phrase, wordings, marks } = ranking;
  const together = phrase === null ? sql`0` : sql`case when words @@ ${phrase}::tsquery then 1 else 0 end`;
  const marked =
    marks.length === 0
      ? sql`0`
      : sql`1.5 * (select count(*) from unnest(${marks}::text[]) as typed(mark) where strpos(marked, ' ' || mark || ' ') > 0) / ${marks.length}`;
  return sql`round((
    ts_rank('{0.05, 0.15, 0.4, 1.0}', words, ${words}::tsquery) * 2
    + case when name_normal = any(${wordings}::text[]) then 8 else 0 end
    + case when party_normal = any(${wordings}::text[]) then 3 else 0 end
    + case when words @@ ${named}::tsquery then 2 else 0 end
    + (select max(case when strpos(' ' || name_normal || ' ', ' ' || wording || ' ') > 0 then 3 else 0 end
        + case when strpos(' ' || party_normal || ' ', ' ' || wording || ' ') > 0 then 1.5 else 0 end)
       from unnest(${wordings}::text[]) as asked(wording))
    + ${together} + ${marked})::numeric, 6)::float8`;
}
