import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { cleanEmail, cleanText } from '../../platform/http/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../platform/refusal/index.ts';
import { movePublishedVersion } from '../../platform/versions/index.ts';
import type { Article } from '../articles/article.ts';
import { publicArticle } from '../articles/read-article.ts';
import { PUBLISHED_AS, TARGET_GROUPS } from '../kinds.ts';
import { isToken, newToken } from '../new-token.ts';
import { registrationLetter, type RegistrationNews } from './registration-letters.ts';

/** What a person gives, and nothing else is asked for. */
export interface TypedRegistration {
  readonly name: string;
  readonly email: string;
  readonly targetGroup: string;
}

export interface Registering {
  readonly db: Db;
  readonly baseUrl: string;
  readonly lang: 'vi' | 'en';
  readonly now: Date;
}

/**
 * Registers a person for an event, or puts them on the waiting list when it is full, with the letter that says so. The answer is the
 * same when the address is registered already, so that nobody learns who comes; a letter then says it, at most one in a day. Registrations of one event take
 * turns: never more places than there are. Registration and letter are one transaction.
 */
export async function registerForEvent(
  settings: Registering,
  articleId: number,
  typed: TypedRegistration,
): Promise<Outcome<null>> {
  const { db, lang, now } = settings;
  const name = cleanText(typed.name, { field: 'name', max: 120 });
  const email = cleanEmail(typed.email);
  const wrong: Refusal[] = [...(name.ok ? [] : name.refusals), ...(email.ok ? [] : email.refusals)];
  if (!Object.hasOwn(TARGET_GROUPS, typed.targetGroup))
    wrong.push(refusal('required', 'Hãy chọn một nhóm.', 'Choose a group.', 'targetGroup'));
  if (wrong.length > 0 || !name.ok || !email.ok) return refused(...wrong);
  return inTransaction(db, async (tx) => {
    const event = await lockOpenEvent(tx, articleId, now);
    if (event === null) return refused(CLOSED);
    const known = await sql<{ state: 'registered' | 'waiting'; token: string }>`
      select state, token from event_registration where article_id = ${articleId} and email = ${email.value} and state <> 'cancelled'`.execute(
      tx,
    );
    const before = known.rows[0];
    const person = { email: email.value, locale: lang };
    if (before !== undefined) {
      const news = before.state === 'waiting' ? 'waitingAlready' : 'registeredAlready';
      if (!(await wasTold(tx, event, email.value, now)))
        await tell(tx, settings, event, { ...person, token: before.token }, news);
      return accepted(null);
    }
    const state = (await freePlaces(tx, event)) === 0 ? 'waiting' : 'registered';
    const token = newToken();
    await sql`
      insert into event_registration (article_id, name, email, locale, target_group, state, token, registered_at, changed_at)
      values (${articleId}, ${name.value}, ${person.email}, ${lang}, ${typed.targetGroup}, ${state}, ${token}, ${now}, ${now})`.execute(
      tx,
    );
    await tell(tx, settings, event, { ...person, token }, state);
    await movePublishedVersion(tx, PUBLISHED_AS, now);
    return accepted(null);
  });
}

const CLOSED = refusal(
  'registrationClosed',
  'Sự kiện này không còn nhận đăng ký.',
  'This event takes no more registrations.',
);

/** The event, if one may register for it now; nobody else registers or cancels until the transaction ends. */
async function lockOpenEvent(tx: Tx, articleId: number, now: Date): Promise<Article | null> {
  await sql`select 1 from article_state where article_id = ${articleId} for update`.execute(tx);
  const found = await publicArticle(tx, articleId);
  if (found === null || found.withdrawn !== null) return null;
  return takesRegistrations(found.article, now) ? found.article : null;
}

/** Whether one may register for the event at that instant. */
export function takesRegistrations({ event, state }: Article, now: Date): boolean {
  const until = event?.registrationUntil ?? null;
  return state === 'published' && event !== null && until !== null && now <= until && now < event.endsAt;
}

