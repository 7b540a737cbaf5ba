import type { Ranking } from '../entry-index.ts';
import type { WordLeaf, WordQuery } from '../words/word-query.ts';
import type { HeldEntries } from './held/held-entries.ts';
import type { HeldEntry } from './held/held-entry.ts';
import type { Postings } from './held/postings.ts';

/**
 * How well entries answer, from their own content alone: the sum that `in-database/rows.ts` gives, to the last of its six digits.
 * Name before party before purpose; words that stand together before words apart; the same diacritics before others.
 */
export function scoresOf(held: HeldEntries, ranking: Ranking, candidates: readonly number[]): Float64Array {
  const ranks = wordRanks(held, ranking.words, candidates);
  const phrase = ranking.phrase === null ? null : ranking.phrase.map((word) => held.lexicon.get(word));
  const phraseInside = ` ${ranking.phrase?.join(' ') ?? ''} `;
  const wordings = ranking.wordings.map((wording) => ` ${wording} `);
  const marks = ranking.marks.map((mark) => Buffer.from(` ${mark} `));
  return Float64Array.from(candidates, (position, at) => {
    const entry = held.entry(position);
    // A name that has the phrase is the commonest case, and the quickest to see.
    const isTogether =
      phrase !== null && (entry.nameWords.includes(phraseInside) || standsTogether(held, phrase, position));
    const score = ranks[at]! * 2 + namesScore(entry, wordings) + (isTogether ? 1 : 0) + marksScore(entry, marks);
    return Math.round(score * 1e6) / 1e6;
  });
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
function wordRanks(held: HeldEntries, words: WordQuery, candidates: readonly number[]): Float32Array {
  // In the order in which the database adds them up: sums of single precision depend on it.
  const asked = [...leavesOf(words).values()].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const ranks = new Float32Array(candidates.length);
  for (const leaf of asked) {
    for (const postings of held.postingsOf(leaf)) {
      eachCommon(postings, candidates, (at, found) => {
        ranks[at]! += held.places.rank(postings.places(found));
      });
    }
  }
  for (let at = 0; at < ranks.length; at += 1) ranks[at]! /= asked.length;
  return ranks;
}

/** Every word asked for, once. */
function leavesOf(query: WordQuery, found = new Map<string, WordLeaf>()): Map<string, WordLeaf> {
  if ('word' in query) found.set(`${query.beginning === true} ${query.word}`, query);
  else for (const part of 'all' in query ? query.all : query.any) leavesOf(part, found);
  return found;
}

/** Candidates that have the word. Both ascend: few are looked up one by one, many are walked along. */
function eachCommon(
  postings: Postings,
  candidates: readonly number[],
  found: (at: number, posting: number) => void,
): void {
  const isFew = candidates.length * 16 < postings.size;
  let posting = candidates.length === 0 ? 0 : postings.find(candidates[0]!);
  for (let at = 0; at < candidates.length && posting < postings.size; at += 1) {
    const candidate = candidates[at]!;
    if (isFew) posting = postings.find(candidate);
    else while (posting < postings.size && postings.entry(posting) < candidate) posting += 1;
    if (posting < postings.size && postings.entry(posting) === candidate) found(at, posting);
  }
}

/** Whether the words follow each other somewhere in the entry. */
function standsTogether(held: HeldEntries, phrase: readonly (Postings | undefined)[], entry: number): boolean {
  const lists: number[] = [];
  for (const postings of phrase) {
    const at = postings?.find(entry) ?? 0;
    if (postings === undefined || at === postings.size || postings.entry(at) !== entry) return false;
    lists.push(postings.places(at));
  }
  return held.places.inARow(lists);
}
