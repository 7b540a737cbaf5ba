import { sql } from 'kysely';
import { dayOf, daysBetween, type Day } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../../platform/database/index.ts';
import { portalActor } from '../../../platform/identity/index.ts';
import { queueMails } from '../../../platform/mail/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { refuse, type PlanOutcome } from '../../refusal.ts';
import { onPeriod, type PeriodHeld } from '../periods/period-held.ts';
import { refreshUnits } from '../periods/refresh-units.ts';
import { returnLetter } from './letter.ts';
import { plannersFor } from './planners-for.ts';
import { remind, urlOf, type Reminded, type RemindingAct } from './write-reminders.ts';

/** Reminds every unit whose report is missing: one letter to each person who may report for it, at most once a day. */
export function remindMissing(db: Db, periodId: string, act: RemindingAct): Promise<PlanOutcome<Reminded>> {
  const needs = { as: 'collects', states: ['open', 'consolidated'], action: 'reportReminded' } as const;
  return onPeriod(db, periodId, needs, act, async (tx) => {
    await refreshUnits(tx, { periodIds: [periodId] }, dayOf(act.now));
    const done = await remind(tx, periodId, `hand:${dayOf(act.now)}`, act);
    if (done.missing === 0) return refuse('nobodyMissing');
    return done.units === 0 ? refuse('remindedToday') : accepted({ units: done.units, letters: done.letters });
  });
}

/** The step of `own:report-reminders` that is due on a day, or null. After a standstill a step is made up for until the next one. */
export function reminderStep(due: Day, today: Day): 'before7' | 'before1' | 'after1' | 'after7' | null {
  const left = daysBetween(today, due);
  if (left > 7 || left < -30) return null;
  if (left > 1) return 'before7';
  if (left >= 0) return 'before1';
  return left > -7 ? 'after1' : 'after7';
}

/**
 * Reminds by itself 7 days and 1 day before, 1 and 7 days after the due day. Each step of a unit is taken once, also by two processes at
 * once. One transaction for each period: after a crash its letters and what is noted of them are both there, or neither.
 */
export async function remindDue(
  db: Db,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<number> {
  const today = dayOf(now);
  const found = await sql<{ id: string; due: Day }>`
    select r.id, r.due_on as due from plan_report_period r join plan p on p.id = r.plan_id
     where r.state = 'open' and p.state = 'confirmed' and r.due_on between ${today}::date - 30 and ${today}::date + 7
     order by r.due_on, r.id`.execute(db);
  let letters = 0;
  for (const { id, due } of found.rows) {
    const step = reminderStep(due, today);
    if (step === null) continue;
    letters += await takeStep(db, id, step, { now, baseUrl });
  }
  return letters;
}

/**
 * Tells the units that have to report that a period has opened: once for each period and unit, also by two processes at once, and units
 * that come to report later when they do. One transaction for each period, as with reminders.
 */
export async function tellOpened(
  db: Db,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<number> {
  const today = dayOf(now);
  const found = await sql<{ id: string }>`
    select r.id from plan_report_period r join plan p on p.id = r.plan_id
     where r.state = 'open' and p.state = 'confirmed' and (r.due_on is null or r.due_on >= ${today}::date)
       and exists (select from plan_report_unit u where u.period_id = r.id and u.expected and u.state <> 'sent'
             and not exists (select from plan_report_reminder m where m.period_id = r.id and m.key = u.key))
     order by r.due_on, r.id`.execute(db);
  let letters = 0;
  for (const { id } of found.rows) letters += await takeStep(db, id, 'opened', { now, baseUrl });
  return letters;
}

/** Takes a step for one period in a transaction of its own; gives how many letters it made. */
function takeStep(
  db: Db,
  id: string,
  step: string,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const actor = portalActor('job');
    const done = await remind(tx, id, step, { actor, now, baseUrl });
    const subject = { subjectKind: 'reportPeriod', subjectId: id, detail: { step, units: done.units } };
    const action = step === 'opened' ? 'reportPeriodTold' : 'reportReminded';
    if (done.units > 0) await record(tx, { at: now, actor, action, ...subject });
    return done.letters;
  });
}

/** Tells the planners of a unit that its report was given back, and why; in the transaction of that act. */
export async function tellReturned(
  tx: Tx,
  period: PeriodHeld,
  unit: { readonly key: string; readonly name: string; readonly agencyCode: string | null; readonly reason: string },
  { now, baseUrl }: RemindingAct,
): Promise<void> {
  const { planCode, periodId, plan } = period;
  const people = (await plannersFor(tx, [unit], plan)).get(unit.key) ?? [];
  const mails = people.map(({ email, name, locale }) => {
    const url = urlOf(planCode, periodId, unit.key, { locale, baseUrl });
    const letter = returnLetter(period, { unitName: unit.name, url, reason: unit.reason }, { name, locale });
    const subject = { subjectKind: 'reportPeriod', subjectId: periodId };
    return { to: email, locale, now, template: 'reportReturned', ...subject, ...letter };
  });
  if (mails.length > 0) await queueMails(tx, mails);
}
