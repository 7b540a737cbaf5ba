import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { currentRow, facetKeys, type CurrentRow, type PublicFacts, type VersionFacts } from '../projection.ts';
import { lockCounts } from '../counters.ts';
import { replaceCurrent } from '../write-rows.ts';

export interface RebuildReport {
  /** Entries looked at. */
  checked: number;
  /** Codes whose current row was not what their newest version says. */
  differing: string[];
  /** Facets whose kept count was wrong, as `register facet=value`. */
  miscounted: string[];
}

const BATCH = 500;

/** Compares every current row and count with the versions, changing nothing. */
export function checkCurrent(db: Db): Promise<RebuildReport> {
  return walk(db, async () => undefined);
}

/**
 * Makes every current row and count anew from the versions and tells what was different. May run beside publishers: a row is only
 * replaced by its own or a newer version, and what is published meanwhile adds its own row and count. Each batch is one transaction;
 * `signal` stops it between two of them.
 */
export async function rebuildCurrent(db: Db, signal?: AbortSignal): Promise<RebuildReport> {
  const report = await walk(db, (tx, rows) => sql`${replaceCurrent(rows)}`.execute(tx), signal);
  await recount(db);
  return report;
}

async function walk(
  db: Db,
  mend: (tx: Tx, rows: CurrentRow[]) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<RebuildReport> {
  const report: RebuildReport = { checked: 0, differing: [], miscounted: await miscounted(db) };
  for (let position = 0; ;) {
    signal?.throwIfAborted();
    const batch = await inTransaction(db, async (tx) => {
      const facts = await newestVersions(tx, position);
      const wrong = await differing(tx, facts);
      if (wrong.length > 0) await mend(tx, wrong);
      return { facts, wrong };
    });
    if (batch.facts.length === 0) return report;
    report.checked += batch.facts.length;
    report.differing.push(...batch.wrong.map((row) => row.code));
    position = batch.facts.at(-1)!.position;
  }
}

/** The newest version of the next entries in order of position, read in one snapshot with what the projection holds. */
async function newestVersions(tx: Tx, after: number): Promise<VersionFacts[]> {
  const found = await sql<Omit<VersionFacts, 'public'> & { public: PublicFacts }>`
    select e.id as "entryId", e.register, e.code, e.position, e.party_id as "partyId", e.demo, e.created_at as "publishedAt",
      v.version, v.status, v.public, v.at
    from (select * from entry where position > ${after} order by position limit ${BATCH}) as e
    cross join lateral (select * from entry_version where entry_id = e.id order by version desc limit 1) as v
    order by e.position`.execute(tx);
  return found.rows;
}

/** Rows that are not what their version says. A row of an even newer version was published after the reading, and is right. */
async function differing(tx: Tx, facts: readonly VersionFacts[]): Promise<CurrentRow[]> {
  const rows = facts.map(currentRow);
  const found = await sql<{ entry_id: string }>`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(entry_id uuid, register text, code text, position bigint,
        version int, status text, risk_level text, party_id uuid, party_name text, name text, sectors text[], provinces text[], public jsonb,
        name_normal text, party_normal text, marked text, words text, demo boolean, published_at timestamptz, changed_at timestamptz)
    )
    select wanted.entry_id from wanted left join entry_current held on held.entry_id = wanted.entry_id
    where held.entry_id is null or (held.version <= wanted.version and
      (held.register, held.code, held.position, held.version, held.status, held.risk_level, held.party_id, held.party_name, held.name,
        held.sectors, held.provinces, held.public, held.name_normal, held.party_normal, held.marked, held.words, held.demo,
        held.published_at, held.changed_at)
      is distinct from
      (wanted.register, wanted.code, wanted.position, wanted.version, wanted.status, wanted.risk_level, wanted.party_id, wanted.party_name,
        wanted.name, wanted.sectors, wanted.provinces, wanted.public, wanted.name_normal, wanted.party_normal, wanted.marked,
        wanted.words::tsvector, wanted.demo, wanted.published_at, wanted.changed_at))`.execute(tx);
  const wrong = new Set(found.rows.map((row) => row.entry_id));
  return rows.filter((row) => wrong.has(row.entry_id));
}

interface CountRow {
  register: string;
  key: string;
  entries: number;
}

/** Counts as kept, both added up and waiting, in one snapshot with the rows they count. */
async function miscounted(db: Db): Promise<string[]> {
  return inSnapshot(db, async (tx) => {
    const kept = await sql<CountRow>`
      select register, key, sum(entries)::float8 as entries from (
        select register, facet || '=' || value as key, entries from register_count
        union all select register, counted.key, counted.value::bigint from register_delta, jsonb_each_text(counts) as counted
      ) as all_counts group by register, key having sum(entries) <> 0`.execute(tx);
    const [held, right] = [
      new Map(kept.rows.map((row) => [`${row.register} ${row.key}`, row.entries])),
      await rightCounts(tx),
    ];
    return [...new Set([...held.keys(), ...right.keys()])].filter((key) => held.get(key) !== right.get(key)).sort();
  });
}

/** Counts of what the current rows really hold. */
async function rightCounts(tx: Tx): Promise<Map<string, number>> {
  const right = new Map<string, number>();
  for (let position = 0; ;) {
    const found = await sql<
      Pick<CurrentRow, 'register' | 'position' | 'status' | 'risk_level' | 'sectors' | 'provinces'>
    >`
      select register, position, status, risk_level, sectors, provinces from entry_current
      where position > ${position} order by position limit ${BATCH * 10}`.execute(tx);
    if (found.rows.length === 0) return right;
    for (const row of found.rows) {
      for (const key of facetKeys(row))
        right.set(`${row.register} ${key}`, (right.get(`${row.register} ${key}`) ?? 0) + 1);
    }
    position = found.rows.at(-1)!.position;
  }
}

/** Puts the right counts in place. What commits meanwhile is not in this snapshot: its own delta is added up later. */
async function recount(db: Db): Promise<void> {
  await inSnapshot(db, async (tx) => {
    // First of all: the snapshot begins after it, so nothing that is being added up now is counted twice.
    await lockCounts(tx);
    const rows = [...(await rightCounts(tx))].map(([key, entries]) => {
      const [, register, facet, value] = /^(\S+) ([^=]+)=(.*)$/s.exec(key)!;
      return { register, facet, value, entries };
    });
    await sql`update register_delta set counts = '{}'`.execute(tx);
    await sql`delete from register_count`.execute(tx);
    await sql`
      insert into register_count select register, facet, value, entries
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(register text, facet text, value text, entries bigint)`.execute(
      tx,
    );
  });
}

function inSnapshot<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Tx) : db.transaction().setIsolationLevel('repeatable read').execute(work);
}
