import { sql } from 'kysely';
import type { Statement, Tx } from '../platform/database/index.ts';
import { encodeLeaf, type LeafInput } from './leaf.ts';

/** Channel on which sequencers are woken. */
export const LOG_ENTERED = 'log_entered';

export interface EnteredLeaf {
  leafId: string;
  leafHash: Buffer;
  /** The record as it will be published: canonical JSON. A receipt is made of it. */
  body: string;
}

/**
 * Records one act in the caller's transaction: with it the record is committed, or neither is.
 * It waits for nobody; its place in the log follows within about a second.
 */
export async function enterLeaf(tx: Tx, input: LeafInput): Promise<EnteredLeaf> {
  const [entered] = await enterLeaves(tx, [input]);
  return entered!;
}

/** The same for many, in one statement and in this order. */
export async function enterLeaves(tx: Tx, inputs: readonly LeafInput[]): Promise<EnteredLeaf[]> {
  if (inputs.length === 0) return [];
  const { entered, statement } = leavesToEnter(inputs);
  await statement.execute(tx);
  return entered;
}

/** Records with what enters them, for whoever has more to send in the same transaction. At least one. */
export function leavesToEnter(inputs: readonly LeafInput[]): { entered: EnteredLeaf[]; statement: Statement } {
  const leaves = inputs.map(encodeLeaf);
  const ids = leaves.map((leaf) => leaf.leafId);
  // One statement: a record without its place in the queue cannot exist, whatever fails. The wake-up is delivered at commit.
  const statement = sql`
    with entered as (
      insert into log_leaf (id, kind, subject, body, leaf_hash, entered_at)
      select * from unnest(
        ${ids}::uuid[], ${leaves.map((leaf) => leaf.kind)}::text[], ${leaves.map((leaf) => leaf.subject)}::text[],
        ${leaves.map((leaf) => leaf.bytes)}::bytea[], ${leaves.map((leaf) => leaf.leafHash)}::bytea[],
        ${leaves.map((leaf) => leaf.at.toISOString())}::timestamptz[])
    ), queued as (
      insert into log_queue (leaf_id)
      select id from unnest(${ids}::uuid[]) with ordinality as given(id, place) order by place
    )
    select pg_notify(${LOG_ENTERED}, '')`;
  return { entered: leaves.map(({ leafId, leafHash, text }) => ({ leafId, leafHash, body: text })), statement };
}
