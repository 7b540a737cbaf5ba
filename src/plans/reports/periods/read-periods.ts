import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { planningFor, type PlanSight } from '../../access/plan-sight.ts';
import { housePlans } from '../../stored/visible.ts';
import { atOrBelow, standsFor } from '../../units/agency-tree.ts';
import { DUTY } from '../duties/list-duties.ts';
import type { ReportDuty, ReportPeriod, UnitReportRow } from '../report.ts';
import { heldPeriod, mayReportFor } from './period-held.ts';

const PERIOD = sql`
  r.id, r.duty_id as "dutyId", r.plan_id as "planId", r.key, jsonb_build_object('vi', r.label_vi, 'en', r.label_en) as label,
  r.from_day as "from", r.due_on as due, r.assumed, r.state`;

/** A unit `u` counts when it has to report, or did. */
const COUNTS = sql`(u.expected or u.state <> 'missing')`;

/** Sent after the due day, or not sent although it has passed: condition on `u` and `r`. */
function isLate(today: Day): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`coalesce(coalesce((u.first_sent_at at time zone 'Asia/Ho_Chi_Minh')::date, ${today}::date) > r.due_on, false)`;
}

/** Condition on `u`: a unit that the actor plans for; `also below`: or one below such a unit, for which it may report too. */
function ownUnit(actor: Actor, reach: 'itself' | 'also below'): ReturnType<typeof sql<boolean>> {
  const own = (planningFor(actor) ?? []).flatMap(standsFor);
  const codes = reach === 'itself' ? own : own.flatMap(atOrBelow);
  return sql<boolean>`u.agency_code = any(${codes}::text[])`;
}

export interface ListedPeriod extends ReportPeriod {
  readonly units: number;
  readonly sent: number;
  readonly late: number;
  readonly planCode: string;
  readonly planTitle: string;
}

/** In how many open periods the actor's very own unit has not sent its report: what `mine` of `listPeriods` lists. */
export async function countAwaited(db: Db, actor: Actor): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(distinct r.id)::int as count
      from plan_report_unit u join plan_report_period r on r.id = u.period_id join plan p on p.id = r.plan_id
     where ${ownUnit(actor, 'itself')} and ${COUNTS} and u.state <> 'sent' and r.state = 'open' and p.state = 'confirmed'`.execute(
    db,
  );
  return found.rows[0]!.count;
}

/**
 * Periods of plans that the actor may see, and those in which a unit of the actor has to report: open ones first, the earliest due day
 * first. `mine`: only open ones in which the actor's very own unit has not sent its report; those of units below it wait for their own.
 */
export async function listPeriods(
  db: Db,
  actor: Actor,
  filter: { readonly planId?: string; readonly mine?: boolean; readonly limit?: number },
  today: Day,
): Promise<ListedPeriod[]> {
  const { planId = null, mine = false, limit = 200 } = filter;
  if (planId !== null && !isUuid(planId)) return [];
  const own = sql`exists (select from plan_report_unit u where u.period_id = r.id and ${COUNTS} and ${ownUnit(actor, mine ? 'itself' : 'also below')}`;
  const which = mine
    ? sql`r.state = 'open' and p.state = 'confirmed' and ${own} and u.state <> 'sent')`
    : sql`(${housePlans(actor)} or ${own}))`;
  const found = await sql<ListedPeriod>`
    select ${PERIOD}, p.code as "planCode", p.title as "planTitle", c.units, c.sent, c.late
      from plan_report_period r join plan p on p.id = r.plan_id cross join lateral (
        select count(*) as units, count(*) filter (where u.state = 'sent') as sent, count(*) filter (where ${isLate(today)}) as late
          from plan_report_unit u where u.period_id = r.id and ${COUNTS}) c
     where ${which} and (${planId}::uuid is null or r.plan_id = ${planId}::uuid)
     order by r.state <> 'open', case when r.state = 'open' then r.due_on end, r.due_on desc nulls last, r.at desc, r.id
     limit ${Math.min(limit, 500)}`.execute(db);
  return found.rows;
}

export interface ListedConsolidation {
  readonly id: string;
  /** Number of the last version made ready; 0: none yet. */
  readonly version: number;
  readonly state: 'draft' | 'ready' | 'sentUp';
  readonly number: string | null;
  readonly at: Date;
}

export interface PeriodView {
  readonly period: ReportPeriod & { readonly reason: string | null; readonly closeReason: string | null };
  readonly duty: ReportDuty;
  readonly plan: { readonly id: string; readonly code: string; readonly title: string };
  /** Null: the actor sees of the plan only the rows of its own units. */
  readonly sight: PlanSight | null;
  /** Whether the actor may remind, return, consolidate, close. */
  readonly collects: boolean;
  readonly rows: readonly (UnitReportRow & { readonly mayWrite: boolean })[];
  readonly consolidations: readonly ListedConsolidation[];
}

/** A period with how the report of each unit stands, or null when the actor has nothing to do with it. */
export async function readPeriod(db: Db, actor: Actor, periodId: string, today: Day): Promise<PeriodView | null> {
  const held = await heldPeriod(db, actor, periodId);
  if (held === null) return null;
  const whole = held.sight !== null;
  const [periods, duties, rows, consolidations] = await Promise.all([
    sql<PeriodView['period']>`
      select ${PERIOD}, r.reason, r.close_reason as "closeReason" from plan_report_period r where r.id = ${periodId}`.execute(
      db,
    ),
    sql<ReportDuty>`select ${DUTY} from plan_report_duty d where d.id = ${held.dutyId}`.execute(db),
    unitRows(
      db,
      whole
        ? sql`u.period_id = ${periodId} and ${COUNTS}`
        : sql`u.period_id = ${periodId} and ${COUNTS} and ${ownUnit(actor, 'also below')}`,
      today,
    ),
    whole
      ? sql<ListedConsolidation>`
          select id, version, case when ${held.collects}::boolean or state <> 'draft' then state else 'ready' end as state, number, at
            from plan_consolidation where period_id = ${periodId} and (${held.collects}::boolean or version > 0)`.execute(
          db,
        )
      : { rows: [] },
  ]);
  return {
    period: periods.rows[0]!,
    duty: duties.rows[0]!,
    plan: { id: held.planId, code: held.planCode, title: held.planTitle },
    sight: held.sight,
    collects: held.collects,
    rows: rows.map((row) => ({ ...row, mayWrite: mayReportFor(actor, held, row.agencyCode) })),
    consolidations: consolidations.rows,
  };
}

/** How the reports of units stand; `which` is a condition on `u`. Missing ones first. */
export async function unitRows(db: Db, which: ReturnType<typeof sql>, today: Day): Promise<UnitReportRow[]> {
  const found = await sql<UnitReportRow>`
    select u.period_id as "periodId", u.key as "unitKey", u.name as "unitName", u.agency_code as "agencyCode", u.state, u.version,
           u.sent_at as "sentAt", ${isLate(today)} as late, m.reminders, m.last as "lastRemindedAt"
      from plan_report_unit u join plan_report_period r on r.id = u.period_id cross join lateral (
        select count(*) as reminders, max(at) as last from plan_report_reminder m where m.period_id = u.period_id and m.key = u.key and m.step <> 'opened') m
     where ${which} order by u.state = 'sent', u.name, u.key`.execute(db);
  return found.rows;
}
