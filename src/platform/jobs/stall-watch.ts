import type pg from 'pg';

/** What runners of this process have done so far. */
export interface Work {
  /** Jobs under way, by id. */
  readonly doing: Set<string>;
  /** How many were begun. */
  begun: number;
}

/**
 * Asked every few seconds: do jobs wait for nobody? True when some of these names are due for longer than eight seconds although
 * none was begun between this question and the last, and fewer than `most` are under way. Whatever the queue then waits for (a
 * connection that was cut and never heard of it, its own pauses), it does not end by itself soon enough.
 */
export function stallWatch(pool: pg.Pool, names: readonly string[], work: Work, most: number): () => Promise<boolean> {
  let begunBefore = -1;
  return async () => {
    const idle = work.begun === begunBefore && work.doing.size < most;
    begunBefore = work.begun;
    if (!idle) return false;
    const { rowCount } = await pool.query(OVERDUE, [names]);
    // The next runner is given its time, too.
    if (rowCount === 1) begunBefore = -1;
    return rowCount === 1;
  };
}

const OVERDUE = `
  select from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
   where job.is_available and job.run_at < now() - interval '8 seconds' and task.identifier = any($1) limit 1`;
