/** Where a page ended. It carries what the order of the pages before rested on, so that newcomers cannot shift what follows. */
export type Cursor = ListCursor | RankedCursor | RestCursor;

/** Newest first: everything older than this follows. */
export interface ListCursor {
  readonly kind: 'list';
  readonly position: number;
}

/** The best matches, by score: the newest entry that counts, the oldest entries ranked, and the last row shown. */
export interface RankedCursor {
  readonly kind: 'ranked';
  readonly newest: number;
  readonly oldest: number;
  readonly oldestNamed: number;
  readonly score: number;
  readonly position: number;
}

/** Matches older than those that were ranked, newest first. */
export interface RestCursor {
  readonly kind: 'rest';
  readonly oldestNamed: number;
  readonly position: number;
}

const KINDS = ['list', 'ranked', 'rest'] as const;

/** The cursor as text for an address. */
export function writeCursor(cursor: Cursor): string {
  const numbers =
    cursor.kind === 'list'
      ? [cursor.position]
      : cursor.kind === 'rest'
        ? [cursor.oldestNamed, cursor.position]
        : [cursor.newest, cursor.oldest, cursor.oldestNamed, cursor.score, cursor.position];
  return Buffer.from([KINDS.indexOf(cursor.kind), ...numbers].join('~')).toString('base64url');
}

/** Reads a cursor; null for a text that is none. */
export function readCursor(text: string): Cursor | null {
  if (text.length > 200 || !/^[\w-]+$/.test(text)) return null;
  const parts = Buffer.from(text, 'base64url').toString('latin1').split('~');
  if (!parts.every((part) => /^\d{1,16}(\.\d{1,17})?$/.test(part))) return null;
  const [kind, a, b, c, d, e] = parts.map(Number);
  const whole = [a, b, c, e].every((number) => number === undefined || Number.isSafeInteger(number));
  if (!whole) return null;
  if (kind === 0 && parts.length === 2) return { kind: 'list', position: a! };
  if (kind === 2 && parts.length === 3) return { kind: 'rest', oldestNamed: a!, position: b! };
  if (kind === 1 && parts.length === 6)
    return { kind: 'ranked', newest: a!, oldest: b!, oldestNamed: c!, score: d!, position: e! };
  return null;
}
