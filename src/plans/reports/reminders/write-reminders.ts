import { sql } from 'kysely';
import { dayOf } from '../../../law/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { queueMails } from '../../../platform/mail/index.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { reportSource } from '../source-links.ts';
import { openingLetter, reminderLetter, type Reminding } from './letter.ts';
import { plannersFor, type Planner } from './planners-for.ts';

export interface Reminded {
  readonly units: number;
  readonly letters: number;
}

/** Letters carry whole addresses. */
export type RemindingAct = PlanAct & { readonly baseUrl: string };

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
export async function remind(
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
    select key, name, agency_code as "agencyCode" from plan_report_unit u
     where period_id = ${periodId} and expected and state <> 'sent' and ${due(step, act.now)} order by name, key`.execute(
    tx,
  );
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
  const letters = await writeLetters(tx, { periodId, step, about, reminded, people }, act);
  return { missing: units.rows.length, units: reminded.length, letters };
}

/**
 * Condition on `u`: that a period opened is told to units that heard nothing of it yet; a reminder by itself leaves those alone that were
 * told so within the last two days; one by hand goes to all.
 */
function due(step: string, now: Date): ReturnType<typeof sql<boolean>> {
  const heard = sql`select from plan_report_reminder m where m.period_id = u.period_id and m.key = u.key`;
  if (step === 'opened') return sql<boolean>`not exists (${heard})`;
  if (step.startsWith('hand:')) return sql<boolean>`true`;
  return sql<boolean>`not exists (${heard} and m.step = 'opened' and m.at > ${now}::timestamptz - interval '2 days')`;
}

interface Writing {
  readonly periodId: string;
  readonly step: string;
  readonly about: About;
  readonly reminded: readonly MissingUnit[];
  readonly people: ReadonlyMap<string, readonly Planner[]>;
}

/** One letter to each person, about all of the units. */
async function writeLetters(
  tx: Tx,
  { periodId, step, about, reminded, people }: Writing,
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
    const [write, template] =
      step === 'opened'
        ? ([openingLetter, 'reportPeriodOpened'] as const)
        : ([reminderLetter, 'reportReminder'] as const);
    const letter = write(about, reports, { name, locale, today });
    const subject = { subjectKind: 'reportPeriod', subjectId: periodId };
    return { to: email, locale, now: act.now, template, ...subject, ...letter };
  });
  if (mails.length > 0) await queueMails(tx, mails);
  return mails.length;
}

/** Whole address of the report of a unit. */
export function urlOf(
  planCode: string,
  periodId: string,
  unitKey: string,
  { locale, baseUrl }: { locale: 'vi' | 'en'; baseUrl: string },
): string {
  return `${baseUrl}${locale === 'en' ? '/en' : ''}${reportSource(planCode, periodId, unitKey).href}`;
}
