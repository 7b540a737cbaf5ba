import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { appraisesFor, planSight, type PlanScope } from '../access/plan-sight.ts';
import { refuse, no, type PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { onPlan, onTask, type Needs, type PlanHeld } from './on-plan.ts';
import { Inputs } from './text-input.ts';

export const FUNDING_SOURCES = ['recurrent', 'investment', 'own', 'other'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];
/** The finance department appraises what units propose, and the authority decides. */
export const FUNDING_STEPS = ['proposed', 'appraised', 'decided'] as const;
export type FundingStep = (typeof FUNDING_STEPS)[number];

export interface FundingInput {
  readonly year: unknown;
  readonly source: unknown;
  readonly step?: unknown;
  /** Whole đồng. */
  readonly amountVnd: unknown;
  readonly note?: unknown;
}

const FUNDS: Needs = { sight: 'funds', states: ['draft', 'confirmed'], action: 'planFundingSet' };

/** Records money for a task in a year. The last amount of a year, source and step counts; earlier ones stay in the history. */
export function setFunding(db: Db, taskId: string, input: FundingInput, act: PlanAct): Promise<PlanOutcome<null>> {
  return onTask<null>(db, taskId, FUNDS, act, (tx, task) => insertFunding(tx, task, input, act));
}

/** The same for a plan as a whole, beside the money of its tasks. */
export function setPlanFunding(db: Db, planId: string, input: FundingInput, act: PlanAct): Promise<PlanOutcome<null>> {
  return onPlan<null>(db, planId, FUNDS, act, (tx, plan) => insertFunding(tx, { ...plan, taskId: null }, input, act));
}

/** Units propose; the agency that appraises estimates, and who keeps the plan, appraise; what was decided only who keeps the plan records. */
async function insertFunding(
  tx: Tx,
  on: PlanHeld & { taskId: string | null },
  input: FundingInput,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const inputs = new Inputs();
  const year = inputs.neededWhole(input.year, 'year', [2020, 2100]);
  const source = inputs.oneOf(input.source, FUNDING_SOURCES, 'source');
  const step = inputs.oneOf(input.step ?? 'proposed', FUNDING_STEPS, 'step');
  const amount = inputs.neededWhole(input.amountVnd, 'amountVnd', [0, Number.MAX_SAFE_INTEGER]);
  const note = inputs.optional(input.note, 'note', 2_000);
  const mayAppraise = on.sight === 'keeps' || appraisesFor(act.actor, on.agencyCode) !== null;
  if (step === 'appraised' ? !mayAppraise : step === 'decided' && on.sight !== 'keeps')
    inputs.refusals.push(no('notYours', 'step'));
  if (!inputs.ok) return inputs.outcome();
  const row = { plan_id: on.planId, task_id: on.taskId, year, source, step, amount_vnd: amount, note };
  await tx
    .insertInto('plan_funding')
    .values({ ...row, ...byColumns(act) })
    .execute();
  return accepted(null);
}

/** Says that a task carries out a task of another plan: one that is run (what it promises is public), or that the actor may see. `linked` false takes that back. */
export function linkTask(
  db: Db,
  lowerTaskId: string,
  link: { readonly upperTaskId: string; readonly linked?: boolean },
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const needs: Needs = { sight: 'keeps', states: ['draft', 'confirmed'], action: 'planTaskLinked' };
  return onTask<null>(db, lowerTaskId, needs, act, async (tx, lower) => {
    const { upperTaskId, linked = true } = link;
    const upper = isUuid(upperTaskId) ? await planOfUpper(tx, upperTaskId) : null;
    if (upper === null || (upper.state === 'draft' && planSight(act.actor, upper) === null))
      return refuse('unknown', 'upperTaskId');
    if (upper.planId === lower.planId) return refuse('samePlan', 'upperTaskId');
    // Links are made in turn, so that two at once cannot close a circle between them.
    await sql`select pg_advisory_xact_lock(hashtext('plan_link'))`.execute(tx);
    if (linked && (await isAbove(tx, lowerTaskId, upperTaskId))) return refuse('circle', 'upperTaskId');
    const row = { lower_task: lowerTaskId, upper_task: upperTaskId, linked, ...byColumns(act) };
    await tx.insertInto('plan_link').values(row).execute();
    return accepted(null);
  });
}

async function planOfUpper(tx: Tx, taskId: string): Promise<(PlanScope & { planId: string }) | null> {
  const found = await sql<PlanScope & { planId: string }>`
    select p.id as "planId", p.agency_code as "agencyCode", p.administered_by as "administeredBy", p.state
      from plan_task t join plan p on p.id = t.plan_id where t.id = ${taskId} and t.removed_at is null`.execute(tx);
  return found.rows[0] ?? null;
}

/** Links as they stand: the last row of each pair. */
export const CURRENT_LINKS = sql`(
  select lower_task, upper_task from (
    select distinct on (lower_task, upper_task) lower_task, upper_task, linked from plan_link
     order by lower_task, upper_task, id desc) l where linked)`;

/** Whether `task` is reached from `from` going up. */
async function isAbove(tx: Tx, task: string, from: string): Promise<boolean> {
  const found = await sql`
    with recursive up as (
      select ${from}::uuid as id
      union select l.upper_task from up join ${CURRENT_LINKS} l on l.lower_task = up.id)
    select 1 from up where id = ${task}`.execute(tx);
  return found.rows.length > 0;
}
