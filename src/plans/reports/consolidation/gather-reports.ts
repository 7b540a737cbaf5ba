import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { CURRENT_LINKS } from '../../acts/funding-and-links.ts';
import type { PeriodHeld } from '../periods/period-held.ts';
import { COUNTED, unitOn } from '../periods/refresh-units.ts';
import { groupKeysOf } from '../periods/reporting-units.ts';
import type { ReportContent } from '../report.ts';
import { planFigureSource, reportSource } from '../source-links.ts';
import { tasksOfReport } from '../unit/reported-tasks.ts';
import type { Merging, SentReport } from './merge-reports.ts';

interface Row {
  key: string;
  unitName: string;
  agencyCode: string | null;
  state: string;
  version: number;
  content: ReportContent | null;
  consolidationId: string | null;
}

/** What a consolidated report of the period is made of now: the versions that count, the tasks of the plan, and who has not sent. */
export async function gatherReports(db: Db, period: PeriodHeld, asOf: Day): Promise<Merging> {
  const { planId, planCode, plan, periodId } = period;
  const [rows, tasks, leads] = await Promise.all([
    sql<Row>`
      select u.key, u.name as "unitName", u.agency_code as "agencyCode", u.state, u.version, v.content,
             v.consolidation_id as "consolidationId"
        from plan_report_unit u
        left join plan_report_version v on v.period_id = u.period_id and v.key = u.key and v.version = u.version and u.state = 'sent'
       where u.period_id = ${periodId} and (u.expected or u.state <> 'missing')`.execute(db),
    tasksOfReport(db, {
      planId,
      planCode,
      planAgency: plan.agencyCode,
      from: period.from ?? period.start,
      asOf,
      unit: null,
    }),
    sql<{ taskId: string; key: string }>`
      select u.task_id as "taskId", u.key from plan_task_unit u join plan_task t on t.id = u.task_id
       where t.plan_id = ${planId} and ${COUNTED} and u.role = 'lead' and ${unitOn(asOf)}`.execute(db),
  ]);
  const inOrder = rows.rows.toSorted(
    (a, b) => a.unitName.localeCompare(b.unitName, 'vi') || a.key.localeCompare(b.key),
  );
  const reports: SentReport[] = [];
  for (const row of inOrder) {
    if (row.content === null) continue;
    const keys = [row.key, ...(row.agencyCode === null ? [] : groupKeysOf(row.agencyCode, plan.agencyCode))];
    reports.push({
      unitName: row.unitName,
      version: row.version,
      content: row.content,
      source: reportSource(planCode, periodId, row.key),
      leads: new Set(leads.rows.filter(({ key }) => keys.includes(key)).map(({ taskId }) => taskId)),
      below: row.consolidationId === null ? new Map() : await tasksBelow(db, row.consolidationId, planId),
    });
  }
  return {
    tasks: tasks.map(({ task }) => task),
    reports,
    missing: inOrder.filter(({ content }) => content === null).map(({ unitName }) => unitName),
    asOf,
    figureSource: (name) => planFigureSource(planCode, name),
  };
}

/** Tasks of the plan below by the task of this plan that each carries out; without a link, the task under which that plan was made. */
async function tasksBelow(db: Db, consolidationId: string, upperPlanId: string): Promise<Map<string, string[]>> {
  const found = await sql<{ upper: string; lower: string }>`
    select coalesce(l.upper_task, p.parent_task_id) as upper, t.id as lower
      from plan_consolidation c join plan p on p.id = c.plan_id join plan_task t on t.plan_id = p.id
      left join (select l.lower_task, l.upper_task from ${CURRENT_LINKS} l join plan_task ut on ut.id = l.upper_task and ut.plan_id = ${upperPlanId}) l
             on l.lower_task = t.id
     where c.id = ${consolidationId} and (l.upper_task is not null or p.parent_plan_id = ${upperPlanId})`.execute(db);
  const byTask = new Map<string, string[]>();
  for (const { upper, lower } of found.rows)
    if (upper !== null) byTask.set(upper, [...(byTask.get(upper) ?? []), lower]);
  return byTask;
}
