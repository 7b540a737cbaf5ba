import { sql } from 'kysely';
import { dayOf, type Day } from '../../law/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { planningFor } from '../access/plan-sight.ts';
import { partIn } from '../access/task-part.ts';
import type { Needs, PlanHeld } from '../acts/on-plan.ts';
import type { Inputs } from '../acts/text-input.ts';
import { no } from '../refusal.ts';
import type { PlanAct } from '../stored/columns.ts';
import { actsFor, atOrAbove, rootOf } from '../units/agency-tree.ts';
import { linkedUnits } from '../units/linked-units.ts';
import { resolveName } from '../units/resolve-name.ts';
import { agenciesAbove } from '../units/unit-chain.ts';

/** Who keeps the plan records for any unit; a unit that leads or coordinates a task records for itself, under that task. */
export const RECORDS = { sight: 'units', states: ['draft', 'confirmed'] } as const satisfies Partial<Needs>;

/** What is said of a system or database whenever it is recorded how it stands. */
export interface RecordedInput {
  /** Day since which it stands so; neither to come nor before the state it was in until then began. */
  readonly since: unknown;
  /** Who answers for it, as the plan names it. */
  readonly unitName: unknown;
  /** Task of the plan that it belongs to; a unit has to name it. */
  readonly taskId?: unknown;
  /** Needed when it is withdrawn. */
  readonly note?: unknown;
}

export interface Recorded {
  readonly since: Day;
  readonly unit_name: string;
  readonly task_id: string | null;
  readonly note: string | null;
  /** Null: by who keeps the plan. */
  readonly unit_agency: string | null;
}

/** The same as columns, with every reason why it cannot be recorded. */
export async function recorded(
  tx: Tx,
  {
    plan,
    input,
    notBefore,
  }: { readonly plan: PlanHeld; readonly input: RecordedInput; readonly notBefore: Day | null },
  inputs: Inputs,
  act: PlanAct,
): Promise<Recorded> {
  const today = dayOf(act.now);
  const before = inputs.refusals.length;
  const since = inputs.day(input.since, 'since');
  if (since === null && inputs.refusals.length === before) inputs.refusals.push(no('needed', 'since'));
  if (since !== null && since > today) inputs.refusals.push(no('inFuture', 'since'));
  if (since !== null && notBefore !== null && since < notBefore) inputs.refusals.push(no('beforeFormer', 'since'));
  const unit_name = inputs.text(input.unitName, 'unitName', 300, false);
  const task_id = await taskOf(tx, plan.planId, input.taskId, inputs);
  const unit_agency = await recorderOf(tx, plan, { unit_name, task_id }, inputs, act);
  const note = inputs.optional(input.note, 'note', 10_000);
  return { since: since ?? today, unit_name, task_id, note, unit_agency };
}

export function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

async function taskOf(tx: Tx, planId: string, given: unknown, inputs: Inputs): Promise<string | null> {
  if (isEmpty(given)) return null;
  const found =
    typeof given === 'string' && isUuid(given)
      ? await sql`select from plan_task where id = ${given} and plan_id = ${planId} and removed_at is null`.execute(tx)
      : { rows: [] };
  if (found.rows.length > 0) return given as string;
  inputs.refusals.push(no('badValue', 'taskId'));
  return null;
}

/** The agency for which the actor records; null: it keeps the plan. */
async function recorderOf(
  tx: Tx,
  plan: PlanHeld,
  { unit_name, task_id }: Pick<Recorded, 'unit_name' | 'task_id'>,
  inputs: Inputs,
  act: PlanAct,
): Promise<string | null> {
  if (plan.sight === 'keeps') return null;
  if (unit_name !== '' && (await ownership(tx, plan, unit_name, act)) === 'others')
    inputs.refusals.push(no('otherUnit', 'unitName'));
  const isTaskWrong = inputs.refusals.some(({ field }) => field === 'taskId');
  if (task_id === null && !isTaskWrong) inputs.refusals.push(no('needed', 'taskId'));
  if (task_id === null) return null;
  const agency = await partIn(tx, act.actor, { id: task_id, agencyCode: plan.agencyCode }, dayOf(act.now));
  if (agency === null) inputs.refusals.push(no('otherUnit', 'taskId'));
  return agency;
}

/** Whether the actor may say how something stands: who keeps the plan always, a unit what it added or answers for. */
export async function mayRecord(
  db: Db,
  plan: Pick<PlanHeld, 'sight' | 'agencyCode'>,
  of: { readonly unitAgency: string | null; readonly unitName: string },
  act: Pick<PlanAct, 'actor'>,
): Promise<boolean> {
  if (plan.sight !== 'takesPart') return plan.sight === 'keeps';
  const own = planningFor(act.actor) ?? [];
  if (of.unitAgency !== null && actsFor(own, of.unitAgency)) return true;
  return (await ownership(db, plan, of.unitName, act)) === 'own';
}

/** Whose a unit is that the plan names: the actor's, somebody else's, or of nobody who is known. */
async function ownership(
  db: Db,
  plan: Pick<PlanHeld, 'agencyCode'>,
  unitName: string,
  { actor }: Pick<PlanAct, 'actor'>,
): Promise<'own' | 'others' | 'unknown'> {
  const own = planningFor(actor) ?? [];
  const root = rootOf(plan.agencyCode);
  const linked = (await linkedUnits(db, [root])).get(root) ?? new Map();
  const { agencyCode, unitId, group } = resolveName(unitName, root, linked);
  if (agencyCode !== null) return actsFor(own, agencyCode) ? 'own' : 'others';
  if (group !== null) return 'others';
  const above = unitId === null ? [] : ((await agenciesAbove(db, [unitId])).get(unitId) ?? []);
  if (above.length === 0) return 'unknown';
  return above.flatMap(atOrAbove).some((code) => own.includes(code)) ? 'own' : 'others';
}

/** Days on which the states of one thing began, the last recorded first: since when it stood as it stood before that state. */
export function sinceFormer(
  entries: readonly { readonly state: string; readonly since: Day }[],
  state: unknown,
): Day | null {
  return entries.find((one) => one.state !== state)?.since ?? null;
}
