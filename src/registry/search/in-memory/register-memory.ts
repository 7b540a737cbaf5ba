import type { Database, Db } from '../../../platform/database/index.ts';
import { gather } from '../../../platform/database/index.ts';
import { answerQuery, type SearchPage, type SearchQuery } from '../answer-query.ts';
import type { ListedEntry } from '../found-entry.ts';
import { databaseIndex } from '../in-database/database-index.ts';
import { searchSystems } from '../search.ts';
import { HeldEntries } from './held/held-entries.ts';
import { memoryIndex, type Corrections } from './memory-index.ts';
import { readAfter, readChanges, readFloor } from './read-entries.ts';

/** Searches for lists of systems. */
export interface SystemSearch {
  /** As `searchSystems` answers, without the public facts that no list shows, and counted whole however many there are. */
  search(query: SearchQuery): Promise<SearchPage<ListedEntry>>;
  /** Entries held; null while they are being read, and when there are too many to hold: then the database answers. */
  held(): number | null;
  close(): Promise<void>;
}

/** Entries beyond this are not held: they take 3 kB each. */
const MOST_HELD = 400_000;
const BATCH = 1_000;
/** Between two looks for changes while nobody searches, so that the first who does has little to wait for. */
const FOLLOW_MS = 1_000;
const AGAIN_MS = 5_000;

/**
 * Systems as they stand, held in the memory of this process and asked there. Still every answer is true at its moment: before it is
 * given, all that was committed until it was asked for is taken in, by one small statement for all who ask at the same time. Reading
 * everything at the start happens beside the work; meanwhile, and whenever it fails, the database is searched.
 */
export function holdSystems(database: Pick<Database, 'db'>): SystemSearch {
  return new RegisterMemory(database.db);
}

class RegisterMemory implements SystemSearch {
  readonly #db: Db;
  readonly #stopped = new AbortController();
  readonly #fresh: (key: string) => Promise<unknown>;
  readonly #following: NodeJS.Timeout;
  readonly #corrections: Corrections;
  #loading: Promise<void>;
  #held: HeldEntries | null = null;
  #floor = '0';

  constructor(db: Db) {
    this.#db = db;
    this.#corrections = correctionsFrom(db);
    this.#fresh = gather(() => this.#takeIn(), { atOnce: 1 });
    this.#loading = this.#load();
    this.#following = setInterval(() => {
      if (this.#held !== null) void this.#fresh('').catch(() => undefined);
    }, FOLLOW_MS);
    this.#following.unref();
  }

  held(): number | null {
    return this.#held?.size ?? null;
  }

  async search(query: SearchQuery): Promise<SearchPage<ListedEntry>> {
    if (this.#held === null) return searchSystems(this.#db, query);
    await this.#fresh('');
    // What was held may have been given up meanwhile.
    if (this.#held === null) return searchSystems(this.#db, query);
    const index = memoryIndex(this.#held, this.#corrections);
    try {
      return await answerQuery(index, query);
    } finally {
      index.end();
    }
  }

  async close(): Promise<void> {
    this.#stopped.abort();
    clearInterval(this.#following);
    await this.#loading;
  }

  /** Takes in what was written since the last time. Never twice at once: the newer would be overwritten by the older. */
  async #takeIn(): Promise<ReadonlyMap<string, true>> {
    const { floor, entries } = await readChanges(this.#db, this.#floor);
    const held = this.#held;
    if (held === null) return new Map();
    for (const entry of entries) if (held.changedBy(entry.position) !== entry.changedBy) held.put(entry);
    this.#floor = floor;
    return new Map([['', true]]);
  }

  async #load(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted && this.#held === null) {
      try {
        // First: what is written from now on is read again, whatever of it the reading has seen.
        const floor = await readFloor(this.#db);
        const held = await this.#readAll(signal);
        if (held === null) return;
        this.#floor = floor;
        this.#held = held;
      } catch {
        await pause(AGAIN_MS, signal);
      }
    }
  }

  /** Null when it was stopped, or there are too many. */
  async #readAll(signal: AbortSignal): Promise<HeldEntries | null> {
    const held = new HeldEntries();
    for (let position = 0; ;) {
      const batch = await readAfter(this.#db, position, BATCH);
      if (signal.aborted || held.size + batch.length > MOST_HELD) return null;
      if (batch.length === 0) return held;
      for (const entry of batch) held.put(entry);
      held.lexicon.order();
      position = batch.at(-1)!.position;
      // Requests come first.
      await pause(0, signal);
    }
  }
}

function correctionsFrom(db: Db): Corrections {
  const index = databaseIndex(db);
  return {
    corrected: index.corrected,
    neighbours: index.neighbours,
    textsOf: async (code) => {
      const [best] = (await searchSystems(db, { q: code, limit: 1, facets: false })).items;
      return best === undefined ? '' : index.textsOf(best);
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
