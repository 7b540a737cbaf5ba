import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { answerQuery, type SearchPage, type SearchQuery } from './answer-query.ts';
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
  if (db.isTransaction) return answerQuery(databaseIndex(db), query);
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
      return answerQuery(databaseIndex(tx), query);
    });
}
