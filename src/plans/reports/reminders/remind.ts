import { sql } from 'kysely';
import { dayOf, daysBetween, type Day } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../../platform/database/index.ts';
import { portalActor } from '../../../platform/identity/index.ts';
import { queueMails } from '../../../platform/mail/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { refuse, type PlanOutcome } from '../../refusal.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { onPeriod, type PeriodHeld } from '../periods/period-held.ts';
import { refreshUnits } from '../periods/refresh-units.ts';
import { reportSource } from '../source-links.ts';
import { reminderLetter, returnLetter, type Reminding } from './letter.ts';
import { plannersFor, type Planner } from './planners-for.ts';

export interface Reminded {
  readonly units: number;
  readonly letters: number;
}

/** Letters carry whole addresses. */
type RemindingAct = PlanAct & { readonly baseUrl: string };

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
    letters += await inTransaction(db, async (tx) => {
      const actor = portalActor('job');
      const done = await remind(tx, id, step, { actor, now, baseUrl });
      const subject = { subjectKind: 'reportPeriod', subjectId: id, detail: { step, units: done.units } };
      if (done.units > 0) await record(tx, { at: now, actor, action: 'reportReminded', ...subject });
      return done.letters;
    });
  }
  return letters;
}

interface About extends Reminding {
  agencyCode: string;
  administeredBy: string;
}

interface MissingUnit {
  key: string;
  name: string;
  agencyCode: string | null;
}

/** Notes the step for each missing unit and writes the letters of those for which it was not taken before. */
async function remind(
  tx: Tx,
  periodId: string,
  step: string,
  act: RemindingAct,
): Promise<Reminded & { missing: number }> {
  const abouts = await sql<About>`
    select p.code as "planCode", p.title as "planTitle", p.agency_code as "agencyCode", p.administered_by as "administeredBy",
           r.label_vi as "labelVi", r.label_en as "labelEn", r.due_on as due, r.assumed, d.section, d.text as "dutyText"
      from plan_report_period r join plan p on p.id = r.plan_id join plan_report_duty d on d.id = r.duty_id
     where r.id = ${periodId}`.execute(tx);
  const about = abouts.rows[0]!;
  const units = await sql<MissingUnit>`
    select key, name, agency_code as "agencyCode" from plan_report_unit
     where period_id = ${periodId} and expected and state <> 'sent' order by name, key`.execute(tx);
  const people = await plannersFor(tx, units.rows, about);
  const { at, account_id, via } = byColumns(act);
  const rows = units.rows.map(({ key }) => ({ key, letters: people.get(key)?.length ?? 0 }));
  const taken = await sql<{ key: string }>`
    insert into plan_report_reminder (period_id, key, step, letters, at, account_id, via)
    select ${periodId}, key, ${step}, letters, ${at}, ${account_id}::uuid, ${via}
      from json_to_recordset(${JSON.stringify(rows)}::json) as n (key text, letters int) order by key
        on conflict (period_id, key, step) do nothing returning key`.execute(tx);
  const keys = new Set(taken.rows.map(({ key }) => key));
  const reminded = units.rows.filter(({ key }) => keys.has(key));
  const letters = await writeLetters(tx, { periodId, about, reminded, people }, act);
  return { missing: units.rows.length, units: reminded.length, letters };
}

interface Writing {
  readonly periodId: string;
  readonly about: About;
  readonly reminded: readonly MissingUnit[];
  readonly people: ReadonlyMap<string, readonly Planner[]>;
}

/** One letter to each person, about all of the units. */
async function writeLetters(
  tx: Tx,
  { periodId, about, reminded, people }: Writing,
  act: RemindingAct,
): Promise<number> {
  const byEmail = new Map<string, { person: Planner; units: MissingUnit[] }>();
  for (const unit of reminded)
    for (const person of people.get(unit.key) ?? []) {
      const known = byEmail.get(person.email) ?? { person, units: [] };
      known.units.push(unit);
      byEmail.set(person.email, known);
    }
  const today = dayOf(act.now);
  const mails = [...byEmail.values()].map(({ person: { email, name, locale }, units }) => {
    const reports = units.map((unit) => ({
      unitName: unit.name,
      url: urlOf(about.planCode, periodId, unit.key, { locale, baseUrl: act.baseUrl }),
    }));
    const letter = reminderLetter(about, reports, { name, locale, today });
    const subject = { subjectKind: 'reportPeriod', subjectId: periodId };
    return { to: email, locale, now: act.now, template: 'reportReminder', ...subject, ...letter };
  });
  if (mails.length > 0) await queueMails(tx, mails);
  return mails.length;
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

function urlOf(
  planCode: string,
  periodId: string,
  unitKey: string,
  { locale, baseUrl }: { locale: 'vi' | 'en'; baseUrl: string },
): string {
  return `${baseUrl}${locale === 'en' ? '/en' : ''}${reportSource(planCode, periodId, unitKey).href}`;
}
