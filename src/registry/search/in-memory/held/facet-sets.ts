import type { FacetValue } from '../../../counters.ts';
import type { FacetName } from '../../../registers/index.ts';
import { commonSize, drop, newSet, put, type EntrySet } from './entry-set.ts';
import { isFew, type Found } from './found.ts';
import { NumberLists } from './number-lists.ts';

const FACET_WORD = /^#(risk|status|sector|province)=(.*)$/s;

/** One value of one facet, with the entries that have it. */
interface ValueSet {
  readonly name: FacetName;
  readonly value: string;
  set: EntrySet;
}

/** For each value of each facet the entries that have it, and for each entry its values, by their number. */
export class FacetSets {
  readonly #values: ValueSet[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new NumberLists();
  #listOf = new Uint32Array(0);
  #words = 0;

  /** Sets are to hold entries below this. */
  resize(entries: number): void {
    this.#words = (entries >>> 5) + 1;
    for (const value of this.#values) {
      const larger = newSet(this.#words);
      larger.set(value.set);
      value.set = larger;
    }
    const lists = new Uint32Array(entries);
    lists.set(this.#listOf);
    this.#listOf = lists;
  }

  /** Takes in the facets of an entry, in place of those it had. They stand among its words as `#facet=value`. */
  put(entry: number, words: Iterable<string>): void {
    const before = this.#listOf[entry]!;
    for (const number of this.#lists.of(before)) drop(this.#values[number]!.set, entry);
    const numbers: number[] = [];
    for (const word of words) {
      const number = this.#numberOf(word);
      if (number !== null) numbers.push(number);
    }
    for (const number of numbers) put(this.#values[number]!.set, entry);
    this.#listOf[entry] = this.#lists.add(numbers);
  }

  /** Null for a word that is no facet. */
  #numberOf(word: string): number | null {
    if (!word.startsWith('#')) return null;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const [, name, value] = FACET_WORD.exec(word) ?? [];
    if (name === undefined || value === undefined) return null;
    const number = this.#values.push({ name: name as FacetName, value, set: newSet(this.#words) }) - 1;
    this.#numbers.set(word, number);
    return number;
  }

  /** How many of the entries each value of these facets has, the most first. */
  count(names: readonly FacetName[], entries: Found): Map<FacetName, FacetValue[]> {
    const found = new Map(names.map((name): [FacetName, FacetValue[]] => [name, []]));
    const counts = isFew(entries) ? this.#tally(entries) : null;
    for (const [number, { name, value, set }] of this.#values.entries()) {
      if (counts !== null && counts[number] === 0) continue;
      const values = found.get(name);
      const count = values === undefined ? 0 : (counts?.[number] ?? commonSize(set, entries as EntrySet));
      if (count > 0) values!.push({ value, count });
    }
    for (const values of found.values()) values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return found;
  }

  #tally(entries: readonly number[]): Uint32Array {
    const counts = new Uint32Array(this.#values.length);
    for (const entry of entries) this.#lists.tally(this.#listOf[entry]!, counts);
    return counts;
  }
}
