import { placeOf, type Place } from './held/places.ts';

const QUOTE = 39;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;
const LETTER_WEIGHTS: Readonly<Record<number, number>> = { 65: 3, 66: 2, 67: 1, 68: 0 };

/** Reads a tsvector as PostgreSQL writes it (`'lexeme':1A,5 'other'`), lexeme by lexeme. Throws on what is none: it would be a fault of ours. */
export function readTsvector(text: string, each: (lexeme: string, places: Place[]) => void): void {
  let at = 0;
  while (at < text.length) {
    const word = readLexeme(text, at);
    at = word.end;
    const places: Place[] = [];
    if (text.charCodeAt(at) === COLON) {
      do at = readPlace(text, at + 1, places);
      while (text.charCodeAt(at) === COMMA);
    }
    each(word.lexeme, places);
    // The space before the next.
    at += 1;
  }
}

function readLexeme(text: string, from: number): { lexeme: string; end: number } {
  if (text.charCodeAt(from) !== QUOTE) throw new Error(`Not a tsvector at ${from}: ${text.slice(from, from + 40)}`);
  let isPlain = true;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === BACKSLASH || (char === QUOTE && text.charCodeAt(at + 1) === QUOTE)) {
      isPlain = false;
      at += 1;
    } else if (char === QUOTE) {
      const written = text.slice(from + 1, at);
      return { lexeme: isPlain ? written : written.replaceAll(/(\\\\|'')/g, (pair) => pair[0]!), end: at + 1 };
    }
  }
  throw new Error('A tsvector without an end');
}

function readPlace(text: string, from: number, places: Place[]): number {
  let at = from;
  let position = 0;
  for (let char = text.charCodeAt(at); char >= ZERO && char <= NINE; char = text.charCodeAt((at += 1)))
    position = position * 10 + char - ZERO;
  const weight = LETTER_WEIGHTS[text.charCodeAt(at)];
  places.push(placeOf(position, weight ?? 0));
  return weight === undefined ? at : at + 1;
}
