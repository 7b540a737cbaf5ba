import { sql } from 'kysely';
import { dayOf } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { planSight, type PlanScope } from '../../access/plan-sight.ts';
import { allOrNothing } from '../../acts/on-plan.ts';
import { Inputs } from '../../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../../refusal.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { mayCollect, onPeriod } from './period-held.ts';
import { remind, type RemindingAct } from '../reminders/write-reminders.ts';
import { refreshUnits } from './refresh-units.ts';

export interface PeriodInput {
  /** What the period is called, e.g. "Báo cáo đột xuất tháng 11/2026". */
  readonly labelVi: unknown;
  /** Its name in English; missing: pages in English show the Vietnamese one, as such. */
  readonly labelEn?: unknown;
  /** First day that is reported on; missing: since the plan began. */
  readonly from?: unknown;
  /** Missing: without a day. */
  readonly due?: unknown;
  /** Who asked, on which occasion. */
  readonly reason: unknown;
}

/**
 * Opens a period of a duty by hand: on request, on an event, or where the plan says "định kỳ" without a rhythm. The units that have to
 * report are told by letter in the same transaction: after a crash the period and its letters are both there, or neither.
 */
export function openPeriod(
  db: Db,
  dutyId: string,
  input: PeriodInput,
  act: RemindingAct,
): Promise<PlanOutcome<{ id: string }>> {
  return allOrNothing(db, async (tx) => {
    const duty = isUuid(dutyId) ? await lockedDuty(tx, dutyId) : null;
    if (duty === null || planSight(act.actor, duty) === null) return refuse('unknown');
    if (!(await mayCollect(tx, act.actor, duty, duty.receivers))) return refuse('notYours');
    if (duty.state !== 'confirmed') return refuse('planClosed');
    if (duty.ended) return refuse('dutyEnded');
    const inputs = new Inputs();
    const label = inputs.text(input.labelVi, 'labelVi', 300, false);
    const labelEn = inputs.optional(input.labelEn, 'labelEn', 300, false) ?? label;
    const reason = inputs.text(input.reason, 'reason', 2_000);
    const [from, due] = [inputs.day(input.from, 'from'), inputs.day(input.due, 'due')];
    const today = dayOf(act.now);
    if (due !== null && (due < today || (from !== null && due < from))) inputs.refusals.push(no('badDay', 'due'));
    if (!inputs.ok) return inputs.outcome();
    const { at, account_id, via } = byColumns(act);
    const made = await sql<{ id: string }>`
      insert into plan_report_period (duty_id, plan_id, key, label_vi, label_en, from_day, due_on, assumed, reason, state, at, account_id, via)
      select ${dutyId}, ${duty.planId}, 'hand:' || count(*) + 1, ${label}, ${labelEn}, ${from}::date, ${due}::date, false, ${reason}, 'open',
             ${at}, ${account_id}::uuid, ${via}
        from plan_report_period where duty_id = ${dutyId} and key like 'hand:%'
      returning id`.execute(tx);
    const { id } = made.rows[0]!;
    await refreshUnits(tx, { periodIds: [id] }, today);
    const subject = { subjectKind: 'reportPeriod', subjectId: id };
    await record(tx, { at, actor: act.actor, action: 'reportPeriodOpened', ...subject });
    await remind(tx, id, 'opened', act);
    return accepted({ id });
  });
}

interface Locked extends PlanScope {
  planId: string;
  receivers: string[];
  ended: boolean;
}

/** Who opens periods of one duty takes turns, so that each gets a number of its own. */
async function lockedDuty(tx: Tx, dutyId: string): Promise<Locked | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${`plan_report_duty ${dutyId}`}))`.execute(tx);
  const found = await sql<Locked>`
    select d.plan_id as "planId", d.receivers, p.agency_code as "agencyCode", p.administered_by as "administeredBy", p.state,
           exists (select from plan_report_duty_end e where e.duty_id = d.id) as ended
      from plan_report_duty d join plan p on p.id = d.plan_id where d.id = ${dutyId} for share of p`.execute(tx);
  return found.rows[0] ?? null;
}

/** Ends a period without a consolidated report, with the reason. Nothing is written in it after. */
export function closePeriod(db: Db, periodId: string, reason: unknown, act: PlanAct): Promise<PlanOutcome<null>> {
  const needs = { as: 'collects', states: ['open'], action: 'reportPeriodClosed', lock: 'update' } as const;
  return onPeriod<null>(db, periodId, needs, act, async (tx) => {
    const inputs = new Inputs();
    const why = inputs.text(reason, 'reason', 2_000);
    if (!inputs.ok) return inputs.outcome();
    const { at, account_id } = byColumns(act);
    await sql`
      update plan_report_period set state = 'closed', closed_at = ${at}, closed_by = ${account_id}::uuid, close_reason = ${why}
       where id = ${periodId}`.execute(tx);
    return accepted(null);
  });
}
