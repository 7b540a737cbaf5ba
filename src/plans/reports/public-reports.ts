import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { FigureName, ReportContent } from './report.ts';

/** What everybody may know of a reporting period: how many reported in time, and the figures once they are consolidated. */
export interface PublicReport {
  readonly key: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly due: Day | null;
  /** The plan names no day (own rule). */
  readonly assumed: boolean;
  readonly units: number;
  /** Sent for the first time on or before the due day. */
  readonly inTime: number;
  readonly late: number;
  /** Of the last consolidated report that was made ready; null: none yet. */
  readonly consolidated: {
    readonly asOf: Day;
    readonly figures: readonly { readonly name: FigureName; readonly value: number }[];
  } | null;
}

/** Periods of a plan that is run or was, the newest due day first: counts alone, no units, words or persons. */
export async function publicReports(db: Db, planCode: string): Promise<PublicReport[]> {
  if (planCode.includes('\u0000')) return [];
  const found = await sql<
    Omit<PublicReport, 'consolidated'> & { content: Pick<ReportContent, 'asOf' | 'figures'> | null }
  >`
    select r.key, jsonb_build_object('vi', r.label_vi, 'en', r.label_en) as label, r.due_on as due, r.assumed, c.units, c."inTime", c.late,
           (select jsonb_build_object('asOf', v.content->'asOf', 'figures', v.content->'figures')
              from plan_consolidation k join plan_consolidation_version v on v.consolidation_id = k.id and v.version = k.version
             where k.period_id = r.id) as content
      from plan_report_period r join plan p on p.id = r.plan_id cross join lateral (
        select count(*) as units, count(*) filter (where u.first_sent_at is not null and not l.late) as "inTime",
               count(*) filter (where u.first_sent_at is not null and l.late) as late
          from plan_report_unit u cross join lateral (
            select coalesce((u.first_sent_at at time zone 'Asia/Ho_Chi_Minh')::date > r.due_on, false) as late) l
         where u.period_id = r.id and (u.expected or u.state <> 'missing')) c
     where p.code = ${planCode} and p.state <> 'draft' and p.confirmed_at is not null
     order by r.due_on desc nulls last, r.id`.execute(db);
  return found.rows.map(({ content, ...period }) => ({
    ...period,
    consolidated:
      content === null
        ? null
        : { asOf: content.asOf, figures: content.figures.map(({ name, value }) => ({ name, value })) },
  }));
}
