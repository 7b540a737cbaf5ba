import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { likePatterns, redact, type PersonalMarks } from '../../platform/destruction/index.ts';

/** Columns of reports that hold what people typed as JSON: a new one must be added here. */
const JSON_COLUMNS = [
  ['plan_report_duty', 'who'],
  ['plan_report_duty', 'receivers'],
  ['plan_report_unit', 'words'],
  ['plan_report_version', 'content'],
  ['plan_consolidation', 'content'],
  ['plan_consolidation', 'words'],
  ['plan_consolidation', 'recipients'],
  ['plan_consolidation_version', 'content'],
  ['plan_consolidation_version', 'recipients'],
  ['plan_consolidation_version', 'addressees'],
] as const;

/** Texts of reports that people typed: a new one must be added here. */
export const REPORT_TEXT_COLUMNS = [
  ['plan_report_duty', 'text'],
  ['plan_report_duty', 'due_text'],
  ['plan_report_duty', 'reason'],
  ['plan_report_duty_end', 'reason'],
  ['plan_report_period', 'label_vi'],
  ['plan_report_period', 'label_en'],
  ['plan_report_period', 'reason'],
  ['plan_report_period', 'close_reason'],
  ['plan_report_version', 'note'],
  ['plan_report_return', 'reason'],
  ['plan_consolidation', 'number'],
  ['plan_consolidation', 'place_and_date'],
  ['plan_consolidation', 'signer_position'],
  ['plan_consolidation', 'signer_name'],
  ['plan_consolidation_version', 'number'],
  ['plan_consolidation_version', 'place_and_date'],
  ['plan_consolidation_version', 'signer_position'],
  ['plan_consolidation_version', 'signer_name'],
  ['plan_consolidation_version', 'signer_authority'],
  ['plan_consolidation_version', 'issuer_parent'],
  ['plan_consolidation_version', 'issuer'],
] as const;

/** Takes the person's marks out of drafts, of reports that were sent and of consolidated ones; all else of them stays as it was. */
export async function redactReports(tx: Tx, marks: PersonalMarks): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table, column] of JSON_COLUMNS) counts[`${table}.${column}`] = await redactJson(tx, table, column, marks);
  return counts;
}

async function redactJson(tx: Tx, table: string, column: string, marks: PersonalMarks): Promise<number> {
  const [from, name] = [sql.table(table), sql.ref(column)];
  const found = await sql<{ id: string | number; value: unknown }>`
    select id, ${name} as value from ${from} where ${name}::text ilike any(${likePatterns(marks)}::text[])`.execute(tx);
  let changed = 0;
  for (const { id, value } of found.rows) {
    const clean = redact(value, marks);
    if (clean === null) continue;
    await sql`update ${from} set ${name} = ${JSON.stringify(clean.value)}::jsonb where id = ${id}`.execute(tx);
    changed += 1;
  }
  return changed;
}
