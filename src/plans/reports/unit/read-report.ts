import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { heldPeriod, mayReportFor } from '../periods/period-held.ts';
import { unitRows } from '../periods/read-periods.ts';
import type { ReportContent, UnitReportRow } from '../report.ts';
import { filledReport, NO_WORDS, unitPlace } from './unit-report.ts';

/** A report as it was sent. */
export interface ReportVersion {
  readonly version: number;
  readonly content: ReportContent;
  readonly at: Date;
  readonly by: string | null;
  /** What goes with it, e.g. that it came from the plan below. */
  readonly note: string | null;
  /** Difficulties that were open when it was sent. */
  readonly difficulties: readonly { readonly id: string; readonly beyondCompetence: boolean }[];
}

export interface ReportView {
  readonly row: UnitReportRow;
  /** In the order in which they were sent; the last one counts. */
  readonly versions: readonly ReportVersion[];
  /** What would be sent now; of those who do not write it, what was sent last, or what the rows of tasks say. */
  readonly draft: ReportContent;
  /** Of the draft; `saveReport` and `sendReport` refuse when it has moved on. */
  readonly revision: number;
  /** Why the last version was given back, until it is sent again. */
  readonly returned: { readonly reason: string; readonly at: Date } | null;
  readonly may: { readonly write: boolean; readonly send: boolean; readonly return: boolean };
}

/** The report of a unit in a period. Drafts are seen only by who writes them. Null: there is none, or not for this actor. */
export async function readReport(
  db: Db,
  actor: Actor,
  periodId: string,
  unitKey: string,
  today: Day,
): Promise<ReportView | null> {
  const period = await heldPeriod(db, actor, periodId);
  const unit = period === null ? null : await unitPlace(db, periodId, unitKey);
  if (period === null || unit === null) return null;
  const writes = mayReportFor(actor, period, unit.agencyCode);
  if (period.sight === null && !writes) return null;
  const running = period.plan.state === 'confirmed' && period.state !== 'closed';
  const [rows, versions, returns] = await Promise.all([
    unitRows(db, sql`u.period_id = ${periodId} and u.key = ${unitKey}`, today),
    sql<ReportVersion>`
      select v.version, v.content, v.at, a.name as by, v.note,
             coalesce((select jsonb_agg(jsonb_build_object('id', d.difficulty_id, 'beyondCompetence', d.beyond_competence) order by d.id)
                from plan_report_difficulty d where d.period_id = v.period_id and d.key = v.key and d.version = v.version), '[]') as difficulties
        from plan_report_version v left join account a on a.id = v.account_id
       where v.period_id = ${periodId} and v.key = ${unitKey} order by v.version`.execute(db),
    sql<{ reason: string; at: Date }>`
      select reason, at from plan_report_return
       where period_id = ${periodId} and key = ${unitKey} and version = ${unit.version}`.execute(db),
  ]);
  const last = versions.rows.at(-1);
  const draft =
    writes || last === undefined
      ? (await filledReport(db, period, unit, today, writes ? (unit.words ?? NO_WORDS) : NO_WORDS)).content
      : last.content;
  return {
    row: rows[0]!,
    versions: versions.rows,
    draft,
    revision: unit.revision,
    returned: unit.state === 'returned' ? (returns.rows[0] ?? null) : null,
    may: {
      write: writes && running,
      send: writes && running,
      return: period.collects && running && unit.state === 'sent',
    },
  };
}
