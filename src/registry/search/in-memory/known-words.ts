import { isWorthKnowing } from '../vocabulary.ts';
import { joinedPairs, joinedWith, singleWords } from '../words/joined-words.ts';
import { oneLetterSlot } from '../words/one-letter.ts';
import type { Slot } from '../words/slots.ts';
import type { Lexicon } from './held/lexicon.ts';

/** The slots with joined spellings, when current entries have every word as it was typed; null when some word needs help. */
export function asTyped(slots: readonly Slot[], lexicon: Lexicon): Slot[] | null {
  const single = singleWords(slots);
  const isKnown = (word: string): boolean => isWorthKnowing(word) && lexicon.get(word) !== undefined;
  const pairs = joinedPairs(single).map((word) => (word !== null && isKnown(word) ? word : null));
  const found: Slot[] = [];
  for (const [at, slot] of slots.entries()) {
    const word = single[at] ?? null;
    const written = joinedWith(pairs, at);
    const isSure = word === null || written.length > 0 || isKnown(word) || /\d/.test(word);
    const asked = isSure ? slot : oneLetterSlot(slot, word, at, slots.length);
    if (asked === null) return null;
    found.push(written.length === 0 ? asked : { ...asked, others: [...asked.others, ...written] });
  }
  return found;
}
