import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { facetTotals, type FacetValue } from '../counters.ts';
import { HIDDEN_STATUS, type FacetName, type RegisterName } from '../registers/index.ts';
import { filterNames, filterQuery, valuesOf, type FilterName, type Filters } from './filters.ts';

/** Beyond this many matches nobody counts on: people read "10.000+". */
export const COUNT_CAP = 10_000;

/** Matches of a query, counted. */
export interface Counted {
  count: number;
  /** There are more: every number here is a lower bound. */
  capped: boolean;
  facets: Map<FacetName, FacetValue[]>;
}

/** Counts the matches of a tsquery by facet, looking at no more than the cap. */
export async function countMatches(db: Db, registers: readonly RegisterName[], match: string): Promise<Counted> {
  const found = await sql<{ facet: FacetName | 'all'; value: string; count: number }>`
    with matched as materialized (
      select risk_level, status, sectors, provinces from entry_current
      where register in (${sql.join(registers.map((name) => sql.lit(name)))}) and words @@ ${match}::tsquery limit ${COUNT_CAP + 1}
    )
    select 'all' as facet, '' as value, count(*)::float8 as count from matched
    union all select 'risk', risk_level, count(*) from matched where risk_level is not null group by 2
    union all select 'status', status, count(*) from matched group by 2
    union all select 'sector', sector, sum(entries) from
      (select sectors, count(*) as entries from matched group by 1) as alike, unnest(sectors) as sector group by 2
    union all select 'province', province, sum(entries) from
      (select provinces, count(*) as entries from matched group by 1) as alike, unnest(provinces) as province group by 2
    order by count desc, value`.execute(db);
  const counted: Counted = { count: 0, capped: false, facets: new Map() };
  for (const { facet, value, count } of found.rows) {
    if (facet !== 'all') counted.facets.set(facet, [...(counted.facets.get(facet) ?? []), { value, count }]);
    else Object.assign(counted, { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP });
  }
  return counted;
}

export type Facets = Record<FacetName, { values: FacetValue[]; capped: boolean }>;
/** Number of results; a lower bound when `capped`. */
export interface Total {
  count: number;
  capped: boolean;
}

/** What is to be counted: words, filters, or neither. */
export interface Counting {
  registers: readonly RegisterName[];
  filters: Filters;
  /** tsquery of the words alone; null for a list. */
  words: string | null;
  /** Words and filters together, where they were counted already. */
  counted: Counted | null;
}

/** Facets and total. Without words and with at most one filter they are exact and come from the kept counts. */
export async function countsOf(
  db: Db,
  counting: Counting,
  withFacets: boolean,
): Promise<{ facets: Facets | null; total: Total }> {
  const { registers, filters, words } = counting;
  const totals = words === null ? await facetTotals(db, registers) : null;
  const exact = totals === null ? null : exactTotal(totals, filters);
  const match = filterQuery(filters);
  const counted =
    counting.counted ??
    (match === null || (exact !== null && !withFacets) ? null : await countMatches(db, registers, match));
  const total = exact ?? { count: counted!.count, capped: counted!.capped };
  if (!withFacets) return { facets: null, total };
  const byFacet = new Map<FacetName, FacetValue[]>(counted?.facets ?? totals!);
  const capped = new Set<FacetName>(counted?.capped === true ? FACETS : []);
  for (const name of filterNames(filters).filter((one) => one !== 'provider')) {
    const free = await countWithout(db, counting, name);
    byFacet.set(name, (free?.facets ?? totals!).get(name) ?? []);
    if (free?.capped === true) capped.add(name);
    else capped.delete(name);
  }
  return { facets: facetsOf(byFacet, (name) => capped.has(name)), total };
}

/** What else could be chosen in a facet is counted as if nothing were chosen in it. Null: everything is, and that is known. */
async function countWithout(
  db: Db,
  { registers, filters, words }: Counting,
  name: FilterName,
): Promise<Counted | null> {
  const others = [words === null ? null : `(${words})`, filterQuery(filters, name)].filter((part) => part !== null);
  return others.length === 0 ? null : countMatches(db, registers, others.join(' & '));
}

const FACETS: readonly FacetName[] = ['risk', 'status', 'sector', 'province'];

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
