import { sql } from 'kysely';
import { dayOf, type Day } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { houseSight, planningFor, type PlanScope, type PlanSight } from '../../access/plan-sight.ts';
import { allOrNothing } from '../../acts/on-plan.ts';
import { refuse, type PlanOutcome } from '../../refusal.ts';
import type { PlanAct } from '../../stored/columns.ts';
import { actsFor, rootOf } from '../../units/agency-tree.ts';
import { linkedUnits } from '../../units/linked-units.ts';
import { resolveName } from '../../units/resolve-name.ts';
import type { PeriodState } from '../report.ts';

/** A period with what decides who may do what in it. */
export interface PeriodHeld {
  readonly periodId: string;
  readonly dutyId: string;
  readonly planId: string;
  readonly planCode: string;
  readonly planTitle: string;
  readonly plan: PlanScope;
  readonly from: Day | null;
  readonly due: Day | null;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly state: PeriodState;
  /** When the plan began. */
  readonly start: Day;
  readonly who: readonly string[];
  /** To whom other duties of the plan bring reports: these units report on the plan as a whole. */
  readonly gatherers: readonly string[];
  /** Null: the actor sees the plan not at all, but one of its units has to report here. */
  readonly sight: PlanSight | null;
  /** Who keeps the plan, and planners of the unit that the duty says receives the reports. */
  readonly collects: boolean;
}

interface Found extends Omit<PeriodHeld, 'plan' | 'sight' | 'collects' | 'start'>, Omit<PlanScope, 'state'> {
  readonly planState: PlanScope['state'];
  readonly receivers: string[];
  readonly issuedOn: Day | null;
  readonly createdAt: Date;
}

/** The period, or null when the actor has nothing to do with it. `lock`: acts on one period do not wait for each other, only for its closing. */
export async function heldPeriod(
  db: Db,
  actor: Actor,
  periodId: string,
  lock: 'none' | 'share' | 'update' = 'none',
): Promise<PeriodHeld | null> {
  if (!isUuid(periodId)) return null;
  const locking = { none: sql``, share: sql`for share of r, p`, update: sql`for no key update of r for share of p` }[
    lock
  ];
  const found = await sql<Found>`
    select r.id as "periodId", r.duty_id as "dutyId", r.plan_id as "planId", p.code as "planCode", p.title as "planTitle",
           p.agency_code as "agencyCode", p.administered_by as "administeredBy", p.state as "planState", p.issued_on as "issuedOn",
           p.created_at as "createdAt", r.from_day as "from", r.due_on as due, r.label_vi as "labelVi", r.label_en as "labelEn", r.state, d.who, d.receivers,
           array(select distinct jsonb_array_elements_text(o.receivers) from plan_report_duty o
                  where o.plan_id = r.plan_id and o.id <> d.id) as gatherers
      from plan_report_period r join plan p on p.id = r.plan_id join plan_report_duty d on d.id = r.duty_id
     where r.id = ${periodId} ${locking}`.execute(db);
  const [row] = found.rows;
  if (!row) return null;
  const { agencyCode, administeredBy, planState, receivers, issuedOn, createdAt, ...period } = row;
  const plan = { agencyCode, administeredBy, state: planState };
  const sight = houseSight(actor, plan);
  if (sight === null && !(await hasOwnUnit(db, actor, periodId))) return null;
  const collects = await mayCollect(db, actor, plan, receivers);
  return { ...period, plan, sight, collects, start: issuedOn ?? dayOf(createdAt) };
}

/** Whether one of the actor's agencies has to report in the period: then it may, also where the plan itself is not its business. */
async function hasOwnUnit(db: Db, actor: Actor, periodId: string): Promise<boolean> {
  const codes = planningFor(actor) ?? [];
  if (codes.length === 0) return false;
  const found = await sql<{ code: string }>`
    select agency_code as code from plan_report_unit where period_id = ${periodId} and agency_code is not null
       and (expected or state <> 'missing')`.execute(db);
  return found.rows.some(({ code }) => actsFor(codes, code));
}

/** Who keeps the plan, and who plans for the unit that the reports go to, below the same ministry or province. */
export async function mayCollect(
  db: Db,
  actor: Actor,
  plan: PlanScope,
  receivers: readonly string[],
): Promise<boolean> {
  const sight = houseSight(actor, plan);
  if (sight === 'keeps' || sight === null) return sight !== null;
  const codes = planningFor(actor) ?? [];
  if (codes.length === 0) return false;
  const root = rootOf(plan.agencyCode);
  const linked = (await linkedUnits(db, [root])).get(root) ?? new Map();
  const agencies = receivers.map((name) => resolveName(name, root, linked).agencyCode);
  return codes.some((code) => rootOf(code) === root && agencies.includes(code));
}

/** Whether the actor may write the report of the unit: its own planner, one above it in its house, its province's department, or who keeps the plan. */
export function mayReportFor(actor: Actor, { sight }: PeriodHeld, unitAgency: string | null): boolean {
  if (sight === 'keeps') return true;
  return unitAgency !== null && actsFor(planningFor(actor) ?? [], unitAgency);
}

export interface PeriodNeeds {
  /** `collects`: who gathers the reports; `reports`: each act looks at its unit itself. */
  readonly as: 'collects' | 'reports';
  readonly states: readonly PeriodState[];
  /** Past tense, for the trail. */
  readonly action: string;
  readonly lock?: 'share' | 'update';
  /** Small facts for the trail. */
  readonly detail?: Record<string, unknown>;
}

/**
 * Runs `work` on a period under lock when the actor may do this in it, and leaves a line in the trail. One transaction: a refusal or a
 * fault leaves nothing behind.
 */
export function onPeriod<T>(
  db: Db,
  periodId: string,
  needs: PeriodNeeds,
  act: PlanAct,
  work: (tx: Tx, period: PeriodHeld) => Promise<PlanOutcome<T>>,
): Promise<PlanOutcome<T>> {
  return allOrNothing(db, async (tx) => {
    const period = await heldPeriod(tx, act.actor, periodId, needs.lock ?? 'share');
    if (period === null) return refuse('unknown');
    if (needs.as === 'collects' && !period.collects) return refuse('notYours');
    if (period.plan.state !== 'confirmed') return refuse('planClosed');
    if (!needs.states.includes(period.state)) return refuse('periodClosed');
    const done = await work(tx, period);
    if (!done.ok) return done;
    const { actor, now } = act;
    const subject = { subjectKind: 'reportPeriod', subjectId: periodId };
    await record(tx, { at: now, actor, action: needs.action, ...subject, detail: needs.detail ?? {} });
    return done;
  });
}