/** Places left; null when there is no limit. */
export async function freePlaces(db: Db, { id, event }: Article): Promise<number | null> {
  if (event === null || event.capacity === null) return null;
  const taken = await sql<{ count: number }>`
    select count(*) as count from event_registration where article_id = ${id} and state in ('registered', 'attended', 'absent')`.execute(
    db,
  );
  return Math.max(0, event.capacity - taken.rows[0]!.count);
}

interface Told {
  readonly email: string;
  readonly locale: 'vi' | 'en';
  readonly token: string;
}

/** Own rule: who registers an address again and again through this form does not flood it. */
const TOLD_AGAIN_AFTER_MS = 24 * 3_600_000;

async function wasTold(tx: Tx, { id }: Article, email: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - TOLD_AGAIN_AFTER_MS);
  const found = await sql`
    select 1 from mail_message where subject_kind = ${SUBJECT} and subject_id = ${String(id)} and to_address = ${email} and created_at > ${since}
     limit 1`.execute(tx);
  return found.rows.length > 0;
}

const SUBJECT = 'eventRegistration';

async function tell(
  tx: Tx,
  { baseUrl, now }: Pick<Registering, 'baseUrl' | 'now'>,
  event: Article,
  person: Told,
  news: RegistrationNews,
): Promise<void> {
  const letter = registrationLetter(news, {
    event,
    lang: person.locale,
    baseUrl,
    token: person.token,
  });
  await queueMail(tx, {
    to: person.email,
    ...letter,
    template: `event.${news}`,
    locale: person.locale,
    subjectKind: SUBJECT,
    subjectId: String(event.id),
    now,
  });
}

/** What the person with this link registered for; null for any other link. */
export async function registrationBy(db: Db, token: string): Promise<{ articleId: number; state: string } | null> {
  if (!isToken(token)) return null;
  const found = await sql<{ articleId: number; state: string }>`
    select article_id as "articleId", state from event_registration where token = ${token}`.execute(db);
  return found.rows[0] ?? null;
}

/**
 * Ends a registration by the link of its letter; whoever waits longest gets the place and is told, in the same transaction. Doing it twice
 * changes nothing. False when the link is none or the event has taken place.
 */
export async function cancelRegistration(settings: Omit<Registering, 'lang'>, token: string): Promise<boolean> {
  const { db, now } = settings;
  const known = await registrationBy(db, token);
  if (known === null) return false;
  return inTransaction(db, async (tx) => {
    await sql`select 1 from article_state where article_id = ${known.articleId} for update`.execute(tx);
    const done = await sql<{ was: string }>`
      update event_registration set state = 'cancelled', changed_at = ${now}
       where token = ${token} and state in ('registered', 'waiting')`.execute(tx);
    if (Number(done.numAffectedRows ?? 0n) === 0) {
      const state = (await registrationBy(tx, token))?.state;
      return state === 'cancelled';
    }
    await movePublishedVersion(tx, PUBLISHED_AS, now);
    await moveUp(tx, settings, known.articleId);
    return true;
  });
}

/** Gives free places to those who wait, the longest waiting first. */
async function moveUp(tx: Tx, settings: Omit<Registering, 'lang'>, articleId: number): Promise<void> {
  const found = await publicArticle(tx, articleId);
  if (found === null || found.withdrawn !== null || found.article.event === null) return;
  if (found.article.event.startsAt <= settings.now) return;
  const free = (await freePlaces(tx, found.article)) ?? 1_000_000;
  const next = await sql<Told & { id: string }>`
    select id, email, locale, token from event_registration
     where article_id = ${articleId} and state = 'waiting' and email is not null
     order by registered_at, id limit ${free}`.execute(tx);
  for (const person of next.rows) {
    await sql`
      update event_registration set state = 'registered', changed_at = ${settings.now} where id = ${person.id}`.execute(
      tx,
    );
    await tell(tx, settings, found.article, person, 'movedUp');
  }
}
