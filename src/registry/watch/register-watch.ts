import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from '../../platform/database/index.ts';
import { foldDeltas } from '../counters.ts';

/** Versions of the registers as this process knows them, kept up to date. */
export interface RegisterWatch {
  /** One text that changes whenever one of these registers does. While the database is out of reach it is new every time. */
  of(registers: readonly string[]): string;
  close(): Promise<void>;
}

/** Every publication enters a leaf, whose notification arrives with the commit: the same bell serves the caches. */
const CHANNEL = 'log_entered';
const POLL_MS = 1_000;
const FOLD_MS = 3_000;

/**
 * Follows the registers' versions. A page kept under a version is dropped a few milliseconds after the commit that changed it,
 * in every process; if the bell is not heard the second's poll finds it; while neither can be, nothing is served from the cache.
 */
export async function watchRegisterVersions(database: Pick<Database, 'db' | 'pool'>): Promise<RegisterWatch> {
  const watch = new Watch(database);
  await watch.start();
  return watch;
}

class Watch implements RegisterWatch {
  readonly #database: Pick<Database, 'db' | 'pool'>;
  #versions: Map<string, number> | null = null;
  #client: pg.PoolClient | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #unknown = 0;
  #closed = false;
  #poll: NodeJS.Timeout | undefined;
  #fold: NodeJS.Timeout | undefined;

  constructor(database: Pick<Database, 'db' | 'pool'>) {
    this.#database = database;
  }

  async start(): Promise<void> {
    await this.#listen();
    await this.#read();
    this.#poll = setInterval(() => void this.#listen().then(() => this.#read()), POLL_MS);
    this.#fold = setInterval(() => void foldDeltas(this.#database.db).catch(() => undefined), FOLD_MS);
    this.#poll.unref();
    this.#fold.unref();
  }

  of(registers: readonly string[]): string {
    const versions = this.#versions;
    if (versions === null) return `?${this.#unknown++}`;
    return registers.map((register) => versions.get(register) ?? 0).join('.');
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    clearInterval(this.#fold);
    await this.#reading;
    this.#client?.release(true);
    this.#client = null;
  }

  async #listen(): Promise<void> {
    if (this.#client !== null || this.#closed) return;
    const client = await this.#database.pool.connect().catch(() => null);
    if (client === null) {
      this.#versions = null;
      return;
    }
    client.on('notification', () => void this.#read());
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    this.#client = client;
    // One that cannot listen goes back at once: else each try would keep a connection of the pool for ever.
    await client.query(`listen ${CHANNEL}`).catch(() => this.#lost(client));
    if (this.#closed) this.#lost(client);
  }

  /** Without the bell a change could go unheard for a second: until it is back nothing is kept. */
  #lost(client: pg.PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#versions = null;
    client.release(true);
  }

  /** Readings never overlap; a bell during one asks for another, so the newest commit is always read after its bell. */
  #read(): Promise<void> {
    if (this.#reading !== null) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readOnce().finally(() => {
      this.#reading = null;
      if (this.#again && !this.#closed) {
        this.#again = false;
        void this.#read();
      }
    });
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    try {
      const found = await sql<{ register: string; version: number }>`
        select register, sum(n)::float8 as version
        from (select register, version as n from register_version union all select register, publications from register_delta) as parts
        group by register`.execute(this.#database.db);
      this.#versions = this.#client === null ? null : new Map(found.rows.map((row) => [row.register, row.version]));
    } catch {
      this.#versions = null;
    }
  }
}
