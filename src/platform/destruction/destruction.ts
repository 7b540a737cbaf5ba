import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import type { Via } from '../identity/index.ts';

/** Something that was destroyed. Numbers and grounds only: nothing of what was destroyed may stand in it. */
export interface Destruction {
  readonly at: Date;
  /** The rule that had run out, or `personErased`. */
  readonly rule: string;
  /** Provision or own rule that it rests on. */
  readonly ground: string;
  /** Internal number of what was emptied, which by itself names nobody. */
  readonly subjectId: string | null;
  readonly orderedBy: string | null;
  readonly via: Via;
  readonly reason: string | null;
  /** Rows of each kind. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface DestructionRecord extends Destruction {
  readonly id: string;
}

/** Goes into the transaction of the destruction: after a crash there is neither or both. Records can only be added. */
export async function recordDestruction(tx: Db, destruction: Destruction): Promise<void> {
  const { at, rule, ground, subjectId, orderedBy, via, reason, counts } = destruction;
  await sql`
    insert into destruction_record (at, rule, ground, subject_id, ordered_by, via, reason, counts)
    values (${at}, ${rule}, ${ground}, ${subjectId}, ${orderedBy}, ${via}, ${reason}, ${JSON.stringify(counts)}::jsonb)`.execute(
    tx,
  );
}

/** What was destroyed, newest first. */
export async function listDestructions(db: Db, limit = 100): Promise<DestructionRecord[]> {
  const found = await sql<DestructionRecord>`
    select id, at, rule, ground, subject_id as "subjectId", ordered_by as "orderedBy", via, reason, counts
      from destruction_record order by at desc, id limit ${Math.min(limit, 10_000)}`.execute(db);
  return found.rows;
}
