import { sql } from 'kysely';
import type pg from 'pg';
import type { Clock } from '../platform/clock/index.ts';
import type { Database, Db } from '../platform/database/index.ts';
import { LOG_ENTERED } from './enter-leaf.ts';
import { LogFault, sequence, type Sequenced, type SequenceOptions } from './sequence.ts';
import type { Signer } from './signer.ts';

export interface SequencerOptions extends SequenceOptions {
  database: Pick<Database, 'db' | 'pool'>;
  signer: Signer;
  clock: Clock;
  /** Least time between two checkpoints under load; the first leaf after a pause waits for nothing. */
  checkpointIntervalMs?: number;
  /** How often to look without being woken: a notification may be lost with its connection. */
  pollMs?: number;
  /** Told of each run that gave leaves their place, for measurements. */
  onSequenced?: (run: Sequenced) => void;
  /** Told of each failure that will be tried again. */
  onRetry?: (error: Error) => void;
}

export interface Sequencer {
  /** Finishes the run under way and ends. What is queued stays queued, safely. */
  stop(): Promise<void>;
}

const CHECKPOINT_INTERVAL_MS = 200;
const POLL_MS = 1_000;
const RETRY_MS = 100;
const MAX_RETRY_MS = 5_000;

/**
 * Keeps the log up to date in the background. Every process may run one: they take turns.
 * `onFault` is told once when the log contradicts itself; the sequencer has ended then, for a person must look.
 */
export function startSequencer(options: SequencerOptions, onFault: (fault: LogFault) => void): Sequencer {
  const bell = new Bell();
  const listener = new Listener(options.database.pool, bell);
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    // The first run looks at everything even when nothing waits: that is the recovery after a crash.
    let first = true;
    let retryMs = RETRY_MS;
    while (!stop.signal.aborted) {
      try {
        await listener.ensure();
        if (first || (await hasQueued(options.database.db))) await drain(options, stop.signal);
        [first, retryMs] = [false, RETRY_MS];
        await bell.wait(options.pollMs ?? POLL_MS);
      } catch (error) {
        if (error instanceof LogFault) {
          onFault(error);
          return;
        }
        options.onRetry?.(error as Error);
        await bell.wait(retryMs);
        retryMs = Math.min(retryMs * 2, MAX_RETRY_MS);
      }
    }
  };
  const done = work().finally(() => listener.close());
  return {
    stop: () => {
      stop.abort();
      bell.ring();
      return done;
    },
  };
}

async function hasQueued(db: Db): Promise<boolean> {
  const found = await sql`select 1 from log_queue limit 1`.execute(db);
  return found.rows.length > 0;
}

async function drain(options: SequencerOptions, stop: AbortSignal): Promise<void> {
  const intervalMs = options.checkpointIntervalMs ?? CHECKPOINT_INTERVAL_MS;
  do {
    const started = performance.now();
    const run = await sequence(options.database.db, options.signer, options.clock, options);
    if (run.count > 0) options.onSequenced?.(run);
    // Each checkpoint stores its unfinished tiles anew: gathering for a moment keeps them few under load.
    const restMs = intervalMs - (performance.now() - started);
    if (restMs > 0 && !stop.aborted) await new Promise((resolve) => setTimeout(resolve, restMs));
  } while (!stop.aborted && (await hasQueued(options.database.db)));
}

/** Rings that come while nobody waits are kept: one of them, since one look finds all that is queued. */
class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async wait(atMostMs: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = null;
    this.#rung = false;
  }
}

/** Keeps one connection listening; after it broke the next `ensure` opens another. */
class Listener {
  readonly #pool: pg.Pool;
  readonly #bell: Bell;
  #client: pg.PoolClient | null = null;

  constructor(pool: pg.Pool, bell: Bell) {
    this.#pool = pool;
    this.#bell = bell;
  }

  async ensure(): Promise<void> {
    if (this.#client !== null) return;
    const client = await this.#pool.connect();
    client.on('error', () => this.#drop(client));
    client.on('notification', () => this.#bell.ring());
    this.#client = client;
    try {
      await client.query(`listen ${LOG_ENTERED}`);
    } catch (error) {
      this.#drop(client);
      throw error;
    }
  }

  #drop(client: pg.PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.release(true);
    this.#bell.ring();
  }

  close(): void {
    const client = this.#client;
    this.#client = null;
    client?.release(true);
  }
}
