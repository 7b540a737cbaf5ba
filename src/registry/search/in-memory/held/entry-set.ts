/** A set of entries: bit n is the entry at position n. What is beyond its end is not in it. */
export type EntrySet = Uint32Array;

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

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
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
    return set === undefined ? new Uint32Array(this.#words) : set.fill(0);
  }

  give(...sets: readonly EntrySet[]): void {
    for (const set of sets) if (set.length === this.#words) this.#free.push(set);
  }
}
