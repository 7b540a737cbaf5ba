import type { WordLeaf, WordQuery } from '../words/word-query.ts';
import { addAll, keepCommon, type EntrySet } from './held/entry-set.ts';
import type { HeldEntries } from './held/held-entries.ts';

/** The entries that the queries of one search fit. Parts of queries that come again are worked out once. */
export class Matches {
  readonly #held: HeldEntries;
  readonly #known = new Map<WordQuery, EntrySet>();
  readonly #lent: EntrySet[] = [];

  constructor(held: HeldEntries) {
    this.#held = held;
  }

  /** Not to be changed, and not to be kept beyond the search. */
  of(query: WordQuery): EntrySet {
    let set = this.#known.get(query);
    if (set === undefined) this.#known.set(query, (set = this.#find(query)));
    return set;
  }

  /** An empty set for the time of the search. */
  lend(): EntrySet {
    const set = this.#held.pool.take();
    this.#lent.push(set);
    return set;
  }

  /** The search is over: its sets may be used for others. */
  end(): void {
    this.#held.pool.give(...this.#lent);
  }

  #find(query: WordQuery): EntrySet {
    if ('word' in query) return this.#findWord(query);
    const [first, ...others] = 'all' in query ? query.all : query.any;
    if (first === undefined) return this.lend();
    if (others.length === 0) return this.of(first);
    const set = this.lend();
    if ('any' in query) for (const part of query.any) this.#add(part, set);
    else {
      this.#add(first, set);
      for (const part of others) keepCommon(set, this.of(part));
    }
    return set;
  }

  #findWord(leaf: WordLeaf): EntrySet {
    const postings = leaf.beginning === true || leaf.ofParty === true ? null : this.#held.lexicon.get(leaf.word);
    if (postings?.set) return postings.set;
    const set = this.lend();
    this.#add(leaf, set);
    return set;
  }

  #add(query: WordQuery, set: EntrySet): void {
    if (!('word' in query)) return addAll(set, this.of(query));
    const { places } = this.#held;
    for (const postings of this.#held.postingsOf(query)) {
      if (query.ofParty !== true) postings.addTo(set);
      else
        for (let at = 0; at < postings.size; at += 1) {
          const entry = postings.entry(at);
          if (places.isOfParty(postings.places(at))) set[entry >>> 5]! |= 1 << (entry & 31);
        }
    }
  }
}
