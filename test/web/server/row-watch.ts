import { sql } from 'kysely';
import type { Db } from '../../../src/platform/database/index.ts';

/** Tables that a request may write to although it is refused: who did what, until when one is signed in, failed sign-ins. */
const TOLD = ['audit_event', 'session', 'credential'];
/** Tables that the register keeps up by itself, some time after it was written to. */
const DERIVED = ['register_count', 'register_delta', 'register_version', 'search_word'];
const ASIDE: ReadonlySet<string> = new Set([...TOLD, ...DERIVED]);

/** Gives a text that changes with every row that is added, changed or taken away. */
export async function rowWatch(db: Db): Promise<() => Promise<string>> {
  const { rows: all } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const tables = all.map(({ name }) => name).filter((name) => !ASIDE.has(name));
  const parts = tables.map(
    (name) =>
      sql`select ${sql.lit(name)} as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as state from ${sql.table(name)}`,
  );
  let last = { transactions: '', state: '' };
  return async () => {
    // No transaction in between: no row to look at.
    const snapshot = await sql<{ at: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as at`.execute(db);
    const transactions = snapshot.rows[0]!.at;
    if (transactions === last.transactions) return last.state;
    const found = await sql<{ name: string; state: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
    // Sorted: parts of a union may be read side by side and come in any order.
    last = { transactions, state: found.rows.map(({ name, state }) => `${name} ${state}`).sort().join('\n') }; // prettier-ignore
    return last.state;
  };
}
