import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from '../database/index.ts';
import { CHANNEL } from './published-version.ts';

/** Published versions as this process knows them, kept up to date. */
export interface PublishedWatch {
  /** One text that changes whenever one of these names publishes. While the database is out of reach it is new every time. */
  of(names: readonly string[]): string;
  close(): Promise<void>;
}

const POLL_MS = 1_000;

/**
 * Follows the numbers of `movePublishedVersion`: the bell of a commit is heard within milliseconds in every process, a poll each second
 * finds what the bell missed, and while neither can be, no version is given twice, so nothing is kept.
 */
export async function watchPublishedVersions(database: Pick<Database, 'db' | 'pool'>): Promise<PublishedWatch> {
  const watch = new Watch(database);
  await watch.start();
  return watch;
}

class Watch implements PublishedWatch {
  readonly #database: Pick<Database, 'db' | 'pool'>;
  #versions: Map<string, number> | null = null;
  #client: pg.PoolClient | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #unknown = 0;
  #closed = false;
  #poll: NodeJS.Timeout | undefined;

  constructor(database: Pick<Database, 'db' | 'pool'>) {
    this.#database = database;
  }

  async start(): Promise<void> {
    await this.#listen();
    await this.#read();
    this.#poll = setInterval(() => void this.#listen().then(() => this.#read()), POLL_MS);
    this.#poll.unref();
  }

  of(names: readonly string[]): string {
    const versions = this.#versions;
    if (versions === null) return `?${this.#unknown++}`;
    return names.map((name) => versions.get(name) ?? 0).join('.');
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
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
      const found = await sql<{ name: string; version: number }>`
        select name, version from published_version`.execute(this.#database.db);
      this.#versions = this.#client === null ? null : new Map(found.rows.map((row) => [row.name, row.version]));
    } catch {
      this.#versions = null;
    }
  }
}
