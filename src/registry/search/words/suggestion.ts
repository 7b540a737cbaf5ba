import { isMarked, wordsOf, type Word } from './normalise.ts';
import type { Slot } from './slots.ts';

/**
 * The query with the fixes that a result bears out, in the result's own spelling; null when nothing was fixed. Words typed without
 * diacritics get those of the result too, so that nobody is shown a line of which half has them.
 */
export function suggestion(slots: readonly Slot[], result: string): string | null {
  if (slots.every(({ fixes }) => fixes.length === 0)) return null;
  const words = wordsOf(result);
  const has = (all: readonly Word[]): boolean => all.every(({ plain }) => words.some((word) => word.plain === plain));
  const fixes = slots.map((slot) => (has(slot.typed) ? undefined : slot.fixes.find(has)));
  if (fixes.every((fix) => fix === undefined)) return null;
  const wanted = slots.flatMap((slot, at) => fixes[at] ?? slot.typed);
  const fixed = new Set(fixes.flatMap((fix) => fix ?? []));
  let last = -1;
  return wanted
    .map((word, at) => {
      if (!fixed.has(word) && isMarked(word.shown)) return word.shown;
      last = placeOf(words, word.plain, last, wanted[at + 1]?.plain);
      return words[last]?.shown ?? word.shown;
    })
    .join(' ');
}

/** Where a word stands in a text: next to the one before, else before the one that follows, else anywhere; -1 for nowhere. */
function placeOf(words: readonly Word[], plain: string, before: number, following: string | undefined): number {
  if (words[before + 1]?.plain === plain) return before + 1;
  const followed = words.findIndex((word, at) => word.plain === plain && words[at + 1]?.plain === following);
  return followed >= 0 ? followed : words.findIndex((word) => word.plain === plain);
}
