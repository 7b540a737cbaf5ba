import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { no, type PlanOutcome } from '../refusal.ts';
import { readDeadline } from '../schedule/deadline.ts';
import { handOver, type Lead } from '../schedule/lead.ts';
import { type PlanAct, type Supervisor, type TaskField } from '../stored/columns.ts';
import { setValues, type NewValue } from '../stored/set-values.ts';
import { onTask, type Needs, type TaskHeld } from './on-plan.ts';
import { Inputs } from './text-input.ts';

/** Values of a task to be set; what is not named stays. A confirmed plan asks for the reason, which is kept with the value. */
export interface TaskEdit {
  readonly title?: unknown;
  readonly content?: unknown;
  readonly coordinators?: unknown;
  readonly person?: unknown;
  /** As `readDeadline` takes it, with the words of the plan. */
  readonly deadline?: { readonly value: unknown; readonly text?: unknown };
  readonly products?: unknown;
  readonly reason?: unknown;
}

const EDIT: Needs = { sight: 'keeps', states: ['draft', 'confirmed'], action: 'planTaskEdited' };

/** Sets values of a task. Earlier values stay in its history. */
export function editTask(db: Db, taskId: string, edit: TaskEdit, act: PlanAct): Promise<PlanOutcome<null>> {
  return onTask(db, taskId, EDIT, act, async (tx, task) => {
    const inputs = new Inputs();
    const values = valuesOf(edit, inputs);
    const reason = reasonOf(task, edit.reason, inputs);
    if (!inputs.ok) return inputs.outcome();
    return store(tx, task, values, reason, act);
  });
}

/** Values that an edit names, read and cleaned. Also for new tasks. */
export function valuesOf(edit: TaskEdit, inputs: Inputs): [TaskField, unknown][] {
  const values: [TaskField, unknown][] = [];
  if (edit.title !== undefined) values.push(['title', inputs.text(edit.title, 'title', 4_000, false)]);
  if (edit.content !== undefined) values.push(['content', inputs.optional(edit.content, 'content', 50_000)]);
  if (edit.coordinators !== undefined) values.push(['coordinators', inputs.list(edit.coordinators, 'coordinators')]);
  if (edit.person !== undefined) values.push(['person', inputs.optional(edit.person, 'person', 300, false)]);
  if (edit.products !== undefined) values.push(['products', inputs.list(edit.products, 'products')]);
  if (edit.deadline !== undefined) {
    const value = readDeadline(edit.deadline.value);
    if (value === null) inputs.refusals.push(no('badDeadline', 'deadline'));
    values.push(['deadline', { value, text: inputs.optional(edit.deadline.text, 'deadlineText', 2_000) }]);
  }
  return values;
}

/** The next unit or units in charge. */
export interface LeadChange {
  readonly leads: readonly { readonly name: unknown; readonly condition?: unknown }[];
  /** First day of the new lead; missing: from the beginning (a correction of what was read). */
  readonly from?: unknown;
  readonly reason?: unknown;
}

/** Hands a task to other units from a day on; who was in charge before stays in charge until the day before, and in the history for ever. */
export function setLead(db: Db, taskId: string, change: LeadChange, act: PlanAct): Promise<PlanOutcome<null>> {
  return onTask(db, taskId, { ...EDIT, action: 'planLeadSet' }, act, async (tx, task) => {
    const inputs = new Inputs();
    const from = inputs.day(change.from, 'from');
    if (change.leads.length === 0) inputs.refusals.push(no('needed', 'leads'));
    const next = change.leads.slice(0, 30).map(({ name, condition }) => ({
      name: inputs.text(name, 'leads', 1_000, false),
      joint: change.leads.length > 1,
      condition: inputs.optional(condition, 'condition', 1_000),
    }));
    const reason = reasonOf(task, change.reason, inputs);
    if (!inputs.ok) return inputs.outcome();
    const now = await sql<{ leads: Lead[] }>`select leads from plan_task where id = ${taskId}`.execute(tx);
    return store(tx, task, [['leads', handOver(now.rows[0]!.leads, next, from)]], reason, act);
  });
}

/** Names the supervising leader, or says that one is still to be assigned. Every assignment stays in the history. */
export function setSupervisor(
  db: Db,
  taskId: string,
  change: { readonly name?: unknown; readonly toBeAssigned?: boolean; readonly reason?: unknown },
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  return onTask(db, taskId, { ...EDIT, action: 'planSupervisorSet' }, act, async (tx, task) => {
    const inputs = new Inputs();
    const name = inputs.text(change.name, 'name', 500, false);
    // An assignment needs no reason: the plan itself leaves many of them to a later decision.
    const reason = inputs.optional(change.reason, 'reason', 2_000);
    if (!inputs.ok) return inputs.outcome();
    const supervisor: Supervisor = { name, toBeAssigned: change.toBeAssigned === true };
    return store(tx, task, [['supervisor', supervisor]], reason, act);
  });
}

/** Takes a task out of its plan; it stays in the history. Sub-tasks and tasks that carry it out keep it from being removed. */
export function removeTask(db: Db, taskId: string, reason: unknown, act: PlanAct): Promise<PlanOutcome<null>> {
  return onTask(db, taskId, { ...EDIT, action: 'planTaskRemoved' }, act, async (tx, task) => {
    const inputs = new Inputs();
    const why = reasonOf(task, reason, inputs);
    const below = await sql`
      select 1 from plan_task where parent_task_id = ${taskId} and removed_at is null
      union all select 1 from plan where parent_task_id = ${taskId} limit 1`.execute(tx);
    if (below.rows.length > 0) inputs.refusals.push(no('hasBelow', 'reason'));
    if (!inputs.ok) return inputs.outcome();
    await setValues(tx, [{ taskId: task.taskId, field: 'removed', value: true, reason: why }], act);
    return accepted(null);
  });
}

function reasonOf(task: TaskHeld, given: unknown, inputs: Inputs): string | null {
  const reason = inputs.optional(given, 'reason', 2_000);
  if (reason === null && task.state === 'confirmed') inputs.refusals.push(no('reasonNeeded', 'reason'));
  return reason;
}

async function store(
  tx: Tx,
  { taskId }: TaskHeld,
  values: readonly [TaskField, unknown][],
  reason: string | null,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const rows: NewValue[] = values.map(([field, value]) => ({ taskId, field, value, reason }));
  await setValues(tx, rows, act);
  return accepted(null);
}
