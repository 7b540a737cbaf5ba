/** A word as search sees it. */
export interface Word {
  /** Lower case, without diacritics, spelling variants folded: what is indexed and compared. */
  readonly plain: string;
  /** As written, lower case, with diacritics. */
  readonly shown: string;
}

/** A longer run of letters is no word; both index and query cut it here. */
const LONGEST_WORD = 60;
const LONGEST_TEXT = 20_000;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Parts written as one: e-KYC, TP.HCM, KH&CN. */
const JOINT = /[-.&/'’_·]/;
const COMPOUNDS = /[\p{L}\p{N}\p{M}]+(?:[-.&/'’_·][\p{L}\p{N}\p{M}]+){1,3}/gu;

/** The words of a text in order. Never throws: anything that is neither letter nor digit only separates. */
export function wordsOf(text: string): Word[] {
  return (clean(text).match(WORDS) ?? [])
    .map((shown) => ({ plain: plainWord(shown), shown }))
    .filter((word) => word.plain !== '');
}

/** Compounds of a text as single words, each with the number of words before it and its number of parts: `e-KYC` gives `ekyc`. */
export function compoundsOf(text: string): { joined: string; at: number; parts: number }[] {
  const cleaned = clean(text);
  if (!JOINT.test(cleaned)) return [];
  let [at, from] = [0, 0];
  return [...cleaned.matchAll(COMPOUNDS)].flatMap((match) => {
    at += wordsOf(cleaned.slice(from, match.index)).length;
    from = match.index;
    const parts = wordsOf(match[0]).map((word) => word.plain);
    const joined = parts.join('');
    return parts.length < 2 || joined.length > LONGEST_WORD ? [] : [{ joined, at, parts: parts.length }];
  });
}

/** The text as a row of plain words with one space between them. */
export function normalText(text: string): string {
  return wordsOf(text)
    .map((word) => word.plain)
    .join(' ');
}

/** The text as a row of words with diacritics, each in one spelling, with a space on both sides. */
export function markedText(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => markedWord(word.shown))
    .join(' ')} `;
}

// U+0000 cannot be stored in PostgreSQL, and half a surrogate pair is no character.
function clean(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replaceAll('\0', ' ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC');
}

const TONES: Record<string, string> = { '\u0300': '2', '\u0301': '3', '\u0309': '4', '\u0303': '5', '\u0323': '6' };

/** One spelling of a word with its diacritics: the tone stands at the end, so that `hoà` and `hòa` are the same. */
export function markedWord(shown: string): string {
  let tone = '';
  const letters = shown.normalize('NFD').replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = TONES[mark]!;
    return '';
  });
  return foldVariant(letters.normalize('NFC')) + tone;
}

const plainWords = new Map<string, string>();
/** Enough for every syllable and the names of a register; then it starts anew. */
const REMEMBERED = 30_000;

function plainWord(shown: string): string {
  const known = plainWords.get(shown);
  if (known !== undefined) return known;
  const letters = shown.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
  const plain = Array.from(foldVariant(letters)).slice(0, LONGEST_WORD).join('');
  if (plainWords.size >= REMEMBERED) plainWords.clear();
  plainWords.set(shown, plain);
  return plain;
}

/** Spellings that are both correct: kỹ thuật / kĩ thuật, bác sĩ / bác sỹ, quy định / qui định. */
function foldVariant(word: string): string {
  if (word === 'qui') return 'quy';
  return /^(h|k|l|m|s|t)y$/.test(word) ? `${word[0]}i` : word;
}

/** Whether the word was written with a diacritic or đ. */
export function isMarked(shown: string): boolean {
  return /đ|\p{M}/u.test(shown.normalize('NFD'));
}

/** What keys of the Telex method give when the keyboard was not switched to Vietnamese: `tris tueej` is `trí tuệ`. Null for no such word. */
export function fromTelex(plain: string): string | null {
  const letters = plain
    .replace(/[sfrxj]$/, '')
    .replaceAll(/([aeo])\1/g, '$1')
    .replaceAll('dd', 'd')
    .replaceAll('w', '');
  return letters === plain || letters.length < 2 ? null : foldVariant(letters);
}

/** The lexeme of an entry called exactly so, given the plain words of its name. */
export function exactName(plain: string): string {
  return `=${plain.slice(0, LONGEST_EXACT)}`;
}

/** Longer names than this are told apart by their first letters only. */
const LONGEST_EXACT = 200;

/** A lexeme for a tsvector or tsquery literal. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
