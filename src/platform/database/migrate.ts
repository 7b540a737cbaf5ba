import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Folder of numbered SQL files, forward only. */
export const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations');

/** Which files were applied; its rows are made by migrating, never carried from elsewhere. */
export const MIGRATIONS_TABLE = 'migration';

/** A number that no one else's advisory lock is likely to use: two processes that start together migrate one after the other. */
const LOCK = 7_134_2025;

/**
 * Brings the database at `url` (as its owner) to the newest schema. Gives the names applied now.
 * Each file is one transaction together with its row in `migration`: a crash leaves it wholly applied or not at all.
 * Throws when a file that was applied before has changed since.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const applied = await appliedMigrations(client);
    const fresh: string[] = [];
    for (const name of readdirSync(MIGRATIONS)
      .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
      .sort()) {
      if (await applyOne(client, name, applied)) fresh.push(name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const rows = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
}

async function applyOne(client: pg.Client, name: string, applied: Map<string, string>): Promise<boolean> {
  const sql = readFileSync(join(MIGRATIONS, name), 'utf8');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  const before = applied.get(name);
  if (before === sha256) return false;
  if (before !== undefined)
    throw new Error(`Migration ${name} was changed after it had been applied: add a new one instead`);
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
  return true;
}

/** duplicate_database, or the unique key of the list of databases. */
const MADE_MEANWHILE = new Set(['42P04', '23505']);

/** Creates `database` unless it exists. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // Another process that starts at the same moment made it first.
    if (!MADE_MEANWHILE.has((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
