import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { likePatterns, redact, redactText, type PersonalMarks } from '../../platform/destruction/index.ts';
import { REPORT_TEXT_COLUMNS, redactReports } from './redact-reports.ts';
import { refreshTasks } from '../stored/refresh-tasks.ts';

/** Columns of this room that hold what people typed: a new one must be added here. */
const TEXT_COLUMNS = [
  ['plan_value', 'reason'],
  ['plan_progress', 'text'],
  ['plan_evidence', 'title'],
  ['plan_comment', 'text'],
  ['plan_difficulty', 'text'],
  ['plan_difficulty', 'proposal'],
  ['plan_difficulty_step', 'text'],
  ['plan_funding', 'note'],
  ['plan', 'close_reason'],
  ['plan_follow_up', 'text'],
  ['plan_condition', 'text'],
  ['plan_condition', 'person'],
  ['plan_connection', 'from_name'],
  ['plan_connection', 'to_name'],
  ['plan_connection_entry', 'unit_name'],
  ['plan_connection_entry', 'next_step'],
  ['plan_connection_entry', 'note'],
  ['plan_database', 'name'],
  ['plan_database', 'serves'],
  ['plan_database_entry', 'unit_name'],
  ['plan_database_entry', 'standard'],
  ['plan_database_entry', 'gaps'],
  ['plan_database_entry', 'note'],
] as const;

/**
 * Takes the person's marks out of what was typed into plans and out of the values of tasks, also the earlier ones; the document of a plan
 * stays as it was issued. Entries keep their place, time and the number of the account. Needs the rights of the tables' owner.
 */
export async function redactPlans(tx: Tx, marks: PersonalMarks): Promise<Record<string, number>> {
  const counts: Record<string, number> = { 'plan_value.value': await redactValues(tx, marks) };
  for (const [table, column] of [...TEXT_COLUMNS, ...REPORT_TEXT_COLUMNS])
    counts[`${table}.${column}`] = await redactTexts(tx, table, column, marks);
  return { ...counts, ...(await redactReports(tx, marks)) };
}

async function redactValues(tx: Tx, marks: PersonalMarks): Promise<number> {
  const found = await sql<{ id: number; taskId: string; value: unknown }>`
    select id, task_id as "taskId", value from plan_value where value::text ilike any(${likePatterns(marks)}::text[])`.execute(
    tx,
  );
  const changed = new Set<string>();
  let count = 0;
  for (const { id, taskId, value } of found.rows) {
    const clean = redact(value, marks);
    if (clean === null) continue;
    await sql`update plan_value set value = ${JSON.stringify(clean.value)}::jsonb where id = ${id}`.execute(tx);
    changed.add(taskId);
    count += 1;
  }
  await refreshTasks(tx, [...changed]);
  return count;
}

async function redactTexts(tx: Tx, table: string, column: string, marks: PersonalMarks): Promise<number> {
  const [from, name] = [sql.table(table), sql.ref(column)];
  const found = await sql<{ id: string | number; value: string }>`
    select id, ${name} as value from ${from} where ${name} ilike any(${likePatterns(marks)}::text[])`.execute(tx);
  let changed = 0;
  for (const { id, value } of found.rows) {
    const clean = redactText(value, marks);
    if (clean === null) continue;
    await sql`update ${from} set ${name} = ${clean} where id = ${id}`.execute(tx);
    changed += 1;
  }
  return changed;
}
