import { EventEmitter } from 'node:events';
import {
  Logger,
  run,
  runOnce,
  type JobHelpers,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type pg from 'pg';
import { freeJobsOfTheDead, freeJobsUnheardOf, showLife } from './life-sign.ts';
import { patientPool } from './patient-pool.ts';
import { stallWatch, type Work } from './stall-watch.ts';

export interface JobContext {
  jobId: string;
  /** 1 at the first attempt. */
  attempt: number;
  maxAttempts: number;
  /** Aborted when a stop has waited long enough: what can end early should. */
  signal: AbortSignal | undefined;
}

/** Does one job. Throwing means: again later. It may run twice (a crash after its work), so what it does must bear repetition. */
export type Task = (payload: Record<string, unknown>, context: JobContext) => Promise<void>;
export type Tasks = Record<string, Task>;

export interface JobOutcome {
  name: string;
  result: 'done' | 'failed' | 'givenUp';
  seconds: number;
  error?: unknown;
}

export interface JobSettings {
  /** The application's pool: the queue takes `concurrency` connections for moments and one for good. */
  pool: pg.Pool;
  tasks: Tasks;
  /** Default 4. */
  concurrency?: number;
  /** Recurring jobs, one line each as in crontab(5), in UTC: for example `0 3 * * * sweep`. */
  crontab?: string;
  /** Told of every attempt, for logs and metrics. */
  onOutcome?: (outcome: JobOutcome) => void;
  /** Told of trouble of the queue itself (database away); it goes on by itself. */
  onTrouble?: (message: string) => void;
}

export interface JobRunner {
  /** Takes no new job, lets those that run finish, then resolves. */
  stop(): Promise<void>;
}

const AGAIN_MS = 1_000;
const LOOK_EVERY_MS = 4_000;
const CONCURRENCY = 4;

/** Starts taking jobs. When the database goes away it goes on by itself as soon as it is back. Throws when the schedule cannot be read. */
export async function startJobs(settings: JobSettings): Promise<JobRunner> {
  bearCuts(settings.pool);
  let stopped = false;
  const pool = patientPool(settings.pool, () => stopped);
  const work: Work = { doing: new Set(), begun: 0 };
  const stalled = stallWatch(settings.pool, Object.keys(settings.tasks), work, settings.concurrency ?? CONCURRENCY);
  const trouble = (error: unknown): void => settings.onTrouble?.(String(error));
  let runner = await startRunner(settings, pool, work);
  const look = async (): Promise<void> => {
    await freeJobs(settings.pool, runner.id, work.doing);
    if (await stalled()) runner.giveUp();
  };
  look().catch(trouble);
  const timer = setInterval(() => void look().catch(trouble), LOOK_EVERY_MS);
  const supervise = async (): Promise<void> => {
    for (;;) {
      // A runner that could not write what became of a job ends; its jobs are freed, and the next one takes them.
      await runner.ended.catch(trouble);
      if (stopped) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      runner = await startRunner(settings, pool, work).catch((error: unknown) => endedRunner(settings, error));
    }
  };
  const supervised = supervise();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      // It may have ended by itself at this very moment.
      await runner.stop().catch(() => undefined);
      await supervised;
    },
  };
}

interface Running {
  /** Under which it locks jobs; null once it has ended. */
  readonly id: string | null;
  /** Rejects when it ended by itself or was given up. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** No longer waits for it: it shows no life, so that its jobs are freed, and ends when it can. */
  giveUp(): void;
}

async function freeJobs(pool: pg.Pool, id: string | null, doing: ReadonlySet<string>): Promise<void> {
  await freeJobsOfTheDead(pool);
  if (id !== null) await freeJobsUnheardOf(pool, id, doing);
}

function endedRunner(settings: JobSettings, error: unknown): Running {
  settings.onTrouble?.(String(error));
  return { id: null, ended: Promise.resolve(), stop: () => Promise.resolve(), giveUp: () => undefined };
}

