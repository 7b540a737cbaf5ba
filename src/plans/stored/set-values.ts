import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { byColumns, type PlanAct, type TaskField } from './columns.ts';

export interface NewValue {
  readonly taskId: string;
  readonly field: TaskField | 'removed';
  readonly value: unknown;
  readonly reason: string | null;
}

/** Adds values to the histories of tasks, in the transaction of the act; `refreshTasks` then shows them. All or none after a crash. */
export async function setValues(tx: Tx, values: readonly NewValue[], act: PlanAct): Promise<void> {
  const { at, account_id, via } = byColumns(act);
  for (let from = 0; from < values.length; from += 2_000) {
    const rows = JSON.stringify(values.slice(from, from + 2_000));
    await sql`
      insert into plan_value (task_id, field, value, reason, at, account_id, via)
      select v."taskId", v.field, coalesce(v.value, 'null'::jsonb), v.reason, ${at}, ${account_id}, ${via}
        from rows from (json_to_recordset(${rows}::json) as ("taskId" uuid, field text, value jsonb, reason text)) with ordinality as v ("taskId", field, value, reason, n)
       order by v.n`.execute(tx);
  }
}
