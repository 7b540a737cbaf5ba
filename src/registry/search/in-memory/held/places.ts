/** Where a word stands in an entry: number of the word, with its weight above (as PostgreSQL packs them). */
export type Place = number;

const WEIGHT_SHIFT = 14;
const POSITION = (1 << WEIGHT_SHIFT) - 1;
/** What a place weighs, by its letter D, C, B, A: the same as the ranking of the database is given. */
const WEIGHTS = [0.05, 0.15, 0.4, 1].map(Math.fround);
const PARTY_WEIGHT = 2;

export function placeOf(position: number, weight: number): Place {
  return (weight << WEIGHT_SHIFT) | position;
}

export function positionOf(place: Place): number {
  return place & POSITION;
}

export function weightOf(place: Place): number {
  return place >> WEIGHT_SHIFT;
}

/**
 * All places of all words, one list after another. A list is told by where it begins: its length, then its places. 0 is the empty list.
 * Nothing is ever moved; what is left behind is only counted, and room for it comes back when everything is read anew.
 */
export class PlaceLists {
  #all = new Uint16Array(1 << 16);
  #end = 1;

  add(places: readonly Place[]): number {
    if (places.length === 0) return 0;
    const at = this.#end;
    if (at + places.length + 1 > this.#all.length) this.#grow(at + places.length + 1);
    this.#all[at] = places.length;
    this.#all.set(places, at + 1);
    this.#end = at + places.length + 1;
    return at;
  }

  #grow(least: number): void {
    const larger = new Uint16Array(Math.max(least, Math.ceil(this.#all.length * 1.5)));
    larger.set(this.#all);
    this.#all = larger;
  }

  /** Whether the word stands in the name of a party. */
  isOfParty(list: number): boolean {
    for (let at = list + 1; at <= list + this.#all[list]!; at += 1)
      if (weightOf(this.#all[at]!) === PARTY_WEIGHT) return true;
    return false;
  }

  /**
   * What a word adds to the rank of an entry for having it there: the heaviest place counts whole, the n-th of the others a square of n
   * less. In single precision and in this order, as `ts_rank` reckons it.
   */
  rank(list: number): number {
    const length = this.#all[list]!;
    let [sum, most, mostAt] = [0, -1, 0];
    for (let at = 0; at < length; at += 1) {
      const weight = WEIGHTS[weightOf(this.#all[list + 1 + at]!)]!;
      sum = Math.fround(sum + Math.fround(weight / ((at + 1) * (at + 1))));
      if (weight > most) [most, mostAt] = [weight, at];
    }
    const lesser = Math.fround(most / ((mostAt + 1) * (mostAt + 1)));
    return Math.fround(Math.fround(most + sum) - lesser) / 1.64493406685;
  }

  /** Whether the words of these lists follow each other somewhere. */
  inARow(lists: readonly number[]): boolean {
    const first = lists[0]!;
    for (let at = first + 1; at <= first + this.#all[first]!; at += 1) {
      const start = positionOf(this.#all[at]!);
      let nth = 1;
      while (nth < lists.length && this.#isAt(lists[nth]!, start + nth)) nth += 1;
      if (nth === lists.length) return true;
    }
    return false;
  }

  #isAt(list: number, position: number): boolean {
    for (let at = list + 1; at <= list + this.#all[list]!; at += 1)
      if (positionOf(this.#all[at]!) === position) return true;
    return false;
  }
}
