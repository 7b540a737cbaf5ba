import { HIDDEN_STATUS } from '../../../registers/index.ts';
import type { WordLeaf } from '../../words/word-query.ts';
import { drop, newSet, put, SetPool, type EntrySet } from './entry-set.ts';
import { FacetSets } from './facet-sets.ts';
import type { HeldEntry } from './held-entry.ts';
import { Lexicon } from './lexicon.ts';
import { PlaceLists, type Place } from './places.ts';
import type { Postings } from './postings.ts';

/** An entry on its way in, with its words. */
export interface ReadEntry extends Omit<HeldEntry, 'lexemes'> {
  readonly words: readonly (readonly [lexeme: string, places: readonly Place[]])[];
}

/** Current entries with an index of their words. Entries are named by their position, which never changes. */
export class HeldEntries {
  readonly lexicon = new Lexicon();
  readonly places = new PlaceLists();
  readonly facets = new FacetSets();
  readonly pool = new SetPool();
  readonly #entries: (HeldEntry | undefined)[] = [];
  #room = 0;
  #size = 0;
  /** Entries that a list without words shows. */
  #listed: EntrySet = newSet(0);

  get size(): number {
    return this.#size;
  }

  /** Position of the newest entry; 0 without any. */
  get newest(): number {
    return Math.max(this.#entries.length - 1, 0);
  }

  entry(position: number): HeldEntry {
    return this.#entries[position]!;
  }

  /** The transaction that wrote what is held of an entry; undefined for none. */
  changedBy(position: number): string | undefined {
    return this.#entries[position]?.changedBy;
  }

  /** What lists without words show. */
  get listed(): EntrySet {
    return this.#listed;
  }

  /** Takes an entry in, in place of what was known of it. */
  put({ words, ...entry }: ReadEntry): void {
    const { position } = entry;
    if (position >= this.#room) this.#grow(position);
    const before = this.#entries[position];
    if (before === undefined) this.#size += 1;
    const now = new Set(words.map(([word]) => word));
    for (const word of before?.lexemes ?? []) if (!now.has(word)) this.lexicon.remove(word, position);
    for (const [word, places] of words) {
      this.lexicon.put(word, position, this.places.add(places));
    }
    this.facets.put(position, now);
    const isListed = entry.listed.status !== HIDDEN_STATUS;
    if (isListed) put(this.#listed, position);
    else drop(this.#listed, position);
    this.#entries[position] = { ...entry, lexemes: [...now] };
  }

  #grow(position: number): void {
    this.#room = Math.ceil((position + 1) * 1.25) + 1_024;
    this.pool.resize(this.#room);
    this.facets.resize(this.#room);
    const larger = this.pool.take();
    larger.set(this.#listed);
    this.#listed = larger;
  }

  /** Of the word, or of every word that begins so. */
  postingsOf({ word, beginning }: WordLeaf): Postings[] {
    const words = beginning === true ? this.lexicon.beginningWith(word) : [word];
    return words.flatMap((one) => this.lexicon.get(one) ?? []);
  }
}
