import type { FacetValue } from '../../counters.ts';
import type { FacetName } from '../../registers/index.ts';
import type { RankedCursor } from '../cursor.ts';
import {
  RANKED,
  ROOM,
  type Counted,
  type Counts,
  type EntryIndex,
  type RankedSought,
  type RankedWindow,
  type Row,
} from '../entry-index.ts';
import { FACETS } from '../facets.ts';
import type { ListedEntry } from '../found-entry.ts';
import type { Slot } from '../words/slots.ts';
import type { WordQuery } from '../words/word-query.ts';
import { highest, leaveOut } from './held/entry-set.ts';
import { countOf, newestOf, together, type Found } from './held/found.ts';
import type { HeldEntries } from './held/held-entries.ts';
import { asTyped } from './known-words.ts';
import { Matches } from './matches.ts';
import { scoresOf } from './score.ts';

/** What the memory leaves to the database: help with words that no entry has, which is rarely asked for and needs the whole vocabulary. */
export type Corrections = Pick<EntryIndex<unknown>, 'corrected' | 'neighbours'> & {
  textsOf(code: string): Promise<string>;
};

/** A search in the memory: an index for one query, to be ended. */
export interface MemorySearch extends EntryIndex<ListedEntry> {
  end(): void;
}

/** The current entries as they are held in memory: they are all of the registers asked for, counted whole. */
export function memoryIndex(
  held: HeldEntries,
  corrections: Corrections,
  listCounts: Map<string, Counts>,
): MemorySearch {
  const matches = new Matches(held);
  const search = { held, matches };
  return {
    listCounts,
    corrected: async (slots: readonly Slot[]) => asTyped(slots, held.lexicon) ?? corrections.corrected(slots),
    neighbours: (slots) => corrections.neighbours(slots),
    count: async (_, match, facets = FACETS) => counted(held, matches.of(match), facets),
    totals: async () => totals(search),
    list: async ({ match }, before, limit) =>
      newestOf(
        match === null ? held.listed : matches.of(match),
        limit,
        0,
        before === null ? undefined : before - 1,
      ).map((position) => rowOf(held, position, 0)),
    ranked: async (sought, after, limit) => ranked(search, sought, after, limit),
    rest: async ({ match, ranking }, from, limit) => {
      const set = matches.copy(matches.of(match));
      // Of a tier that was ranked from a position on nothing is told again.
      leaveOut(set, matches.copy(matches.of(ranking.exact)), from.exact);
      leaveOut(set, matches.copy(matches.of(ranking.named)), from.named);
      return highest(set, limit, 0, from.position - 1).map((position) => rowOf(held, position, 0));
    },
    textsOf: ({ code }) => corrections.textsOf(code),
    end: () => matches.end(),
  };
}

interface Search {
  readonly held: HeldEntries;
  readonly matches: Matches;
}

function rowOf(held: HeldEntries, position: number, score: number): Row<ListedEntry> {
  return { item: held.entry(position).listed, position, score };
}

function counted(held: HeldEntries, found: Found, facets: readonly FacetName[]): Counted {
  const count = countOf(found);
  // One by one while that is less to look at than whole sets are.
  const members = count < held.pool.words ? newestOf(found, count) : found;
  return { count, capped: false, facets: held.facets.count(facets, members) };
}

/** Withdrawn entries are counted among the withdrawn, and nowhere else. */
function totals({ held, matches }: Search): Map<FacetName, FacetValue[]> {
  return held.facets.count(FACETS, matches.lend().fill(~0));
}

interface Tiers {
  readonly candidates: readonly number[];
  readonly window: RankedWindow;
}

function ranked(
  search: Search,
  sought: RankedSought,
  after: RankedCursor | null,
  limit: number,
): { rows: Row<ListedEntry>[]; window: RankedWindow } | null {
  const { candidates, window } = tiersOf(search, sought, after);
  const { held } = search;
  // Nobody needs the score of the only one.
  const scores =
    candidates.length < 2
      ? new Float64Array(candidates.length)
      : scoresOf(held, sought.ranking, candidates, after === null ? limit : undefined);
  const best = bestOf(candidates, scores, after, limit);
  const rows = best.map((at) => rowOf(held, candidates[at]!, scores[at]!));
  return after === null && rows.length === 0 ? null : { rows, window };
}

/** The newest of those called so, of those with all words in the name, and of all. */
function tiersOf({ held, matches }: Search, { match, ranking }: RankedSought, after: RankedCursor | null): Tiers {
  const tier = (name: 'exact' | 'named' | 'any', query: WordQuery): readonly number[] => {
    const found = matches.of(query);
    if (after === null) return newestOf(found, RANKED[name]);
    return newestOf(found, RANKED[name] * ROOM, after[name], after.newest);
  };
  const exact = tier('exact', ranking.exact);
  const any = tier('any', match);
  // Those with all words in the name are among all matches: where all are ranked, nobody needs to look for these.
  const isAllRanked = after === null ? any.length < RANKED.any : after.any === 0;
  const named = isAllRanked ? [] : tier('named', ranking.named);
  const oldest = (name: 'exact' | 'named' | 'any', found: readonly number[]): number =>
    found.length < RANKED[name] ? 0 : found.at(-1)!;
  const window = after ?? {
    newest: held.newest,
    exact: oldest('exact', exact),
    named: oldest('named', named),
    any: oldest('any', any),
  };
  return { candidates: together([any, named, exact]), window };
}

/** Places of the best candidates below the last row shown, the best first; of equals the newest, which comes first among the candidates. */
function bestOf(
  candidates: readonly number[],
  scores: Float64Array,
  after: RankedCursor | null,
  limit: number,
): number[] {
  const best: number[] = [];
  for (let at = 0; at < candidates.length; at += 1) {
    const score = scores[at]!;
    const isShown =
      after !== null && (score > after.score || (score === after.score && candidates[at]! >= after.position));
    if (isShown || (best.length === limit && score <= scores[best.at(-1)!]!)) continue;
    let place = best.length === limit ? limit - 1 : best.length;
    for (; place > 0 && score > scores[best[place - 1]!]!; place -= 1) best[place] = best[place - 1]!;
    best[place] = at;
  }
  return best;
}
