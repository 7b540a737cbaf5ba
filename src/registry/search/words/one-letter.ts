import type { Slot } from './slots.ts';

/**
 * Vietnamese has words of one letter (`y khoa`), which no vocabulary tells from a slip: inside a query such a word is asked for as it was
 * typed, at the end it only helps the order, for more of it may be coming. Null for any other word, and for one that stands alone.
 */
export function oneLetterSlot(slot: Slot, word: string, at: number, count: number): Slot | null {
  if (word.length > 1 || count === 1) return null;
  return at === count - 1 ? { ...slot, optional: true } : slot;
}
