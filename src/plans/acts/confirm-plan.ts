import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { no, refuse, type PlanOutcome, type PlanRefusal } from '../refusal.ts';
import { openPlanPeriods } from '../reports/periods/open-periods.ts';
import { byColumns, TASK_FIELDS, type PlanAct, type TaskField } from '../stored/columns.ts';
import { onPlan, onTask } from './on-plan.ts';
import { Inputs } from './text-input.ts';

/** Confirms that fields of a draft task say what the document says; a value set later needs a new confirmation. */
export function confirmFields(
  db: Db,
  taskId: string,
  fields: readonly TaskField[],
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const needs = { sight: 'keeps', states: ['draft', 'confirmed'], action: 'planFieldsConfirmed' } as const;
  return onTask(db, taskId, needs, act, async (tx, task) => {
    if (fields.length === 0 || fields.some((field) => !TASK_FIELDS.includes(field)))
      return refuse('badValue', 'fields');
    await confirmValues(tx, sql`t.id = ${task.taskId}`, fields, act);
    return accepted(null);
  });
}

/** Confirms all that is not confirmed yet, of all tasks of a draft. */
export function confirmAllFields(db: Db, planId: string, act: PlanAct): Promise<PlanOutcome<null>> {
  const needs = { sight: 'keeps', states: ['draft'], action: 'planFieldsConfirmed' } as const;
  return onPlan(db, planId, needs, act, async (tx) => {
    await confirmValues(tx, sql`t.plan_id = ${planId}`, TASK_FIELDS, act);
    return accepted(null);
  });
}

/** Confirms all tasks of a draft about which the reader had no doubt and that lack nothing. */
export function confirmSureTasks(db: Db, planId: string, act: PlanAct): Promise<PlanOutcome<null>> {
  const needs = { sight: 'keeps', states: ['draft'], action: 'planFieldsConfirmed' } as const;
  return onPlan(db, planId, needs, act, async (tx) => {
    const gaps = (await gapsOf(tx, planId)).map(({ taskId }) => taskId);
    const doubtful = sql`jsonb_array_length(coalesce(t.source->'doubts', '[]')) > 0`;
    const sure = sql`t.plan_id = ${planId} and t.removed_at is null and not ${doubtful} and t.id <> all(${gaps}::uuid[])`;
    await confirmValues(tx, sure, TASK_FIELDS, act);
    return accepted(null);
  });
}

/** What a task lacks that every task must have: who is in charge, by when, which product (plan of the ministry, part I.2). */
export interface TaskGap {
  readonly taskId: string;
  readonly number: string | null;
  readonly missing: 'leads' | 'deadline' | 'products';
}

export async function gapsOf(db: Db, planId: string): Promise<TaskGap[]> {
  const found = await sql<TaskGap>`
    select t.id as "taskId", t.number, m.missing
      from plan_task t, lateral (values ('leads', t.leads = '[]'), ('deadline', t.deadline is null or t.deadline->>'kind' = 'none'),
                                        ('products', t.products = '[]')) as m (missing, gap)
     where t.plan_id = ${planId} and t.removed_at is null and m.gap order by t.position, m.missing`.execute(db);
  return found.rows;
}

export interface Confirmation {
  /** Tasks without lead, time limit or product stand as the document has them: the planner saw it. */
  readonly acceptGaps: boolean;
}

/**
 * Makes a draft the plan that is run, with all its values confirmed. Refuses while tasks lack what every task must have, naming each,
 * unless the planner accepts that. One transaction.
 */
export function confirmPlan(db: Db, planId: string, input: Confirmation, act: PlanAct): Promise<PlanOutcome<null>> {
  const needs = { sight: 'keeps', states: ['draft'], action: 'planConfirmed' } as const;
  return onPlan<null>(db, planId, needs, act, async (tx) => {
    const gaps = input.acceptGaps ? [] : await gapsOf(tx, planId);
    const first = gaps.slice(0, 50).map(gapRefusal);
    if (first.length > 0) return { ok: false, refusals: first };
    const count = await sql<{ n: number }>`
      select count(*) as n from plan_task where plan_id = ${planId} and removed_at is null`.execute(tx);
    if (count.rows[0]!.n === 0) return refuse('noTasks');
    await confirmValues(tx, sql`t.plan_id = ${planId}`, TASK_FIELDS, act);
    const { at, account_id } = byColumns(act);
    await sql`update plan set state = 'confirmed', confirmed_at = ${at}, confirmed_by = ${account_id} where id = ${planId}`.execute(
      tx,
    );
    await openPlanPeriods(tx, planId, act.now);
    return accepted(null);
  });
}

const GAP_CODES = { leads: 'leadMissing', deadline: 'deadlineMissing', products: 'productMissing' } as const;

function gapRefusal({ taskId, missing }: TaskGap): PlanRefusal {
  return no(GAP_CODES[missing], `${taskId}.${missing}`);
}

async function confirmValues(
  tx: Tx,
  which: ReturnType<typeof sql>,
  fields: readonly TaskField[],
  act: PlanAct,
): Promise<void> {
  const { at, account_id, via } = byColumns(act);
  await sql`
    insert into plan_confirmation (task_id, field, value_id, at, account_id, via)
    select distinct on (v.task_id, v.field) v.task_id, v.field, v.id, ${at}::timestamptz, ${account_id}::uuid, ${via}
      from plan_value v join plan_task t on t.id = v.task_id
     where ${which} and v.field = any(${fields}::text[])
     order by v.task_id, v.field, v.id desc
        on conflict do nothing`.execute(tx);
}

/** Closes a plan that has run its course; nothing of it changes after. */
export function closePlan(db: Db, planId: string, reason: unknown, act: PlanAct): Promise<PlanOutcome<null>> {
  const needs = { sight: 'keeps', states: ['confirmed', 'draft'], action: 'planClosed' } as const;
  return onPlan<null>(db, planId, needs, act, async (tx) => {
    const inputs = new Inputs();
    const why = inputs.text(reason, 'reason', 2_000);
    if (!inputs.ok) return inputs.outcome();
    const { at, account_id } = byColumns(act);
    await sql`
      update plan set state = 'closed', closed_at = ${at}, closed_by = ${account_id}, close_reason = ${why}
       where id = ${planId}`.execute(tx);
    return accepted(null);
  });
}
