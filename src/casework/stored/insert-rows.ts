import { sql } from 'kysely';
import { inOneTrip, type Statement, type Tx } from '../../platform/database/index.ts';

/** A value that JSON can carry into a column: dates as ISO text, bytes as '\x…', lists and objects as they are. */
type Cell = string | number | boolean | null | readonly unknown[] | object;

/** The part of a statement that turns rows into records of that table, for one row as for a thousand. */
export function rowsOf(table: string, columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]) {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const records = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
  return sql`insert into ${sql.table(table)} (${list}) select ${list} from ${records}`;
}

/** Inserts the rows in one statement; `present` says what becomes of a row whose key is there already. */
export function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  present: 'fails' | 'stays' = 'fails',
): Promise<void> {
  return inOneTrip(tx, insertions(table, rows, present));
}

/** The statement that inserts the rows, for whoever has more to send; none without rows. */
export function insertions(
  table: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  present: 'fails' | 'stays' = 'fails',
): Statement[] {
  const first = rows[0];
  if (!first) return [];
  const insert = rowsOf(table, Object.keys(first), rows);
  return [present === 'stays' ? sql`${insert} on conflict do nothing` : insert];
}
