import { sql } from 'kysely';
import { dayOf } from '../../../law/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { Inputs } from '../../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../../refusal.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { mayReportFor, onPeriod, type PeriodHeld, type PeriodNeeds } from '../periods/period-held.ts';
import { tellReturned } from '../reminders/remind.ts';
import { REPORT_PARTS, type ReportContent } from '../report.ts';
import type { OpenDifficulty } from './reported-tasks.ts';
import { filledReport, NO_WORDS, unitPlace, type ReportWords, type UnitPlace } from './unit-report.ts';

/** Words of a draft: parts by name, results by task; what is not named stays as it was. Refusals name a part or the id of a task. */
export interface ReportInput {
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly results?: Readonly<Record<string, unknown>>;
  /** As read; missing: whatever is there is written over. */
  readonly revision?: number;
}

const MOST_WORDS = 20_000;
const WRITES: Omit<PeriodNeeds, 'action'> = { as: 'reports', states: ['open', 'consolidated'] };

/** Keeps the words of a unit's draft. Figures and states are counted anew whenever it is read. */
export function saveReport(
  db: Db,
  periodId: string,
  unitKey: string,
  input: ReportInput,
  act: PlanAct,
): Promise<PlanOutcome<{ revision: number }>> {
  return onReport(
    db,
    { periodId, unitKey, revision: input.revision, action: 'reportDrafted' },
    act,
    async (tx, { period, unit }) => {
      const { content } = await filledReport(tx, period, unit, dayOf(act.now));
      const inputs = new Inputs();
      const words = wordsOf(input, unit.words ?? NO_WORDS, content, inputs);
      if (!inputs.ok) return inputs.outcome();
      const { at, account_id } = byColumns(act);
      const made = await sql<{ revision: number }>`
      update plan_report_unit set words = ${JSON.stringify(words)}::jsonb, revision = revision + 1, changed_at = ${at},
             changed_by = ${account_id}::uuid, state = case when state = 'missing' then 'draft' else state end
       where period_id = ${periodId} and key = ${unitKey} returning revision`.execute(tx);
      return accepted(made.rows[0]!);
    },
  );
}

/** Sends what the draft says now, as a version that never changes. Sent again, it is the next version, and that one counts. */
export function sendReport(
  db: Db,
  periodId: string,
  unitKey: string,
  input: { readonly revision?: number },
  act: PlanAct,
): Promise<PlanOutcome<{ version: number }>> {
  return onReport(
    db,
    { periodId, unitKey, revision: input.revision, action: 'reportSent' },
    act,
    async (tx, { period, unit }) => {
      const { content, difficulties } = await filledReport(tx, period, unit, dayOf(act.now), unit.words ?? NO_WORDS);
      const version = await insertVersion(tx, { periodId, unit, content, difficulties }, act);
      return accepted({ version });
    },
  );
}

/**
 * Gives a sent report back to be completed, with the reason, and tells the planners of the unit by letter when an address to lead them to
 * is known. The version that was sent stays readable.
 */
export function returnReport(
  db: Db,
  periodId: string,
  unitKey: string,
  reason: unknown,
  act: PlanAct & { readonly baseUrl?: string },
): Promise<PlanOutcome<null>> {
  const needs = {
    as: 'collects',
    states: ['open', 'consolidated'],
    action: 'reportReturned',
    detail: { unit: unitKey },
  } as const;
  const work = async (tx: Tx, period: PeriodHeld): Promise<PlanOutcome<null>> => {
    const unit = await unitPlace(tx, periodId, unitKey, 'update');
    if (unit === null) return refuse('unknown');
    if (unit.state !== 'sent') return refuse('notSent');
    const inputs = new Inputs();
    const why = inputs.text(reason, 'reason', 2_000);
    if (!inputs.ok) return inputs.outcome();
    const by = byColumns(act);
    const row = { period_id: periodId, key: unitKey, version: unit.version, reason: why, ...by };
    await tx.insertInto('plan_report_return').values(row).execute();
    await sql`
      update plan_report_unit set state = 'returned', changed_at = ${by.at}, changed_by = ${by.account_id}::uuid
       where period_id = ${periodId} and key = ${unitKey}`.execute(tx);
    const { baseUrl } = act;
    if (baseUrl !== undefined) await tellReturned(tx, period, { ...unit, reason: why }, { ...act, baseUrl });
    return accepted(null);
  };
  return onPeriod(db, periodId, needs, act, work);
}

