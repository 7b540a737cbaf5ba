import type { Slot } from './slots.ts';

/** The word of each slot that is one word and nothing more; null for the others. */
export function singleWords(slots: readonly Slot[]): (string | null)[] {
  return slots.map((slot) =>
    slot.typed.length === 1 && slot.others.length === 0 && !slot.optional ? slot.typed[0]!.plain : null,
  );
}

/** Both ways to read `chat bot` as one word: with the word before and with the word after. */
export function joinedWith(single: readonly (string | null)[], at: number): string[] {
  const [before, word, after] = [single[at - 1], single[at], single[at + 1]];
  if (typeof word !== 'string') return [];
  return [...(typeof before === 'string' ? [before + word] : []), ...(typeof after === 'string' ? [word + after] : [])];
}
