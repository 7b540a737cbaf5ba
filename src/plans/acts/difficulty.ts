import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { no, refuse, type PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { agencyOf, atOrAbove } from '../units/agency-tree.ts';
import { planningFor } from '../access/plan-sight.ts';
import {
  DIFFICULTY_LEVELS,
  difficultyRoute,
  type DifficultyLevel,
  type Holder,
  type ReportingUnit,
} from '../units/difficulty-route.ts';
import { agenciesAbove } from '../units/unit-chain.ts';
import { allOrNothing, onTask, type Needs, type TaskHeld } from './on-plan.ts';
import { Inputs } from './text-input.ts';

export type DifficultyState = 'open' | 'answered' | 'decided' | 'closed';
export type DifficultyStep = 'reported' | 'routed' | 'answered' | 'decided' | 'closed';

export interface DifficultyInput {
  readonly text: unknown;
  /** What the unit proposes. */
  readonly proposal?: unknown;
  /** The matter is beyond the unit's competence: it goes to the authority, through the agency that administers the plan. */
  readonly beyondCompetence?: boolean;
  /** Unit of the task that has it, as the task names it; missing: the agency for which the person acts. */
  readonly unitName?: unknown;
}

/**
 * A unit reports a difficulty: it goes to the unit above it where planners said that there is one, else to the agency that administers the
 * plan; whoever has it answers it or passes it on.
 */
export function reportDifficulty(
  db: Db,
  taskId: string,
  input: DifficultyInput,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  const needs: Needs = { sight: 'takesPart', states: ['confirmed'], action: 'planDifficultyReported' };
  return onTask(db, taskId, needs, act, async (tx, task) => {
    const inputs = new Inputs();
    const text = inputs.text(input.text, 'text', 10_000);
    const proposal = inputs.optional(input.proposal, 'proposal', 10_000);
    const named = inputs.optional(input.unitName, 'unitName', 1_000, false);
    const unit = await reportingUnit(tx, task, named);
    if (unit === null) inputs.refusals.push(no('badValue', 'unitName'));
    if (!inputs.ok || unit === null) return inputs.outcome();
    const [holder] = await difficultyRoute(tx, unit, task);
    const { level, name: holderName, agencyCode: holderAgency } = holder!;
    const by = byColumns(act);
    const beyond = input.beyondCompetence === true;
    const { id } = await tx
      .insertInto('plan_difficulty')
      .values({
        plan_id: task.planId,
        task_id: taskId,
        text,
        proposal,
        unit_agency: unit.agencyCode,
        unit_name: unit.name,
        beyond_competence: beyond,
        level,
        state: 'open',
        holder_name: holderName,
        holder_agency: holderAgency,
        ...by,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const step = {
      difficulty_id: id,
      step: 'reported',
      level,
      beyond_competence: beyond,
      holder_name: holderName,
      text,
      ...by,
    };
    await tx.insertInto('plan_difficulty_step').values(step).execute();
    return accepted({ id });
  });
}

/** The unit of the task with that name, where the person acts for it; without a name the person's own agency. */
async function reportingUnit(tx: Tx, task: TaskHeld, name: string | null): Promise<ReportingUnit | null> {
  const own = task.unitAgency ?? task.administeredBy;
  if (name === null) return { name: agencyOf(own)?.name.vi ?? own, agencyCode: own, unitId: null };
  const found = await sql<ReportingUnit>`
    select name, agency_code as "agencyCode", unit_id as "unitId" from plan_task_unit
     where task_id = ${task.taskId} and name = ${name} order by role desc, ordinal limit 1`.execute(tx);
  const [unit] = found.rows;
  if (!unit) return null;
  if (task.sight === 'keeps') return unit;
  const above = [
    ...(unit.agencyCode === null ? [] : atOrAbove(unit.agencyCode)),
    ...((await agenciesAbove(tx, unit.unitId === null ? [] : [unit.unitId])).get(unit.unitId ?? '') ?? []),
  ];
  return above.includes(own) ? unit : null;
}

export interface StepInput {
  /** `routed`: passed on to `level` (missing: to the next above); `answered`: guidance given; `decided`: the authority decided; `closed`: settled. */
  readonly step: unknown;
  readonly level?: unknown;
  readonly beyondCompetence?: boolean;
  readonly text: unknown;
}

const STEPS = ['routed', 'answered', 'decided', 'closed'] as const;
const NEXT = { routed: 'open', answered: 'answered', decided: 'decided', closed: 'closed' } as const;

/**
 * Passes a difficulty on, answers, decides or closes it: who keeps the plan, for a decision also leaders of the agency, and whoever plans
 * for the unit that has it may answer it or pass it on.
 */
export function stepDifficulty(
  db: Db,
  difficultyId: string,
  input: StepInput,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  return allOrNothing(db, async (tx) => {
    const found = isUuid(difficultyId) ? await lockedDifficulty(tx, difficultyId) : null;
    if (found === null) return refuse('unknown');
    const held = found.level === 'unit' && (planningFor(act.actor) ?? []).some((code) => code === found.holderAgency);
    const needs: Needs = {
      sight: held ? 'takesPart' : input.step === 'decided' || input.step === 'answered' ? 'decides' : 'keeps',
      states: ['confirmed'],
      action: 'planDifficultyStepped',
    };
    return onTask<null>(tx, found.taskId, needs, act, (_, task) =>
      step(tx, { ...found, id: difficultyId }, task, input, act),
    );
  });
}

async function step(
  tx: Tx,
  found: Locked & { id: string },
  task: TaskHeld,
  input: StepInput,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const inputs = new Inputs();
  const done = inputs.oneOf(input.step, STEPS, 'step');
  const text = inputs.text(input.text, 'text', 10_000);
  const given = input.level === '' ? undefined : input.level;
  const asked = done === 'routed' && given !== undefined ? inputs.oneOf(given, DIFFICULTY_LEVELS, 'level') : null;
  const holder = done === 'routed' && inputs.ok ? await nextHolder(tx, found, task, asked) : found.holder;
  if (holder === null) inputs.refusals.push(no('badValue', 'level'));
  if (task.sight !== 'keeps' && task.unitAgency !== null && done !== 'routed' && done !== 'answered')
    inputs.refusals.push(no('notYours', 'step'));
  if (!inputs.ok || holder === null) return inputs.outcome();
  if (found.state === 'closed' || (found.state === 'decided' && done !== 'closed')) return refuse('alreadySettled');
  const beyond = found.beyond || input.beyondCompetence === true;
  const { level, name, agencyCode } = holder;
  const row = { difficulty_id: found.id, step: done, level, beyond_competence: beyond, holder_name: name, text };
  await tx
    .insertInto('plan_difficulty_step')
    .values({ ...row, ...byColumns(act) })
    .execute();
  await sql`
    update plan_difficulty set level = ${level}, state = ${NEXT[done]}, beyond_competence = ${beyond}, holder_name = ${name},
           holder_agency = ${agencyCode} where id = ${found.id}`.execute(tx);
  return accepted(null);
}

/** Who gets a difficulty that is passed on: the next above who has it now, or the first of the level that was asked for. */
async function nextHolder(
  tx: Tx,
  found: Locked,
  task: TaskHeld,
  level: DifficultyLevel | null,
): Promise<Holder | null> {
  const { unitName: name, unitAgency: agencyCode } = found;
  const linked = await sql<{ unitId: string | null }>`
    select unit_id as "unitId" from plan_task_unit where task_id = ${task.taskId} and name = ${name} limit 1`.execute(
    tx,
  );
  const unit = { name, agencyCode, unitId: linked.rows[0]?.unitId ?? null };
  const route = await difficultyRoute(tx, unit, task);
  if (level !== null) return route.find((one) => one.level === level) ?? { level, name, agencyCode };
  const at = route.findIndex((one) => one.level === found.level && one.name === found.holder.name);
  const first = at < 0 ? route.findIndex((one) => one.level === found.level) : at;
  return route[first + 1] ?? null;
}

interface Locked {
  readonly taskId: string;
  readonly level: DifficultyLevel;
  readonly state: DifficultyState;
  readonly beyond: boolean;
  readonly unitName: string;
  readonly unitAgency: string | null;
  readonly holderAgency: string | null;
  readonly holder: Holder;
}

async function lockedDifficulty(tx: Tx, id: string): Promise<Locked | null> {
  const found = await sql<Locked & { holderName: string | null }>`
    select task_id as "taskId", level, state, beyond_competence as beyond, unit_name as "unitName", unit_agency as "unitAgency",
           holder_name as "holderName", holder_agency as "holderAgency"
      from plan_difficulty where id = ${id} and task_id is not null for update`.execute(tx);
  const [row] = found.rows;
  if (!row) return null;
  const { level, holderName, holderAgency } = row;
  return { ...row, holder: { level, name: holderName ?? row.unitName, agencyCode: holderAgency } };
}
