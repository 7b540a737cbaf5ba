import type { WordLeaf, WordQuery } from '../words/word-query.ts';
import { addAll, keepCommon, rowOf, type EntrySet } from './held/entry-set.ts';
import { fill, isFew, together, type Found } from './held/found.ts';
import type { HeldEntries } from './held/held-entries.ts';
import type { Postings } from './held/postings.ts';

/** A query with the postings of its words. */
interface Asked {
  readonly kind: 'word' | 'all' | 'any';
  /** No more entries than this fit. */
  readonly most: number;
  /** Of `all` the part that the fewest fit comes first. */
  readonly parts: readonly Asked[];
  readonly postings: readonly Postings[];
  readonly ofParty: boolean;
}

/** Going through a word of a set takes this much less time than asking for one entry. */
const QUICKER = 4;

/** The entries that the queries of one search fit. Parts of queries that come again are worked out once. */
export class Matches {
  readonly #held: HeldEntries;
  readonly #asked = new Map<WordQuery, Asked>();
  readonly #found = new Map<Asked, Found>();
  readonly #lent: EntrySet[] = [];
  /** Up to so many are a row. */
  readonly #few: number;

  constructor(held: HeldEntries) {
    this.#held = held;
    this.#few = Math.floor(held.pool.words / QUICKER);
  }

  /** Not to be changed, and not to be kept beyond the search. */
  of(query: WordQuery): Found {
    return this.#foundOf(this.#ask(query));
  }

  /** An empty set for the time of the search. */
  lend(): EntrySet {
    const set = this.#held.pool.take();
    this.#lent.push(set);
    return set;
  }

  /** What was found as a set of its own, for the time of the search. */
  copy(found: Found): EntrySet {
    const set = this.lend();
    fill(set, found);
    return set;
  }

  /** The search is over: its sets may be used for others. */
  end(): void {
    this.#held.pool.give(...this.#lent);
  }

  #ask(query: WordQuery): Asked {
    if ('word' in query) return this.#askWord(query);
    let asked = this.#asked.get(query);
    if (asked === undefined) {
      asked =
        'all' in query
          ? allOf(query.all.map((part) => this.#ask(part)))
          : anyOf(query.any.map((part) => this.#ask(part)));
      this.#asked.set(query, asked);
    }
    return asked;
  }

  #askWord(leaf: WordLeaf): Asked {
    const postings = this.#held.postingsOf(leaf);
    let most = 0;
    for (const { size } of postings) most += size;
    return { kind: 'word', most, parts: [], postings, ofParty: leaf.ofParty === true };
  }

  #foundOf(asked: Asked): Found {
    let found = this.#found.get(asked);
    if (found === undefined) this.#found.set(asked, (found = this.#find(asked)));
    return found;
  }

  #find(asked: Asked): Found {
    if (asked.kind === 'word') return this.#findWord(asked);
    if (asked.kind === 'all') return this.#findAll(asked);
    const found = asked.parts.map((part) => this.#foundOf(part));
    if (asked.most <= this.#few && found.every(isFew)) return together(found);
    const set = this.lend();
    for (const one of found) addAll(set, isFew(one) ? this.copy(one) : one);
    return set;
  }

  #findWord(asked: Asked): Found {
    if (asked.most <= this.#few) return together(asked.postings.map((postings) => this.#entriesOf(asked, postings)));
    const [only, ...more] = asked.postings;
    if (only?.set && more.length === 0 && !asked.ofParty) return only.set;
    const set = this.lend();
    for (const postings of asked.postings) {
      if (asked.ofParty) fill(set, this.#entriesOf(asked, postings));
      else postings.addTo(set);
    }
    return set;
  }

  /** From few on the other parts are only asked about these. */
  #findAll({ parts: [first, ...others] }: Asked): Found {
    if (first === undefined) return [];
    const found = this.#foundOf(first);
    if (isFew(found)) return this.#those(found, others);
    const set = this.copy(found);
    for (const [at, part] of others.entries()) {
      const other = this.#foundOf(part);
      if (isFew(other)) return this.#those(other, [first, ...others.toSpliced(at, 1)]);
      keepCommon(set, other);
    }
    return rowOf(set, this.#few) ?? set;
  }

  #those(found: readonly number[], parts: readonly Asked[]): readonly number[] {
    let left = found;
    for (const part of parts) left = left.filter((entry) => this.#fits(part, entry));
    return left;
  }

  /** The newest first. */
  #entriesOf({ ofParty }: Asked, postings: Postings): number[] {
    const found: number[] = [];
    for (let at = postings.size - 1; at >= 0; at -= 1) {
      const entry = postings.entry(at);
      if (!ofParty || this.#held.places.isOfParty(postings.places(entry))) found.push(entry);
    }
    return found;
  }

  #fits({ kind, parts, postings, ofParty }: Asked, entry: number): boolean {
    if (kind === 'all') return parts.every((part) => this.#fits(part, entry));
    if (kind === 'any') return parts.some((part) => this.#fits(part, entry));
    for (const one of postings)
      if (ofParty ? this.#held.places.isOfParty(one.places(entry)) : one.has(entry)) return true;
    return false;
  }
}

/** The part that the fewest fit comes first. */
function allOf(parts: Asked[]): Asked {
  if (parts.length === 1) return parts[0]!;
  parts.sort((a, b) => a.most - b.most);
  return { kind: 'all', most: parts[0]?.most ?? 0, parts, postings: [], ofParty: false };
}

function anyOf(asked: readonly Asked[]): Asked {
  const parts = asked.filter(({ most }) => most > 0);
  if (parts.length === 1) return parts[0]!;
  let most = 0;
  for (const part of parts) most += part.most;
  return { kind: 'any', most, parts, postings: [], ofParty: false };
}
