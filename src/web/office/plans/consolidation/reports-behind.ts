import { readPeriod, readReport, type ConsolidationView, type ReportContent } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { dbOf, todayOf } from '../plans-frame.ts';
import { unitPath } from '../reports/report-frame.ts';

/** A report that a consolidation rests on, as it was sent. */
export interface ReportBehind {
  readonly unitName: string;
  readonly href: string;
  readonly content: ReportContent;
}

/** The sent reports of the period in the version that the consolidation took in. */
export async function reportsBehind(context: WebContext, view: ConsolidationView): Promise<ReportBehind[]> {
  const { actor } = context;
  const [db, today] = [dbOf(context), todayOf(context)];
  const period = await readPeriod(db, actor!, view.period.id, today);
  const found: ReportBehind[] = [];
  for (const { unitName, version } of view.content.rests) {
    const row = period?.rows.find((one) => one.unitName === unitName);
    const report = row === undefined ? null : await readReport(db, actor!, view.period.id, row.unitKey, today);
    const taken = report?.versions.find((one) => one.version === version);
    if (row === undefined || taken === undefined) continue;
    const href = `${unitPath(view.plan.code, view.period.id, row.unitKey)}?ban=${version}`;
    found.push({ unitName, href, content: taken.content });
  }
  return found;
}
