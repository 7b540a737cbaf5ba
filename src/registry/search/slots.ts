import { ALTERNATIVES, FILLERS, LONGEST_PHRASE } from './expansions.ts';
import { compoundsOf, isMarked, markedWord, quoted, wordsOf, type Word } from './normalise.ts';

/** One thing that a result must have, in any of several wordings. */
export interface Slot {
  /** As typed. */
  readonly typed: readonly Word[];
  /** Wordings that do as well: phrases, each a row of plain words. */
  readonly others: readonly (readonly string[])[];
  /** Words it was probably meant to be, the likeliest first; none when the registers know what was typed. */
  readonly fixes: readonly (readonly Word[])[];
  /** Only helps the order; results need not have it. */
  readonly optional: boolean;
  /** Its last word is also the beginning of a longer one. */
  readonly prefix: boolean;
}

/** Beyond these a query says nothing more. */
const LONGEST_QUERY = 300;
const MOST_WORDS = 16;

/** What a typed query asks for, in order. Empty when it has no letter or digit. */
export function slotsOf(query: string): Slot[] {
  const text = query.slice(0, LONGEST_QUERY);
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const compounds = new Map(compoundsOf(text).map((compound) => [compound.at, compound]));
  const slots: Slot[] = [];
  for (let at = 0; at < words.length;) {
    const length = Math.max(phraseLength(words, at), compounds.get(at)?.parts ?? 0, 1);
    const typed = words.slice(at, at + length);
    const phrase = typed.map((word) => word.plain).join(' ');
    const others = (ALTERNATIVES.get(phrase) ?? []).map((other) => other.split(' '));
    const compound = compounds.get(at);
    if (compound !== undefined && compound.parts === typed.length) others.push([compound.joined]);
    slots.push({
      typed,
      others,
      fixes: [],
      optional: typed.length === 1 && FILLERS.has(typed[0]!.shown),
      prefix: false,
    });
    at += length;
  }
  return slots.some((slot) => !slot.optional) ? slots : slots.map((slot) => ({ ...slot, optional: false }));
}

/** How many words from here on are a phrase with other wordings; 0 for none. */
function phraseLength(words: readonly Word[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).map((word) => word.plain);
    if (ALTERNATIVES.has(phrase.join(' '))) return length;
  }
  return 0;
}

/** tsquery for results that have all slots. `mark` is put before each word: `@` asks for words of the name. */
export function allOf(slots: readonly Slot[], mark = ''): string {
  return slots
    .filter((slot) => !slot.optional)
    .map((slot) => slotQuery(slot, mark))
    .join(' & ');
}

/** tsquery for results that lack at most one slot; null when that would leave nothing to look for. */
export function allButOneOf(slots: readonly Slot[]): string | null {
  const needed = slots.filter((slot) => !slot.optional);
  if (needed.length < 2) return null;
  return needed.map((left) => `(${allOf(needed.filter((slot) => slot !== left))})`).join(' | ');
}

function slotQuery(slot: Slot, mark: string): string {
  const typed = slot.typed.map(
    (word, at) => quoted(mark + word.plain) + (slot.prefix && at === slot.typed.length - 1 ? ':*' : ''),
  );
  // In the name a phrase only has to have its words: the marked words carry no positions.
  const wordings = [...slot.others, ...slot.fixes.map((fix) => fix.map((word) => word.plain))];
  const others = wordings.map(
    (phrase) => `(${phrase.map((word) => quoted(mark + word)).join(mark === '' ? ' <-> ' : ' & ')})`,
  );
  return `(${[`(${typed.join(' & ')})`, ...others].join(' | ')})`;
}

/** tsquery for the typed words one after another; null for a single word. */
export function phraseOf(slots: readonly Slot[]): string | null {
  const words = slots.flatMap((slot) => slot.typed.map((word) => quoted(word.plain)));
  return words.length < 2 ? null : words.join(' <-> ');
}

/** The typed words, and the same with each abbreviation written out, as one row of plain words. */
export function wordingsOf(slots: readonly Slot[]): string[] {
  const typed = slots.map((slot) => slot.typed.map((word) => word.plain).join(' ')).join(' ');
  const longest = slots.map((slot) => {
    const own = slot.typed.map((word) => word.plain);
    return slot.others
      .reduce((best, other) => (other.length > best.length ? other : best), own as readonly string[])
      .join(' ');
  });
  return [...new Set([typed, longest.join(' ')])];
}

/** The words typed with diacritics, as rows are compared with them. */
export function marksOf(slots: readonly Slot[]): string[] {
  const words = slots.flatMap((slot) => slot.typed.map((word) => word.shown));
  return [...new Set(words.filter(isMarked).map(markedWord))];
}
