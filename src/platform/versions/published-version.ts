import { sql } from 'kysely';
import type { Db, Tx } from '../database/index.ts';

/** Rings when one of the numbers moved; heard with the commit. */
export const CHANNEL = 'published_version';

/**
 * Moves the number of `name` in the transaction that publishes: whoever sees the new number sees what was published, and the other
 * way round. Publishers of one name wait for each other's commit, so this is for what is published by hand, not by thousands.
 */
export async function movePublishedVersion(tx: Tx, name: string, now: Date): Promise<void> {
  await sql`
    insert into published_version (name, version, changed_at) values (${name}, 1, ${now})
    on conflict (name) do update set version = published_version.version + 1, changed_at = excluded.changed_at`.execute(
    tx,
  );
  await sql`select pg_notify(${CHANNEL}, ${name})`.execute(tx);
}

/** How often anything was published under that name; 0 before the first time. */
export async function publishedVersion(db: Db, name: string): Promise<number> {
  const found = await sql<{ version: number }>`
    select version from published_version where name = ${name}`.execute(db);
  return found.rows[0]?.version ?? 0;
}
