/** Where a page ended. It carries what the order of the pages before rested on, so that newcomers cannot shift what follows. */
export type Cursor = ListCursor | RankedCursor | RestCursor;

/** Newest first: everything older than this follows. */
export interface ListCursor {
  readonly kind: 'list';
  readonly position: number;
}

/** The best matches, by score: the newest entry that counts, the oldest entry ranked of each tier, and the last row shown. */
export interface RankedCursor {
  readonly kind: 'ranked';
  readonly newest: number;
  readonly exact: number;
  readonly named: number;
  readonly any: number;
  readonly score: number;
  readonly position: number;
}

/** Matches older than those that were ranked, newest first. */
export interface RestCursor {
  readonly kind: 'rest';
  readonly exact: number;
  readonly named: number;
  readonly position: number;
}

/** The numbers of each kind, in order; the place in this list is how the kind is written. */
const MEMBERS = [
  ['list', ['position']],
  ['ranked', ['newest', 'exact', 'named', 'any', 'score', 'position']],
  ['rest', ['exact', 'named', 'position']],
] as const;

/** The cursor as text for an address. */
export function writeCursor(cursor: Cursor): string {
  const kind = MEMBERS.findIndex(([name]) => name === cursor.kind);
  const numbers = MEMBERS[kind]![1].map((member) => (cursor as unknown as Record<string, number>)[member]);
  return Buffer.from([kind, ...numbers].join('~')).toString('base64url');
}

/** Reads a cursor; null for a text that is none. */
export function readCursor(text: string): Cursor | null {
  if (text.length > 200 || !/^[\w-]+$/.test(text)) return null;
  const [kind, ...parts] = Buffer.from(text, 'base64url').toString('latin1').split('~');
  const [name, members] = MEMBERS[Number(/^\d$/.test(kind!) ? kind : -1)] ?? [];
  if (members?.length !== parts.length || !parts.every((part) => /^\d{1,16}(\.\d{1,17})?$/.test(part))) return null;
  const numbers = Object.fromEntries(members.map((member, at) => [member, Number(parts[at])]));
  const whole = members.every((member) => member === 'score' || Number.isSafeInteger(numbers[member]));
  return whole ? ({ kind: name, ...numbers } as unknown as Cursor) : null;
}
