import type { Db } from '../../../platform/database/index.ts';
import { facetTotals } from '../../counters.ts';
import { RANKED, type EntryIndex, type RankedSought, type Row, type Sought } from '../entry-index.ts';
import type { FoundEntry } from '../found-entry.ts';
import { tsquery } from '../words/word-query.ts';
import { correctKnown, correctUnknown } from './correct.ts';
import { COUNT_CAP, countMatches, isQuickerWalked } from './count-matches.ts';
import { listRows, rankedRows, restRows, type FoundRow } from './rows.ts';

/** The current entries as they stand in the database, in the transaction of `db`. */
export function databaseIndex(db: Db): EntryIndex<FoundEntry> {
  return {
    corrected: (slots) => correctUnknown(db, slots),
    neighbours: (slots) => correctKnown(db, slots),
    count: (registers, match, facets) => countMatches(db, registers, tsquery(match), facets),
    totals: (registers) => facetTotals(db, registers),
    list: async (sought, before, limit) =>
      (await listRows(db, { ...sought, common: isMuch(sought) }, before, limit)).map(rowOf),
    ranked: async (sought, after, limit) => {
      const found = await rankedRows(db, { ...sought, common: await isCommon(db, sought) }, after, limit);
      return found === null ? null : { rows: found.rows.map(rowOf), window: found.window };
    },
    rest: async (sought, from, limit) =>
      (await restRows(db, { ...sought, common: await isCommon(db, sought) }, from, limit)).map(rowOf),
    textsOf: async (item) =>
      Object.values(item.public)
        .filter((value) => typeof value === 'string')
        .join(' '),
  };
}

function isMuch({ total: { count, capped } }: Sought): boolean {
  return capped || count > COUNT_CAP;
}

/** Whether the newest matches are to be walked to. A list needs few of them, the order of words many. */
async function isCommon(db: Db, sought: RankedSought): Promise<boolean> {
  return isMuch(sought) && isQuickerWalked(db, tsquery(sought.match), RANKED.any);
}

function rowOf({ position, score, ...row }: FoundRow): Row<FoundEntry> {
  const { code, register, version, status, riskLevel, name, partyName, sectors, provinces } = row;
  const { public: open, demo, publishedAt, changedAt } = row;
  const item = { code, register, version, status, riskLevel, name, partyName, sectors, provinces };
  return { item: { ...item, public: open, demo, publishedAt, changedAt }, position, score };
}
