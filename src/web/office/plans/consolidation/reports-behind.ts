import { sentReports, type ConsolidationView, type ReportContent } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { dbOf } from '../plans-frame.ts';
import { unitPath } from '../reports/report-frame.ts';

/** A report that a consolidation rests on, as it was sent. */
export interface ReportBehind {
  readonly unitName: string;
  readonly href: string;
  readonly content: ReportContent;
}

/** The sent reports of the period in the version that the consolidation took in. */
export async function reportsBehind(
  context: WebContext,
  { plan, period, content }: ConsolidationView,
): Promise<ReportBehind[]> {
  const found = await sentReports(dbOf(context), context.actor!, period.id, content.rests);
  return found.map(({ unitKey, unitName, version, content: sent }) => ({
    unitName,
    href: `${unitPath(plan.code, period.id, unitKey)}?ban=${version}`,
    content: sent,
  }));
}
