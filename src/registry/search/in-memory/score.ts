import type { Ranking } from '../entry-index.ts';
import type { WordLeaf, WordQuery } from '../words/word-query.ts';
import type { HeldEntries } from './held/held-entries.ts';
import type { HeldEntry } from './held/held-entry.ts';

/** What words that stand together add. */
const TOGETHER = 1;

/**
 * How well entries answer, from their own content alone: the sum that `in-database/rows.ts` gives, to the last of its six digits.
 * Name before party before purpose; words that stand together before words apart; the same diacritics before others. Where only the
 * `best` so many are wanted, others may be told too low.
 */
export function scoresOf(
  held: HeldEntries,
  ranking: Ranking,
  candidates: readonly number[],
  best = Infinity,
): Float64Array {
  const lists = new Lists(held, candidates);
  const ranks = wordRanks(lists, ranking.words);
  const phrase = ranking.phrase === null ? null : ` ${ranking.phrase.join(' ')} `;
  const wordings = ranking.wordings.map((wording) => ` ${wording} `);
  const marks = ranking.marks.map((mark) => Buffer.from(` ${mark} `));
  const scores = new Float64Array(candidates.length);
  const apart: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const entry = held.entry(candidates[at]!);
    // A name that has the phrase is the commonest case, and the quickest to see.
    const isTogether = phrase !== null && entry.nameWords.includes(phrase);
    if (!isTogether) apart.push(at);
    const score = ranks[at]! * 2 + namesScore(entry, wordings) + (isTogether ? TOGETHER : 0) + marksScore(entry, marks);
    scores[at] = Math.round(score * 1e6) / 1e6;
  }
  if (ranking.phrase !== null) addTogether(lists, ranking.phrase, scores, apart, best);
  return scores;
}

/** Adds what is left to add for words that follow each other somewhere, where that can bring an entry among the best. */
function addTogether(
  lists: Lists,
  phrase: readonly string[],
  scores: Float64Array,
  apart: readonly number[],
  best: number,
): void {
  const last = scores.length <= best ? -Infinity : scores.toSorted().at(-best)!;
  const worth = apart.filter((at) => scores[at]! + TOGETHER >= last);
  if (worth.length === 0) return;
  const ofWords = phrase.map((word) => lists.of(word));
  for (const at of worth)
    if (lists.held.places.inARow(ofWords, at)) scores[at] = Math.round((scores[at]! + TOGETHER) * 1e6) / 1e6;
}

function namesScore({ nameWords, partyWords }: HeldEntry, wordings: readonly string[]): number {
  let [called, ofParty, inside] = [0, 0, 0];
  for (const wording of wordings) {
    if (nameWords === wording) called = 8;
    if (partyWords === wording) ofParty = 3;
    const found = (nameWords.includes(wording) ? 3 : 0) + (partyWords.includes(wording) ? 1.5 : 0);
    if (found > inside) inside = found;
  }
  return called + ofParty + inside;
}

function marksScore({ marked }: HeldEntry, marks: readonly Buffer[]): number {
  if (marks.length === 0) return 0;
  let found = 0;
  for (const mark of marks) if (marked.includes(mark)) found += 1;
  return (1.5 * found) / marks.length;
}

/** `ts_rank` of each candidate: what every word of the query adds, by the number of words asked. In single precision, as it reckons. */
function wordRanks(lists: Lists, words: WordQuery): Float32Array {
  // In the order in which the database adds them up: sums of single precision depend on it.
  const asked = [...leavesOf(words).values()].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const { places, lexicon } = lists.held;
  const ranks = new Float32Array(lists.candidates.length);
  for (const leaf of asked) {
    for (const word of leaf.beginning === true ? lexicon.beginningWith(leaf.word) : [leaf.word]) {
      const ofWord = lists.of(word);
      for (let at = 0; at < ranks.length; at += 1) ranks[at]! += places.rank(ofWord[at]!);
    }
  }
  for (let at = 0; at < ranks.length; at += 1) ranks[at]! /= asked.length;
  return ranks;
}

/** Where words stand in the candidates; each word is looked up once. */
class Lists {
  readonly held: HeldEntries;
  readonly candidates: readonly number[];
  readonly #known = new Map<string, Uint32Array>();

  constructor(held: HeldEntries, candidates: readonly number[]) {
    this.held = held;
    this.candidates = candidates;
  }

  /** For each candidate the list of places of the word. */
  of(word: string): Uint32Array {
    let lists = this.#known.get(word);
    if (lists === undefined) {
      const { candidates } = this;
      lists = new Uint32Array(candidates.length);
      const postings = this.held.lexicon.get(word);
      if (postings !== undefined)
        for (let at = 0; at < lists.length; at += 1) lists[at] = postings.places(candidates[at]!);
      this.#known.set(word, lists);
    }
    return lists;
  }
}

/** Every word asked for, once. */
function leavesOf(query: WordQuery, found = new Map<string, WordLeaf>()): Map<string, WordLeaf> {
  if ('word' in query) found.set(`${query.beginning === true} ${query.word}`, query);
  else for (const part of 'all' in query ? query.all : query.any) leavesOf(part, found);
  return found;
}
