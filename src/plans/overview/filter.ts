import { holdsWords } from '../../platform/database/index.ts';
import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { SOON_DAYS, type DueState } from '../schedule/due-state.ts';
import type { TaskState } from '../schedule/roll-up.ts';
import { housePlans, visiblePlans } from '../stored/visible.ts';
import { atOrBelow } from '../units/agency-tree.ts';

/** Which tasks a figure or a list is about. Only confirmed plans count; everything that is named must hold. */
export interface TaskFilter {
  /** Agency of the plan, with all below it. */
  readonly agencyCode?: string;
  readonly planCode?: string;
  /** Key of a unit in charge today, as the figures give it. */
  readonly unit?: string;
  /** Name of the supervising leader; '' for tasks without one. */
  readonly supervisor?: string;
  readonly provinceCode?: string;
  readonly due?: DueState;
  /** As last reported. */
  readonly state?: TaskState;
  /** Tasks of the document alone, without the sub-tasks that units made of them. */
  readonly topOnly?: boolean;
  /** Due on or after, on or before. */
  readonly dueFrom?: Day;
  readonly dueTo?: Day;
  readonly withDifficulty?: boolean;
  /** Words of the title or the number of the task. */
  readonly words?: string;
}

/** From and where of the tasks that are counted: `t` the task, `p` its plan. */
export function countedTasks(actor: Actor, filter: TaskFilter, today: Day): ReturnType<typeof sql> {
  const { agencyCode, planCode, unit, supervisor, provinceCode, dueFrom, dueTo, words } = filter;
  // What every agency may read counts only for who asks for that plan: it is not the business of each.
  const seen = planCode === undefined ? housePlans(actor) : visiblePlans(actor);
  const conditions = [sql`t.removed_at is null`, sql`p.state = 'confirmed'`, seen];
  if (agencyCode !== undefined) {
    const codes = atOrBelow(agencyCode);
    conditions.push(sql`(p.agency_code = any(${codes}::text[]) or p.administered_by = any(${codes}::text[]))`);
  }
  if (planCode !== undefined) conditions.push(sql`p.code = ${planCode}`);
  if (unit !== undefined)
    conditions.push(
      sql`exists (select from plan_task_unit u where u.task_id = t.id and u.key = ${unit} and ${leadsToday(today)})`,
    );
  if (supervisor !== undefined) conditions.push(sql`coalesce(t.supervisor->>'name', '') = ${supervisor}`);
  if (provinceCode !== undefined) conditions.push(sql`p.province_code = ${provinceCode}`);
  if (filter.due !== undefined) conditions.push(dueCondition(filter.due, today));
  if (filter.state !== undefined) conditions.push(sql`t.state = ${filter.state}`);
  if (filter.topOnly === true) conditions.push(sql`(t.parent_task_id is null or t.origin = 'document')`);
  if (dueFrom !== undefined) conditions.push(sql`t.due_on >= ${dueFrom}::date`);
  if (dueTo !== undefined) conditions.push(sql`t.due_on <= ${dueTo}::date`);
  if (filter.withDifficulty === true) conditions.push(sql`t.open_difficulties > 0`);
  if (words !== undefined && words.trim() !== '') conditions.push(holdsWords([sql`t.title`, sql`t.number`], words));
  return sql`from plan_task t join plan p on p.id = t.plan_id where ${sql.join(conditions, sql` and `)}`;
}

/** Condition on `u`: in charge on that day. */
export function leadsToday(today: Day): ReturnType<typeof sql> {
  return sql`u.role = 'lead' and (u.from_day is null or u.from_day <= ${today}::date) and (u.until_day is null or u.until_day >= ${today}::date)`;
}

/** The same answers as `dueState`. */
export function dueCondition(due: DueState, today: Day): ReturnType<typeof sql> {
  if (due === 'done') return sql`t.done_on is not null`;
  if (due === 'noDate') return sql`t.done_on is null and t.due_on is null`;
  if (due === 'overdue') return sql`t.done_on is null and t.due_on < ${today}::date`;
  const soon = sql`${today}::date + ${SOON_DAYS}::int`;
  if (due === 'dueSoon') return sql`t.done_on is null and t.due_on between ${today}::date and ${soon}`;
  return sql`t.done_on is null and t.due_on > ${soon}`;
}
