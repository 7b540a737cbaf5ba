import { sql } from 'kysely';
import { connect } from '../../../src/platform/database/index.ts';
import { atEnd, type TestDatabase } from '../../database.ts';

/** Tables that a request may write to although it is refused: who did what, until when one is signed in, failed sign-ins. */
const TOLD = ['audit_event', 'session', 'credential'];
/** Tables that the register keeps up by itself, some time after it was written to. */
const DERIVED = ['register_count', 'register_delta', 'register_version', 'search_word'];
const ASIDE: ReadonlySet<string> = new Set([...TOLD, ...DERIVED]);

/**
 * Gives a text that changes with every row that is added, changed or taken away: a line a table. Each row notes itself, in its
 * own transaction: counting the rows of all tables after every request took six times as long as answering it.
 */
export async function rowWatch({ db, ownerUrl }: TestDatabase): Promise<() => Promise<string>> {
  const owner = connect(ownerUrl, { max: 1, asOwner: true });
  atEnd(() => owner.close());
  const { rows: all } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  await sql`create schema watch`.execute(owner.db);
  await sql`create table watch.touched (id bigint generated always as identity primary key, name text not null)`.execute(owner.db); // prettier-ignore
  await sql`create function watch.note() returns trigger language plpgsql security definer as
    $$ begin insert into watch.touched (name) values (tg_table_name); return null; end $$`.execute(owner.db);
  await sql`grant usage on schema watch to motcua_app`.execute(owner.db);
  await sql`grant select on watch.touched to motcua_app`.execute(owner.db);
  for (const { name } of all.filter((one) => !ASIDE.has(one.name)))
    await sql`create trigger noted after insert or update or delete on ${sql.table(name)} for each row execute function watch.note()`.execute(owner.db); // prettier-ignore
  const counts = new Map<string, number>();
  let last = 0;
  return async () => {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from watch.touched where id > ${last} order by id`.execute(db);
    for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
    last = rows.at(-1)?.id ?? last;
    return [...counts].map(([name, count]) => `${name} ${count}`).sort().join('\n'); // prettier-ignore
  };
}
