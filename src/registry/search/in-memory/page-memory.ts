import type { Db } from '../../../platform/database/index.ts';
import { pageFrom, readPageTexts, withHash, type EntryPage, type PageText } from '../../read-entry.ts';

/** What this process knows of the entry at a position. */
export interface Known {
  /** The highest position. */
  readonly newest: number;
  /** The transaction that wrote it. */
  changedBy(position: number): string | undefined;
}

const BATCH = 500;

/**
 * What the pages of systems tell, held as text, for those that hang together with no other entry and have their place in the log: the
 * others change with what is not followed here, and are read from the database. Who asks has taken in before what was written until then.
 */
export class PageMemory {
  readonly #db: Db;
  readonly #known: Known;
  readonly #mostBytes: number;
  readonly #texts = new Map<string, Buffer>();
  #bytes = 0;
  /** Positions to be read. */
  readonly #wanted = new Set<number>();
  /** Positions of those that a link was seen of. */
  readonly #linked = new Set<number>();

  constructor(db: Db, known: Known, mostBytes = 256 * 1024 * 1024) {
    this.#db = db;
    this.#known = known;
    this.#mostBytes = mostBytes;
    for (let position = 0; position <= known.newest; position += 1)
      if (known.changedBy(position) !== undefined) this.#wanted.add(position);
  }

  get size(): number {
    return this.#texts.size;
  }

  /** Null for a page that is not held. */
  get(code: string): EntryPage | null {
    const text = this.#texts.get(code);
    return text === undefined ? null : pageFrom(text.toString());
  }

  /** An entry that is new, or another one than it was. */
  changed(position: number, code: string): void {
    this.#drop(code);
    if (!this.#linked.has(position)) this.#wanted.add(position);
  }

  linked(position: number, code: string): void {
    this.#drop(code);
    this.#linked.add(position);
    this.#wanted.delete(position);
  }

  /** Reads what is to be read; what has no place in the log yet is left for the next time. `pause` lets others go first. */
  async readOn(pause: () => Promise<boolean>): Promise<void> {
    const wanted = [...this.#wanted];
    for (let from = 0; from < wanted.length; from += BATCH) {
      const some = wanted.slice(from, from + BATCH);
      const found = await readPageTexts(this.#db, some);
      const waiting = new Set(found.filter((one) => this.#take(one) === 'later').map(({ position }) => position));
      for (const position of some) if (!waiting.has(position)) this.#wanted.delete(position);
      if (await pause()) return;
    }
  }

  #take({ position, code, changedBy, placed, text }: PageText): 'later' | 'done' {
    if (this.#linked.has(position)) return 'done';
    // Of another moment than what is known: it will be read again when that was taken in.
    if (!placed || this.#known.changedBy(position) !== changedBy) return 'later';
    const bytes = Buffer.from(withHash(text));
    if (this.#bytes + bytes.length > this.#mostBytes) return 'done';
    this.#drop(code);
    this.#texts.set(code, bytes);
    this.#bytes += bytes.length;
    return 'done';
  }

  #drop(code: string): void {
    this.#bytes -= this.#texts.get(code)?.length ?? 0;
    this.#texts.delete(code);
  }
}
