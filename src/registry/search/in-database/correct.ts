import type { Db } from '../../../platform/database/index.ts';
import { fromTelex, type Word } from '../words/normalise.ts';
import { joinedPairs, joinedWith, singleWords } from '../words/joined-words.ts';
import { oneLetterSlot } from '../words/one-letter.ts';
import type { Slot } from '../words/slots.ts';
import { beginsAWord, knownWords, nearWords, type KnownWord } from '../vocabulary.ts';

const NEAR_WORDS = 3;
/** Looking for neighbours costs a query each. */
const MOST_CORRECTED = 4;
const SHORTEST_SPLIT = 5;

/**
 * Gives words that no entry holds what they were probably meant to be: the beginning of a longer word (the last word only), two words
 * typed as one, one typed as two, Telex keys, a typing error. What was typed always stays one of the wordings.
 */
export async function correctUnknown(db: Db, slots: readonly Slot[]): Promise<Slot[]> {
  const single = singleWords(slots);
  const pairs = joinedPairs(single);
  const joined = slots.map((_, at) => joinedWith(pairs, at));
  const asked = single.flatMap((word, at) =>
    word === null ? [] : [word, ...splits(word).flat(), ...telexOf(word), ...joined[at]!],
  );
  const known = await knownWords(db, [...new Set(asked)]);
  const changed: Slot[] = [];
  let corrections = 0;
  for (const [at, slot] of slots.entries()) {
    const word = single[at] ?? null;
    const written = joined[at]!.filter((one) => known.has(one));
    const isKnown = word === null || known.has(word) || written.length > 0 || /\d/.test(word);
    const oneLetter = word === null ? null : oneLetterSlot(slot, word, at, slots.length);
    if (isKnown) changed.push({ ...slot, others: [...slot.others, ...written] });
    else if (oneLetter !== null) changed.push(oneLetter);
    else if (at === slots.length - 1 && (await beginsAWord(db, word))) changed.push({ ...slot, prefix: true });
    else {
      const fixes = (corrections += 1) > MOST_CORRECTED ? [] : await fixesFor(db, word, known);
      changed.push({ ...slot, fixes, unknown: fixes.length === 0 });
    }
  }
  return changed;
}

/** Gives every word its neighbours, for a query whose words are all known but stand together nowhere. */
export async function correctKnown(db: Db, slots: readonly Slot[]): Promise<Slot[]> {
  const changed: Slot[] = [];
  let corrections = 0;
  for (const slot of slots) {
    const word = slot.typed.length === 1 && !slot.optional && slot.fixes.length === 0 ? slot.typed[0]!.plain : null;
    const near =
      word === null || (corrections += 1) > MOST_CORRECTED * 2 ? [] : await nearWords(db, word, NEAR_WORDS * 4);
    changed.push(near.length === 0 ? slot : { ...slot, fixes: near.map((one) => [asWord(one)]) });
  }
  return changed;
}

function asWord({ word, shown }: KnownWord): Word {
  return { plain: word, shown };
}

async function fixesFor(db: Db, word: string, known: ReadonlyMap<string, KnownWord>): Promise<Word[][]> {
  const whole = telexOf(word).flatMap((one) => known.get(one) ?? []);
  const split = splits(word)
    .map((parts) => parts.flatMap((part) => known.get(part) ?? []))
    .filter((parts) => parts.length === 2)
    .sort((a, b) => Math.min(b[0]!.uses, b[1]!.uses) - Math.min(a[0]!.uses, a[1]!.uses));
  const near = await nearWords(db, word, NEAR_WORDS);
  return [...whole.map((one) => [one]), ...near.map((one) => [one]), ...split.slice(0, 2)].map((fix) =>
    fix.map(asWord),
  );
}

function telexOf(word: string): string[] {
  const decoded = fromTelex(word);
  return decoded === null ? [] : [decoded];
}

function splits(word: string): string[][] {
  if (word.length < SHORTEST_SPLIT) return [];
  return Array.from({ length: word.length - 3 }, (_, at) => [word.slice(0, at + 2), word.slice(at + 2)]);
}
