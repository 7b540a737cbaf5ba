import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { FacetValue } from '../../counters.ts';
import type { FacetName, RegisterName } from '../../registers/index.ts';
import type { Counted } from '../entry-index.ts';
import { FACETS } from '../facets.ts';

/** Beyond this many matches nobody counts on: people read "10.000+". */
export const COUNT_CAP = 10_000;

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
