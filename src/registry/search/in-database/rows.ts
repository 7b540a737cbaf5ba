import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { RankedCursor } from '../cursor.ts';
import { RANKED, ROOM, type RankedSought, type RankedWindow, type Ranking, type RestStart } from '../entry-index.ts';
import type { FoundEntry } from '../found-entry.ts';
import type { Sought } from '../entry-index.ts';
import { phraseText, tsquery, type WordQuery } from '../words/word-query.ts';

/** A row as the database gives it. */
export interface FoundRow extends FoundEntry {
  position: number;
  score: number;
}

/** What to look for, and whether so many entries match that the newest matches are near the top of all entries. */
export type Walked<Wanted extends Sought = Sought> = Wanted & { readonly common: boolean };

const COLUMNS =
  sql.raw(`code, register, version, status, risk_level as "riskLevel", name, party_name as "partyName", sectors, provinces,
  public, demo, published_at as "publishedAt", changed_at as "changedAt", position`);

/** Newest first, from below `before` (null: from the top). */
export async function listRows(db: Db, sought: Walked, before: number | null, limit: number): Promise<FoundRow[]> {
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
  { registers, common }: Walked,
  match: WordQuery | null,
  condition: RawBuilder<unknown>,
  limit: number,
): RawBuilder<unknown> {
  const inRegisters = sql`register in (${sql.join(registers.map((name) => sql.lit(name)))})`;
  // Withdrawn entries have no words and no facets to be matched by; a list of everything leaves them out by its index's condition.
  const matching = match === null ? sql`status <> 'withdrawn'` : sql`words @@ ${tsquery(match)}::tsquery`;
  const positions = sql`select position from entry_current where ${inRegisters} and ${matching} ${condition}`;
  const source = match === null || common ? positions : sql`select position from (${positions} offset 0) as matched`;
  return sql`${source} order by position desc limit ${limit}`;
}

/** See `EntryIndex.ranked`. */
export async function rankedRows(
  db: Db,
  sought: Walked<RankedSought>,
  after: RankedCursor | null,
  limit: number,
): Promise<{ rows: FoundRow[]; window: RankedWindow } | null> {
  const { match, ranking } = sought;
  const below =
    after === null ? sql`` : sql`where (score, position) < (${after.score}::float8, ${after.position}::bigint)`;
  const found = await sql<FoundRow & { window: RankedWindow }>`
    with exact as materialized (${tier(sought, ranking.exact, after, 'exact')}),
    named as materialized (${tier(sought, ranking.named, after, 'named')}),
    anyhow as materialized (${tier(sought, match, after, 'any')}),
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
  sought: Walked,
  query: WordQuery,
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
  sought: Walked<RankedSought>,
  from: RestStart,
  limit: number,
): Promise<FoundRow[]> {
  const { match, ranking } = sought;
  const unranked = sql`and position < ${from.position}
    and not (position >= ${from.exact} and words @@ ${tsquery(ranking.exact)}::tsquery)
    and not (position >= ${from.named} and words @@ ${tsquery(ranking.named)}::tsquery)`;
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
  const together =
    phrase === null ? sql`0` : sql`case when lexemes @@ ${phraseText(phrase)}::tsquery then 1 else 0 end`;
  const marked =
    marks.length === 0
      ? sql`0`
      : sql`1.5 * (select count(*) from unnest(${marks}::text[]) as typed(mark) where strpos(marked, ' ' || mark || ' ') > 0) / ${marks.length}`;
  return sql`round((
    ts_rank('{0.05, 0.15, 0.4, 1.0}', lexemes, ${tsquery(words)}::tsquery) * 2
    + case when name_normal = any(${wordings}::text[]) then 8 else 0 end
    + case when party_normal = any(${wordings}::text[]) then 3 else 0 end
    + (select max(case when strpos(' ' || name_normal || ' ', ' ' || wording || ' ') > 0 then 3 else 0 end
        + case when strpos(' ' || party_normal || ' ', ' ' || wording || ' ') > 0 then 1.5 else 0 end)
       from unnest(${wordings}::text[]) as asked(wording))
    + ${together} + ${marked})::numeric, 6)::float8`;
}
