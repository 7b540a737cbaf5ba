import { FILLERS, phraseAt, wordingsOfMeaning } from './expansions.ts';
import { compoundsOf, isMarked, markedWord, wordsOf, type Word } from './normalise.ts';
import type { WordQuery } from './word-query.ts';

/** One thing that a result must have, in any of several wordings. */
export interface Slot {
  /** As typed. */
  readonly typed: readonly Word[];
  /** Lexemes that do as well: the typed phrase in other words, or its parts written as one word. */
  readonly others: readonly string[];
  /** Words it was probably meant to be, the likeliest first; none when the registers know what was typed. */
  readonly fixes: readonly (readonly Word[])[];
  /** Only helps the order; results need not have it. */
  readonly optional: boolean;
  /** No entry is known to have it, and nothing was found that was meant. */
  readonly unknown?: boolean;
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
    const [phrase, compound] = [phraseAt(words, at), compounds.get(at)];
    const length = Math.max(phrase?.length ?? 0, compound?.parts ?? 0, 1);
    const typed = words.slice(at, at + length);
    const others = [
      ...(phrase?.length === length ? phrase.meanings : []),
      ...(compound !== undefined && compound.parts === typed.length ? [compound.joined] : []),
    ];
    slots.push({
      typed,
      others,
      fixes: [],
      optional: typed.length === 1 && FILLERS.has(typed[0]!.shown),
      prefix: false,
    });
    at += length;
  }
  return slots;
}

/** Results that have all slots. `mark` is put before each word: `@` asks for words of the name. */
export function allOf(slots: readonly Slot[], mark = ''): WordQuery {
  return { all: needed(slots).map((slot) => slotQuery(slot, mark)) };
}

/** Results that lack at most one slot; null when that would leave nothing to look for. */
export function allButOneOf(slots: readonly Slot[], mark = ''): WordQuery | null {
  const asked = needed(slots);
  if (asked.length < 2) return null;
  return {
    any: asked.map((left) =>
      allOf(
        asked.filter((slot) => slot !== left),
        mark,
      ),
    ),
  };
}

/** For ranking: each slot counts by where it stands in the row and how often. */
export function anyOf(slots: readonly Slot[]): WordQuery {
  return { any: needed(slots).map((slot) => slotQuery(slot, '')) };
}

/** What must be found; all of it when everything would be left out. */
function needed(slots: readonly Slot[]): readonly Slot[] {
  const asked = slots.filter((slot) => !slot.optional);
  return asked.length === 0 ? slots : asked;
}

// Words side by side are asked for by the order of the results, not here: the index could only answer that row by row.
function slotQuery(slot: Slot, mark: string): WordQuery {
  const last = slot.typed.length - 1;
  const typed = slot.typed.map((word, at) => ({
    word: mark + word.plain,
    ...(slot.prefix && at === last ? { beginning: true } : {}),
  }));
  const fixes = slot.fixes.map((fix) => ({ all: fix.map((word) => ({ word: mark + word.plain })) }));
  return { any: [{ all: typed }, ...slot.others.map((lexeme) => ({ word: mark + lexeme })), ...fixes] };
}

/** The words one after another; null for a single word. */
export function phraseOf(slots: readonly Slot[]): string[] | null {
  const words = slots.flatMap((slot) => (slot.fixes[0] ?? slot.typed).map((word) => word.plain));
  return words.length < 2 ? null : words;
}

/** The query as a row of plain words: as typed, as probably meant, and with each abbreviation written out. */
export function wordingsOf(slots: readonly Slot[]): string[] {
  const plain = (words: readonly Word[]): string => words.map((word) => word.plain).join(' ');
  const typed = slots.map((slot) => plain(slot.typed));
  const meant = slots.map((slot) => plain(slot.fixes[0] ?? slot.typed));
  const written = slots.map((slot, at) => mostWords([meant[at]!, ...slot.others.flatMap(wordingsOfMeaning)]));
  return [...new Set([typed, meant, written].map((words) => words.join(' ')))];
}

function mostWords(wordings: readonly string[]): string {
  const count = (wording: string): number => wording.split(' ').length;
  return wordings.reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** The words typed with diacritics, as rows are compared with them. */
export function marksOf(slots: readonly Slot[]): string[] {
  const words = slots.flatMap((slot) => slot.typed.map((word) => word.shown));
  return [...new Set(words.filter(isMarked).map(markedWord))];
}
