import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { readPeriod } from '../periods/read-periods.ts';
import type { ReportContent, ReportPart, ReportPeriod } from '../report.ts';
import { withWords } from './consolidate.ts';
import { upperPeriods, type UpperPeriod } from './send-up.ts';

/** What stands in the document beside its content. */
export interface ReportDocument {
  readonly number: string;
  readonly placeAndDate: string;
  readonly position: string;
  readonly name: string;
  readonly recipients: readonly string[];
  /** Null: a version made before it was kept; then what is derived of the plan is shown. */
  readonly issuer: { readonly parent: string | null; readonly name: string } | null;
  /** "Kính gửi"; null as above. */
  readonly to: readonly string[] | null;
  /** For whom it is signed, above the position. */
  readonly authority: string | null;
}

export interface ConsolidationVersion {
  readonly version: number;
  readonly content: ReportContent;
  readonly document: ReportDocument;
  readonly at: Date;
  readonly by: string | null;
}

export interface ConsolidationView {
  readonly id: string;
  readonly state: 'draft' | 'ready' | 'sentUp';
  /** Number of the last version made ready; 0: none yet. */
  readonly version: number;
  /** As it is being worked on; of those who do not collect the reports, the last version made ready. */
  readonly content: ReportContent;
  /** Of the last version; null: none was made ready. */
  readonly document: ReportDocument | null;
  readonly revision: number;
  /** Reports were sent or given back since the draft was made. */
  readonly stale: boolean;
  readonly plan: { readonly id: string; readonly code: string; readonly title: string };
  readonly period: ReportPeriod;
  /** In the order in which they were made ready. */
  readonly versions: readonly ConsolidationVersion[];
  /** Where the report can be sent up to. */
  readonly upper: readonly UpperPeriod[];
  readonly may: { readonly edit: boolean; readonly finish: boolean; readonly sendUp: boolean };
}

interface Row {
  periodId: string;
  state: ConsolidationView['state'];
  version: number;
  content: ReportContent;
  words: Partial<Record<ReportPart, string>>;
  revision: number;
  running: boolean;
}

/** A consolidated report, or null when there is none for the actor: until one is ready, only who collects the reports sees it. */
export async function readConsolidation(
  db: Db,
  actor: Actor,
  id: string,
  today: Day,
): Promise<ConsolidationView | null> {
  if (!isUuid(id)) return null;
  const found = await sql<Row>`
    select c.period_id as "periodId", c.state, c.version, c.content, c.words, c.revision,
           p.state = 'confirmed' and r.state <> 'closed' as running
      from plan_consolidation c join plan_report_period r on r.id = c.period_id join plan p on p.id = c.plan_id
     where c.id = ${id}`.execute(db);
  const [row] = found.rows;
  const view = row ? await readPeriod(db, actor, row.periodId, today) : null;
  if (!row || view === null || view.sight === null) return null;
  const versions = await versionsOf(db, id);
  const last = versions.at(-1);
  if (!view.collects && last === undefined) return null;
  const { collects, plan, period } = view;
  const may = collects && row.running;
  const content = collects ? withWords(row.content, row.words) : last!.content;
  return {
    id,
    state: collects || row.state !== 'draft' ? row.state : 'ready',
    version: row.version,
    content,
    document: last?.document ?? null,
    revision: row.revision,
    stale: restsOn(view.rows.filter(({ state }) => state === 'sent')) !== restsOn(content.rests),
    plan,
    period,
    versions,
    upper: may ? await upperPeriods(db, row.periodId) : [],
    may: { edit: may, finish: may && row.state === 'draft', sendUp: may && row.state !== 'draft' },
  };
}

function restsOn(reports: readonly { readonly unitName: string; readonly version: number }[]): string {
  const names = reports.map(({ unitName, version }) => `${unitName} ${version}`);
  return names.sort((a, b) => (a < b ? -1 : 1)).join('\n');
}

async function versionsOf(db: Db, id: string): Promise<ConsolidationVersion[]> {
  const found = await sql<ConsolidationVersion>`
    select v.version, v.content, v.at, a.name as by,
           jsonb_build_object('number', v.number, 'placeAndDate', v.place_and_date, 'position', v.signer_position,
                              'name', v.signer_name, 'recipients', v.recipients, 'to', v.addressees, 'authority', v.signer_authority,
                              'issuer', case when v.issuer is not null then jsonb_build_object('parent', v.issuer_parent, 'name', v.issuer) end) as document
      from plan_consolidation_version v left join account a on a.id = v.account_id
     where v.consolidation_id = ${id} order by v.version`.execute(db);
  return found.rows;
}
