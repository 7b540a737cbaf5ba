import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { linkedUnits } from '../../units/linked-units.ts';
import { rootOf } from '../../units/agency-tree.ts';
import { reportingUnits, type ReportingUnit, type TaskUnit } from './reporting-units.ts';

/** Tasks that reports count: those of the document and those that planners added beside them, not the units' own sub-tasks. */
export const COUNTED = sql`t.removed_at is null and (t.parent_task_id is null or t.origin = 'document')`;

/** Condition on `u`: leads or coordinates on that day. */
export function unitOn(day: Day): ReturnType<typeof sql> {
  return sql`(u.from_day is null or u.from_day <= ${day}::date) and (u.until_day is null or u.until_day >= ${day}::date)`;
}

interface Found {
  id: string;
  planId: string;
  due: Day | null;
  who: string[];
  receivers: string[];
  agencyCode: string;
  administeredBy: string;
}

/**
 * Writes who reports in periods that are open, by the leads on the day (after the due day: on the due day). Units that began or sent a
 * report stay in any case. In the caller's transaction.
 */
export async function refreshUnits(
  tx: Tx,
  which: { readonly periodIds: readonly string[] } | { readonly planId: string },
  today: Day,
): Promise<void> {
  const chosen =
    'planId' in which
      ? sql`r.state = 'open' and r.plan_id = ${which.planId}`
      : sql`r.state = 'open' and r.id = any(${which.periodIds}::uuid[])`;
  const periods = await sql<Found>`
    select r.id, r.plan_id as "planId", r.due_on as due, d.who, d.receivers, p.agency_code as "agencyCode",
           p.administered_by as "administeredBy"
      from plan_report_period r join plan_report_duty d on d.id = r.duty_id join plan p on p.id = r.plan_id
     where ${chosen} and p.state = 'confirmed' order by r.id`.execute(tx);
  const linked = await linkedUnits(tx, [...new Set(periods.rows.map(({ agencyCode }) => rootOf(agencyCode)))]);
  for (const period of periods.rows) {
    const on = period.due !== null && period.due < today ? period.due : today;
    const units = await taskUnits(tx, period.planId, on);
    const names = linked.get(rootOf(period.agencyCode)) ?? new Map();
    const expected = reportingUnits(units, period, { ...period, linked: names });
    await writeUnits(tx, period.id, expected);
  }
}

async function taskUnits(db: Db, planId: string, on: Day): Promise<TaskUnit[]> {
  const found = await sql<TaskUnit>`
    select distinct on (u.key, u.role) u.key, u.name, u.agency_code as "agencyCode", u.role
      from plan_task_unit u join plan_task t on t.id = u.task_id
     where t.plan_id = ${planId} and ${COUNTED} and ${unitOn(on)} order by u.key, u.role, t.position`.execute(db);
  return found.rows;
}

/** Writes what changed alone; who refreshes one period takes turns, so that two do not wait for each other's rows. */
async function writeUnits(tx: Tx, periodId: string, units: readonly ReportingUnit[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`plan_report_unit ${periodId}`}))`.execute(tx);
  const there = await sql<{ key: string }>`
    select key from plan_report_unit where period_id = ${periodId} and expected`.execute(tx);
  const known = new Set(there.rows.map(({ key }) => key));
  const called = units.filter(({ key }) => !known.has(key));
  const keys = new Set(units.map(({ key }) => key));
  const released = [...known].filter((key) => !keys.has(key));
  if (called.length > 0)
    await sql`
      insert into plan_report_unit as n (period_id, key, name, agency_code, expected, state)
      select ${periodId}, u.key, u.name, u."agencyCode", true, 'missing'
        from json_to_recordset(${JSON.stringify(called)}::json) as u (key text, name text, "agencyCode" text) order by u.key
          on conflict (period_id, key) do update set expected = true`.execute(tx);
  if (released.length > 0)
    await sql`
      update plan_report_unit set expected = false
       where period_id = ${periodId} and key = any(${released}::text[])`.execute(tx);
}
