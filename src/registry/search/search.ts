import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { codeStart } from '../codes.ts';
import { SYSTEM_REGISTERS, type RegisterName } from '../registers/index.ts';
import { correctKnown, correctUnknown, suggestion } from './correct.ts';
import { readCursor } from './cursor.ts';
import { filterNames, filterQuery, type Filters } from './filters.ts';
import {
  COUNT_CAP,
  countMatches,
  countsOf,
  facetsOf,
  isQuickerWalked,
  type Counted,
  type Facets,
  type Total,
} from './matches.ts';
import { exactName, quoted } from './normalise.ts';
import { listPage, textPage } from './pages.ts';
import { RANKED, type FoundEntry, type Sought } from './rows.ts';
import { allButOneOf, allOf, anyOf, marksOf, phraseOf, slotsOf, wordingsOf, type Slot } from './slots.ts';

export interface SearchQuery {
  /** As typed; empty or absent lists everything, newest first. */
  readonly q?: string;
  readonly filters?: Filters;
  /** `next` of the page before. Throws RangeError when it is none: check with `readCursor` where it comes from outside. */
  readonly cursor?: string | null;
  /** Rows a page, 1 to 100; 20 unless told. */
  readonly limit?: number;
  /** false leaves the facets out and saves their cost. */
  readonly facets?: boolean;
  /** The registers of systems unless told. */
  readonly registers?: readonly RegisterName[];
  /**
   * Version of these registers as the caller knows it (`watchRegisterVersions`): lists without words are then counted once for it, and not
   * again on every page of them.
   */
  readonly version?: string;
}

export interface SearchPage {
  items: FoundEntry[];
  /** How many entries each value would give, its own filter aside; lower bounds where `capped`. Null when not asked for. */
  facets: Facets | null;
  total: Total;
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** The query as it was probably meant, in words of the registers; the results are those of this wording too. */
  didYouMean: string | null;
  /** No entry has all the words: these have all but one. */
  relaxed: boolean;
}

const DEFAULT_LIMIT = 20;
const MOST_ROWS = 100;

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
  if (db.isTransaction || (isPlainList && kept?.has(countingKey(query)) === true)) return answer(db, query, kept);
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
      return answer(tx, query, kept);
    });
}

type Counts = Awaited<ReturnType<typeof countsOf>>;

interface KeptCounts {
  readonly version: string;
  readonly counts: Map<string, Counts>;
}

const keptCounts = new WeakMap<Db, KeptCounts>();
const MOST_KEPT = 1_000;

/** Counts of lists under one version of the registers; those of another version are forgotten. */
function countsUnder(db: Db, version: string): Map<string, Counts> {
  let kept = keptCounts.get(db);
  if (kept?.version !== version || kept.counts.size > MOST_KEPT)
    keptCounts.set(db, (kept = { version, counts: new Map() }));
  return kept.counts;
}

function countingKey({ registers = SYSTEM_REGISTERS, filters = {}, facets }: SearchQuery): string {
  return `${registers.join()} ${facets !== false} ${filterQuery(filters)}`;
}

/** A reading of the query that has matches, or the last one tried. */
interface Reading {
  sought: Pick<Sought, 'match' | 'ranking'>;
  counted: Counted | null;
  words: string | null;
  slots: Slot[];
  relaxed: boolean;
}

async function answer(db: Db, query: SearchQuery, kept: Map<string, Counts> | null): Promise<SearchPage> {
  const filters = query.filters ?? {};
  const registers = query.registers ?? SYSTEM_REGISTERS;
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? DEFAULT_LIMIT) || 1, 1), MOST_ROWS);
  const cursor = query.cursor ? readCursor(query.cursor) : null;
  if (query.cursor && cursor === null) throw new RangeError('Not a cursor of a search');
  const text = (query.q ?? '').trim();
  const reading = text === '' ? listing(filters) : await readQuery(db, registers, filters, text);
  if (reading === null) return NOTHING_FOUND(query.facets !== false);
  const counting = { registers, filters, words: reading.words, counted: reading.counted };
  const key = text === '' && kept !== null ? countingKey(query) : null;
  const counts = (key === null ? null : kept?.get(key)) ?? (await countsOf(db, counting, query.facets !== false));
  if (key !== null) kept?.set(key, counts);
  const { facets, total } = counts;
  const { match, ranking } = reading.sought;
  const common = await isCommon(db, reading, total);
  const sought = { registers, match, common };
  const page =
    ranking === null
      ? await listPage(db, { ...sought, ranking }, cursor, limit)
      : await textPage(db, { ...sought, ranking }, cursor, limit);
  return {
    items: page.items,
    facets,
    total,
    next: page.next,
    didYouMean: suggestionOf(reading, page.items[0]),
    relaxed: reading.relaxed,
  };
}

