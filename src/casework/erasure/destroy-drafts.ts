import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/**
 * Empties drafts: answers, where they came from, documents. The rows stay, put away. Bytes of documents that nothing else names go with
 * the next sweep of the file store. Gives how many of each.
 */
export async function destroyDrafts(
  tx: Tx,
  ids: readonly string[],
  now: Date,
): Promise<{ drafts: number; draftFiles: number }> {
  const files = await sql<{ file_id: string }>`
    delete from draft_file where draft_id = any(${ids}::uuid[]) returning file_id`.execute(tx);
  const unnamed = files.rows.map(({ file_id }) => file_id);
  await sql`
    delete from file f where f.id = any(${unnamed}::uuid[])
       and not exists (select from case_file c where c.file_id = f.id) and not exists (select from draft_file d where d.file_id = f.id)`.execute(
    tx,
  );
  const done = await sql`
    update draft set answers = '{}', sources = '{}', revision = revision + 1, discarded_at = coalesce(discarded_at, ${now})
     where id = any(${ids}::uuid[])`.execute(tx);
  return { drafts: Number(done.numAffectedRows ?? 0n), draftFiles: unnamed.length };
}
