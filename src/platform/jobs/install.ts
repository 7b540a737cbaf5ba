import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { APPLICATION_ROLE } from '../database/index.ts';
import { bearCuts } from './run.ts';

/** Two processes that start together install one after the other. */
const LOCK = 7_134_2026;

/**
 * Brings the job queue's own schema to its newest version as the owner, and lets the application use it. Safe to repeat at every start;
 * a crash half-way is completed by the next start.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // The pool nags without one; what goes wrong is reported by the query.
  pool.on('error', () => undefined);
  bearCuts(pool);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
    await client.query(GRANTS);
  } finally {
    client.release(true);
    await pool.end();
  }
}

/**
 * The queue's functions run with the rights of their caller, and its tables have row security without a policy: so a role that is
 * not the owner needs the tables, and one policy for each. `migrations` stays read-only: the runner only compares versions.
 */
const GRANTS = `
do $$
declare
  wanted record;
begin
  execute 'grant usage on schema graphile_worker to ${APPLICATION_ROLE}';
  execute 'grant select on all tables in schema graphile_worker to ${APPLICATION_ROLE}';
  execute 'grant execute on all functions in schema graphile_worker to ${APPLICATION_ROLE}';
  for wanted in
    select c.oid::regclass::text as name, c.relname, c.relrowsecurity
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relname like '\\_private\\_%'
  loop
    execute format('grant insert, update, delete on %s to ${APPLICATION_ROLE}', wanted.name);
    if wanted.relrowsecurity and not exists (
      select from pg_policy where polrelid = wanted.name::regclass and polname = 'application'
    ) then
      execute format('create policy application on %s to ${APPLICATION_ROLE} using (true) with check (true)', wanted.name);
    end if;
  end loop;
end $$`;