interface OnReport {
  readonly periodId: string;
  readonly unitKey: string;
  readonly revision: number | undefined;
  readonly action: string;
}

/** On the report of one unit, by who may write it; of two who write at once the second is told. */
function onReport<T>(
  db: Db,
  { periodId, unitKey, revision, action }: OnReport,
  act: PlanAct,
  work: (tx: Tx, held: { period: PeriodHeld; unit: UnitPlace }) => Promise<PlanOutcome<T>>,
): Promise<PlanOutcome<T>> {
  const onUnit = async (tx: Tx, period: PeriodHeld): Promise<PlanOutcome<T>> => {
    const unit = await unitPlace(tx, periodId, unitKey, 'update');
    if (unit === null) return refuse('unknown');
    if (!mayReportFor(act.actor, period, unit.agencyCode))
      return refuse(period.sight === null ? 'unknown' : 'notYours');
    if (revision !== undefined && revision !== unit.revision) return refuse('changedMeanwhile', 'revision');
    return work(tx, { period, unit });
  };
  return onPeriod(db, periodId, { ...WRITES, action, detail: { unit: unitKey } }, act, onUnit);
}

/** Words that say what was filled in anyway are not kept: what is entered later then still shows in the draft. */
function wordsOf(input: ReportInput, before: ReportWords, filled: ReportContent, inputs: Inputs): ReportWords {
  const results = new Map(Object.entries(before.results));
  const stood = new Map(filled.tasks.map(({ taskId, result }) => [taskId, result]));
  for (const [taskId, given] of Object.entries(input.results ?? {})) {
    const there = stood.get(taskId);
    if (there === undefined) inputs.refusals.push(no('unknown', taskId.slice(0, 60)));
    else keep(results, taskId, { given, there }, inputs);
  }
  const parts = new Map<string, string>(Object.entries(before.parts));
  for (const part of REPORT_PARTS) {
    const given = input.parts?.[part];
    if (given !== undefined) keep(parts, part, { given, there: filled.parts[part] }, inputs);
  }
  return { parts: Object.fromEntries(parts), results: Object.fromEntries(results) };
}

function keep(
  words: Map<string, string>,
  field: string,
  text: { given: unknown; there: string },
  inputs: Inputs,
): void {
  const clean = inputs.optional(text.given, field, MOST_WORDS) ?? '';
  if (clean === text.there.trim()) words.delete(field);
  else words.set(field, clean);
}

export interface NewVersion {
  readonly periodId: string;
  readonly unit: Pick<UnitPlace, 'key' | 'version'>;
  readonly content: ReportContent;
  readonly difficulties?: readonly OpenDifficulty[];
  readonly consolidationId?: string;
  readonly note?: string;
}

/** Adds the next version of a unit's report and makes it the one that counts, in the transaction of the act. */
export async function insertVersion(tx: Tx, sent: NewVersion, act: PlanAct): Promise<number> {
  const { periodId, unit, content, difficulties = [], consolidationId = null, note = null } = sent;
  const by = byColumns(act);
  const version = unit.version + 1;
  const place = { period_id: periodId, key: unit.key, version };
  await tx
    .insertInto('plan_report_version')
    .values({ ...place, content: JSON.stringify(content), note, consolidation_id: consolidationId, ...by })
    .execute();
  if (difficulties.length > 0)
    await tx
      .insertInto('plan_report_difficulty')
      .values(
        difficulties.map(({ id, beyondCompetence }) => ({
          ...place,
          difficulty_id: id,
          beyond_competence: beyondCompetence,
        })),
      )
      .execute();
  await sql`
    update plan_report_unit set state = 'sent', version = ${version}, sent_at = ${by.at}, changed_at = ${by.at},
           first_sent_at = coalesce(first_sent_at, ${by.at}), changed_by = ${by.account_id}::uuid, revision = revision + 1
     where period_id = ${periodId} and key = ${unit.key}`.execute(tx);
  return version;
}
