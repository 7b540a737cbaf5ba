import { sql } from 'kysely';
import { dayOf } from '../../../law/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { Inputs } from '../../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../../refusal.ts';
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

/** What the document needs beside its content (frame of Decree 30/2020). */
export interface FinishInput {
  readonly number: unknown;
  /** "Hà Nội, ngày 20 tháng 12 năm 2026" */
  readonly placeAndDate: unknown;
  /** Position of who signs, e.g. "CỤC TRƯỞNG". */
  readonly position: unknown;
  readonly name: unknown;
  readonly recipients: unknown;
  readonly revision?: number;
}

/** Makes the draft ready for signature: a version that never changes. The period counts as consolidated. */
export function finishConsolidation(
  db: Db,
  id: string,
  input: FinishInput,
  act: PlanAct,
): Promise<PlanOutcome<{ version: number }>> {
  return onConsolidation(db, id, { revision: input.revision, action: 'consolidationReady' }, act, async (tx, one) => {
    const inputs = new Inputs();
    const number = inputs.text(input.number, 'number', 100, false);
    const place = inputs.text(input.placeAndDate, 'placeAndDate', 300, false);
    const position = inputs.text(input.position, 'position', 300, false);
    const name = inputs.text(input.name, 'name', 300, false);
    const recipients = inputs.list(input.recipients, 'recipients');
    if (recipients.length === 0 && Array.isArray(input.recipients)) inputs.refusals.push(no('needed', 'recipients'));
    if (!inputs.ok) return inputs.outcome();
    if (one.state !== 'draft') return refuse('alreadyReady');
    const by = byColumns(act);
    const version = one.version + 1;
    const document = { number, place_and_date: place, signer_position: position, signer_name: name };
    const lists = {
      content: JSON.stringify(withWords(one.content, one.words)),
      recipients: JSON.stringify(recipients),
    };
    await tx
      .insertInto('plan_consolidation_version')
      .values({ consolidation_id: id, version, ...document, ...lists, ...by })
      .execute();
    await tx
      .updateTable('plan_consolidation')
      .set({ ...document, recipients: lists.recipients, state: 'ready', version, revision: one.revision + 1, ...by })
      .where('id', '=', id)
      .execute();
    await sql`update plan_report_period set state = 'consolidated' where id = ${one.periodId}`.execute(tx);
    return accepted({ version });
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
