import { sql } from 'kysely';
import { AGENCIES } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { cleanText } from '../../platform/http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../platform/refusal/index.ts';
import { mayWriteFor } from '../articles/may-write.ts';
import type { Writing } from '../articles/write-article.ts';
import { CHANNELS, TARGET_GROUPS, type Channel } from '../kinds.ts';

/** An activity of dissemination with what is known of its reach. */
export interface Activity {
  readonly id: number;
  readonly agencyCode: string;
  readonly planTask: string | null;
  readonly title: string;
  readonly channel: Channel;
  readonly targetGroups: readonly string[];
  readonly fromDay: string;
  readonly untilDay: string | null;
  readonly demo: boolean;
  /** People reached in all as last counted; null: not counted yet. */
  readonly people: number | null;
  readonly countedOn: string | null;
  readonly source: string | null;
}

/** Days are 'YYYY-MM-DD', null when empty, 'wrong' when no day. */
export interface TypedActivity {
  readonly agencyCode: string;
  readonly planTask: string;
  readonly title: string;
  readonly channel: string;
  readonly targetGroups: readonly string[];
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

/** Enters an activity. Gives its number. */
export async function createActivity(
  db: Db,
  typed: TypedActivity & { readonly demo?: boolean },
  { actor, now, requestId = null }: Writing,
): Promise<Outcome<number>> {
  const wrong: Refusal[] = [];
  const title = cleanText(typed.title, { field: 'title', max: 300 });
  const planTask = cleanText(typed.planTask, { field: 'planTask', min: 0, max: 60 });
  for (const part of [title, planTask]) if (!part.ok) wrong.push(...part.refusals);
  const choose = (field: string): void =>
    void wrong.push(refusal('required', 'Hãy chọn trong danh sách.', 'Choose from the list.', field));
  if (!AGENCIES.some(({ code }) => code === typed.agencyCode) || !mayWriteFor(actor, typed.agencyCode))
    choose('agencyCode');
  if (!Object.hasOwn(CHANNELS, typed.channel)) choose('channel');
  if (typed.targetGroups.length === 0 || !typed.targetGroups.every((one) => Object.hasOwn(TARGET_GROUPS, one)))
    choose('targetGroups');
  if (typed.fromDay === null || typed.fromDay === 'wrong') wrong.push(badDay('fromDay'));
  if (typed.untilDay === 'wrong' || (typed.untilDay !== null && typed.untilDay < (typed.fromDay ?? '')))
    wrong.push(badDay('untilDay'));
  if (wrong.length > 0 || !title.ok || !planTask.ok) return refused(...wrong);
  return inTransaction(db, async (tx) => {
    const made = await sql<{ id: number }>`
      insert into communication_activity (agency_code, plan_task, title, channel, target_groups, from_day, until_day, created_by, created_at, demo)
      values (${typed.agencyCode}, ${planTask.value || null}, ${title.value}, ${typed.channel}, ${[...new Set(typed.targetGroups)]}::text[],
              ${typed.fromDay}, ${typed.untilDay}, ${actor.accountId}, ${now}, ${typed.demo ?? false}) returning id`.execute(
      tx,
    );
    const id = made.rows[0]!.id;
    const detail = { agency: typed.agencyCode, channel: typed.channel };
    await record(tx, {
      at: now,
      actor,
      action: 'activityCreated',
      subjectKind: 'communicationActivity',
      subjectId: String(id),
      requestId,
      detail,
    });
    return accepted(id);
  });
}

function badDay(field: string): Refusal {
  return refusal('badDay', 'Ngày chưa đúng.', 'This is not a day that can stand here.', field);
}

/** Writes down how many people an activity has reached in all, with where the number comes from; earlier numbers stay. */
export async function addReach(
  db: Db,
  id: number,
  typed: { people: string; onDay: string | null; source: string },
  { actor, now, requestId = null }: Writing,
): Promise<Outcome<null>> {
  const wrong: Refusal[] = [];
  const source = cleanText(typed.source, { field: 'source', max: 300 });
  if (!source.ok) wrong.push(...source.refusals);
  if (!/^\d{1,10}$/.test(typed.people.replaceAll(/[.\s]/g, '')))
    wrong.push(refusal('badNumber', 'Hãy điền một số.', 'Fill in a number.', 'people'));
  if (typed.onDay === null || typed.onDay === 'wrong') wrong.push(badDay('onDay'));
  if (wrong.length > 0 || !source.ok) return refused(...wrong);
  return inTransaction(db, async (tx) => {
    const found = await sql<{ agency: string }>`
      select agency_code as agency from communication_activity where id = ${id}`.execute(tx);
    const agency = found.rows[0]?.agency;
    if (agency === undefined || !mayWriteFor(actor, agency))
      return refused(
        refusal('notYourAgency', 'Hoạt động này không thuộc cơ quan của bạn.', 'This activity is not of your agency.'),
      );
    // Two at once: the second finds the place taken and fails as a fault; nothing is lost, it is sent again.
    await sql`
      insert into activity_reach (activity_id, position, on_day, people, source, written_by, written_at)
      select ${id}, coalesce(max(position), 0) + 1, ${typed.onDay}, ${Number(typed.people.replaceAll(/[.\s]/g, ''))}, ${source.value}, ${actor.accountId}, ${now}
        from activity_reach where activity_id = ${id}`.execute(tx);
    await record(tx, {
      at: now,
      actor,
      action: 'reachWritten',
      subjectKind: 'communicationActivity',
      subjectId: String(id),
      requestId,
    });
    return accepted(null);
  });
}

const ACTIVITY = sql`
  a.id, a.agency_code as "agencyCode", a.plan_task as "planTask", a.title, a.channel, a.target_groups as "targetGroups",
  a.from_day as "fromDay", a.until_day as "untilDay", a.demo, r.people, r.on_day as "countedOn", r.source`;
const WITH_REACH = sql`
  communication_activity a left join lateral (
    select people, on_day, source from activity_reach r where r.activity_id = a.id order by position desc limit 1) r on true`;

/** Activities of these agencies (null: of all), newest first. */
export async function activitiesOf(db: Db, agencies: readonly string[] | null): Promise<Activity[]> {
  const found = await sql<Activity>`
    select ${ACTIVITY} from ${WITH_REACH}
     where (${agencies === null} or a.agency_code = any(${agencies ?? []}::text[])) order by a.from_day desc, a.id desc limit 500`.execute(
    db,
  );
  return found.rows;
}

/** Activities, events and what they reached, by one thing. */
export interface ReachTotal {
  readonly value: string;
  readonly activities: number;
  readonly people: number;
}

/** Reach for the reports of plans, from the first to the last day: by channel, by target group, by task. An activity for two groups counts in both. */
export async function reachTotals(
  db: Db,
  agencies: readonly string[] | null,
  period: { from: string; until: string },
): Promise<{ channels: ReachTotal[]; targetGroups: ReachTotal[]; planTasks: ReachTotal[] }> {
  const by = async (value: ReturnType<typeof sql>): Promise<ReachTotal[]> => {
    const found = await sql<ReachTotal>`
      select value, count(*) as activities, coalesce(sum(people), 0)::float8 as people from (
        select ${value} as value, r.people from ${WITH_REACH}
         where (${agencies === null} or a.agency_code = any(${agencies ?? []}::text[]))
           and a.from_day <= ${period.until} and coalesce(a.until_day, a.from_day) >= ${period.from}) as counted
       where value is not null group by value order by people desc, value`.execute(db);
    return found.rows;
  };
  const [channels, targetGroups, planTasks] = await Promise.all([
    by(sql`a.channel`),
    by(sql`unnest(a.target_groups)`),
    by(sql`a.plan_task`),
  ]);
  return { channels, targetGroups, planTasks };
}

/** Events that began in the period, with who registered and came. */
export interface EventNumbers {
  readonly id: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly planTask: string | null;
  readonly registered: number;
  readonly attended: number;
}

export async function eventNumbers(
  db: Db,
  agencies: readonly string[] | null,
  period: { from: Date; until: Date },
): Promise<EventNumbers[]> {
  const found = await sql<EventNumbers>`
    select a.id, v.title_vi as title, e.starts_at as "startsAt", v.plan_task as "planTask",
           (select count(*) from event_registration r where r.article_id = a.id and r.state in ('registered', 'attended', 'absent')) as registered,
           (select count(*) from event_registration r where r.article_id = a.id and r.state = 'attended') as attended
      from article a join article_state s on s.article_id = a.id and s.state = 'published'
      join article_version v on v.article_id = a.id and v.version = s.public_version
      join article_event e on e.article_id = a.id and e.version = v.version
     where (${agencies === null} or a.agency_code = any(${agencies ?? []}::text[]))
       and e.starts_at >= ${period.from} and e.starts_at < ${period.until} order by e.starts_at limit 500`.execute(db);
  return found.rows;
}
