import type { FacetValue } from '../counters.ts';
import { HIDDEN_STATUS, type FacetName, type RegisterName } from '../registers/index.ts';
import type { Counted, Counts, EntryIndex, Facets, Total } from './entry-index.ts';
import { filterNames, filterQuery, valuesOf, type Filters } from './filters.ts';
import type { WordQuery } from './words/word-query.ts';

export const FACETS: readonly FacetName[] = ['risk', 'status', 'sector', 'province'];

/** What is to be counted: words, filters, or neither. */
export interface Counting {
  registers: readonly RegisterName[];
  filters: Filters;
  /** The words alone; null for a list. */
  words: WordQuery | null;
  /** Words and filters together, where they were counted already. */
  counted: Counted | null;
}

/** More than there are lists that many people ask for. */
const MOST_LISTS = 500;

/** Facets and total. The pages of a list have the same ones, which are reckoned once where the index keeps them. */
export async function countsOf(index: EntryIndex<unknown>, counting: Counting, withFacets: boolean): Promise<Counts> {
  const { listCounts } = index;
  if (listCounts === undefined || counting.words !== null || !withFacets) return reckon(index, counting, withFacets);
  const key = JSON.stringify([counting.registers, counting.filters]);
  let counts = listCounts.get(key);
  if (counts === undefined) {
    counts = await reckon(index, counting, withFacets);
    if (listCounts.size >= MOST_LISTS) listCounts.clear();
    listCounts.set(key, counts);
  }
  return counts;
}

/** Without words and with at most one filter they are exact and come from the kept counts. */
async function reckon(index: EntryIndex<unknown>, counting: Counting, withFacets: boolean): Promise<Counts> {
  const { registers, filters, words } = counting;
  const totals = words === null ? await index.totals(registers) : null;
  const exact = totals === null ? null : exactTotal(totals, filters);
  const match = filterQuery(filters);
  const counted =
    counting.counted ??
    (match === null || (exact !== null && !withFacets) ? null : await index.count(registers, match));
  const total = exact ?? { count: counted!.count, capped: counted!.capped };
  if (!withFacets) return { facets: null, total };
  const byFacet = new Map<FacetName, FacetValue[]>(counted?.facets ?? totals!);
  const capped = new Set<FacetName>(counted?.capped === true ? FACETS : []);
  for (const name of FACETS.filter((one) => valuesOf(filters, one).length > 0)) {
    const free = await countWithout(index, counting, name);
    byFacet.set(name, (free?.facets ?? totals!).get(name) ?? []);
    if (free?.capped === true) capped.add(name);
    else capped.delete(name);
  }
  return { facets: facetsOf(byFacet, (name) => capped.has(name)), total };
}

/** What else could be chosen in a facet is counted as if nothing were chosen in it. Null: everything is, and that is known. */
async function countWithout(
  index: EntryIndex<unknown>,
  { registers, filters, words }: Counting,
  name: FacetName,
): Promise<Counted | null> {
  const others = [words, filterQuery(filters, name)].filter((part) => part !== null);
  return others.length === 0 ? null : index.count(registers, { all: others }, [name]);
}

/** Facets as they are shown: what was withdrawn is not offered. */
export function facetsOf(
  byFacet: ReadonlyMap<FacetName, FacetValue[]>,
  isCapped: (name: FacetName) => boolean,
): Facets {
  const shown = (name: FacetName) => ({
    values: (byFacet.get(name) ?? []).filter(({ value }) => name !== 'status' || value !== HIDDEN_STATUS),
    capped: isCapped(name),
  });
  return { risk: shown('risk'), status: shown('status'), sector: shown('sector'), province: shown('province') };
}

/** Kept counts know every entry, or every entry with one value; null for anything more particular. */
function exactTotal(totals: ReadonlyMap<FacetName, FacetValue[]>, filters: Filters): Total | null {
  const [name, ...more] = filterNames(filters);
  if (name === undefined) {
    const listed = (totals.get('status') ?? []).filter(({ value }) => value !== HIDDEN_STATUS);
    return { count: listed.reduce((sum, { count }) => sum + count, 0), capped: false };
  }
  const [wanted, ...others] = valuesOf(filters, name);
  if (name === 'provider' || more.length > 0 || others.length > 0) return null;
  return { count: (totals.get(name) ?? []).find(({ value }) => value === wanted)?.count ?? 0, capped: false };
}