/** Whether the newest matches are to be walked to. A list needs few of them, the order of words many. */
async function isCommon(db: Db, { sought: { match, ranking } }: Reading, { count, capped }: Total): Promise<boolean> {
  const many = capped || count > COUNT_CAP;
  return many && match !== null && ranking !== null ? isQuickerWalked(db, match, RANKED.any) : many;
}

const NOTHING_FOUND = (withFacets: boolean): SearchPage => ({
  items: [],
  facets: withFacets ? facetsOf(new Map(), () => false) : null,
  total: { count: 0, capped: false },
  next: null,
  didYouMean: null,
  relaxed: false,
});

function listing(filters: Filters): Reading {
  const sought = { match: filterQuery(filters), ranking: null };
  return { sought, counted: null, words: null, slots: [], relaxed: false };
}

/** From the strictest reading to the most forgiving one, until something is found. Null for a query without words. */
async function readQuery(
  db: Db,
  registers: readonly RegisterName[],
  filters: Filters,
  text: string,
): Promise<Reading | null> {
  const code = codeStart(text);
  const slots = code === null ? slotsOf(text) : [codeSlot(code)];
  if (slots.length === 0) return null;
  const attempt = (asked: Slot[], words: string, relaxed = false): Promise<Reading> =>
    attemptReading(db, registers, filters, { asked, words, relaxed });
  if (code !== null) return attempt(slots, allOf(slots));
  const corrected = await correctUnknown(db, slots);
  const strict = await attempt(corrected, allOf(corrected));
  if (strict.counted!.count > 0) return strict;
  const neighbours = await correctKnown(db, corrected);
  const near = await attempt(neighbours, allOf(neighbours));
  if (near.counted!.count > 0) return near;
  const known = corrected.filter((slot) => slot.unknown !== true);
  const fewer = known.length === 0 || known.length === slots.length ? null : await attempt(known, allOf(known), true);
  if (fewer !== null && fewer.counted!.count > 0) return fewer;
  const loose = allButOneOf(known);
  return loose === null ? near : attempt(known, loose, true);
}

function codeSlot(code: { start: string; whole: boolean }): Slot {
  const plain = code.start.toLowerCase();
  return { typed: [{ plain, shown: plain }], others: [], fixes: [], optional: false, prefix: !code.whole };
}

async function attemptReading(
  db: Db,
  registers: readonly RegisterName[],
  filters: Filters,
  { asked, words, relaxed }: { asked: Slot[]; words: string; relaxed: boolean },
): Promise<Reading> {
  const filtered = filterQuery(filters);
  const and = (query: string): string => (filtered === null ? query : `(${query}) & ${filtered}`);
  const wordings = wordingsOf(asked);
  const ranking = {
    words: anyOf(asked),
    wordings,
    exact: and(wordings.map((wording) => quoted(exactName(wording))).join(' | ')),
    named: and(allOf(asked, '@')),
    phrase: phraseOf(asked),
    marks: marksOf(asked),
  };
  const sought = { match: and(words), ranking };
  const counted = await countMatches(db, registers, sought.match);
  return { sought, counted, words, slots: asked, relaxed };
}

/** The query as the best result words it. Where nothing was found there is nothing to suggest. */
function suggestionOf(reading: Reading, best: FoundEntry | undefined): string | null {
  if (best === undefined) return null;
  return suggestion(
    reading.slots,
    Object.values(best.public)
      .filter((value) => typeof value === 'string')
      .join(' '),
  );
}
