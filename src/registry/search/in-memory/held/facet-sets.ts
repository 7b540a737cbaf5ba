import type { FacetValue } from '../../../counters.ts';
import type { FacetName } from '../../../registers/index.ts';
import { FACETS } from '../../facets.ts';
import { commonSize, drop, has, put, type EntrySet } from './entry-set.ts';

const FACET_WORD = /^#(risk|status|sector|province)=(.*)$/s;

/** For each value of each facet the entries that have it. */
export class FacetSets {
  readonly #sets = new Map<FacetName, Map<string, EntrySet>>(FACETS.map((name) => [name, new Map()]));
  #words = 0;

  /** Sets are to hold entries below this. */
  resize(entries: number): void {
    this.#words = (entries >>> 5) + 1;
    for (const values of this.#sets.values()) {
      for (const [value, set] of values) {
        const larger = new Uint32Array(this.#words);
        larger.set(set);
        values.set(value, larger);
      }
    }
  }

  /** Facets stand among the words of an entry as `#facet=value`; other words are passed over. */
  change(word: string, entry: number, present: boolean): void {
    const [, name, value] = FACET_WORD.exec(word) ?? [];
    if (name === undefined || value === undefined) return;
    const values = this.#sets.get(name as FacetName)!;
    let set = values.get(value);
    if (set === undefined) values.set(value, (set = new Uint32Array(this.#words)));
    if (present) put(set, entry);
    else drop(set, entry);
  }

  /** How many of the entries each value has, the most first; `members` where they are few enough to look at one by one. */
  count(name: FacetName, entries: EntrySet, members: readonly number[] | null): FacetValue[] {
    const found: FacetValue[] = [];
    for (const [value, set] of this.#sets.get(name)!) {
      const count = members === null ? commonSize(set, entries) : countOf(set, members);
      if (count > 0) found.push({ value, count });
    }
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

function countOf(set: EntrySet, members: readonly number[]): number {
  let count = 0;
  for (const entry of members) if (has(set, entry)) count += 1;
  return count;
}
