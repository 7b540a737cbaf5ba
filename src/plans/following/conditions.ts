import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { onPlan } from '../acts/on-plan.ts';
import { Inputs } from '../acts/text-input.ts';
import type { PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import type { By } from '../stored/read-task.ts';

/**
 * What must be there to carry a plan out: how it is done, people, money, rooms and equipment, technical infrastructure, reports (plan of
 * the ministry, task II.7.c; plan of the Prime Minister, point 7).
 */
export const CONDITIONS = ['planning', 'staff', 'funds', 'facilities', 'infrastructure', 'reporting'] as const;
export type Condition = (typeof CONDITIONS)[number];
export const CONDITION_STATES = ['missing', 'partly', 'met'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

export interface ConditionEntry extends By {
  readonly condition: Condition;
  readonly state: ConditionState;
  readonly text: string;
  /** Who sees to it. */
  readonly person: string | null;
}

/** Says how a condition of a plan stands; the last entry counts, earlier ones stay. */
export function setCondition(
  db: Db,
  planId: string,
  input: { readonly condition: unknown; readonly state: unknown; readonly text: unknown; readonly person?: unknown },
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const needs = { sight: 'keeps', states: ['draft', 'confirmed'], action: 'planConditionSet' } as const;
  return onPlan<null>(db, planId, needs, act, async (tx) => {
    const inputs = new Inputs();
    const condition = inputs.oneOf(input.condition, CONDITIONS, 'condition');
    const state = inputs.oneOf(input.state, CONDITION_STATES, 'state');
    const text = inputs.text(input.text, 'text', 10_000);
    const person = inputs.optional(input.person, 'person', 300, false);
    if (!inputs.ok) return inputs.outcome();
    const row = { plan_id: planId, condition, state, text, person };
    await tx
      .insertInto('plan_condition')
      .values({ ...row, ...byColumns(act) })
      .execute();
    return accepted(null);
  });
}

/** Everything that was said about the conditions of a plan, newest first; the first of each condition counts. For plans that the caller has read. */
export async function planConditions(db: Db, planId: string): Promise<ConditionEntry[]> {
  const found = await sql<ConditionEntry>`
    select c.condition, c.state, c.text, c.person, c.at, a.name as by
      from plan_condition c left join account a on a.id = c.account_id where c.plan_id = ${planId} order by c.id desc limit 500`.execute(
    db,
  );
  return found.rows;
}
