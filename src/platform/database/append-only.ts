import { sql } from 'kysely';
import { APPLICATION_ROLE, type Db } from './connect.ts';

/**
 * Throws unless the application's role may neither change nor remove rows of these tables, in whole or by column.
 * Checked at every start: the promise is kept by the database, so the database is asked.
 */
export async function assertAppendOnly(db: Db, tables: readonly string[]): Promise<void> {
  const found = await sql<{ table_name: string; privilege: string }>`
    select t.name as table_name, p.privilege
    from unnest(${tables}::text[]) as t(name), unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p(privilege)
    where has_table_privilege(${APPLICATION_ROLE}, t.name, p.privilege)
       or (p.privilege = 'UPDATE' and has_any_column_privilege(${APPLICATION_ROLE}, t.name, p.privilege))`.execute(db);
  if (found.rows.length === 0) return;
  const list = found.rows.map((row) => `${row.privilege} on ${row.table_name}`).join(', ');
  throw new Error(`The role ${APPLICATION_ROLE} must not have: ${list}. Revoke it before starting.`);
}
