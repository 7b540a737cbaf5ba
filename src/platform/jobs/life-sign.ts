import type pg from 'pg';

/** First half of the advisory lock's name; the second is a hash of the runner's id. */
const LOCKS = 713_420_26;
const AGAIN_MS = 1_000;

/**
 * Shows the other processes that the runner `id` is alive: an advisory lock on a connection of its own, which the server drops
 * with the process, however it ends. Returns what ends it.
 */
export function showLife(pool: pg.Pool, id: string): () => void {
  let stopped = false;
  let client: pg.PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    client = undefined;
    if (!stopped) timer = setTimeout(() => void hold(), AGAIN_MS);
  };
  const hold = async (): Promise<void> => {
    const held = await pool.connect().catch(() => undefined);
    if (!held) return again();
    client = held;
    if (stopped) return held.release(true);
    // A connection that is cut may tell of it twice: the server's last word, then the end of the line.
    held.once('error', () => {
      held.release(true);
      again();
    });
    await held.query('select pg_advisory_lock_shared($1, hashtext($2))', [LOCKS, id]).catch(() => undefined);
  };
  void hold();
  return () => {
    stopped = true;
    clearTimeout(timer);
    client?.removeAllListeners('error').on('error', () => undefined);
    client?.release(true);
  };
}

/**
 * Gives back the jobs of runners that are gone (killed, machine lost): without it they would wait four hours. Ten seconds of grace for
 * a runner that has lost its connection only; if it works on nevertheless the job runs twice, which jobs must bear.
 */
export async function freeJobsOfTheDead(pool: pg.Pool): Promise<number> {
  const dead = await pool.query<{ ids: string[] | null }>(
    `select array_agg(distinct locked_by) as ids
       from graphile_worker._private_jobs
      where locked_at < now() - interval '10 seconds'
        and not exists (
          select from pg_locks
           where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
             and classid = $1::int::oid and objid = hashtext(locked_by)::oid)`,
    [LOCKS],
  );
  const ids = dead.rows[0]?.ids ?? [];
  if (ids.length > 0) await pool.query('select graphile_worker.force_unlock_workers($1)', [ids]);
  return ids.length;
}

/**
 * Gives back the jobs that the living runner `id` holds without doing them: the server gave them to it, but the connection was cut
 * before it heard so. Nobody else would take them for four hours. `doing` are those that it does at this moment; those that it has
 * fetched and not begun it gives back itself after five seconds (`TOGETHER` in run.ts), so seven are waited.
 */
export async function freeJobsUnheardOf(pool: pg.Pool, id: string, doing: ReadonlySet<string>): Promise<number> {
  const freed = await pool.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null
      where locked_by = $1 and locked_at < now() - interval '7 seconds' and id <> all($2::bigint[])`,
    [id, [...doing]],
  );
  return freed.rowCount ?? 0;
}
