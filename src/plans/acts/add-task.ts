import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { mayPlanFor } from '../access/plan-sight.ts';
import { no, refuse, type PlanOutcome, type PlanRefusal } from '../refusal.ts';
import { readDeadline } from '../schedule/deadline.ts';
import { handOver } from '../schedule/lead.ts';
import { byColumns, type PlanAct, type TaskField } from '../stored/columns.ts';
import { refreshTasks } from '../stored/refresh-tasks.ts';
import { setValues } from '../stored/set-values.ts';
import { administratorOf, agencyOf, provinceOf } from '../units/agency-tree.ts';
import { valuesOf, type TaskEdit } from './edit-task.ts';
import { newPlanCode } from './import-plan.ts';
import { allOrNothing, onPlan, onTask, trail } from './on-plan.ts';
import { Inputs } from './text-input.ts';

/** A task beside those of the document, or below one of them. */
export interface NewTask extends TaskEdit {
  readonly leads?: readonly { readonly name: unknown }[];
}

/**
 * Adds a task to a plan, after those that are there. In a plan that is run it must have what every task must have: who is in charge, by
 * when, which product.
 */
export function addTask(db: Db, planId: string, input: NewTask, act: PlanAct): Promise<PlanOutcome<{ id: string }>> {
  const needs = { sight: 'keeps', states: ['draft', 'confirmed'], action: 'planTaskAdded' } as const;
  return onPlan(db, planId, needs, act, (tx, { state }) => {
    const missing = state === 'draft' ? [] : missingOf(input);
    return insertTask(tx, { planId, parentTaskId: null, missing }, input, act);
  });
}

function missingOf({ leads = [], deadline, products }: NewTask): PlanRefusal[] {
  const value = readDeadline(deadline?.value);
  return [
    ...(leads.every(({ name }) => name === '') ? [no('leadMissing', 'leads')] : []),
    ...(value === null || value.kind === 'none' ? [no('deadlineMissing', 'deadline')] : []),
    ...(!Array.isArray(products) || products.every((one) => one === '') ? [no('productMissing', 'products')] : []),
  ];
}

/**
 * Adds a sub-task below a task: who keeps the plan may, and any unit that leads or coordinates the task (each unit plans its own part,
 * with a day and a person in charge).
 */
export function addSubTask(
  db: Db,
  parentTaskId: string,
  input: NewTask,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  const needs = { sight: 'takesPart', states: ['draft', 'confirmed'], action: 'planSubTaskAdded' } as const;
  return onTask(db, parentTaskId, needs, act, (tx, { planId }) => insertTask(tx, { planId, parentTaskId }, input, act));
}

interface Where {
  readonly planId: string;
  readonly parentTaskId: string | null;
  /** What the task should have and has not. */
  readonly missing?: readonly PlanRefusal[];
}

async function insertTask(tx: Tx, where: Where, input: NewTask, act: PlanAct): Promise<PlanOutcome<{ id: string }>> {
  const inputs = new Inputs();
  const title = inputs.text(input.title, 'title', 4_000, false);
  const values: [TaskField, unknown][] = [['title', title], ...valuesOf({ ...input, title: undefined }, inputs)];
  const named = (input.leads ?? []).slice(0, 30).map(({ name }) => inputs.text(name, 'leads', 1_000, false));
  const refused = new Set(inputs.refusals.map(({ field }) => field));
  inputs.refusals.push(...(where.missing ?? []).filter(({ field }) => !refused.has(field)));
  if (!inputs.ok) return inputs.outcome();
  // Positions are given in turn: several units add sub-tasks to one plan at the same time.
  await sql`select pg_advisory_xact_lock(hashtext(${`plan_task ${where.planId}`}))`.execute(tx);
  const made = await sql<{ id: string }>`
    insert into plan_task (plan_id, position, parent_task_id, origin, title, created_at)
    select ${where.planId}, coalesce(max(position), -1) + 1, ${where.parentTaskId}::uuid, 'planner', ${title}, ${act.now}
      from plan_task where plan_id = ${where.planId}
    returning id`.execute(tx);
  const { id } = made.rows[0]!;
  const first = named.map((name) => ({ name, joint: named.length > 1, condition: null }));
  const all: [TaskField, unknown][] = [...values, ['leads', handOver([], first, null)]];
  const rows = all.map(([field, value]) => ({ taskId: id, field, value, reason: null }));
  await setValues(tx, rows, act);
  await refreshTasks(tx, [id]);
  return accepted({ id });
}

export interface NewPlan {
  readonly agencyCode: string;
  readonly title: unknown;
  readonly documentNumber?: unknown;
  readonly issuedOn?: unknown;
  /** Task of a plan above that this one carries out. */
  readonly parentTaskId?: string | null;
  /** Name of the unit, when it is below the agency and has no code of its own. */
  readonly unitName?: unknown;
  readonly demo?: boolean;
}

/** An empty draft, to be filled by hand: also the plan that a lower unit makes under a task of the plan above. */
export function createPlan(db: Db, input: NewPlan, act: PlanAct): Promise<PlanOutcome<{ id: string; code: string }>> {
  return allOrNothing(db, async (tx) => {
    const { agencyCode, parentTaskId = null } = input;
    if (agencyOf(agencyCode) === null) return refuse('unknownAgency', 'agencyCode');
    const administeredBy = administratorOf(agencyCode);
    if (!mayPlanFor(act.actor, { agencyCode, administeredBy })) return refuse('notYours');
    const inputs = new Inputs();
    const title = inputs.text(input.title, 'title', 1_000, false);
    const documentNumber = inputs.optional(input.documentNumber, 'documentNumber', 100, false);
    const unitName = inputs.optional(input.unitName, 'unitName', 300, false);
    const issuedOn = inputs.day(input.issuedOn, 'issuedOn');
    if (!inputs.ok) return inputs.outcome();
    const above = parentTaskId === null ? null : await planAbove(tx, parentTaskId);
    if (parentTaskId !== null && above === null) return refuse('unknown', 'parentTaskId');
    const { at, account_id, via } = byColumns(act);
    const plan = await tx
      .insertInto('plan')
      .values({
        code: await newPlanCode(tx, at),
        agency_code: agencyCode,
        administered_by: administeredBy,
        province_code: provinceOf(agencyCode),
        title,
        document_number: documentNumber,
        issued_on: issuedOn,
        parent_plan_id: above,
        parent_task_id: parentTaskId,
        unit_name: unitName,
        state: 'draft',
        demo: input.demo ?? false,
        created_at: at,
        created_by: account_id,
        via,
      })
      .returning(['id', 'code'])
      .executeTakeFirstOrThrow();
    await trail(tx, 'planCreated', { kind: 'plan', id: plan.id }, act);
    return accepted(plan);
  });
}

async function planAbove(tx: Tx, taskId: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/.test(taskId)) return null;
  const found = await sql<{ planId: string }>`
    select t.plan_id as "planId" from plan_task t join plan p on p.id = t.plan_id and p.state = 'confirmed'
     where t.id = ${taskId} and t.removed_at is null`.execute(tx);
  return found.rows[0]?.planId ?? null;
}
