import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { eraseMailAbout } from '../../platform/mail/index.ts';
import type { Writing } from '../articles/write-article.ts';
import { mayWriteFor } from '../articles/may-write.ts';

export type RegistrationState = 'registered' | 'waiting' | 'cancelled' | 'attended' | 'absent';

/** One who registered, as officials of the agency see it. Name and address are null once erased. */
export interface Registered {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly targetGroup: string;
  readonly state: RegistrationState;
  readonly registeredAt: Date;
}

/** Everybody who registered for an event, in the order in which they did; reading it is written into the trail. */
export async function attendanceList(
  db: Db,
  articleId: number,
  { actor, now, requestId = null }: Writing,
): Promise<Registered[]> {
  return inTransaction(db, async (tx) => {
    const found = await sql<Registered>`
      select id, name, email, target_group as "targetGroup", state, registered_at as "registeredAt"
        from event_registration where article_id = ${articleId} order by registered_at, id limit 5000`.execute(tx);
    await record(tx, {
      at: now,
      actor,
      action: 'attendanceListRead',
      subjectKind: 'article',
      subjectId: String(articleId),
      requestId,
      detail: { rows: found.rows.length },
    });
    return found.rows;
  });
}

/** Writes down who came. Only of those who had a place, and not before the event began. Gives how many rows changed; null when it is not allowed. */
export async function writeAttendance(
  db: Db,
  articleId: number,
  attended: readonly string[],
  { actor, now, requestId = null }: Writing,
): Promise<number | null> {
  return inTransaction(db, async (tx) => {
    const event = await sql<{ agency: string; begun: boolean }>`
      select a.agency_code as agency, e.starts_at <= ${now} as begun from article a join article_state s on s.article_id = a.id
        join article_event e on e.article_id = a.id and e.version = s.public_version
       where a.id = ${articleId} for update of s`.execute(tx);
    const found = event.rows[0];
    if (found === undefined || !found.begun || !mayWriteFor(actor, found.agency)) return null;
    const ids = attended.filter(isUuid);
    const done = await sql`
      update event_registration set state = case when id = any(${ids}::uuid[]) then 'attended' else 'absent' end, changed_at = ${now}
       where article_id = ${articleId} and state in ('registered', 'attended', 'absent')
         and state <> case when id = any(${ids}::uuid[]) then 'attended' else 'absent' end`.execute(tx);
    const changed = Number(done.numAffectedRows ?? 0n);
    const detail = { changed, attended: ids.length };
    await record(tx, {
      at: now,
      actor,
      action: 'attendanceWritten',
      subjectKind: 'article',
      subjectId: String(articleId),
      requestId,
      detail,
    });
    return changed;
  });
}

/** How many of each target group registered, wait, cancelled, came. Holds after names are erased. */
export interface GroupNumbers {
  readonly targetGroup: string;
  readonly registered: number;
  readonly waiting: number;
  readonly cancelled: number;
  readonly attended: number;
}

export async function numbersByGroup(db: Db, articleId: number): Promise<GroupNumbers[]> {
  const found = await sql<GroupNumbers>`
    select target_group as "targetGroup",
           count(*) filter (where state in ('registered', 'attended', 'absent')) as registered,
           count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'cancelled') as cancelled,
           count(*) filter (where state = 'attended') as attended
      from event_registration where article_id = ${articleId} group by target_group order by target_group`.execute(db);
  return found.rows;
}

/**
 * Takes names and addresses out of registrations for events that ended before that instant, and the letters about them; numbers by group
 * stay. Gives how many.
 */
export async function eraseRegistrations(tx: Tx, endedBefore: Date, now: Date): Promise<number> {
  const over = await sql<{ id: number }>`
    select distinct r.article_id as id from event_registration r join article_state s on s.article_id = r.article_id
      join article_event e on e.article_id = r.article_id and e.version = s.public_version
     where e.ends_at < ${endedBefore} and r.email is not null`.execute(tx);
  let erased = 0;
  for (const { id } of over.rows) {
    erased += await empty(tx, sql`article_id = ${id} and email is not null`, now, sql`state`);
    await eraseMailAbout(tx, { kind: 'eventRegistration', id: String(id) });
  }
  return erased;
}

/** The same for one address, whatever it registered for; what it still had a place for is cancelled. */
export function eraseRegistrationsOf(tx: Tx, email: string, now: Date): Promise<number> {
  const cancelled = sql`case when state in ('registered', 'waiting') then 'cancelled' else state end`;
  return empty(tx, sql`email = ${email.toLowerCase()}`, now, cancelled);
}

type Sql = ReturnType<typeof sql>;

async function empty(tx: Tx, which: Sql, now: Date, state: Sql): Promise<number> {
  const done = await sql`
    update event_registration set name = null, email = null, token = null, erased_at = ${now}, changed_at = ${now}, state = ${state}
     where ${which}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