async function startRunner(settings: JobSettings, pool: pg.Pool, work: Work): Promise<Running> {
  const life = lifeSigns(settings.pool);
  const options = {
    ...queueOptions(settings, { pool, work, together: true }),
    events: life.events,
    concurrency: settings.concurrency ?? CONCURRENCY,
    crontab: settings.crontab ?? '',
    pollInterval: 1_000,
  };
  const runner = await run(options).catch((error: unknown) => {
    life.end();
    throw error;
  });
  const givenUp = Promise.withResolvers<void>();
  const giveUp = (): void => {
    givenUp.reject(new Error('jobs are due and none was begun: the queue is started anew'));
    runner.stop().catch(() => undefined);
  };
  const ended = Promise.race([runner.promise, givenUp.promise]).finally(life.end);
  return { id: life.id(), ended, stop: () => runner.stop(), giveUp };
}

/** Runs all jobs that are due, then resolves. For tests and the command line. */
export async function runJobsOnce(settings: JobSettings): Promise<void> {
  bearCuts(settings.pool);
  const life = lifeSigns(settings.pool);
  const way = { pool: settings.pool, work: { doing: new Set<string>(), begun: 0 }, together: false };
  await runOnce({ ...queueOptions(settings, way), events: life.events }).finally(life.end);
}

interface Way {
  readonly pool: pg.Pool;
  readonly work: Work;
  /** Fetches and puts away many at a time. */
  readonly together: boolean;
}

function queueOptions(settings: JobSettings, { pool, work, together }: Way): RunnerOptions {
  return {
    pgPool: pool,
    taskList: taskList(settings, work),
    noHandleSignals: true,
    logger: troubleLogger(settings),
    preset: {
      worker: {
        // In batches, for only then is it waited for and tried again when writing what became of a job fails.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        gracefulShutdownAbortTimeout: 5_000,
        ...(together ? { completeJobBatchDelay: TOGETHER_MS, localQueue: TOGETHER } : {}),
      },
    },
  };
}

/**
 * Jobs that come one by one in quick succession are fetched and put away together: each time costs a commit, which those who
 * enter them would wait for. None waits for more than 150 ms to be fetched. What is fetched and not begun goes back after `ttl`.
 */
const TOGETHER_MS = 100;
const TOGETHER = {
  size: 20,
  ttl: 5_000,
  refetchDelay: { durationMs: TOGETHER_MS, threshold: 19, maxAbortThreshold: Number.POSITIVE_INFINITY },
};

function lifeSigns(pool: pg.Pool): { events: WorkerEvents; id: () => string | null; end: () => void } {
  const events: WorkerEvents = new EventEmitter();
  const ends: (() => void)[] = [];
  let id: string | null = null;
  events.on('pool:create', ({ workerPool }) => {
    ({ id } = workerPool);
    ends.push(showLife(pool, id));
  });
  return { events, id: () => id, end: () => ends.splice(0).forEach((end) => end()) };
}

/** A connection that breaks while it is lent out must not end the process: the query on it fails, and the queue comes again. */
export function bearCuts(pool: pg.Pool): void {
  if (pool.listenerCount('connect') === 0) pool.on('connect', (client) => client.on('error', () => undefined));
}

function taskList(settings: JobSettings, work: Work): TaskList {
  return Object.fromEntries(
    Object.entries(settings.tasks).map(([name, task]) => [
      name,
      async (payload, helpers) => {
        work.begun += 1;
        work.doing.add(helpers.job.id);
        await attempt(settings, name, task, payload, helpers).finally(() => work.doing.delete(helpers.job.id));
      },
    ]),
  );
}

async function attempt(
  settings: JobSettings,
  name: string,
  task: Task,
  payload: unknown,
  helpers: JobHelpers,
): Promise<void> {
  const { id, attempts, max_attempts: maxAttempts } = helpers.job;
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1_000;
  try {
    await task(payload as Record<string, unknown>, {
      jobId: id,
      attempt: attempts,
      maxAttempts,
      signal: helpers.abortSignal,
    });
  } catch (error) {
    settings.onOutcome?.({ name, result: attempts >= maxAttempts ? 'givenUp' : 'failed', seconds: seconds(), error });
    throw error;
  }
  settings.onOutcome?.({ name, result: 'done', seconds: seconds() });
}

/** The queue's own chatter is dropped; its warnings and errors are passed on, except about single jobs, which `onOutcome` tells. */
function troubleLogger(settings: JobSettings): Logger {
  return new Logger((scope) => (level, message) => {
    if ((level === 'error' || level === 'warning') && scope.jobId === undefined) settings.onTrouble?.(message);
  });
}
