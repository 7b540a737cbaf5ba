import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../platform/database/index.ts';
import { facetKeys, type CurrentRow } from './projection.ts';
import { SYSTEM_REGISTERS, type FacetName, type RegisterName } from './registers/index.ts';
import { addWords } from './search/vocabulary.ts';

/** What publications changed in the counts of one register. */
export interface Delta {
  register: string;
  publications: number;
  /** By `facet=value`. */
  counts: Record<string, number>;
  words: string[];
  at: string;
}

export interface Change {
  before: Pick<CurrentRow, 'status' | 'risk_level' | 'sectors' | 'provinces'> | null;
  after: CurrentRow;
  words: readonly string[];
  at: Date;
}

/** One delta for each register that the changes touch. */
export function deltasOf(changes: readonly Change[]): Delta[] {
  const groups = Map.groupBy(changes, (change) => change.after.register);
  return [...groups].map(([register, group]) => ({
    register,
    publications: group.length,
    counts: countsOf(group),
    words: [...new Set(group.flatMap((change) => change.words))],
    at: group.at(-1)!.at.toISOString(),
  }));
}

function countsOf(changes: readonly Change[]): Record<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, by: number): void => void counts.set(key, (counts.get(key) ?? 0) + by);
  for (const { before, after } of changes) {
    for (const key of before === null ? [] : facetKeys(before)) add(key, -1);
    for (const key of facetKeys(after)) add(key, 1);
  }
  return Object.fromEntries([...counts].filter(([, count]) => count !== 0));
}

/**
 * How often anything was published in these registers: the key under which pages made of them may be kept. Read it BEFORE the content.
 *
 * Why it is exact and still nobody waits. The number is what was added up plus the rows not yet added up, read in one statement. A
 * publication's row becomes visible with its commit, together with what it published, so whoever sees the one sees the other. Commits
 * only ever add visible rows: two readings that give the same number saw the same publications. (A sequence would move before the
 * commit, and a page of the old state could be kept under the new number for ever; a counter in one row would make every publisher
 * wait for the commit of the one before.) Content read after the number can only be newer than its key, never older.
 */
export async function registerVersion(db: Db, registers: readonly RegisterName[]): Promise<number> {
  const names = registers as string[];
  const found = await sql<{ version: number }>`
    select coalesce((select sum(version) from register_version where register = any(${names}::text[])), 0)::float8
         + coalesce((select sum(publications) from register_delta where register = any(${names}::text[])), 0)::float8 as version`.execute(
    db,
  );
  return found.rows[0]!.version;
}

export interface FacetValue {
  value: string;
  count: number;
}

/** Exact numbers of entries by facet and value, without looking at a single entry. */
export async function facetTotals(db: Db, registers: readonly RegisterName[]): Promise<Map<FacetName, FacetValue[]>> {
  const names = registers as string[];
  const found = await sql<{ facet: FacetName; value: string; count: number }>`
    select split_part(key, '=', 1) as facet, substr(key, strpos(key, '=') + 1) as value, sum(entries)::float8 as count
    from (
      select facet || '=' || value as key, entries from register_count where register = any(${names}::text[])
      union all
      select counted.key, counted.value::bigint from register_delta, jsonb_each_text(counts) as counted where register = any(${names}::text[])
    ) as all_counts group by key having sum(entries) > 0 order by count desc, value`.execute(db);
  const totals = new Map<FacetName, FacetValue[]>();
  for (const { facet, value, count } of found.rows) totals.set(facet, [...(totals.get(facet) ?? []), { value, count }]);
  return totals;
}

/** Figures that the registers know of themselves, by name, from the counters that every publication keeps exact. */
export function registerMeasures(db: Db): Readonly<Record<string, () => Promise<number>>> {
  const standing = (register: RegisterName) => async (): Promise<number> =>
    standingIn(await facetTotals(db, [register]));
  return {
    systems: async () => standingIn(await facetTotals(db, SYSTEM_REGISTERS)),
    highRiskSystems: async () => {
      const risks = (await facetTotals(db, SYSTEM_REGISTERS)).get('risk') ?? [];
      return risks.find(({ value }) => value === 'high')?.count ?? 0;
    },
    voluntarySystems: standing('lowRiskSystems'),
    transparencyDeclarations: standing('transparencyDeclarations'),
    conformityResults: standing('conformityResults'),
    guidance: standing('guidance'),
    ethicsCommitments: standing('ethicsCommitments'),
  };
}

/** Everything but what was withdrawn or ended. */
function standingIn(totals: ReadonlyMap<FacetName, readonly FacetValue[]>): number {
  const shown = (totals.get('status') ?? []).filter(({ value }) => value !== 'withdrawn' && value !== 'ended');
  return shown.reduce((sum, { count }) => sum + count, 0);
}

const FOLD_ROWS = 2_000;

/**
 * Adds waiting deltas up and takes them away, until none is left. Gives how many. For a job every few seconds; two at once take
 * turns. Each round is one transaction: after a crash its deltas are either added up and gone, or still waiting.
 */
export async function foldDeltas(db: Db): Promise<number> {
  let folded = 0;
  for (;;) {
    const round = await inTransaction(db, foldRound);
    folded += round;
    if (round < FOLD_ROWS) return folded;
  }
}

async function foldRound(tx: Tx): Promise<number> {
  await lockCounts(tx);
  const taken = await sql<Delta>`
    delete from register_delta where id in (select id from register_delta order by id limit ${FOLD_ROWS})
    returning register, publications, counts, words, at::text`.execute(tx);
  if (taken.rows.length === 0) return 0;
  await addVersions(tx, taken.rows);
  await addCounts(tx, taken.rows);
  await addWords(tx, wordUses(taken.rows));
  return taken.rows.length;
}

/** Until the transaction ends no one else adds up or recounts. Publishers and readers do not notice. */
export async function lockCounts(tx: Tx): Promise<void> {
  await sql`lock table register_count in share row exclusive mode`.execute(tx);
}

async function addVersions(tx: Tx, deltas: readonly Delta[]): Promise<void> {
  const rows = [...Map.groupBy(deltas, (delta) => delta.register)].map(([register, group]) => ({
    register,
    version: group.reduce((sum, delta) => sum + delta.publications, 0),
    changed_at: group
      .map((delta) => delta.at)
      .toSorted()
      .at(-1)!,
  }));
  await sql`
    insert into register_version (register, version, changed_at)
    select register, version, changed_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(register text, version bigint, changed_at timestamptz)
    on conflict (register) do update set version = register_version.version + excluded.version,
      changed_at = greatest(register_version.changed_at, excluded.changed_at)`.execute(tx);
}

async function addCounts(tx: Tx, deltas: readonly Delta[]): Promise<void> {
  const sums = new Map<string, number>();
  for (const { register, counts } of deltas) {
    for (const [key, count] of Object.entries(counts))
      sums.set(`${register}=${key}`, (sums.get(`${register}=${key}`) ?? 0) + count);
  }
  const rows = [...sums].map(([key, entries]) => {
    const [register, facet, ...value] = key.split('=');
    return { register, facet, value: value.join('='), entries };
  });
  await sql`
    insert into register_count (register, facet, value, entries)
    select register, facet, value, entries from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(register text, facet text, value text, entries bigint)
    on conflict (register, facet, value) do update set entries = register_count.entries + excluded.entries`.execute(tx);
}

function wordUses(deltas: readonly Delta[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const word of deltas.flatMap((delta) => delta.words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}
