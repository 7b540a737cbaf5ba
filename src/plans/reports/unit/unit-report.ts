import { sql } from 'kysely';
import type { Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { rootOf } from '../../units/agency-tree.ts';
import { resolveName } from '../../units/resolve-name.ts';
import { heldPeriod, mayReportFor, type PeriodHeld } from '../periods/period-held.ts';
import { REPORT_PARTS, type ReportContent, type ReportedTask, type ReportPart } from '../report.ts';
import { unitFigureSource } from '../source-links.ts';
import { figuresOf, tasksOfReport, type OpenDifficulty, type TaskOfReport } from './reported-tasks.ts';

/** Words of a unit that stand instead of those that were filled in. */
export interface ReportWords {
  readonly parts: Partial<Record<ReportPart, string>>;
  /** By task. */
  readonly results: Readonly<Record<string, string>>;
}

export const NO_WORDS: ReportWords = { parts: {}, results: {} };

/** The place of a unit in a period, as stored. */
export interface UnitPlace {
  readonly key: string;
  readonly name: string;
  readonly agencyCode: string | null;
  readonly state: 'missing' | 'draft' | 'sent' | 'returned';
  readonly version: number;
  readonly words: ReportWords | null;
  readonly revision: number;
}

/** The unit's place in the period; under lock when `lock` says so: who writes one report takes turns. */
export async function unitPlace(
  db: Db,
  periodId: string,
  unitKey: string,
  lock: 'none' | 'update' = 'none',
): Promise<UnitPlace | null> {
  // A key comes from an address; no stored one holds what PostgreSQL cannot.
  if (unitKey.includes('\u0000')) return null;
  const found = await sql<UnitPlace>`
    select key, name, agency_code as "agencyCode", state, version, words, revision from plan_report_unit
     where period_id = ${periodId} and key = ${unitKey} and (expected or state <> 'missing')
     ${lock === 'update' ? sql`for no key update` : sql``}`.execute(db);
  return found.rows[0] ?? null;
}

/**
 * What a unit's report says when it is filled in from progress: its tasks with state, figures and the last words of the period, the
 * difficulties and proposals that are open, what is due next. Null when there is no such unit, or the actor may not see it.
 */
export async function prefilledReport(
  db: Db,
  actor: Actor,
  periodId: string,
  unitKey: string,
  today: Day,
): Promise<ReportContent | null> {
  const period = await heldPeriod(db, actor, periodId);
  if (period === null) return null;
  const unit = await unitPlace(db, periodId, unitKey);
  if (unit === null || (period.sight === null && !mayReportFor(actor, period, unit.agencyCode))) return null;
  return (await filledReport(db, period, unit, today)).content;
}

/** The same for acts, with the difficulties that are open; `words` stand instead of what was filled in. */
export async function filledReport(
  db: Db,
  period: PeriodHeld,
  unit: Pick<UnitPlace, 'key' | 'agencyCode'>,
  today: Day,
  words: ReportWords = NO_WORDS,
): Promise<{ content: ReportContent; difficulties: OpenDifficulty[] }> {
  const found = await tasksOfReport(db, {
    planId: period.planId,
    planCode: period.planCode,
    planAgency: period.plan.agencyCode,
    from: period.from ?? period.start,
    asOf: today,
    unit: answersForAll(period, unit) ? null : unit,
  });
  const tasks = found.map(({ task }) => withWords(task, words));
  const filled = partsOf(found, today);
  const parts = Object.fromEntries(REPORT_PARTS.map((part) => [part, words.parts[part] ?? filled[part]]));
  const content = {
    asOf: today,
    figures: figuresOf(tasks, today, (name) => unitFigureSource(period.planCode, unit.key, name)),
    parts: parts as Record<ReportPart, string>,
    tasks,
    rests: [],
    missing: [],
  };
  return { content, difficulties: found.flatMap(({ difficulties }) => difficulties) };
}

/** Who keeps the plan or gathers its reports, and is named by the duty itself, reports on the plan as a whole. */
function answersForAll(
  { plan, who, gatherers }: PeriodHeld,
  { key, agencyCode }: Pick<UnitPlace, 'key' | 'agencyCode'>,
): boolean {
  const named = (names: readonly string[]): boolean =>
    names.some((name) => resolveName(name, rootOf(plan.agencyCode), new Map()).key === key);
  const gathers = agencyCode === plan.agencyCode || agencyCode === plan.administeredBy || named(gatherers);
  return gathers && named(who);
}

function withWords(task: ReportedTask, { results }: ReportWords): ReportedTask {
  return Object.hasOwn(results, task.taskId) ? { ...task, result: results[task.taskId]! } : task;
}

function partsOf(found: readonly TaskOfReport[], today: Day): Record<ReportPart, string> {
  const difficulties = found.flatMap(({ task, difficulties: open }) => open.map((one) => ({ task, ...one })));
  const next = found.filter(({ task: { state, dueOn } }) => state !== 'done' && dueOn !== null && dueOn >= today);
  return {
    results: lines(found, ({ task: { title, result, state } }) =>
      state === 'notBegun' || result === '' ? null : `${title}: ${result.split('\n').at(-1)}`,
    ),
    difficulties: lines(
      difficulties,
      ({ task, text, beyondCompetence }) => `${task.title}: ${text}${beyondCompetence ? ' (vượt thẩm quyền)' : ''}`,
    ),
    proposals: lines(difficulties, ({ proposal }) => proposal),
    nextSteps: lines(
      next,
      ({ task: { title, deadlineText } }) => `${title}${deadlineText === null ? '' : ` (${deadlineText})`}`,
    ),
  };
}

function lines<T>(rows: readonly T[], words: (row: T) => string | null): string {
  return rows
    .map(words)
    .filter((line) => line !== null)
    .map((line) => `- ${line}`)
    .join('\n');
}
