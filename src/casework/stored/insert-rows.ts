import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** A value that JSON can carry into a column: dates as ISO text, bytes as '\x…', lists and objects as they are. */
type Cell = string | number | boolean | null | readonly unknown[] | object;

/** The part of a statement that turns rows into records of that table, for one row as for a thousand. */
export function rowsOf(table: string, columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]) {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const records = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
  return sql`insert into ${sql.table(table)} (${list}) select ${list} from ${records}`;
}

/** Inserts the rows in one statement; `present` says what becomes of a row whose key is there already. */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  present: 'fails' | 'stays' = 'fails',
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const insert = rowsOf(table, Object.keys(first), rows);
  await (present === 'stays' ? sql`${insert} on conflict do nothing` : insert).execute(tx);
}
