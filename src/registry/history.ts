import { sql } from 'kysely';
import type { Bilingual, Ground } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
import { readCode } from './codes.ts';
import type { PublicFacts, PublicValue } from './projection.ts';
import { registerOf, SYSTEM_REGISTERS, type EntryField, type RegisterName } from './registers/index.ts';
import { visiblePart, type View } from './view.ts';

/** A version as it was, and what it changed. */
export interface HistoryVersion {
  version: number;
  status: string;
  statusBefore: string | null;
  at: Date;
  reason: Bilingual | null;
  grounds: Ground[];
  actId: string | null;
  /** Name of the act (past tense is the procedure's); null outside cases. */
  act: string | null;
  changes: FieldChange[];
  public: PublicFacts;
  leafId: string;
  /** Place in the log; null while it waits for one. */
  logIndex: number | null;
}

/** What became of one field. A missing side means that it was not there. */
export interface FieldChange {
  field: EntryField;
  before: PublicValue | null;
  after: PublicValue | null;
  /** For lists: what came and what went. */
  added?: string[];
  removed?: string[];
}

/** A version as it is stored. */
export interface VersionRow extends Omit<HistoryVersion, 'changes' | 'statusBefore'> {
  restricted: PublicFacts | null;
}

/** All versions of an entry, oldest first, each with the difference to the one before; null when there is no such entry. */
export async function entryHistory(
  db: Db,
  code: string,
  options: { view?: View } = {},
): Promise<HistoryVersion[] | null> {
  const read = readCode(code);
  if (!read.ok) return null;
  const view = options.view ?? 'public';
  const found = await sql<VersionRow & { register: string }>`
    select e.register, v.version, v.status, v.at, v.reason, v.grounds, v.act_id as "actId", a.act, v.public, r.data as restricted,
      v.leaf_id as "leafId", place.index as "logIndex"
    from entry e
    join entry_version v on v.entry_id = e.id
    left join entry_restricted r on r.version_id = v.id and ${view !== 'public'}
    left join case_act a on a.id = v.act_id
    left join log_index place on place.leaf_id = v.leaf_id
    where e.code = ${read.code} order by v.version`.execute(db);
  const [first] = found.rows;
  return first === undefined ? null : historyOf(first.register, found.rows, view);
}

/** Versions, oldest first, each with the difference to the one before. */
export function historyOf(register: string, versions: readonly VersionRow[], view: View): HistoryVersion[] {
  return versions.map((row, at): HistoryVersion => {
    const before = versions[at - 1];
    const { version, status, reason, grounds, actId, act, public: open, leafId, logIndex } = row;
    return {
      version,
      status,
      statusBefore: before?.status ?? null,
      at: row.at,
      reason,
      grounds,
      actId,
      act,
      changes:
        before === undefined ? [] : differences(register, seen(register, before, view), seen(register, row, view)),
      public: open,
      leafId,
      logIndex,
    };
  });
}

function seen(register: string, row: VersionRow, view: View): PublicFacts {
  return { ...row.public, ...visiblePart(register, row.restricted ?? {}, view) };
}

/** Field by field, in the register's order of display. */
export function differences(register: string, before: PublicFacts, after: PublicFacts): FieldChange[] {
  return registerOf(register).fields.flatMap((field) => {
    const [old, now] = [before[field.name] ?? null, after[field.name] ?? null];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const change: FieldChange = { field, before: old, after: now };
    if (field.kind !== 'list') return [change];
    // Lists are sets: their order says nothing, and a form gives it as it likes.
    const { added, removed } = listChange(old, now);
    return added.length + removed.length === 0 ? [] : [{ ...change, added, removed }];
  });
}

function listChange(before: PublicValue | null, after: PublicValue | null): { added: string[]; removed: string[] } {
  const [old, now] = [before, after].map((value) => new Set(Array.isArray(value) ? (value as string[]) : [])) as [
    Set<string>,
    Set<string>,
  ];
  return { added: [...now.difference(old)], removed: [...old.difference(now)] };
}

/** A publication as a list of news tells it. */
export interface RecentChange {
  code: string;
  register: RegisterName;
  /** As the entry is called now. */
  name: string;
  version: number;
  status: string;
  at: Date;
  demo: boolean;
}

/** Publications of the registers since that instant, newest first, at most `limit`; what was withdrawn since is not told. */
export async function recentChanges(
  db: Db,
  options: { since: Date; limit: number; registers?: readonly RegisterName[] },
): Promise<RecentChange[]> {
  const { since, limit, registers = SYSTEM_REGISTERS } = options;
  const found = await sql<RecentChange>`
    select e.code, e.register, e.name, v.version, v.status, v.at, e.demo
    from entry_version v join entry_current e on e.entry_id = v.entry_id
    where v.at >= ${since} and e.register in (${sql.join(registers.map((name) => sql.lit(name)))}) and e.status <> 'withdrawn'
    order by v.at desc, e.position desc, v.version desc limit ${limit}`.execute(db);
  return found.rows;
}
