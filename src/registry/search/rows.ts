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
  /** So many entries match that the newest matches are near the top of all entries. */
  common: boolean;
  /** How to rank what has the words; null without words. */
  ranking: Ranking | null;
}

export interface Ranking {
  /** Of the matches, those called exactly so, and those with all words in the name. */
  exact: string;
  named: string;
  /** Words alone. */
  words: string;
  phrase: string | null;
  /** The query in plain words, as typed and with abbreviations written out. */
  wordings: readonly string[];
  /** Words typed with diacritics. */
  marks: readonly string[];
}

/** Of the matches only the newest of each tier are ranked. */
export const RANKED = { exact: 100, named: 500, any: 500 };
/** On later pages the window stands; this only leaves room for what was being committed when it was fixed. */
const ROOM = 2;

const COLUMNS =
  sql.raw(`code, register, version, status, risk_level as "riskLevel", name, party_name as "partyName", sectors, provinces,
  public, demo, published_at as "publishedAt", changed_at as "changedAt", position`);

/** Newest first, from below `before` (null: from the top). */
export async function listRows(db: Db, sought: Sought, before: number | null, limit: number): Promise<FoundRow[]> {
  const below = before === null ? sql`` : sql`and position < ${before}`;
  const found = await sql<FoundRow>`
    with page as (${newest(sought, sought.match, below, limit)})
    select ${COLUMNS}, 0 as score from page join entry_current using (position) order by position desc`.execute(db);
  return found.rows;
}

/**
 * Positions of the newest matches. The planner does not know that reading the words of a row is dear, and would walk down from the
 * newest entry even for rare words; so it is told: walk for common ones, ask the index of words and sort for the others.
 */
function newest(
  { registers, common }: Sought,
  match: string | null,
  condition: RawBuilder<unknown>,
  limit: number,
): RawBuilder<unknown> {
  const inRegisters = sql`register in (${sql.join(registers.map((name) => sql.lit(name)))})`;
  // Withdrawn entries have no words and no facets to be matched by; a list of everything leaves them out by its index's condition.
  const matching = match === null ? sql`status <> 'withdrawn'` : sql`words @@ ${match}::tsquery`;
  const positions = sql`select position from entry_current where ${inRegisters} and ${matching} ${condition}`;
  const source = match === null || common ? positions : sql`select position from (${positions} offset 0) as matched`;
  return sql`${source} order by position desc limit ${limit}`;
}

/** Which matches are ranked: the newest position that counts, and the oldest of each tier (0: all of the tier). */
export interface RankedWindow {
  newest: number;
  exact: number;
  named: number;
  any: number;
}

/**
 * The best of the window, below the last row shown. The first page fixes the window, which the cursor carries from then on, so that
 * what is published meanwhile changes no later page. Null when nothing matches.
 */
export async function rankedRows(
  db: Db,
  sought: Sought & { ranking: Ranking },
  after: RankedCursor | null,
  limit: number,
): Promise<{ rows: FoundRow[]; window: RankedWindow } | null> {
  const { match, ranking } = sought;
  const below =
    after === null ? sql`` : sql`where (score, position) < (${after.score}::float8, ${after.position}::bigint)`;
  const found = await sql<FoundRow & { window: RankedWindow }>`
    with exact as materialized (${tier(sought, ranking.exact, after, 'exact')}),
    named as materialized (${tier(sought, ranking.named, after, 'named')}),
    anyhow as materialized (${tier(sought, match!, after, 'any')}),
    candidate as (
      select position from exact union select position from named union select position from anyhow
    ), scored as (
      select position, ${score(ranking)} as score
      from entry_current join candidate using (position), lateral (select entry_current.words || ''::tsvector as lexemes offset 0) as unpacked
    ), page as (select * from scored ${below} order by score desc, position desc limit ${limit}),
    "window" as (
      select jsonb_build_object(
        'newest', (select max(position) from entry_current),
        'exact', (select case when count(*) < ${RANKED.exact} then 0 else min(position) end from exact),
        'named', (select case when count(*) < ${RANKED.named} then 0 else min(position) end from named),
        'any', (select case when count(*) < ${RANKED.any} then 0 else min(position) end from anyhow)) as "window"
    )
    select ${COLUMNS}, score, "window" from page join entry_current using (position), "window" order by score desc, position desc`.execute(
    db,
  );
  const [first] = found.rows;
  if (after !== null) return { rows: found.rows, window: after };
  return first === undefined ? null : { rows: found.rows, window: first.window };
}

function tier(
  sought: Sought,
  query: string,
  after: RankedCursor | null,
  name: 'exact' | 'named' | 'any',
): RawBuilder<unknown> {
  const inside = after === null ? sql`` : sql`and position between ${after[name]} and ${after.newest}`;
  // Exact names are rare whatever their words are.
  const common = sought.common && name !== 'exact';
  return newest({ ...sought, common }, query, inside, RANKED[name] * (after === null ? 1 : ROOM));
}

/** Matches that were not ranked, newest first. */
export async function restRows(
  db: Db,
  sought: Sought & { ranking: Ranking },
  from: { exact: number; named: number; position: number },
  limit: number,
): Promise<FoundRow[]> {
  const { match, ranking } = sought;
  const unranked = sql`and position < ${from.position}
    and not (position >= ${from.exact} and words @@ ${ranking.exact}::tsquery)
    and not (position >= ${from.named} and words @@ ${ranking.named}::tsquery)`;
  const found = await sql<FoundRow>`
    with page as (${newest(sought, match, unranked, limit)})
    select ${COLUMNS}, 0 as score from page join entry_current using (position) order by position desc`.execute(db);
  return found.rows;
}

/**
 * How well a row answers, from its own content alone: equal for every page of a query. Name before party before purpose; words that
 * stand together before words apart; the same diacritics before others. The weights are ours, held by the relevance suite.
 */
function score(ranking: Ranking): RawBuilder<unknown> {
  const { words, phrase, wordings, marks } = ranking;
  const together = phrase === null ? sql`0` : sql`case when lexemes @@ ${phrase}::tsquery then 1 else 0 end`;
  const marked =
    marks.length === 0
      ? sql`0`
      : sql`1.5 * (select count(*) from unnest(${marks}::text[]) as typed(mark) where strpos(marked, ' ' || mark || ' ') > 0) / ${marks.length}`;
  return sql`round((
    ts_rank('{0.05, 0.15, 0.4, 1.0}', lexemes, ${words}::tsquery) * 2
    + case when name_normal = any(${wordings}::text[]) then 8 else 0 end
    + case when party_normal = any(${wordings}::text[]) then 3 else 0 end
    + (select max(case when strpos(' ' || name_normal || ' ', ' ' || wording || ' ') > 0 then 3 else 0 end
        + case when strpos(' ' || party_normal || ' ', ' ' || wording || ' ') > 0 then 1.5 else 0 end)
       from unnest(${wordings}::text[]) as asked(wording))
    + ${together} + ${marked})::numeric, 6)::float8`;
}
