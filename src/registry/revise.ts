import { sql } from 'kysely';
import type { Bilingual, Ground } from '../law/index.ts';
import type { Tx } from '../platform/database/index.ts';
import type { EntryContent, RegisterName } from '../procedures/kit/index.ts';
import { enterLeaf } from '../record-log/index.ts';
import { LEAF_REVISED, leafBody, sealContent } from './content.ts';
import { deltasOf } from './counters.ts';
import { currentRow, vocabularyWords, type VersionFacts } from './projection.ts';
import type { Published } from './publish.ts';
import { registerOf } from './registers/index.ts';
import { insertDeltas, insertRevised, versionRow } from './write-rows.ts';

/** A new version of an entry. */
export interface Revision {
  readonly entryId: string;
  /** The version that the act has seen. */
  readonly expectedVersion: number;
  /** Who caused it; the entry keeps its own party. */
  readonly party: { readonly id: string } | null;
  readonly content: EntryContent;
  /** Why, for the public history. */
  readonly reason: Bilingual;
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly actId: string | null;
  readonly at: Date;
}

/** The entry has moved on since the act looked at it: look again and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Whether an error says that the entry has moved on. */
export function isVersionConflict(error: unknown): error is VersionConflict {
  return error instanceof VersionConflict;
}

interface Standing {
  register: RegisterName;
  code: string;
  position: number;
  party_id: string | null;
  demo: boolean;
  published_at: Date;
  version: number;
  status: string;
  risk_level: string | null;
  sectors: string[];
  provinces: string[];
}

/**
 * Adds a version in the caller's transaction and makes it the current one; earlier versions stay for ever. Throws `VersionConflict`
 * when `expectedVersion` is not the newest any more. After a crash before the commit the earlier version is still current.
 */
export async function revise(tx: Tx, revision: Revision): Promise<Published> {
  const { entryId, content, reason, grounds, actId, at } = revision;
  const before = await lockCurrent(tx, entryId);
  if (before.version !== revision.expectedVersion) {
    throw new VersionConflict(`${before.code} is at version ${before.version}, not ${revision.expectedVersion}`);
  }
  const { register, code } = before;
  const version = before.version + 1;
  const sealed = sealContent(register, content);
  const leaf = await enterLeaf(tx, {
    kind: LEAF_REVISED,
    subject: code,
    at,
    body: leafBody({ register, version, sealed, reason, grounds, actId }),
  });
  const facts: VersionFacts = {
    entryId,
    register,
    code,
    position: before.position,
    partyId: before.party_id,
    demo: before.demo,
    publishedAt: before.published_at,
    version,
    status: sealed.status,
    public: sealed.public,
    at,
  };
  const origin = { sealed, reason, grounds, actId, partyId: revision.party?.id ?? null, leafId: leaf.leafId };
  const row = { facts, version: versionRow(facts, origin), current: currentRow(facts) };
  const change = { before, after: row.current, words: vocabularyWords(facts), at };
  await insertRevised(tx, row, deltasOf([change]));
  return { entryId, register, code, version, leaf };
}

/** The lock is the entry's own: whoever revises the same entry waits here, and then sees the newer version. */
async function lockCurrent(tx: Tx, entryId: string): Promise<Standing> {
  const found = await sql<Standing>`
    select register, code, position, party_id, demo, published_at, version, status, risk_level, sectors, provinces
    from entry_current where entry_id = ${entryId}::uuid for update`.execute(tx);
  const standing = found.rows[0];
  if (standing === undefined) throw new Error(`No entry ${entryId}`);
  return standing;
}

/** A link between two entries, said by one of them. */
export interface NewLink {
  readonly fromEntryId: string;
  /** As the register of `fromEntryId` declares it. */
  readonly kind: string;
  readonly toCode: string;
  readonly actId: string | null;
  readonly at: Date;
}

/** Links two entries; a link that exists already stays as it is. Throws when a register does not declare it or an end does not exist. */
export async function link(tx: Tx, wanted: NewLink): Promise<void> {
  const ends = await sql<{ id: string; register: RegisterName; code: string }>`
    select id, register, code from entry where id = ${wanted.fromEntryId}::uuid or code = ${wanted.toCode}`.execute(tx);
  const from = ends.rows.find((end) => end.id === wanted.fromEntryId);
  const to = ends.rows.find((end) => end.code === wanted.toCode);
  if (from === undefined || to === undefined)
    throw new Error(`No entry to link: ${wanted.fromEntryId} to ${wanted.toCode}`);
  const declared = registerOf(from.register).links[wanted.kind];
  if (declared?.to.includes(to.register) !== true)
    throw new Error(`Register ${from.register} declares no link ${wanted.kind} to ${to.register}`);
  const touched = [...new Set([from.register, to.register])];
  const deltas = touched.map((register) => ({
    register,
    publications: 1,
    counts: {},
    words: [],
    at: wanted.at.toISOString(),
  }));
  await sql`
    with linked as (
      insert into entry_link (from_entry_id, kind, to_entry_id, act_id, at)
      values (${from.id}::uuid, ${wanted.kind}, ${to.id}::uuid, ${wanted.actId}::uuid, ${wanted.at})
      on conflict (from_entry_id, kind, to_entry_id) do nothing
    )
    ${insertDeltas(deltas)}`.execute(tx);
}
