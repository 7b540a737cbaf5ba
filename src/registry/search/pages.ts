import { writeCursor, type Cursor, type ListCursor, type RestCursor } from './cursor.ts';
import type { EntryIndex, RankedSought, RestStart, Row, Sought } from './entry-index.ts';

/** A page of entries with the cursor of the next; null on the last. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Newest first. The position of an entry never changes, so every entry is passed once, whatever is published meanwhile. */
export async function listPage<Item>(
  index: EntryIndex<Item>,
  sought: Sought,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<Item>> {
  const rows = await index.list(sought, cursor === null ? null : cursor.position, limit + 1);
  return {
    items: itemsOf(rows, limit),
    next: rows.length > limit ? writeCursor({ kind: 'list', position: rows[limit - 1]!.position }) : null,
  };
}

/** The best of the newest matches by score, then all older ones newest first; each page costs the same. */
export async function textPage<Item>(
  index: EntryIndex<Item>,
  sought: RankedSought,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<Item>> {
  if (cursor !== null && cursor.kind !== 'ranked') return restPage(index, sought, restFrom(cursor), [], limit);
  const best = await index.ranked(sought, cursor, limit + 1);
  if (best === null) return { items: [], next: null };
  const { rows, window } = best;
  if (rows.length <= limit) return restPage(index, sought, { ...window, position: window.any }, rows, limit);
  const { score, position } = rows[limit - 1]!;
  const { newest, exact, named, any } = window;
  return {
    items: itemsOf(rows, limit),
    next: writeCursor({ kind: 'ranked', newest, exact, named, any, score, position }),
  };
}

/** A cursor of a list, given for a query, goes on as if nothing had been ranked. */
function restFrom(cursor: ListCursor | RestCursor): RestStart {
  if (cursor.kind === 'rest') return cursor;
  return { exact: Number.MAX_SAFE_INTEGER, named: Number.MAX_SAFE_INTEGER, position: cursor.position };
}

/** The last of the ranked matches, if any, and then what is older than they are. */
async function restPage<Item>(
  index: EntryIndex<Item>,
  sought: RankedSought,
  from: RestStart,
  best: readonly Row<Item>[],
  limit: number,
): Promise<Page<Item>> {
  // At position 0 nothing is older: all matches were ranked.
  const rest = from.position === 0 ? [] : await index.rest(sought, from, limit - best.length + 1);
  const { exact, named } = from;
  const position = rest[limit - best.length - 1]?.position ?? from.position;
  return {
    items: itemsOf([...best, ...rest], limit),
    next: best.length + rest.length > limit ? writeCursor({ kind: 'rest', exact, named, position }) : null,
  };
}

function itemsOf<Item>(rows: readonly Row<Item>[], limit: number): Item[] {
  return rows.slice(0, limit).map(({ item }) => item);
}
