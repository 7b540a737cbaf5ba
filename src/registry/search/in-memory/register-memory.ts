import type { Database, Db } from '../../../platform/database/index.ts';
import { gather } from '../../../platform/database/index.ts';
import type { VersionWatch } from '../../../platform/versions/index.ts';
import { SYSTEM_REGISTERS } from '../../registers/index.ts';
import { wroteWithin } from '../../watch/own-writes.ts';
import { answerQuery, type SearchPage, type SearchQuery } from '../answer-query.ts';
import type { ListedEntry } from '../found-entry.ts';
import { readSystem, type EntryPage } from '../../read-entry.ts';
import type { Counts } from '../entry-index.ts';
import { databaseIndex } from '../in-database/database-index.ts';
import { searchSystems } from '../search.ts';
import { HeldEntries } from './held/held-entries.ts';
import { memoryIndex, type Corrections } from './memory-index.ts';
import { PageMemory } from './page-memory.ts';
import { changesReader, readAfter, readFloor } from './read-entries.ts';

/** Systems as everybody may see them: found, and shown. */
export interface SystemSearch {
  /** As `searchSystems` answers, without the public facts that no list shows, and counted whole however many there are. */
  search(query: SearchQuery): Promise<SearchPage<ListedEntry>>;
  /** The public page of an entry of any register, as `readSystem` gives it. */
  page(code: string): Promise<EntryPage | null>;
  /** Pages held. */
  pagesHeld(): number;
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

/** After its own last write a process looks before each answer; longer than a transaction takes. */
const OWN_WRITE_MS = 5_000;

/**
 * Systems as they stand, held in the memory of this process and asked there. Still every answer is true at its moment: before it is
 * given, all that was committed until it was asked for is taken in, by one small statement for all who ask at the same time. With
 * `versions` that is left out while no bell of a commit was heard: as true as the pages that are kept under these versions, and for what
 * this process wrote itself, if its transaction took less than five seconds, as true as without. Reading everything at the start happens beside the work; meanwhile, and whenever it fails, the
 * database is asked.
 */
export function holdSystems(
  database: Pick<Database, 'db' | 'pool'>,
  versions: Pick<VersionWatch, 'of'> | null = null,
): SystemSearch {
  return new RegisterMemory(database, versions);
}

class RegisterMemory implements SystemSearch {
  readonly #db: Db;
  readonly #versions: Pick<VersionWatch, 'of'> | null;
  readonly #stopped = new AbortController();
  readonly #readChanges: ReturnType<typeof changesReader>;
  readonly #fresh: (key: string) => Promise<unknown>;
  readonly #following: NodeJS.Timeout;
  readonly #corrections: Corrections;
  #loading: Promise<void>;
  #reading: Promise<void> | null = null;
  #held: HeldEntries | null = null;
  #pages: PageMemory | null = null;
  #floor = '0';
  /** Of the entries as they are held: another map whenever one of them changes. */
  #listCounts = new Map<string, Counts>();
  /** The registers' version as it was known before the last look. */
  #seen: string | null = null;

  constructor(database: Pick<Database, 'db' | 'pool'>, versions: Pick<VersionWatch, 'of'> | null) {
    const { db } = database;
    this.#db = db;
    this.#versions = versions;
    this.#readChanges = changesReader(database);
    this.#corrections = correctionsFrom(db);
    this.#fresh = gather(() => this.#takeIn(), { atOnce: 1 });
    this.#loading = this.#load();
    this.#following = setInterval(() => {
      if (this.#held !== null) void this.#fresh('').catch(() => undefined);
      this.#reading ??= this.#readPages();
    }, FOLLOW_MS);
    this.#following.unref();
  }

  held(): number | null {
    return this.#held?.size ?? null;
  }

  pagesHeld(): number {
    return this.#pages?.size ?? 0;
  }

  async page(code: string): Promise<EntryPage | null> {
    if (this.#pages === null) return readSystem(this.#db, code);
    if (this.#mayLag()) await this.#fresh('');
    return this.#pages.get(code) ?? readSystem(this.#db, code);
  }

  async search(query: SearchQuery): Promise<SearchPage<ListedEntry>> {
    if (this.#held === null) return searchSystems(this.#db, query);
    if (this.#mayLag()) await this.#fresh('');
    // What was held may have been given up meanwhile.
    if (this.#held === null) return searchSystems(this.#db, query);
    const index = memoryIndex(this.#held, this.#corrections, this.#listCounts);
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
    await this.#reading;
  }

  /** Whether something may have been written that was not taken in. */
  #mayLag(): boolean {
    return this.#versions === null || this.#seen !== this.#versions.of(SYSTEM_REGISTERS) || wroteWithin(OWN_WRITE_MS);
  }

  /** Takes in what was written since the last time. Never twice at once: the newer would be overwritten by the older. */
  async #takeIn(): Promise<ReadonlyMap<string, true>> {
    const seen = this.#versions?.of(SYSTEM_REGISTERS) ?? null;
    const { floor, entries, linked } = await this.#readChanges(this.#floor);
    const held = this.#held;
    if (held === null) return new Map();
    for (const entry of entries) {
      if (held.changedBy(entry.position) === entry.changedBy) continue;
      held.put(entry);
      this.#listCounts = new Map();
      this.#pages?.changed(entry.position, entry.listed.code);
    }
    for (const { position, code } of linked) this.#pages?.linked(position, code);
    this.#floor = floor;
    this.#seen = seen;
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
        this.#pages = new PageMemory(this.#db, held);
        this.#reading = this.#readPages();
      } catch {
        await pause(AGAIN_MS, signal);
      }
    }
  }

  /** What was written meanwhile, and at the start everything. What fails is tried again at the next look. */
  async #readPages(): Promise<void> {
    const { signal } = this.#stopped;
    try {
      // Requests come first.
      await this.#pages?.readOn(() => pause(0, signal).then(() => signal.aborted));
    } catch {
      // Meanwhile the database is asked for each page.
    } finally {
      this.#reading = null;
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
