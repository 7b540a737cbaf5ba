import type { Day } from '../day.ts';
import type { Bilingual } from '../provision.ts';
import { HIGH_RISK_LISTS, type HighRiskList } from './high-risk-list.ts';
import type { HighRiskRow } from './high-risk-row.ts';

/**
 * Every version of the list that this process knows: those that the program ships, then those that the operator loaded.
 * Composed at start, and again when the operator loads one; `lawOn` answers each day with the version of that day, so a
 * `Law` already given never changes.
 */
let versions: readonly HighRiskList[] = HIGH_RISK_LISTS;

/** In the order in which they take effect. The same array as long as nothing was loaded. */
export function highRiskLists(): readonly HighRiskList[] {
  return versions;
}

/**
 * Puts the operator's versions behind the shipped ones. Throws when one would not come after all before it: a version
 * never changes what held on a day that an earlier one has answered for.
 */
export function composeHighRiskLists(loaded: readonly HighRiskList[]): void {
  const known = versions.slice(HIGH_RISK_LISTS.length).map(({ version }) => version);
  if (known.join('\n') === loaded.map(({ version }) => version).join('\n')) return;
  const all = [...HIGH_RISK_LISTS, ...loaded];
  for (const [at, list] of all.entries()) {
    const before = all[at - 1];
    if (before !== undefined && list.inForceFrom <= before.inForceFrom)
      throw new Error(`${list.version} does not take effect after ${before.version}`);
  }
  versions = all;
}

/** The version in force on that day; null before the first one. */
export function highRiskListOn(day: Day): HighRiskList | null {
  const inForce = ({ inForceFrom, inForceUntil }: HighRiskList): boolean =>
    inForceFrom <= day && (inForceUntil === null || day <= inForceUntil);
  return versions.findLast(inForce) ?? null;
}

/** The version that this one took the place of; null for the first. */
export function versionBefore({ version }: HighRiskList): HighRiskList | null {
  return versions[versions.findIndex((list) => list.version === version) - 1] ?? null;
}

/** The newest wording of a row in any version, so that an old entry can still say what it names; undefined when there never was one. */
export function knownRow(id: unknown): HighRiskRow | undefined {
  return typeof id === 'string' ? newestRows().get(id) : undefined;
}

/** Each row as its newest version words it. Gone through anew when a version was loaded. */
function newestRows(): ReadonlyMap<string, HighRiskRow> {
  if (newest.of !== versions)
    newest = { of: versions, rows: new Map(versions.flatMap(({ rows }) => rows.map((row) => [row.id, row]))) };
  return newest.rows;
}

let newest: { readonly of: readonly HighRiskList[] | null; readonly rows: ReadonlyMap<string, HighRiskRow> } = {
  of: null,
  rows: new Map(),
};

/** Ids of all rows that any version has had; which of them is in force is a matter of the day. */
export function knownRowIds(): readonly string[] {
  return [...new Set(versions.flatMap((list) => list.rows.map((row) => row.id)))];
}

export interface RowDifference {
  readonly row: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of a changed row: what reads otherwise. */
  readonly what: readonly RowPart[];
  readonly before: HighRiskRow | null;
  readonly after: HighRiskRow | null;
}
export type RowPart = 'name' | 'condition' | 'route' | 'sector';

/** What differs from one version to the next, row by row, in what a classification rests on: sources and evidence do not count. */
export function compareLists(before: HighRiskList, after: Pick<HighRiskList, 'rows'>): RowDifference[] {
  const ids = new Set([...before.rows, ...after.rows].map(({ id }) => id));
  return [...ids].flatMap((id): RowDifference[] => {
    const [old, now] = [before, after].map(({ rows }) => rows.find((row) => row.id === id) ?? null);
    if (!old) return [{ row: id, change: 'added', what: [], before: null, after: now! }];
    if (!now) return [{ row: id, change: 'removed', what: [], before: old, after: null }];
    const what = (['name', 'condition', 'route', 'sector'] as const).filter(
      (part) => vietnamese(old[part]) !== vietnamese(now[part]),
    );
    return what.length === 0 ? [] : [{ row: id, change: 'changed', what, before: old, after: now }];
  });
}

/** The Vietnamese wording is the one that counts; a better translation changes nothing. */
function vietnamese(text: string | Bilingual): string {
  return typeof text === 'string' ? text : text.vi;
}
