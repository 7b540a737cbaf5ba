/** A set of entries: bit n is the entry at position n. What is beyond its end is not in it. Signed, because V8 reckons with other words of 32 bits as with fractions. */
export type EntrySet = Int32Array;

/** An empty set that holds entries below this times 32. */
export function newSet(words: number): EntrySet {
  return new Int32Array(words);
}

export function has(set: EntrySet, entry: number): boolean {
  return (set[entry >>> 5]! & (1 << (entry & 31))) !== 0;
}

/** Takes out what the other has not. */
export function keepCommon(set: EntrySet, other: EntrySet): void {
  const words = Math.min(set.length, other.length);
  for (let at = 0; at < words; at += 1) set[at]! &= other[at]!;
  set.fill(0, words);
}

/** Adds what the other has. It is no larger. */
export function addAll(set: EntrySet, other: EntrySet): void {
  for (let at = 0; at < other.length; at += 1) set[at]! |= other[at]!;
}

/** Takes out what the other has from an entry on. */
export function leaveOut(set: EntrySet, other: EntrySet, from: number): void {
  const words = Math.min(set.length, other.length);
  const first = Math.floor(from / 32);
  for (let at = first; at < words; at += 1) {
    const wanted = at === first ? -1 << (from & 31) : -1;
    set[at]! &= ~(other[at]! & wanted);
  }
}

export function put(set: EntrySet, entry: number): void {
  set[entry >>> 5]! |= 1 << (entry & 31);
}

export function drop(set: EntrySet, entry: number): void {
  set[entry >>> 5]! &= ~(1 << (entry & 31));
}

export function sizeOf(set: EntrySet): number {
  let size = 0;
  for (let at = 0; at < set.length; at += 1) size += bitsOf(set[at]!);
  return size;
}

/** The entries of a set, highest first; null when there are more than `most`. */
export function rowOf(set: EntrySet, most: number): number[] | null {
  const found: number[] = [];
  for (let at = set.length - 1; at >= 0; at -= 1) {
    for (let word = set[at]!; word !== 0;) {
      const bit = 31 - Math.clz32(word);
      word &= ~(1 << bit);
      if (found.length === most) return null;
      found.push(at * 32 + bit);
    }
  }
  return found;
}

/** Size of what both have. */
export function commonSize(set: EntrySet, other: EntrySet): number {
  let size = 0;
  const words = Math.min(set.length, other.length);
  for (let at = 0; at < words; at += 1) {
    const both = set[at]! & other[at]!;
    if (both !== 0) size += bitsOf(both);
  }
  return size;
}

/** How many bits of a word are set. */
export function bitsOf(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0;
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The highest entries of a set, highest first, between `least` and `most` (both included), no more than `limit`. */
export function highest(set: EntrySet, limit: number, least = 0, most = Number.MAX_SAFE_INTEGER): number[] {
  const found: number[] = [];
  const from = Math.min(set.length - 1, Math.floor(most / 32));
  for (let at = from; at >= 0 && at * 32 + 31 >= least && found.length < limit; at -= 1) {
    let word = set[at]!;
    while (word !== 0 && found.length < limit) {
      const bit = 31 - Math.clz32(word);
      word &= ~(1 << bit);
      const entry = at * 32 + bit;
      if (entry < least) return found;
      if (entry <= most) found.push(entry);
    }
  }
  return found;
}

/** Sets of one size that are used again and again: a search needs a dozen of them. */
export class SetPool {
  readonly #free: EntrySet[] = [];
  #words = 0;

  /** Length of a set. */
  get words(): number {
    return this.#words;
  }

  /** Sets are to hold entries below this. Those of another size, still in use, are not taken back. */
  resize(entries: number): void {
    const words = (entries >>> 5) + 1;
    if (words === this.#words) return;
    this.#words = words;
    this.#free.length = 0;
  }

  /** An empty set. */
  take(): EntrySet {
    const set = this.#free.pop();
    return set === undefined ? newSet(this.#words) : set.fill(0);
  }

  give(...sets: readonly EntrySet[]): void {
    for (const set of sets) if (set.length === this.#words) this.#free.push(set);
  }
}
