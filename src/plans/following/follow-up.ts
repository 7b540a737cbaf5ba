import { sql } from 'kysely';
import { dayOf } from '../../law/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { queueMails } from '../../platform/mail/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import type { PlanOutcome } from '../refusal.ts';
import { onTask, type TaskHeld } from '../acts/on-plan.ts';
import { Inputs } from '../acts/text-input.ts';
import { plannersFor } from '../reports/reminders/planners-for.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import type { By } from '../stored/read-task.ts';
import { agenciesAbove } from '../units/unit-chain.ts';
import { FOLLOW_UP_KINDS, followUpLetter, type FollowUpKind } from './letter.ts';

export interface FollowUp extends By {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly text: string;
  /** Units in charge that day. */
  readonly units: readonly string[];
  /** How many people were written to. */
  readonly letters: number;
}

/** Letters carry whole addresses. */
type LetterAct = PlanAct & { readonly baseUrl: string };

/**
 * Records that a task was followed: who keeps the plan or leads its agency. Urging and guidance go as a letter to the people who plan for
 * the units in charge. One transaction: after a crash the entry and its letters are both there, or neither.
 */
export function followUp(
  db: Db,
  taskId: string,
  input: { readonly kind: unknown; readonly text: unknown },
  act: LetterAct,
): Promise<PlanOutcome<{ id: string; letters: number }>> {
  const needs = { sight: 'decides', states: ['confirmed'], action: 'planFollowedUp' } as const;
  return onTask(db, taskId, needs, act, async (tx, task) => {
    const inputs = new Inputs();
    const kind = inputs.oneOf(input.kind, FOLLOW_UP_KINDS, 'kind');
    const text = inputs.text(input.text, 'text', 10_000);
    if (!inputs.ok) return inputs.outcome();
    const units = await inCharge(tx, taskId, act);
    const letters = kind === 'checked' ? 0 : await writeLetters(tx, { task, kind, text, units }, act);
    const names = JSON.stringify(units.map(({ name }) => name));
    const row = { plan_id: task.planId, task_id: taskId, kind, text, units: names, letters };
    const made = await tx
      .insertInto('plan_follow_up')
      .values({ ...row, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted({ ...made, letters });
  });
}

interface Unit {
  readonly key: string;
  readonly name: string;
  readonly agencyCode: string | null;
  readonly unitId: string | null;
}

async function inCharge(tx: Tx, taskId: string, { now }: PlanAct): Promise<Unit[]> {
  const today = dayOf(now);
  const found = await sql<Unit>`
    select key, name, agency_code as "agencyCode", unit_id as "unitId" from plan_task_unit
     where task_id = ${taskId} and role = 'lead' and (from_day is null or from_day <= ${today}::date)
       and (until_day is null or until_day >= ${today}::date) order by ordinal`.execute(tx);
  return found.rows;
}

interface Letter {
  readonly task: TaskHeld;
  readonly kind: FollowUpKind;
  readonly text: string;
  readonly units: readonly Unit[];
}

/** One letter to each person; a unit without planners of its own is reached through the one above it. */
async function writeLetters(tx: Tx, { task, kind, text, units }: Letter, act: LetterAct): Promise<number> {
  const found = await sql<{
    number: string | null;
    title: string;
    code: string;
    planTitle: string;
    dueOn: string | null;
  }>`
    select t.number, t.title, p.code, p.title as "planTitle", t.due_on as "dueOn"
      from plan_task t join plan p on p.id = t.plan_id where t.id = ${task.taskId}`.execute(tx);
  const about = found.rows[0]!;
  const above = await agenciesAbove(
    tx,
    units.flatMap(({ unitId }) => unitId ?? []),
  );
  const reached = units.map(({ key, agencyCode, unitId }) => ({
    key,
    agencyCode: agencyCode ?? above.get(unitId ?? '')?.[0] ?? null,
  }));
  const people = await plannersFor(tx, reached, task);
  const byEmail = new Map([...people.values()].flat().map((person) => [person.email, person]));
  const own = act.actor.kind === 'person' ? act.actor.email : null;
  const mails = [...byEmail.values()]
    .filter(({ email }) => email !== own)
    .map(({ email, name, locale }) => {
      const path = `${locale === 'en' ? '/en' : ''}/can-bo/ke-hoach/${about.code}/nhiem-vu/${task.taskId}`;
      const letter = followUpLetter({ ...about, kind, text }, { name, locale, url: act.baseUrl + path });
      const subject = { subjectKind: 'planTask', subjectId: task.taskId };
      return { to: email, locale, now: act.now, template: 'planFollowUp', ...subject, ...letter };
    });
  if (mails.length > 0) await queueMails(tx, mails);
  return mails.length;
}

/** What was done to follow a task, newest first. For tasks that the caller has read. */
export async function listFollowUps(db: Db, taskId: string): Promise<FollowUp[]> {
  const found = await sql<FollowUp>`
    select f.id, f.kind, f.text, f.units, f.letters, f.at, a.name as by
      from plan_follow_up f left join account a on a.id = f.account_id where f.task_id = ${taskId} order by f.seq desc`.execute(
    db,
  );
  return found.rows;
}

/** The same of a whole plan, with the task of each. For plans that the caller has read. */
export async function planFollowUps(
  db: Db,
  planId: string,
): Promise<(FollowUp & { taskId: string; taskNumber: string | null; taskTitle: string })[]> {
  const found = await sql<FollowUp & { taskId: string; taskNumber: string | null; taskTitle: string }>`
    select f.id, f.kind, f.text, f.units, f.letters, f.at, a.name as by, t.id as "taskId", t.number as "taskNumber", t.title as "taskTitle"
      from plan_follow_up f join plan_task t on t.id = f.task_id left join account a on a.id = f.account_id
     where f.plan_id = ${planId} order by f.seq desc limit 500`.execute(db);
  return found.rows;
}
