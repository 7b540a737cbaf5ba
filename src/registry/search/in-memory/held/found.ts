import { highest, put, sizeOf, type EntrySet } from './entry-set.ts';

/** Entries that fit a query. While they are few: a row, the newest first, which is much less to look at than a set. */
export type Found = readonly number[] | EntrySet;

export function isFew(found: Found): found is readonly number[] {
  return Array.isArray(found);
}

/** How many there are. */
export function countOf(found: Found): number {
  return isFew(found) ? found.length : sizeOf(found);
}

/** The newest ones, the newest first, between `least` and `most` (both included), no more than `limit`. */
export function newestOf(found: Found, limit: number, least = 0, most = Number.MAX_SAFE_INTEGER): readonly number[] {
  if (!isFew(found)) return highest(found, limit, least, most);
  const [first] = found;
  if (first === undefined || (first <= most && found.length <= limit && found.at(-1)! >= least)) return found;
  return found.filter((entry) => entry >= least && entry <= most).slice(0, limit);
}

/** Puts all of them into an empty set that has room for them. */
export function fill(set: EntrySet, found: Found): void {
  if (isFew(found)) for (const entry of found) put(set, entry);
  else set.set(found.length > set.length ? found.subarray(0, set.length) : found);
}

/** What is in any of the rows, the newest first; each row has the newest first. */
export function together(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((all, row) => (all.length === 0 ? row : row.length === 0 ? all : merged(all, row)), []);
}

function merged(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = [];
  for (let [a, b] = [0, 0]; a < one.length || b < other.length;) {
    const [first, second] = [one[a] ?? -1, other[b] ?? -1];
    both.push(first > second ? first : second);
    if (first >= second) a += 1;
    if (second >= first) b += 1;
  }
  return both;
}
