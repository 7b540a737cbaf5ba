import { sql } from 'kysely';
import { dayOf } from '../../../law/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { Inputs } from '../../acts/text-input.ts';
import { refuse, type PlanOutcome } from '../../refusal.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { onPeriod, type PeriodNeeds } from '../periods/period-held.ts';
import { refreshUnits } from '../periods/refresh-units.ts';
import { REPORT_PARTS, type ReportContent, type ReportPart } from '../report.ts';
import { gatherReports } from './gather-reports.ts';
import { mergeReports } from './merge-reports.ts';

type Parts = Partial<Record<ReportPart, string>>;
const COLLECTS: Omit<PeriodNeeds, 'action'> = { as: 'collects', states: ['open', 'consolidated'], lock: 'update' };
const MOST_WORDS = 40_000;

/**
 * Makes the draft of the consolidated report from the versions that count now, or makes it again; parts that a planner wrote stay. After
 * one was made ready this begins the next version.
 */
export function consolidate(
  db: Db,
  periodId: string,
  input: { readonly parts?: Readonly<Record<string, unknown>> },
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  return onPeriod(db, periodId, { ...COLLECTS, action: 'reportsConsolidated' }, act, async (tx, period) => {
    const today = dayOf(act.now);
    await refreshUnits(tx, { periodIds: [periodId] }, today);
    const gathered = await gatherReports(tx, period, today);
    if (gathered.reports.length === 0) return refuse('noReports');
    const content = mergeReports(gathered);
    const inputs = new Inputs();
    const before = await sql<{ words: Parts }>`
      select words from plan_consolidation where period_id = ${periodId}`.execute(tx);
    const words = editedParts(input.parts ?? {}, before.rows[0]?.words ?? {}, content, inputs);
    if (!inputs.ok) return inputs.outcome();
    const { at, account_id, via } = byColumns(act);
    const made = await sql<{ id: string }>`
      insert into plan_consolidation as c (period_id, plan_id, state, content, words, at, account_id, via)
      values (${periodId}, ${period.planId}, 'draft', ${JSON.stringify(content)}::jsonb, ${JSON.stringify(words)}::jsonb, ${at},
              ${account_id}, ${via})
      on conflict (period_id) do update set state = 'draft', content = excluded.content, words = excluded.words,
             revision = c.revision + 1, at = excluded.at, account_id = excluded.account_id, via = excluded.via
      returning id`.execute(tx);
    return accepted(made.rows[0]!);
  });
}

/** Writes parts of the consolidated report; of one that is ready this begins the next version. */
export function editConsolidation(
  db: Db,
  id: string,
  input: { readonly parts: Readonly<Record<string, unknown>>; readonly revision?: number },
  act: PlanAct,
): Promise<PlanOutcome<{ revision: number }>> {
  return onConsolidation(db, id, { revision: input.revision, action: 'consolidationEdited' }, act, async (tx, one) => {
    const inputs = new Inputs();
    const words = editedParts(input.parts, one.words, one.content, inputs);
    if (!inputs.ok) return inputs.outcome();
    const { at, account_id, via } = byColumns(act);
    const made = await sql<{ revision: number }>`
      update plan_consolidation set words = ${JSON.stringify(words)}::jsonb, state = 'draft', revision = revision + 1, at = ${at},
             account_id = ${account_id}::uuid, via = ${via}
       where id = ${id} returning revision`.execute(tx);
    return accepted(made.rows[0]!);
  });
}

export interface ConsolidationHeld {
  readonly periodId: string;
  readonly planId: string;
  readonly state: 'draft' | 'ready' | 'sentUp';
  readonly version: number;
  readonly content: ReportContent;
  readonly words: Parts;
  readonly revision: number;
}

/** Runs an act on a consolidated report, by who collects the reports; of two who write at once the second is told. */
export async function onConsolidation<T>(
  db: Db,
  id: string,
  { revision, action }: { readonly revision?: number | undefined; readonly action: string },
  act: PlanAct,
  work: (tx: Tx, one: ConsolidationHeld) => Promise<PlanOutcome<T>>,
): Promise<PlanOutcome<T>> {
  if (!isUuid(id)) return refuse('unknown');
  const found = await sql<{ periodId: string }>`
    select period_id as "periodId" from plan_consolidation where id = ${id}`.execute(db);
  const [place] = found.rows;
  if (!place) return refuse('unknown');
  return onPeriod(db, place.periodId, { ...COLLECTS, action }, act, async (tx) => {
    // Acts on one period take turns, so what is read here is what they leave behind.
    const read = await sql<ConsolidationHeld>`
      select period_id as "periodId", plan_id as "planId", state, version, content, words, revision
        from plan_consolidation where id = ${id}`.execute(tx);
    const one = read.rows[0]!;
    if (revision !== undefined && revision !== one.revision) return refuse('changedMeanwhile', 'revision');
    return work(tx, one);
  });
}

/** Parts as a planner wrote them stand instead of the joined ones. */
export function withWords(content: ReportContent, words: Parts): ReportContent {
  return { ...content, parts: { ...content.parts, ...words } };
}

/** What says the same as the joined part is not kept, so that later reports still join it. */
function editedParts(
  given: Readonly<Record<string, unknown>>,
  before: Parts,
  { parts }: ReportContent,
  inputs: Inputs,
): Parts {
  const words: Parts = { ...before };
  for (const part of REPORT_PARTS) {
    if (given[part] === undefined) continue;
    const clean = inputs.optional(given[part], part, MOST_WORDS) ?? '';
    if (clean === parts[part].trim()) delete words[part];
    else words[part] = clean;
  }
  return words;
}
