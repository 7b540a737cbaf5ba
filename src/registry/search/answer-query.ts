import { codeStart } from '../codes.ts';
import { SYSTEM_REGISTERS, type FacetName, type RegisterName } from '../registers/index.ts';
import { readCursor } from './cursor.ts';
import type { Counted, EntryIndex, Facets, Ranking, Total } from './entry-index.ts';
import { countsOf, facetsOf } from './facets.ts';
import { filterNames, filterQuery, type Filters } from './filters.ts';
import { exactName } from './words/normalise.ts';
import type { FoundEntry } from './found-entry.ts';
import { listPage, textPage } from './pages.ts';
import { allButOneOf, allOf, anyOf, marksOf, phraseOf, slotsOf, wordingsOf, type Slot } from './words/slots.ts';
import { suggestion } from './words/suggestion.ts';
import type { WordQuery } from './words/word-query.ts';

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
}

export interface SearchPage<Item = FoundEntry> {
  items: Item[];
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
/** For a count of which only the total is looked at. */
const LEAST_COUNTED: readonly FacetName[] = ['risk'];
const MOST_ROWS = 100;

/** A query answered by an index: the same readings, the same order, whoever is asked. Throws RangeError for what is no cursor. */
export async function answerQuery<Item>(index: EntryIndex<Item>, query: SearchQuery): Promise<SearchPage<Item>> {
  const filters = query.filters ?? {};
  const registers = query.registers ?? SYSTEM_REGISTERS;
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? DEFAULT_LIMIT) || 1, 1), MOST_ROWS);
  const cursor = query.cursor ? readCursor(query.cursor) : null;
  if (query.cursor && cursor === null) throw new RangeError('Not a cursor of a search');
  const text = (query.q ?? '').trim();
  const reading = text === '' ? listing(filters) : await readQuery(index, registers, filters, text);
  if (reading === null) return nothingFound(query.facets !== false);
  const counting = { registers, filters, words: reading.words, counted: reading.counted };
  const { facets, total } = await countsOf(index, counting, query.facets !== false);
  const { match, ranking } = reading;
  const page =
    match === null || ranking === null
      ? await listPage(index, { registers, match, total }, cursor, limit)
      : await textPage(index, { registers, match, total, ranking }, cursor, limit);
  const didYouMean = await suggestionOf(index, reading, page.items[0]);
  const relaxed = reading.relaxed && total.count > 0;
  return { items: page.items, facets, total, next: page.next, didYouMean, relaxed };
}

function nothingFound(withFacets: boolean): SearchPage<never> {
  const facets = withFacets ? facetsOf(new Map(), () => false) : null;
  return { items: [], facets, total: { count: 0, capped: false }, next: null, didYouMean: null, relaxed: false };
}

/** A reading of the query that has matches, or the last one tried. */
interface Reading {
  match: WordQuery | null;
  ranking: Ranking | null;
  counted: Counted | null;
  words: WordQuery | null;
  slots: Slot[];
  relaxed: boolean;
}

function listing(filters: Filters): Reading {
  return { match: filterQuery(filters), ranking: null, counted: null, words: null, slots: [], relaxed: false };
}

/**
 * From the strictest reading to the most forgiving one, until something is found. Where only the filters leave nothing, that is the
 * answer: other words than those typed would not be what was asked for. Null for a query without words.
 */
async function readQuery(
  index: EntryIndex<unknown>,
  registers: readonly RegisterName[],
  filters: Filters,
  text: string,
): Promise<Reading | null> {
  const code = codeStart(text);
  const slots = code === null ? slotsOf(text) : [codeSlot(code)];
  if (slots.length === 0) return null;
  const attempt = (asked: Slot[], words: WordQuery, relaxed = false): Promise<Reading> =>
    attemptReading(index, registers, filters, { asked, words, relaxed });
  if (code !== null) return attempt(slots, allOf(slots));
  const holds = async ({ counted, words }: Reading): Promise<boolean> =>
    counted!.count > 0 ||
    (filterNames(filters).length > 0 && (await index.count(registers, words!, LEAST_COUNTED)).count > 0);
  const corrected = await index.corrected(slots);
  const strict = await attempt(corrected, allOf(corrected));
  if (await holds(strict)) return strict;
  const neighbours = await index.neighbours(corrected);
  const near = await attempt(neighbours, allOf(neighbours));
  if (await holds(near)) return near;
  const known = corrected.filter((slot) => slot.unknown !== true);
  const fewer = known.length === 0 || known.length === slots.length ? null : await attempt(known, allOf(known), true);
  if (fewer !== null && (await holds(fewer))) return fewer;
  const loose = allButOneOf(known);
  return loose === null ? near : attempt(known, loose, true);
}

function codeSlot(code: { start: string; whole: boolean }): Slot {
  const plain = code.start.toLowerCase();
  return { typed: [{ plain, shown: plain }], others: [], fixes: [], optional: false, prefix: !code.whole };
}

async function attemptReading(
  index: EntryIndex<unknown>,
  registers: readonly RegisterName[],
  filters: Filters,
  { asked, words, relaxed }: { asked: Slot[]; words: WordQuery; relaxed: boolean },
): Promise<Reading> {
  const filtered = filterQuery(filters);
  const and = (query: WordQuery): WordQuery => (filtered === null ? query : { all: [query, filtered] });
  const wordings = wordingsOf(asked);
  let named: WordQuery | undefined;
  const ranking = {
    words: anyOf(asked),
    wordings,
    exact: and({ any: wordings.map((wording) => ({ word: exactName(wording) })) }),
    // Rarely needed: only when there are more than are ranked.
    get named() {
      return (named ??= and(allOf(asked, '@')));
    },
    phrase: phraseOf(asked),
    marks: marksOf(asked),
  };
  const match = and(words);
  const counted = await index.count(registers, match);
  return { match, ranking, counted, words, slots: asked, relaxed };
}

/** The query as the best result words it. Where nothing was found or mended there is nothing to suggest. */
async function suggestionOf<Item>(
  index: EntryIndex<Item>,
  { slots }: Reading,
  best: Item | undefined,
): Promise<string | null> {
  if (best === undefined || slots.every(({ fixes }) => fixes.length === 0)) return null;
  return suggestion(slots, await index.textsOf(best));
}
