import type { FacetValue } from '../counters.ts';
import type { FacetName, RegisterName } from '../registers/index.ts';
import type { RankedCursor } from './cursor.ts';
import type { Slot } from './words/slots.ts';
import type { WordQuery } from './words/word-query.ts';

/** What a search asks of the current entries. The database answers it for every register, the memory for those of systems. */
export interface EntryIndex<Item> {
  /** Words that no entry has become what they were probably meant to be; with each its joined spelling. */
  corrected(slots: readonly Slot[]): Promise<Slot[]>;
  /** Every word with its neighbours, for a query whose words stand together nowhere. */
  neighbours(slots: readonly Slot[]): Promise<Slot[]>;
  /** Matches counted whole and by the facets asked for (all unless told). */
  count(registers: readonly RegisterName[], match: WordQuery, facets?: readonly FacetName[]): Promise<Counted>;
  /** Counts of lists that were asked for, by their filters, as long as they hold; undefined where they are counted each time. */
  readonly listCounts?: Map<string, Counts>;
  /** Every entry, counted by facet. */
  totals(registers: readonly RegisterName[]): Promise<ReadonlyMap<FacetName, FacetValue[]>>;
  /** Newest first, from below `before` (null: from the top). */
  list(sought: Sought, before: number | null, limit: number): Promise<Row<Item>[]>;
  /**
   * The best of the window, below the last row shown. The first page fixes the window, which the cursor carries from then on, so that
   * what is published meanwhile changes no later page. Null when nothing matches.
   */
  ranked(
    sought: RankedSought,
    after: RankedCursor | null,
    limit: number,
  ): Promise<{ rows: Row<Item>[]; window: RankedWindow } | null>;
  /** Matches that were not ranked, newest first. */
  rest(sought: RankedSought, from: RestStart, limit: number): Promise<Row<Item>[]>;
  /** The texts of an item, for wording a query as the item does. */
  textsOf(item: Item): Promise<string>;
}

/** Matches of a query, counted. */
export interface Counted {
  count: number;
  /** There are more: every number here is a lower bound. */
  capped: boolean;
  facets: Map<FacetName, FacetValue[]>;
}

/** An item with the keys of paging. */
export interface Row<Item> {
  readonly item: Item;
  readonly position: number;
  readonly score: number;
}

/** What to look for. */
export interface Sought {
  readonly registers: readonly RegisterName[];
  /** Words and filters together; null when there is neither. */
  readonly match: WordQuery | null;
  /** How many entries match, as far as counted. */
  readonly total: Total;
}

export interface RankedSought extends Sought {
  readonly match: WordQuery;
  readonly ranking: Ranking;
}

export interface Ranking {
  /** Of the matches, those called exactly so, and those with all words in the name. */
  readonly exact: WordQuery;
  readonly named: WordQuery;
  /** Words alone. */
  readonly words: WordQuery;
  /** Words to be found one after another; null for a single one. */
  readonly phrase: readonly string[] | null;
  /** The query in plain words, as typed and with abbreviations written out. */
  readonly wordings: readonly string[];
  /** Words typed with diacritics. */
  readonly marks: readonly string[];
}

/** What a search offers to choose by, each with its numbers. */
export type Facets = Record<FacetName, { values: FacetValue[]; capped: boolean }>;

/** What is shown of numbers: facets, unless they were not asked for, and the total. */
export interface Counts {
  readonly facets: Facets | null;
  readonly total: Total;
}

/** Number of results; a lower bound when `capped`. */
export interface Total {
  count: number;
  capped: boolean;
}

/** Of the matches only the newest of each tier are ranked. */
export const RANKED = { exact: 100, named: 500, any: 500 };
/** On later pages the window stands; this only leaves room for what was being committed when it was fixed. */
export const ROOM = 2;

/** Which matches are ranked: the newest position that counts, and the oldest of each tier (0: all of the tier). */
export interface RankedWindow {
  newest: number;
  exact: number;
  named: number;
  any: number;
}

/** Where the unranked begin: below this position, without what was ranked of the two tiers. */
export interface RestStart {
  readonly exact: number;
  readonly named: number;
  readonly position: number;
}
