import type { Slot } from './slots.ts';

/** The word of each slot that is one word and nothing more; null for the others. */
export function singleWords(slots: readonly Slot[]): (string | null)[] {
  return slots.map((slot) =>
    slot.typed.length === 1 && slot.others.length === 0 && !slot.optional ? slot.typed[0]!.plain : null,
  );
}

/** The word that each slot makes with the next one, both single words; null for the others. */
export function joinedPairs(single: readonly (string | null)[]): (string | null)[] {
  return single.map((word, at) => {
    const next = single[at + 1];
    return word === null || typeof next !== 'string' ? null : word + next;
  });
}

/** Both ways to read `chat bot` as one word: with the word before and with the word after. */
export function joinedWith(pairs: readonly (string | null)[], at: number): string[] {
  return [pairs[at - 1], pairs[at]].filter((word) => typeof word === 'string');
}
