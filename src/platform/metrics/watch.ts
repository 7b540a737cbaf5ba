import type { Database, Db } from '../database/index.ts';
import { jobCounts, type JobCounts } from '../jobs/index.ts';
import type { Metrics } from './metrics.ts';

/** Connections of the pool: waiting above nought for long means that it is too small or the database too slow. */
export function watchPool(metrics: Metrics, pool: Database['pool']): void {
  metrics.gauge('motcua_database_connections', 'Open connections to the database', () => pool.totalCount);
  metrics.gauge('motcua_database_connections_idle', 'Open connections that nobody uses', () => pool.idleCount);
  metrics.gauge('motcua_database_waiting', 'Requests that wait for a connection', () => pool.waitingCount);
}

/** The job queue, counted once a scrape for all four figures. */
export function watchJobs(metrics: Metrics, db: Db): void {
  let counting: Promise<JobCounts> | undefined;
  const count = (): Promise<JobCounts> => {
    counting ??= jobCounts(db).finally(() => {
      counting = undefined;
    });
    return counting;
  };
  metrics.gauge('motcua_jobs_ready', 'Jobs that are due and not taken', async () => (await count()).ready);
  metrics.gauge('motcua_jobs_running', 'Jobs that are being done', async () => (await count()).running);
  metrics.gauge(
    'motcua_jobs_waiting',
    'Jobs that wait for their time or next attempt',
    async () => (await count()).waiting,
  );
  metrics.gauge('motcua_jobs_failed', 'Jobs given up after their last attempt', async () => (await count()).failed);
}
