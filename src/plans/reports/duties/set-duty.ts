import { sql } from 'kysely';
import { record } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { allOrNothing, onPlan } from '../../acts/on-plan.ts';
import { Inputs } from '../../acts/text-input.ts';
import { planSight, type PlanScope } from '../../access/plan-sight.ts';
import { deadlineInWords } from '../../reading/deadlines/deadline-in-words.ts';
import { readDeadline } from '../../schedule/deadline.ts';
import { no, refuse, type PlanOutcome } from '../../refusal.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { opensItself } from '../periods/coming-periods.ts';
import { openPlanPeriods } from '../periods/open-periods.ts';

/** A reporting duty that a planner adds to those of the document. */
export interface DutyInput {
  /** Units or collective names as plans write them; none: all units of the plan. */
  readonly who: unknown;
  readonly to: unknown;
  readonly text: unknown;
  /** How often, in words: what is a rhythm or a day in them opens periods by itself. */
  readonly dueText: unknown;
  readonly reason: unknown;
  /** The duty that this one takes the place of: it ends with the same reason. */
  readonly replaces?: string | null;
}

/** Adds a reporting duty with the reason; its periods open at once when they are near. */
export function setDuty(db: Db, planId: string, input: DutyInput, act: PlanAct): Promise<PlanOutcome<{ id: string }>> {
  const needs = { sight: 'keeps', states: ['confirmed'], action: 'reportDutyAdded' } as const;
  return onPlan(db, planId, needs, act, async (tx) => {
    const inputs = new Inputs();
    const who = inputs.list(input.who ?? [], 'who');
    const receivers = inputs.list(input.to ?? [], 'to');
    const text = inputs.text(input.text, 'text', 10_000);
    const dueText = inputs.text(input.dueText, 'dueText', 2_000, false);
    const reason = inputs.text(input.reason, 'reason', 2_000);
    const replaces = input.replaces ?? null;
    if (replaces !== null && !(await isActive(tx, planId, replaces))) inputs.refusals.push(no('unknown', 'replaces'));
    if (!inputs.ok) return inputs.outcome();
    const by = byColumns(act);
    const deadline = readDeadline(deadlineInWords(dueText));
    const made = await sql<{ id: string }>`
      insert into plan_report_duty (plan_id, who, receivers, text, due_text, deadline, opens_itself, reason, at, account_id, via)
      values (${planId}, ${JSON.stringify(who)}::jsonb, ${JSON.stringify(receivers)}::jsonb, ${text}, ${dueText},
              ${deadline === null ? null : JSON.stringify(deadline)}::jsonb, ${opensItself(deadline)}, ${reason}, ${by.at},
              ${by.account_id}, ${by.via})
      returning id`.execute(tx);
    if (replaces !== null) await insertEnd(tx, replaces, reason, act);
    await openPlanPeriods(tx, planId, act.now);
    return accepted(made.rows[0]!);
  });
}

/** Ends a reporting duty with the reason: no period of it opens any more; those that are open stay to be finished or closed. */
export function endDuty(db: Db, dutyId: string, reason: unknown, act: PlanAct): Promise<PlanOutcome<null>> {
  return allOrNothing(db, async (tx) => {
    const plan = isUuid(dutyId) ? await planOfDuty(tx, dutyId) : null;
    const sight = plan === null ? null : planSight(act.actor, plan);
    if (plan === null || sight === null) return refuse('unknown');
    if (sight !== 'keeps') return refuse('notYours');
    if (plan.state !== 'confirmed') return refuse('planClosed');
    const inputs = new Inputs();
    const why = inputs.text(reason, 'reason', 2_000);
    if (!inputs.ok) return inputs.outcome();
    if (!(await insertEnd(tx, dutyId, why, act))) return refuse('dutyEnded');
    const subject = { subjectKind: 'plan', subjectId: plan.planId };
    await record(tx, { at: act.now, actor: act.actor, action: 'reportDutyEnded', ...subject, detail: { dutyId } });
    return accepted(null);
  });
}

async function isActive(tx: Tx, planId: string, dutyId: string): Promise<boolean> {
  if (!isUuid(dutyId)) return false;
  const found = await sql`
    select from plan_report_duty d where d.id = ${dutyId} and d.plan_id = ${planId}
       and not exists (select from plan_report_duty_end e where e.duty_id = d.id)`.execute(tx);
  return found.rows.length > 0;
}

async function planOfDuty(tx: Tx, dutyId: string): Promise<(PlanScope & { planId: string }) | null> {
  const found = await sql<PlanScope & { planId: string }>`
    select p.id as "planId", p.agency_code as "agencyCode", p.administered_by as "administeredBy", p.state
      from plan_report_duty d join plan p on p.id = d.plan_id where d.id = ${dutyId} for no key update of p`.execute(
    tx,
  );
  return found.rows[0] ?? null;
}

/** False when it has ended already. */
async function insertEnd(tx: Tx, dutyId: string, reason: string, act: PlanAct): Promise<boolean> {
  const { at, account_id, via } = byColumns(act);
  const made = await sql`
    insert into plan_report_duty_end (duty_id, reason, at, account_id, via)
    values (${dutyId}, ${reason}, ${at}, ${account_id}, ${via}) on conflict (duty_id) do nothing returning id`.execute(
    tx,
  );
  return made.rows.length > 0;
}
