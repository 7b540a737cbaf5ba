import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { refuse, type PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { agencyOf } from '../units/agency-tree.ts';
import { allOrNothing, onTask, type Needs } from './on-plan.ts';
import { Inputs } from './text-input.ts';

/** Where a difficulty lies: with the unit, with the agency that administers the plan, with the authority above it. */
export const DIFFICULTY_LEVELS = ['unit', 'administrator', 'authority'] as const;
export type DifficultyLevel = (typeof DIFFICULTY_LEVELS)[number];
export type DifficultyState = 'open' | 'answered' | 'decided' | 'closed';
export type DifficultyStep = 'reported' | 'routed' | 'answered' | 'decided' | 'closed';

export interface DifficultyInput {
  readonly text: unknown;
  /** What the unit proposes. */
  readonly proposal?: unknown;
  /** The matter is beyond the unit's competence: it goes to the authority, through the agency that administers the plan. */
  readonly beyondCompetence?: boolean;
}

/** A unit reports a difficulty: it goes to the agency that administers the plan, which answers it or passes it on. */
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
    if (!inputs.ok) return inputs.outcome();
    const unit = task.unitAgency ?? task.administeredBy;
    const by = byColumns(act);
    const beyond = input.beyondCompetence === true;
    const { id } = await tx
      .insertInto('plan_difficulty')
      .values({
        plan_id: task.planId,
        task_id: taskId,
        text,
        proposal,
        unit_agency: unit,
        unit_name: agencyOf(unit)?.name.vi ?? unit,
        beyond_competence: beyond,
        level: 'administrator',
        state: 'open',
        ...by,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const step = {
      difficulty_id: id,
      step: 'reported',
      level: 'administrator',
      beyond_competence: beyond,
      text,
      ...by,
    };
    await tx.insertInto('plan_difficulty_step').values(step).execute();
    return accepted({ id });
  });
}

export interface StepInput {
  /** `routed`: passed on to `level`; `answered`: guidance given; `decided`: the authority decided; `closed`: settled. */
  readonly step: unknown;
  readonly level?: unknown;
  readonly beyondCompetence?: boolean;
  readonly text: unknown;
}

const STEPS = ['routed', 'answered', 'decided', 'closed'] as const;
const NEXT = { routed: 'open', answered: 'answered', decided: 'decided', closed: 'closed' } as const;

/** Passes a difficulty on, answers, decides or closes it: who keeps the plan, and for a decision also leaders of the agency. */
export function stepDifficulty(
  db: Db,
  difficultyId: string,
  input: StepInput,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  return allOrNothing(db, async (tx) => {
    const found = isUuid(difficultyId) ? await lockedDifficulty(tx, difficultyId) : null;
    if (found === null) return refuse('unknown');
    const needs: Needs = {
      sight: input.step === 'decided' || input.step === 'answered' ? 'decides' : 'keeps',
      states: ['confirmed'],
      action: 'planDifficultyStepped',
    };
    return onTask<null>(tx, found.taskId, needs, act, async () => {
      const inputs = new Inputs();
      const step = inputs.oneOf(input.step, STEPS, 'step');
      const text = inputs.text(input.text, 'text', 10_000);
      const level = step === 'routed' ? inputs.oneOf(input.level, DIFFICULTY_LEVELS, 'level') : found.level;
      if (!inputs.ok) return inputs.outcome();
      if (found.state === 'closed' || (found.state === 'decided' && step !== 'closed')) return refuse('alreadySettled');
      const beyond = found.beyond || input.beyondCompetence === true;
      const row = { difficulty_id: difficultyId, step, level, beyond_competence: beyond, text, ...byColumns(act) };
      await tx.insertInto('plan_difficulty_step').values(row).execute();
      await sql`
        update plan_difficulty set level = ${level}, state = ${NEXT[step]}, beyond_competence = ${beyond}
         where id = ${difficultyId}`.execute(tx);
      return accepted(null);
    });
  });
}

interface Locked {
  taskId: string;
  level: DifficultyLevel;
  state: DifficultyState;
  beyond: boolean;
}

async function lockedDifficulty(tx: Tx, id: string): Promise<Locked | null> {
  const found = await sql<Locked>`
    select task_id as "taskId", level, state, beyond_competence as beyond
      from plan_difficulty where id = ${id} and task_id is not null for update`.execute(tx);
  return found.rows[0] ?? null;
}
