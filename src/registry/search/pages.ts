import type { Db } from '../../platform/database/index.ts';
import { writeCursor, type Cursor, type ListCursor, type RestCursor } from './cursor.ts';
import { listRows, rankedRows, restRows, type FoundEntry, type FoundRow, type Ranking, type Sought } from './rows.ts';

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
export async function textPage(
  db: Db,
  sought: Sought & { ranking: Ranking },
  cursor: Cursor | null,
  limit: number,
): Promise<Page> {
  if (cursor !== null && cursor.kind !== 'ranked') return restPage(db, sought, restFrom(cursor), [], limit);
  const best = await rankedRows(db, sought, cursor, limit + 1);
  if (best === null) return { items: [], next: null };
  const { rows, window } = best;
  if (rows.length <= limit) return restPage(db, sought, { ...window, position: window.any }, rows, limit);
  const { score, position } = rows[limit - 1]!;
  const { newest, exact, named, any } = window;
  return {
    items: rows.slice(0, limit).map(shown),
    next: writeCursor({ kind: 'ranked', newest, exact, named, any, score, position }),
  };
}

type RestStart = Omit<RestCursor, 'kind'>;

/** A cursor of a list, given for a query, goes on as if nothing had been ranked. */
function restFrom(cursor: ListCursor | RestCursor): RestStart {
  if (cursor.kind === 'rest') return cursor;
  return { exact: Number.MAX_SAFE_INTEGER, named: Number.MAX_SAFE_INTEGER, position: cursor.position };
}

/** The last of the ranked matches, if any, and then what is older than they are. */
async function restPage(
  db: Db,
  sought: Sought & { ranking: Ranking },
  from: RestStart,
  best: readonly FoundRow[],
  limit: number,
): Promise<Page> {
  // At position 0 nothing is older: all matches were ranked.
  const rest = from.position === 0 ? [] : await restRows(db, sought, from, limit - best.length + 1);
  const { exact, named } = from;
  const position = rest[limit - best.length - 1]?.position ?? from.position;
  return {
    items: [...best, ...rest].slice(0, limit).map(shown),
    next: best.length + rest.length > limit ? writeCursor({ kind: 'rest', exact, named, position }) : null,
  };
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
