import { NumberLists } from './number-lists.ts';

/** Where a word stands in an entry: number of the word, with its weight above (as PostgreSQL packs them). */
export type Place = number;

const WEIGHT_SHIFT = 14;
const POSITION = (1 << WEIGHT_SHIFT) - 1;
/** What a place weighs, by its letter D, C, B, A: the same as the ranking of the database is given. */
const WEIGHTS = [0.05, 0.15, 0.4, 1].map(Math.fround);
const PARTY_WEIGHT = 2;
/** The sum of 1/n²: what `ts_rank` divides by. */
const SERIES = 1.64493406685;
/** What a word adds that stands there once, by its weight. */
const ONCE = WEIGHTS.map((weight) => weight / SERIES);

export function placeOf(position: number, weight: number): Place {
  return (weight << WEIGHT_SHIFT) | position;
}

export function positionOf(place: Place): number {
  return place & POSITION;
}

export function weightOf(place: Place): number {
  return place >> WEIGHT_SHIFT;
}

/** The places of words in entries, in lists. */
export class PlaceLists {
  readonly #lists = new NumberLists();

  /** Where the list begins that holds them. */
  add(places: readonly Place[]): number {
    return this.#lists.add(places);
  }

  /** Whether the word stands in the name of a party. */
  isOfParty(list: number): boolean {
    const { all } = this.#lists;
    for (let at = list + 1; at <= list + all[list]!; at += 1) if (weightOf(all[at]!) === PARTY_WEIGHT) return true;
    return false;
  }

  /**
   * What a word adds to the rank of an entry for having it there: the heaviest place counts whole, the n-th of the others a square of n
   * less. In single precision and in this order, as `ts_rank` reckons it.
   */
  rank(list: number): number {
    const { all } = this.#lists;
    const length = all[list]!;
    if (length === 0) return 0;
    // Most words stand there once.
    if (length === 1) return ONCE[weightOf(all[list + 1]!)]!;
    let [sum, most, mostAt] = [0, -1, 0];
    for (let at = 0; at < length; at += 1) {
      const weight = WEIGHTS[weightOf(all[list + 1 + at]!)]!;
      sum = Math.fround(sum + Math.fround(weight / ((at + 1) * (at + 1))));
      if (weight > most) [most, mostAt] = [weight, at];
    }
    const lesser = Math.fround(most / ((mostAt + 1) * (mostAt + 1)));
    return Math.fround(Math.fround(most + sum) - lesser) / SERIES;
  }

  /** Whether words follow each other somewhere in the entry whose places are the `nth` of each word. */
  inARow(words: readonly Uint32Array[], nth: number): boolean {
    const { all } = this.#lists;
    const first = words[0]![nth]!;
    for (let at = first + 1; at <= first + all[first]!; at += 1) {
      const start = positionOf(all[at]!);
      let word = 1;
      while (word < words.length && this.#isAt(words[word]![nth]!, start + word)) word += 1;
      if (word === words.length) return true;
    }
    return false;
  }

  #isAt(list: number, position: number): boolean {
    const { all } = this.#lists;
    for (let at = list + 1; at <= list + all[list]!; at += 1) if (positionOf(all[at]!) === position) return true;
    return false;
  }
}
