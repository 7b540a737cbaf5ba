import assert from 'node:assert/strict';
import { day, dayOf, type Day } from '../../../src/law/index.ts';
import type { Db } from '../../../src/platform/database/index.ts';
import type { PersonActor } from '../../../src/platform/identity/index.ts';
import {
  confirmPlan,
  importPlan,
  listDuties,
  listPeriods,
  readPlan,
  type PlanDraftInput,
  type PlanOutcome,
  type ReportDuty,
} from '../../../src/plans/index.ts';
import { reading } from '../room.ts';

/** A moment of that day in Viet Nam. */
export function on(text: string): Date {
  return new Date(`${text}T03:00:00Z`);
}

export const YEARLY = { kind: 'recurring', every: 'P1Y', dueDay: '12-15' };
export const HALF_YEARLY = { kind: 'recurring', every: ['P6M', 'P1Y'] };
export const ON_REQUEST = { kind: 'onRequest', by: null };

/** A reporting duty as a reading has it. */
export function duty(who: string[], to: string[], period: object, dueText = 'trước ngày 15 tháng 12 hằng năm'): object {
  return {
    id: 'R1',
    section: 'IV.2',
    who,
    to,
    via: [],
    onwardTo: [],
    period,
    dueText,
    text: { text: 'báo cáo kết quả thực hiện', place: null },
    subject: 'task progress',
    alsoTask: null,
  };
}

let files = 0;

export interface MadePlan {
  readonly id: string;
  readonly code: string;
  readonly tasks: Readonly<Record<string, string>>;
  readonly duties: readonly ReportDuty[];
}

/** A plan that is run since that day, with these tasks and duties. */
export async function planWith(
  db: Db,
  actor: PersonActor,
  {
    agencyCode,
    tasks,
    duties,
    since = '2026-03-02',
  }: {
    agencyCode: string;
    tasks: PlanDraftInput['tasks'];
    duties: readonly object[];
    since?: string;
  },
): Promise<MadePlan> {
  const act = { actor, now: on(since) };
  const bytes = Buffer.from(`báo cáo ${(files += 1)}`);
  const request = { agencyCode, reading: { ...reading(tasks), reportingDuties: duties }, bytes, issuedOn: since };
  const { id, code } = good(await importPlan(db, request, act));
  good(await confirmPlan(db, id, { acceptGaps: true }, act));
  const plan = (await readPlan(db, actor, code, day(since)))!;
  const byNumber = Object.fromEntries(plan.taskList.map((one) => [one.number, one.id]));
  return { id, code, tasks: byNumber, duties: await listDuties(db, actor, id) };
}

/** The value of an act that must have been done. */
export function good<T>(outcome: PlanOutcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

/** Keys of the periods of a plan, by key. */
export async function periodKeys(db: Db, actor: PersonActor, planId: string, today: Day | string): Promise<string[]> {
  const periods = await listPeriods(db, actor, { planId }, day(today));
  return periods.map(({ key }) => key).sort();
}

/** The period of a plan with that key. */
export async function periodOf(db: Db, actor: PersonActor, planId: string, key: string): Promise<string> {
  const found = (await listPeriods(db, actor, { planId }, dayOf(on('2026-01-01')))).find((one) => one.key === key);
  assert.ok(found, `no period ${key}`);
  return found.id;
}
