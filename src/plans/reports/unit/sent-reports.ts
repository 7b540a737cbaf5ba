import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { heldPeriod } from '../periods/period-held.ts';
import type { ReportContent } from '../report.ts';

/** A report as it was sent. */
export interface SentVersion {
  readonly unitKey: string;
  readonly unitName: string;
  readonly version: number;
  readonly content: ReportContent;
}

/** Those of the sent reports of a period that are named, in that order: what a consolidated report rests on. Of a plan one may not see none. */
export async function sentReports(
  db: Db,
  actor: Actor,
  periodId: string,
  named: readonly { readonly unitName: string; readonly version: number }[],
): Promise<SentVersion[]> {
  const period = await heldPeriod(db, actor, periodId);
  if (period === null || period.sight === null || named.length === 0) return [];
  const wanted = named.map(({ unitName, version }, at) => ({ unitName, version, at }));
  const found = await sql<SentVersion>`
    select u.key as "unitKey", u.name as "unitName", v.version, v.content
      from json_to_recordset(${JSON.stringify(wanted)}::json) as n ("unitName" text, version int, at int)
      join plan_report_unit u on u.period_id = ${periodId} and u.name = n."unitName"
      join plan_report_version v on v.period_id = u.period_id and v.key = u.key and v.version = n.version
     order by n.at, u.key`.execute(db);
  return found.rows;
}
