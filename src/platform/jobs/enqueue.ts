import { sql } from 'kysely';
import { inOneTrip, type Db, type Statement } from '../database/index.ts';

export interface JobOptions {
  /** At most one waiting job has this key: a second takes the place of the first. */
  key?: string;
  /** By the database's clock; default at once. */
  runAt?: Date;
  /** Default 25, with growing pauses: about three days. */
  maxAttempts?: number;
}

export interface NewJob extends JobOptions {
  name: string;
  /** JSON. Ids, not copies: the job reads what is true when it runs. */
  payload: Record<string, unknown>;
}

/** Puts a job into the queue in the caller's transaction: it runs after the commit, and never when there is none. */
export async function enqueue(
  tx: Db,
  name: string,
  payload: Record<string, unknown>,
  options: JobOptions = {},
): Promise<void> {
  await enqueueMany(tx, [{ name, payload, ...options }]);
}

/** The same for many. Keys must differ within one call. */
export function enqueueMany(tx: Db, jobs: readonly NewJob[]): Promise<void> {
  return inOneTrip(tx, jobStatements(jobs));
}

/** What puts these jobs into the queue, for whoever has more to send in the same transaction: one statement per thousand. */
export function jobStatements(jobs: readonly NewJob[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < jobs.length; at += 1_000) {
    const specs = JSON.stringify(jobs.slice(at, at + 1_000).map(spec));
    statements.push(sql`
      select count(*) from graphile_worker.add_jobs(array(
        select spec from json_populate_recordset(null::graphile_worker.job_spec, ${specs}::json) as spec))`);
  }
  return statements;
}

function spec(job: NewJob): Record<string, unknown> {
  return {
    identifier: job.name,
    payload: job.payload,
    job_key: job.key,
    run_at: job.runAt,
    max_attempts: job.maxAttempts,
  };
}

export interface JobCounts {
  /** Due now, not yet taken. */
  ready: number;
  running: number;
  /** Waiting for their time or the next attempt. */
  waiting: number;
  /** Given up after the last attempt. */
  failed: number;
}

export async function jobCounts(db: Db): Promise<JobCounts> {
  const result = await sql<JobCounts>`
    select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()) as ready,
           count(*) filter (where locked_at is not null) as running,
           count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()) as waiting,
           count(*) filter (where locked_at is null and attempts >= max_attempts) as failed
      from graphile_worker._private_jobs`.execute(db);
  return result.rows[0]!;
}
