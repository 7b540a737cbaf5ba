import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { commit, type JsonObject } from '../../record-log/index.ts';
import { LEAF_PUBLISHED, LEAF_REVISED, sha256 } from '../content.ts';
import { checkCurrent } from './rebuild.ts';

/** A record of the log as the verifier read it from public bytes. */
export interface LogRecord {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly body: { readonly [key: string]: unknown };
  readonly index: number;
}

export type RegisterFindingCode =
  /** The log tells of a version that the registers do not have. */
  | 'versionMissing'
  /** Two records tell of one version. */
  | 'leafRepeated'
  /** A member of the record is not what the version says; `detail` names it. */
  | 'leafDiffers'
  /** The restricted part is not what the version's commitment was made of, or is gone without having been erased. */
  | 'restrictedDiffers'
  /** The registers have a version of which the log does not tell. */
  | 'leafMissing'
  /** The current row is not what the newest version says. */
  | 'currentDiffers'
  | 'countDiffers';

export interface RegisterFinding {
  code: RegisterFindingCode;
  /** Entry and version, or the facet. */
  where: string;
  detail: string | null;
}

export interface RegisterVerdict {
  /** True when log and registers say the same. */
  holds: boolean;
  findings: RegisterFinding[];
  /** Versions that were compared with their records. */
  versions: number;
  /** Versions whose records wait for their place; they are compared next time. */
  waiting: number;
}

const MAX_FINDINGS = 1_000;
const BATCH = 1_000;

/**
 * Compares the registers with the log, both ways: each record of an entry has its version with the same facts, each version has
 * exactly one record, and each current row and count follows from the versions. `leaves` is the whole log, in order, in any batches.
 */
export async function compareWithLog(
  db: Db,
  leaves: Iterable<readonly LogRecord[]> | AsyncIterable<readonly LogRecord[]>,
): Promise<RegisterVerdict> {
  const findings: RegisterFinding[] = [];
  const find = (code: RegisterFindingCode, where: string, detail: string | null = null): void => {
    if (findings.length < MAX_FINDINGS) findings.push({ code, where, detail });
  };
  const seen = new Set<string>();
  for await (const batch of leaves) {
    const ours = batch.filter((leaf) => leaf.kind === LEAF_PUBLISHED || leaf.kind === LEAF_REVISED);
    await compareBatch(db, ours, seen, find);
  }
  const { versions, waiting } = await compareVersions(db, seen, find);
  const current = await checkCurrent(db);
  for (const code of current.differing) find('currentDiffers', code);
  for (const facet of current.miscounted) find('countDiffers', facet);
  return { holds: findings.length === 0, findings, versions, waiting };
}

type Find = (code: RegisterFindingCode, where: string, detail?: string | null) => void;

interface VersionRow {
  leaf_id: string;
  code: string;
  register: string;
  version: number;
  status: string;
  public: unknown;
  restricted_commitment: string | null;
  restricted: JsonObject | null;
  salt: string | null;
  erased_at: Date | null;
  reason: unknown;
  grounds: string[];
  act_id: string | null;
  at: Date;
}

async function compareBatch(db: Db, leaves: readonly LogRecord[], seen: Set<string>, find: Find): Promise<void> {
  if (leaves.length === 0) return;
  const ids = leaves.map((leaf) => leaf.id).filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const found = await sql<VersionRow>`
    select v.leaf_id, e.code, e.register, v.version, v.status, v.public, v.restricted_commitment, v.reason, v.grounds, v.act_id, v.at,
           r.data as restricted, r.salt, r.erased_at
    from entry_version v join entry e on e.id = v.entry_id left join entry_restricted r on r.version_id = v.id where v.leaf_id = any(${ids}::uuid[])`.execute(
    db,
  );
  const versions = new Map(found.rows.map((row) => [row.leaf_id, row]));
  for (const leaf of leaves) {
    const where = `${leaf.subject} version ${String(leaf.body['version'])}`;
    const version = versions.get(leaf.id);
    if (version === undefined) find('versionMissing', where, `record ${leaf.index}`);
    else {
      for (const detail of unlike(leaf, version)) find('leafDiffers', where, detail);
      if (!restrictedHolds(version)) find('restrictedDiffers', where);
    }
    const told = `${leaf.subject} ${String(leaf.body['version'])}`;
    if (seen.has(told) || seen.has(leaf.id)) find('leafRepeated', where, `record ${leaf.index}`);
    seen.add(told).add(leaf.id);
  }
}

/** Names of the members of a record that differ from the version, worked out anew from what is published. */
function unlike(leaf: LogRecord, version: VersionRow): string[] {
  const told: Record<string, unknown> = { kind: leaf.kind, subject: leaf.subject, at: leaf.at, ...leaf.body };
  const held: Record<string, unknown> = {
    kind: version.version === 1 ? LEAF_PUBLISHED : LEAF_REVISED,
    subject: version.code,
    at: version.at.toISOString(),
    register: version.register,
    version: version.version,
    status: version.status,
    publicHash: sha256(version.public),
    restrictedCommitment: version.restricted_commitment,
    reasonHash: version.reason === null ? null : sha256(version.reason),
    grounds: version.grounds,
    act: version.act_id,
  };
  const names = [...new Set([...Object.keys(told), ...Object.keys(held)])];
  return names.filter((name) => JSON.stringify(told[name]) !== JSON.stringify(held[name]));
}

/** Whether the restricted part opens the commitment. One that was erased has no salt any more and can only be believed. */
function restrictedHolds({ restricted_commitment, restricted, salt, erased_at }: VersionRow): boolean {
  if (erased_at !== null) return restricted_commitment !== null;
  if (restricted === null || salt === null) return restricted_commitment === null && restricted === null;
  return commit(restricted, salt) === restricted_commitment;
}

/** Each version must have been told of, unless its record still waits for a place in the log. */
async function compareVersions(
  db: Db,
  seen: ReadonlySet<string>,
  find: Find,
): Promise<{ versions: number; waiting: number }> {
  const counts = { versions: 0, waiting: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const found = await sql<{ leaf_id: string; code: string; version: number; waits: boolean }>`
      select v.leaf_id, e.code, v.version, q.leaf_id is not null as waits
      from entry_version v join entry e on e.id = v.entry_id left join log_queue q on q.leaf_id = v.leaf_id
      where v.leaf_id > ${after}::uuid order by v.leaf_id limit ${BATCH}`.execute(db);
    if (found.rows.length === 0) return counts;
    for (const row of found.rows) {
      if (seen.has(row.leaf_id)) counts.versions += 1;
      else if (row.waits || (await tooNew(db, row.leaf_id, seen))) counts.waiting += 1;
      else find('leafMissing', `${row.code} version ${row.version}`);
    }
    after = found.rows.at(-1)!.leaf_id;
  }
}

/** Whether the record got its place only after the log was read: some later place than every one that was read. */
async function tooNew(db: Db, leafId: string, seen: ReadonlySet<string>): Promise<boolean> {
  const found = await sql<{ leaf_id: string }>`
    select later.leaf_id from log_index own join log_index later on later.index >= own.index
    where own.leaf_id = ${leafId}::uuid order by later.index limit 100`.execute(db);
  return found.rows.length > 0 && found.rows.every((row) => !seen.has(row.leaf_id));
}
