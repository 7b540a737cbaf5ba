import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { agencyOf, rootOf } from '../../units/agency-tree.ts';
import { resolveName } from '../../units/resolve-name.ts';
import { reportHead } from '../document/report-about.ts';

/** Who issues a consolidated report, to whom, from where and for whom it is signed (frame of Decree 30/2020). Documents are in Vietnamese. */
export interface ReportFrame {
  readonly issuer: { readonly parent: string | null; readonly name: string };
  readonly to: readonly string[];
  readonly place: string | null;
  /** Where a collective leads, its chair signs for it ("TM."). */
  readonly authority: string | null;
}

interface Row {
  agencyCode: string;
  unitName: string | null;
  receivers: string[];
  above: string | null;
}

/**
 * The frame as the plan gives it: issued by the unit that the duty names as the receiver of reports, to its agency; else by the agency of
 * the plan, to the one whose plan it carries out. Whoever makes the report ready may correct all of it.
 */
export async function derivedFrame(db: Db, periodId: string): Promise<ReportFrame> {
  const found = await sql<Row>`
    select p.agency_code as "agencyCode", p.unit_name as "unitName", d.receivers, up.agency_code as above
      from plan_report_period r join plan p on p.id = r.plan_id join plan_report_duty d on d.id = r.duty_id
      left join plan up on up.id = p.parent_plan_id where r.id = ${periodId}`.execute(db);
  const { agencyCode, unitName, receivers, above } = found.rows[0]!;
  const root = rootOf(agencyCode);
  const receiver = receivers
    .map((name) => resolveName(name, root, new Map()).agencyCode)
    .find((code) => code !== null && code !== agencyCode && rootOf(code) === root);
  const { parent, name, place } = receiver ? reportHead(receiver, null, 'vi') : reportHead(agencyCode, unitName, 'vi');
  const to = [receiver ? agencyCode : above].flatMap((code) => (code === null ? [] : (agencyOf(code)?.name.vi ?? [])));
  const authority = name.startsWith('Ủy ban nhân dân') ? 'TM. ỦY BAN NHÂN DÂN' : null;
  return { issuer: { parent, name }, to, place, authority };
}

/** As documents are dated: days in two digits, months from March in one. */
export function placeAndDate(place: string | null, on: Day): string {
  const [year, month, day] = on.split('-') as [string, string, string];
  return `${place ?? '……'}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}
