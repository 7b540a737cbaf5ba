import type pg from 'pg';
import type { Database, Db } from '../database/index.ts';

/** Versions as this process knows them, kept up to date. */
export interface VersionWatch {
  /** One text that changes whenever one of these names publishes. While the database is out of reach it is new every time. */
  of(names: readonly string[]): string;
  close(): Promise<void>;
}

/** What is followed. */
export interface Watched {
  /** Rings with the commit of whatever moves a version. */
  readonly channel: string;
  readonly read: (db: Db) => Promise<ReadonlyMap<string, number>>;
}

const POLL_MS = 1_000;

/**
 * Follows versions: the bell of a commit is heard within milliseconds in every process, a poll each second finds what the bell missed,
 * and while neither can be, no version is given twice, so nothing is kept.
 */
export async function watchVersions(database: Pick<Database, 'db' | 'pool'>, watched: Watched): Promise<VersionWatch> {
  const watch = new Watch(database, watched);
  await watch.start();
  return watch;
}

class Watch implements VersionWatch {
  readonly #database: Pick<Database, 'db' | 'pool'>;
  readonly #watched: Watched;
  #versions: ReadonlyMap<string, number> | null = null;
  #client: pg.PoolClient | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #unknown = 0;
  #told: { of: ReadonlyMap<string, number> | null; texts: WeakMap<readonly string[], string> } = {
    of: null,
    texts: new WeakMap(),
  };
  #closed = false;
  #poll: NodeJS.Timeout | undefined;

  constructor(database: Pick<Database, 'db' | 'pool'>, watched: Watched) {
    this.#database = database;
    this.#watched = watched;
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
    // Asked with every page; the lists of names are few and always the same ones.
    if (this.#told.of !== versions) this.#told = { of: versions, texts: new WeakMap() };
    let text = this.#told.texts.get(names);
    if (text === undefined)
      this.#told.texts.set(names, (text = names.map((name) => versions.get(name) ?? 0).join('.')));
    return text;
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
    // One that cannot listen goes back at once: else each try would keep a connection of the pool for ever.
    await client.query(`listen ${this.#watched.channel}`).catch(() => this.#lost(client));
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
      const found = await this.#watched.read(this.#database.db);
      this.#versions = this.#client === null ? null : found;
    } catch {
      this.#versions = null;
    }
  }
}
