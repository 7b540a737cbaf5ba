import { hash } from 'node:crypto';
import { Html, type ReadyPart } from './html.ts';

/** A page as bytes. */
export interface Rendered {
  /** UTF-8; lone surrogates become U+FFFD. */
  readonly bytes: Buffer;
  /** The same for the same bytes, another one for others; 22 characters. */
  readonly mark: string;
}

/** Pieces smaller than this are made anew faster than they are put together. */
const WORTH_LETTERS = 300;

/** Markup that many pages have, such as their frame: its bytes are made once, and its text is not gone through again with each page. */
export function ready(markup: Html): Html {
  const text = markup.toString();
  if (text.length < WORTH_LETTERS) return markup;
  const bytes = Buffer.from(text, 'utf8');
  return new Html('', [{ text, bytes, digest: hash('sha256', bytes, 'buffer') }]);
}

/** The bytes of a page: in `room` if they fit there, else in a place of their own. */
export function render(markup: Html, room?: Buffer): Rendered {
  const parts = markup.parts ?? [markup.toString()];
  if (lettersOf(parts) * MOST_BYTES > MADE.length) {
    const bytes = Buffer.from(markup.toString(), 'utf8');
    return { bytes, mark: markOf(bytes) };
  }
  const { made, length } = make(parts);
  const bytes = room === undefined || room.length < length ? Buffer.allocUnsafe(length) : room.subarray(0, length);
  let from = 0;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const size = SIZES[index]!;
    const isReady = typeof part !== 'string';
    bytes.set(isReady ? part.bytes : MADE.subarray(from, from + size), at);
    from += isReady ? part.digest.length : size;
    at += isReady ? part.bytes.length : size;
  }
  return { bytes, mark: markOf(MADE.subarray(0, made)) };
}

/** Of one letter (a UTF-16 unit) in UTF-8. */
const MOST_BYTES = 3;
const ENCODER = new TextEncoder();
/** What is made of the page under way: its own letters as bytes, and the digests of what is ready, in order. Together they tell what it is. */
const MADE = new Uint8Array(256 * 1024);
const SIZES: number[] = [];

function make(parts: readonly (string | ReadyPart)[]): { made: number; length: number } {
  let made = 0;
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') {
      const { written } = ENCODER.encodeInto(part, MADE.subarray(made));
      SIZES[index] = written;
      made += written;
      length += written;
    } else {
      MADE.set(part.digest, made);
      made += part.digest.length;
      length += part.bytes.length;
    }
  }
  return { made, length };
}

function lettersOf(parts: readonly (string | ReadyPart)[]): number {
  let letters = 0;
  for (const part of parts) letters += typeof part === 'string' ? part.length : part.digest.length;
  return letters;
}

function markOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}
