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
  const wordings = ranking.wordings.map((wording) => ({ alone: wording, inside: ` ${wording} ` }));
  const marks = ranking.marks.map((mark) => Buffer.from(` ${mark} `));
  return Float64Array.from(candidates, (position, at) => {
    const entry = held.entry(position);
    // A name that has the phrase is the commonest case, and the quickest to see.
    const isTogether =
      phrase !== null && (` ${entry.nameNormal} `.includes(phraseInside) || standsTogether(held, phrase, position));
    const score = ranks[at]! * 2 + namesScore(entry, wordings) + (isTogether ? 1 : 0) + marksScore(entry, marks);
    return Math.round(score * 1e6) / 1e6;
  });
}

function namesScore(
  { nameNormal, partyNormal }: HeldEntry,
  wordings: readonly { alone: string; inside: string }[],
): number {
  const [name, party] = [` ${nameNormal} `, ` ${partyNormal} `];
  let [called, ofParty, inside] = [0, 0, 0];
  for (const wording of wordings) {
    if (nameNormal === wording.alone) called = 8;
    if (partyNormal === wording.alone) ofParty = 3;
    inside = Math.max(inside, (name.includes(wording.inside) ? 3 : 0) + (party.includes(wording.inside) ? 1.5 : 0));
  }
  return called + ofParty + inside;
}

function marksScore({ marked }: HeldEntry, marks: readonly Buffer[]): number {
  if (marks.length === 0) return 0;
  return (1.5 * marks.filter((mark) => marked.includes(mark)).length) / marks.length;
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
  let ends: readonly number[] = [];
  for (const [nth, postings] of phrase.entries()) {
    const at = postings?.find(entry) ?? 0;
    if (postings === undefined || at === postings.size || postings.entry(at) !== entry) return false;
    const here = held.places.positions(postings.places(at));
    const before = ends;
    ends = nth === 0 ? here : here.filter((position) => before.includes(position - 1));
    if (ends.length === 0) return false;
  }
  return true;
}
