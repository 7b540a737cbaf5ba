import { sql } from 'kysely';
import type { Tx } from '../platform/database/index.ts';
import { likePatterns, redactText, type PersonalMarks } from '../platform/destruction/index.ts';

/** Columns of this room that hold what people typed: a new one must be added here. */
const TEXT_COLUMNS = ['name', 'name_en', 'purpose', 'purpose_en'] as const;

/** Takes an erased person out of what operators typed here. Needs the rights of the table's owner. */
export async function redactConnections(tx: Tx, marks: PersonalMarks): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const column of TEXT_COLUMNS) {
    const name = sql.ref(column);
    const found = await sql<{ code: string; version: number; value: string }>`
      select code, version, ${name} as value from connected_service_version
       where ${name} ilike any(${likePatterns(marks)}::text[]) for update`.execute(tx);
    let changed = 0;
    for (const { code, version, value } of found.rows) {
      const clean = redactText(value, marks);
      if (clean === null) continue;
      await sql`update connected_service_version set ${name} = ${clean} where code = ${code} and version = ${version}`.execute(tx); // prettier-ignore
      changed += 1;
    }
    counts[`connected_service_version.${column}`] = changed;
  }
  return counts;
}
