import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { likePatterns, redact, type PersonalMarks } from '../../platform/destruction/index.ts';

export interface ErasedFacts {
  /** Restricted parts that were changed; their commitments in the log can no longer be opened. */
  restrictedParts: number;
  /** Codes of entries some version of which says it in public: published by law, hashed in the log, and left. */
  publicMentions: string[];
}

/**
 * Takes the person's marks out of restricted parts and destroys the salts, so that nobody can try out what stood there against the
 * log. Versions, their public parts and their commitments stay as the log tells them. Needs the rights of the tables' owner.
 */
export async function erasePersonalFacts(tx: Tx, marks: PersonalMarks, now: Date): Promise<ErasedFacts> {
  const patterns = likePatterns(marks);
  const found = await sql<{ version_id: string; data: unknown }>`
    select version_id, data from entry_restricted where data::text ilike any(${patterns}::text[])`.execute(tx);
  let restrictedParts = 0;
  for (const { version_id, data } of found.rows) {
    const clean = redact(data, marks);
    if (clean === null) continue;
    restrictedParts += 1;
    await sql`
      update entry_restricted set data = ${JSON.stringify(clean.value)}::jsonb, salt = null, erased_at = ${now} where version_id = ${version_id}`.execute(
      tx,
    );
  }
  const open = await sql<{ code: string; public: unknown }>`
    select e.code, v.public from entry_version v join entry e on e.id = v.entry_id
     where v.public::text ilike any(${patterns}::text[]) order by e.code`.execute(tx);
  const mentions = open.rows.filter((row) => redact(row.public, marks) !== null).map(({ code }) => code);
  return { restrictedParts, publicMentions: [...new Set(mentions)] };
}
