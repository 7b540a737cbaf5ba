import { addAll, bitsOf, drop, has, newSet, put, type EntrySet } from './entry-set.ts';

/** The entries that have a word, by their position, ascending, each with its list of places. */
export interface Postings {
  readonly size: number;
  /** The same as a set, kept where it takes no more than the list does; not to be changed. */
  readonly set: EntrySet | null;
  /** Puts all entries into a set. */
  addTo(set: EntrySet): void;
  entry(at: number): number;
  has(entry: number): boolean;
  /** The list of places of the word in an entry; the empty one when it has not the word. */
  places(entry: number): number;
}

/** Most words stand in one entry only (codes, names): these take as little as can be. */
export class OnePosting implements Postings {
  readonly size = 1;
  readonly set = null;
  readonly #entry: number;
  readonly #places: number;

  constructor(entry: number, places: number) {
    this.#entry = entry;
    this.#places = places;
  }

  entry(): number {
    return this.#entry;
  }

  has(entry: number): boolean {
    return entry === this.#entry;
  }

  places(entry: number): number {
    return entry === this.#entry ? this.#places : 0;
  }

  addTo(set: EntrySet): void {
    put(set, this.#entry);
  }
}

/** Grows at its end, where new entries come; elsewhere room is made, which revisions need. */
export class ManyPostings implements Postings {
  #entries: Int32Array;
  #places: Uint32Array;
  #size = 0;
  #set: EntrySet | null = null;
  /** For each word of the set how many entries stand before it; null until somebody asks again. */
  #before: Uint32Array | null = null;

  constructor(room: number) {
    this.#entries = new Int32Array(room);
    this.#places = new Uint32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  get set(): EntrySet | null {
    return this.#set;
  }

  entry(at: number): number {
    return this.#entries[at]!;
  }

  has(entry: number): boolean {
    return this.#set === null ? this.#at(entry) >= 0 : has(this.#set, entry);
  }

  places(entry: number): number {
    const at = this.#at(entry);
    return at < 0 ? 0 : this.#places[at]!;
  }

  /** Where the entry stands; -1 when it has not the word. */
  #at(entry: number): number {
    if (this.#set !== null) return this.#placeInSet(this.#set, entry);
    const at = this.#firstFrom(entry);
    return at < this.#size && this.#entries[at] === entry ? at : -1;
  }

  #placeInSet(set: EntrySet, entry: number): number {
    const word = entry >>> 5;
    const bits = word < set.length ? set[word]! : 0;
    const bit = 1 << (entry & 31);
    if ((bits & bit) === 0) return -1;
    this.#before ??= countsBefore(set);
    return this.#before[word]! + bitsOf(bits & (bit - 1));
  }

  /** Where the first entry from this one on stands. */
  #firstFrom(entry: number): number {
    let [from, to] = [0, this.#size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#entries[middle]! < entry) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Puts an entry in, or gives it other places. */
  put(entry: number, places: number): void {
    const at = this.#size > 0 && this.#entries[this.#size - 1]! < entry ? this.#size : this.#firstFrom(entry);
    if (at === this.#size || this.#entries[at] !== entry) this.#open(at);
    this.#entries[at] = entry;
    this.#places[at] = places;
    this.#putInSet(entry);
  }

  remove(entry: number): void {
    const at = this.#at(entry);
    if (at < 0) return;
    this.#entries.copyWithin(at, at + 1, this.#size);
    this.#places.copyWithin(at, at + 1, this.#size);
    this.#size -= 1;
    if (this.#set !== null) drop(this.#set, entry);
    this.#before = null;
  }

  #open(at: number): void {
    if (this.#size === this.#entries.length) {
      const [entries, places] = [this.#entries, this.#places];
      const room = Math.ceil(this.#size * 1.5) + 2;
      this.#entries = new Int32Array(room);
      this.#places = new Uint32Array(room);
      this.#entries.set(entries);
      this.#places.set(places);
    }
    this.#entries.copyWithin(at + 1, at, this.#size);
    this.#places.copyWithin(at + 1, at, this.#size);
    this.#size += 1;
  }

  /** One in thirty-two entries: from there on bits are smaller than numbers, and much quicker to put together. */
  #putInSet(entry: number): void {
    const words = (this.#entries[this.#size - 1]! >>> 5) + 1;
    if (this.#set === null && this.#size <= words) return;
    if (this.#set === null || this.#set.length < words) {
      const larger = newSet(Math.ceil(words * 1.25));
      if (this.#set === null) for (let at = 0; at < this.#size; at += 1) put(larger, this.#entries[at]!);
      else larger.set(this.#set);
      this.#set = larger;
    }
    put(this.#set, entry);
    this.#before = null;
  }

  addTo(set: EntrySet): void {
    if (this.#set !== null)
      return addAll(set, this.#set.length > set.length ? this.#set.subarray(0, set.length) : this.#set);
    for (let at = 0; at < this.#size; at += 1) put(set, this.#entries[at]!);
  }
}

function countsBefore(set: EntrySet): Uint32Array {
  const before = new Uint32Array(set.length);
  for (let at = 1; at < set.length; at += 1) before[at] = before[at - 1]! + bitsOf(set[at - 1]!);
  return before;
}
