import type { Db } from '../../platform/database/index.ts';
import { writeCursor, type Cursor, type RankedCursor } from './cursor.ts';
import {
  listRows,
  rankedRows,
  rankedWindow,
  restRows,
  type FoundEntry,
  type FoundRow,
  type RankedWindow,
  type Sought,
} from './rows.ts';

/** A page of entries with the cursor of the next; null on the last. */
export interface Page {
  items: FoundEntry[];
  next: string | null;
}

/** Newest first. The position of an entry never changes, so every entry is passed once, whatever is published meanwhile. */
export async function listPage(db: Db, sought: Sought, cursor: Cursor | null, limit: number): Promise<Page> {
  const rows = await listRows(db, sought, cursor === null ? null : cursor.position, limit + 1);
  const items = rows.slice(0, limit);
  return {
    items: items.map(shown),
    next: rows.length > limit ? writeCursor({ kind: 'list', position: items.at(-1)!.position }) : null,
  };
}

/** The best of the newest matches by score, then all older ones newest first; each page costs the same. */
export async function textPage(db: Db, sought: Sought, cursor: Cursor | null, limit: number): Promise<Page> {
  const ranked = cursor === null || cursor.kind === 'ranked';
  const after = cursor?.kind === 'ranked' ? cursor : null;
  const window = ranked ? (after ?? (await rankedWindow(db, sought))) : null;
  if (ranked && window === null) return { items: [], next: null };
  const best = window === null ? [] : await rankedRows(db, sought, window, after, limit + 1);
  if (window !== null && best.length > limit) return rankedPage(best.slice(0, limit), window);
  const from = window === null ? restFrom(cursor) : { oldestNamed: window.oldestNamed, position: window.oldest };
  const rest = await restRows(db, sought, from.position, from.oldestNamed, limit - best.length + 1);
  const items = [...best, ...rest].slice(0, limit);
  const more = best.length + rest.length > limit;
  const last = rest[limit - best.length - 1]?.position ?? from.position;
  return {
    items: items.map(shown),
    next: more ? writeCursor({ kind: 'rest', oldestNamed: from.oldestNamed, position: last }) : null,
  };
}

/** A cursor of a list, given for a query, goes on as if nothing had been ranked. */
function restFrom(cursor: Cursor | null): { oldestNamed: number; position: number } {
  if (cursor?.kind === 'rest') return cursor;
  return { oldestNamed: Number.MAX_SAFE_INTEGER, position: cursor?.position ?? Number.MAX_SAFE_INTEGER };
}

function rankedPage(rows: readonly FoundRow[], { newest, oldest, oldestNamed }: RankedWindow): Page {
  const { score, position } = rows.at(-1)!;
  const next: RankedCursor = { kind: 'ranked', newest, oldest, oldestNamed, score, position };
  return { items: rows.map(shown), next: writeCursor(next) };
}

function shown({
  code,
  register,
  version,
  status,
  riskLevel,
  name,
  partyName,
  sectors,
  provinces,
  ...row
}: FoundRow): FoundEntry {
  const { public: open, demo, publishedAt, changedAt } = row;
  return {
    code,
    register,
    version,
    status,
    riskLevel,
    name,
    partyName,
    sectors,
    provinces,
    public: open,
    demo,
    publishedAt,
    changedAt,
  };
}
