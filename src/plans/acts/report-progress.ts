import { sql } from 'kysely';
import { addMonths, dayOf } from '../../law/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { no, refuse, type PlanOutcome } from '../refusal.ts';
import type { Deadline } from '../schedule/deadline.ts';
import { periodsOf } from '../schedule/periods.ts';
import { TASK_STATES } from '../schedule/roll-up.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { startOf } from '../stored/refresh-tasks.ts';
import { onTask } from './on-plan.ts';
import { Inputs } from './text-input.ts';

export interface ProgressInput {
  readonly state: unknown;
  readonly percent?: unknown;
  readonly text: unknown;
  /** Day it is true of; missing: today. */
  readonly onDay?: unknown;
  /** Key of the period of a continuous or recurring task; missing: the task as a whole. */
  readonly period?: unknown;
}

const NEEDS = { sight: 'takesPart', states: ['confirmed'] } as const;

/** Reports how a task stands; entries are only ever added. `done` with a period completes that period, without one the task. */
export function addProgress(
  db: Db,
  taskId: string,
  input: ProgressInput,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  return onTask(db, taskId, { ...NEEDS, action: 'planProgressAdded' }, act, async (tx, task) => {
    const inputs = new Inputs();
    const state = inputs.oneOf(input.state, TASK_STATES, 'state');
    const percent = inputs.whole(input.percent, 'percent', [0, 100]);
    const text = inputs.text(input.text, 'text', 10_000);
    const today = dayOf(act.now);
    const onDay = inputs.day(input.onDay, 'onDay') ?? today;
    if (onDay > today) inputs.refusals.push(no('inFuture', 'onDay'));
    const period = inputs.optional(input.period, 'period', 40, false);
    if (period !== null && !(await hasPeriod(tx, taskId, period, act)))
      inputs.refusals.push(no('unknownPeriod', 'period'));
    if (!inputs.ok) return inputs.outcome();
    const row = { task_id: taskId, period, state, percent, text, on_day: onDay, unit_agency: task.unitAgency };
    const made = await tx
      .insertInto('plan_progress')
      .values({ ...row, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted(made);
  });
}

/** Periods can be reported a year ahead of their beginning, not further. */
async function hasPeriod(tx: Tx, taskId: string, key: string, act: PlanAct): Promise<boolean> {
  const found = await sql<{ deadline: Deadline | null; issuedOn: ReturnType<typeof dayOf> | null; createdAt: Date }>`
    select t.deadline, p.issued_on as "issuedOn", p.created_at as "createdAt"
      from plan_task t join plan p on p.id = t.plan_id where t.id = ${taskId}`.execute(tx);
  const [task] = found.rows;
  if (!task) return false;
  return periodsOf(task.deadline, startOf(task), addMonths(dayOf(act.now), 12)).some((period) => period.key === key);
}

export const EVIDENCE_KINDS = ['register', 'file', 'url', 'document'] as const;

export interface EvidenceInput {
  /** `register`: a code of the registers; `file`: an uploaded document; `url`: a public address; `document`: number of a document. */
  readonly kind: unknown;
  readonly value?: unknown;
  readonly fileId?: string | null;
  readonly title: unknown;
  /** Which product it shows, in the words of the plan. */
  readonly product?: unknown;
  /** Whether a register shows such a code to everybody; a code is taken only then. */
  readonly isRegistered?: (code: string) => Promise<boolean>;
}

/** Adds what shows that a product exists. */
export function addEvidence(
  db: Db,
  taskId: string,
  input: EvidenceInput,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  return onTask(db, taskId, { ...NEEDS, action: 'planEvidenceAdded' }, act, async (tx) => {
    const inputs = new Inputs();
    const kind = inputs.oneOf(input.kind, EVIDENCE_KINDS, 'kind');
    const title = inputs.text(input.title, 'title', 500, false);
    const product = inputs.optional(input.product, 'product', 1_000, false);
    const fileId = kind === 'file' && typeof input.fileId === 'string' && isUuid(input.fileId) ? input.fileId : null;
    if (kind === 'file' && fileId === null) inputs.refusals.push(no('needed', 'fileId'));
    const value = kind === 'file' ? (fileId ?? '') : inputs.text(input.value, 'value', 2_000, false);
    if (kind === 'register' && value !== '' && !(await (input.isRegistered?.(value) ?? false)))
      inputs.refusals.push(no('notRegistered', 'value'));
    if (kind === 'url' && value !== '' && !isWebAddress(value)) inputs.refusals.push(no('badValue', 'value'));
    if (!inputs.ok) return inputs.outcome();
    const made = await tx
      .insertInto('plan_evidence')
      .values({ task_id: taskId, product, kind, value, file_id: fileId, title, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted(made);
  });
}

/** Takes evidence back: it stays in the history with the reason as its title. */
export function withdrawEvidence(
  db: Db,
  taskId: string,
  evidenceId: string,
  reason: unknown,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  return onTask(db, taskId, { ...NEEDS, action: 'planEvidenceWithdrawn' }, act, async (tx) => {
    const inputs = new Inputs();
    const title = inputs.text(reason, 'reason', 500, false);
    if (!inputs.ok) return inputs.outcome();
    const found = await sql<{ kind: string; value: string }>`
      select kind, value from plan_evidence e where id::text = ${evidenceId} and task_id = ${taskId} and withdraws is null
         and not exists (select from plan_evidence w where w.withdraws = e.id)`.execute(tx);
    const [evidence] = found.rows;
    if (!evidence) return refuse('unknown', 'evidenceId');
    await tx
      .insertInto('plan_evidence')
      .values({ task_id: taskId, ...evidence, title, withdraws: evidenceId, ...byColumns(act) })
      .execute();
    return accepted(null);
  });
}

/** What stands in a public page as a link must be an address of the web. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}

/** Says something to the other agencies of a task. */
export function addComment(db: Db, taskId: string, text: unknown, act: PlanAct): Promise<PlanOutcome<{ id: string }>> {
  return onTask(db, taskId, { ...NEEDS, states: ['draft', 'confirmed'], action: 'planCommented' }, act, async (tx) => {
    const inputs = new Inputs();
    const clean = inputs.text(text, 'text', 10_000);
    if (!inputs.ok) return inputs.outcome();
    const made = await tx
      .insertInto('plan_comment')
      .values({ task_id: taskId, text: clean, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted(made);
  });
}
