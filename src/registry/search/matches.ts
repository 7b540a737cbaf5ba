import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { facetTotals, type FacetValue } from '../counters.ts';
import { HIDDEN_STATUS, type FacetName, type RegisterName } from '../registers/index.ts';
import { filterNames, filterQuery, valuesOf, type Filters } from './filters.ts';

/** Beyond this many matches nobody counts on: people read "10.000+". */
export const COUNT_CAP = 10_000;

/** Matches of a query, counted. */
export interface Counted {
  count: number;
  /** There are more: every number here is a lower bound. */
  capped: boolean;
  facets: Map<FacetName, FacetValue[]>;
}

const FACETS: readonly FacetName[] = ['risk', 'status', 'sector', 'province'];
const COLUMNS: Record<FacetName, string> = {
  risk: 'risk_level',
  status: 'status',
  sector: 'sectors',
  province: 'provinces',
};

/**
 * Counts the matches of a tsquery by the facets asked for, looking at no more than the cap. Reading rows is what costs: it is done
 * once for all facets, and lists are counted whole before they are taken apart.
 */
export async function countMatches(
  db: Db,
  registers: readonly RegisterName[],
  match: string,
  facets: readonly FacetName[] = FACETS,
): Promise<Counted> {
  const columns = facets.map((name) => sql.ref(COLUMNS[name]));
  const found = await sql<CountedRow>`
    with matched as (
      select ${sql.join(columns)} from entry_current
      where register in (${sql.join(registers.map((name) => sql.lit(name)))}) and words @@ ${match}::tsquery limit ${COUNT_CAP + 1}
    ), counted as materialized (
      select ${sql.join(columns)}, grouping(${sql.join(columns)}) as alike, count(*) as entries
      from matched group by grouping sets ((), ${sql.join(columns.map((column) => sql`(${column})`))})
    )
    ${sql.join([countedAll(facets), ...facets.map((name) => countedBy(name, facets))], sql` union all `)}
    order by count desc, value`.execute(db);
  const all = found.rows.find(({ facet }) => facet === 'all')!;
  const byFacet = new Map<FacetName, FacetValue[]>();
  for (const { facet, value, count } of found.rows)
    if (facet !== 'all') byFacet.set(facet, [...(byFacet.get(facet) ?? []), { value, count }]);
  const capped = all.count > COUNT_CAP;
  return { count: Math.min(all.count, COUNT_CAP), capped, facets: byFacet };
}

interface CountedRow {
  facet: FacetName | 'all';
  value: string;
  count: number;
}

/** Testing the words of a row costs as much as sorting so many rows that the index of words has found. */
const TEST_COST = 8;

/**
 * Whether walking down from the newest entry, testing the words of each, comes to `wanted` matches sooner than sorting all of them.
 * The planner knows well how many rows match; it only does not know how dear testing one is.
 */
export async function isQuickerWalked(db: Db, match: string, wanted: number): Promise<boolean> {
  const matching = await planned(db, sql`where words @@ ${match}::tsquery`);
  const walked = (wanted * (await planned(db, sql``))) / matching;
  return walked * TEST_COST < matching;
}

/** How many entries the planner expects. */
async function planned(db: Db, condition: RawBuilder<unknown>): Promise<number> {
  const found = await sql<{
    'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }];
  }>`explain (format json) select from entry_current ${condition}`.execute(db);
  return Math.max(found.rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'], 1);
}

/** `grouping` gives a bit for each facet, the first one the highest: 1 where it was not grouped by. */
function countedAll(facets: readonly FacetName[]): RawBuilder<unknown> {
  const alike = sql.lit(2 ** facets.length - 1);
  return sql`select 'all' as facet, '' as value, entries::float8 as count from counted where alike = ${alike}`;
}

function countedBy(name: FacetName, facets: readonly FacetName[]): RawBuilder<unknown> {
  const [column, title] = [sql.ref(COLUMNS[name]), sql.lit(name)];
  const alike = sql.lit(2 ** facets.length - 1 - 2 ** (facets.length - 1 - facets.indexOf(name)));
  if (name === 'risk' || name === 'status')
    return sql`select ${title}, ${column}, entries from counted where alike = ${alike} and ${column} is not null`;
  return sql`select ${title}, one, sum(entries) from counted, unnest(${column}) as one where alike = ${alike} group by one`;
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
  for (const name of FACETS.filter((one) => valuesOf(filters, one).length > 0)) {
    const free = await countWithout(db, counting, name);
    byFacet.set(name, (free?.facets ?? totals!).get(name) ?? []);
    if (free?.capped === true) capped.add(name);
    else capped.delete(name);
  }
  return { facets: facetsOf(byFacet, (name) => capped.has(name)), total };
}

/** What else could be chosen in a facet is counted as if nothing were chosen in it. Null: everything is, and that is known. */
async function countWithout(db: Db, { registers, filters, words }: Counting, name: FacetName): Promise<Counted | null> {
  const others = [words === null ? null : `(${words})`, filterQuery(filters, name)].filter((part) => part !== null);
  return others.length === 0 ? null : countMatches(db, registers, others.join(' & '), [name]);
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
