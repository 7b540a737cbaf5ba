import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { FundingLine } from './read-task.ts';

/** Money of a plan: of the plan as a whole (no task), and of its tasks. */
export interface PlanMoney extends FundingLine {
  readonly taskId: string | null;
  readonly taskNumber: string | null;
  readonly taskTitle: string | null;
}

/** The amounts of a plan that count, by year, source and step; the plan as a whole first. For plans that the caller has read. */
export async function planMoney(db: Db, planId: string): Promise<PlanMoney[]> {
  const found = await sql<PlanMoney>`
    select f.task_id as "taskId", t.number as "taskNumber", t.title as "taskTitle", f.year, f.source, f.step,
           f.amount_vnd as "amountVnd", f.note, f.at, a.name as by
      from plan_funding f left join plan_task t on t.id = f.task_id left join account a on a.id = f.account_id
     where f.plan_id = ${planId} and t.removed_at is null
       and f.id in (select max(id) from plan_funding where plan_id = ${planId} group by task_id, year, source, step)
     order by f.year, t.position nulls first, f.source,
              array_position(array['proposed', 'appraised', 'decided'], f.step)`.execute(db);
  return found.rows;
}
