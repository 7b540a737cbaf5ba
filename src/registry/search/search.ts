import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { answerQuery, countingKey, type KnownCounts, type SearchPage, type SearchQuery } from './answer-query.ts';
import { filterNames } from './filters.ts';
import { databaseIndex } from './in-database/database-index.ts';

/** Searches the registers of systems; see `searchEntries`. */
export function searchSystems(db: Db, query: SearchQuery): Promise<SearchPage> {
  return searchEntries(db, query);
}

/**
 * Searches registers: words without diacritics, with typing errors, abbreviations, codes in any typing, names of parties. One
 * snapshot for items, facets and total. Any text is a valid query; what has neither letter nor digit finds nothing.
 */
export function searchEntries(db: Db, query: SearchQuery): Promise<SearchPage> {
  const kept = query.version === undefined ? null : countsUnder(db, query.version);
  // One statement is one snapshot, and one that asks for no words is planned well by itself.
  const isPlainList = (query.q ?? '').trim() === '' && filterNames(query.filters ?? {}).length === 0;
  if (db.isTransaction || (isPlainList && kept?.has(countingKey(query)) === true))
    return answerQuery(databaseIndex(db), query, kept);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // How common a word is decides the plan; a plan made for any word would be wrong for the common ones.
      // And reading all words of all rows is never the way, however cheap the planner thinks it.
      await sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)`.execute(
        tx,
      );
      return answerQuery(databaseIndex(tx), query, kept);
    });
}

interface CountsUnderVersion {
  readonly version: string;
  readonly counts: KnownCounts;
}

const countsOfDatabase = new WeakMap<Db, CountsUnderVersion>();
const MOST_KEPT = 1_000;

/** Counts of lists under one version of the registers; those of another version are forgotten. */
function countsUnder(db: Db, version: string): KnownCounts {
  let kept = countsOfDatabase.get(db);
  if (kept?.version !== version || kept.counts.size > MOST_KEPT)
    countsOfDatabase.set(db, (kept = { version, counts: new Map() }));
  return kept.counts;
}
