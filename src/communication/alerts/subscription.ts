import { sql } from 'kysely';
import { SECTORS } from '../../law/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { cleanEmail } from '../../platform/http/index.ts';
import { eraseLettersTo, queueMail } from '../../platform/mail/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../platform/refusal/index.ts';
import { SECTIONS } from '../kinds.ts';
import { isToken, newToken } from '../new-token.ts';
import { confirmationLetter, unsubscribeAddress } from './alert-letters.ts';

export type TopicKind = 'section' | 'sector' | 'system' | 'provider';

/** One thing that a subscriber wants to hear of. */
export interface Topic {
  readonly kind: TopicKind;
  readonly value: string;
}

export interface Subscription {
  readonly email: string;
  readonly locale: 'vi' | 'en';
  readonly confirmedAt: Date | null;
  readonly topics: readonly Topic[];
}

export interface Subscribing {
  readonly db: Db;
  readonly baseUrl: string;
  readonly lang: 'vi' | 'en';
  readonly now: Date;
}

const MOST_TOPICS = 60;
/** Own rule: letters asking to confirm that one address gets in a day, so that nobody is flooded through this form. */
const MOST_ASKED_A_DAY = 3;

/**
 * Asks for a daily letter. Nothing but one letter is sent before the address is confirmed by the link in it, and the answer is the same
 * whether the address is known or not. Topics come checked by whoever knows the registers.
 */
export async function askForAlerts(
  { db, baseUrl, lang, now }: Subscribing,
  typed: { email: string; topics: readonly Topic[] },
): Promise<Outcome<null>> {
  const email = cleanEmail(typed.email);
  const topics = [...new Map(typed.topics.map((topic) => [`${topic.kind} ${topic.value}`, topic])).values()];
  const wrong: Refusal[] = email.ok ? [] : [...email.refusals];
  if (topics.length === 0)
    wrong.push(refusal('required', 'Hãy chọn ít nhất một nội dung.', 'Choose at least one thing.', 'section'));
  if (topics.length > MOST_TOPICS || !topics.every(isTopic))
    wrong.push(refusal('badTopic', 'Nội dung chọn không hợp lệ.', 'This cannot be chosen.', 'section'));
  if (wrong.length > 0 || !email.ok) return refused(...wrong);
  return inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`alert ${email.value}`}, 0))`.execute(tx);
    const asked = await sql<{ count: number }>`
      select count(*) as count from alert_subscription
       where email = ${email.value} and confirmed_at is null and asked_at > ${hoursBefore(now, 24)}`.execute(tx);
    if (asked.rows[0]!.count >= MOST_ASKED_A_DAY) return accepted(null);
    const token = newToken();
    const made = await sql<{ id: string }>`
      insert into alert_subscription (email, locale, token, asked_at, told_until)
      values (${email.value}, ${lang}, ${token}, ${now}, ${now}) returning id`.execute(tx);
    for (const { kind, value } of topics)
      await sql`insert into alert_topic (subscription_id, kind, value) values (${made.rows[0]!.id}, ${kind}, ${value})`.execute(
        tx,
      );
    await queueMail(tx, {
      to: email.value,
      ...confirmationLetter({ lang, baseUrl, token }),
      template: 'alert.confirm',
      locale: lang,
      unsubscribeUrl: unsubscribeAddress(baseUrl, token),
      now,
    });
    return accepted(null);
  });
}

/** The shape of a topic; whether a system or provider exists is asked before. */
export function isTopic({ kind, value }: Topic): boolean {
  if (kind === 'section') return (SECTIONS as readonly string[]).includes(value);
  if (kind === 'sector') return SECTORS.some(({ code }) => code === value);
  return /^[0-9A-Z][0-9A-Z-]{3,39}$/.test(value);
}

/** What hangs on a link of a letter; null for any other link. */
export async function subscriptionBy(db: Db, token: string): Promise<Subscription | null> {
  if (!isToken(token)) return null;
  const found = await sql<Omit<Subscription, 'topics'> & { id: string }>`
    select id, email, locale, confirmed_at as "confirmedAt" from alert_subscription where token = ${token}`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const topics = await sql<Topic>`
    select kind, value from alert_topic where subscription_id = ${row.id} order by kind, value`.execute(db);
  return { email: row.email, locale: row.locale, confirmedAt: row.confirmedAt, topics: topics.rows };
}

/** Confirms by the link: letters begin with what is published from now on. An older subscription of the address ends. Twice is as once. */
export async function confirmAlerts(db: Db, token: string, now: Date): Promise<boolean> {
  const known = await subscriptionBy(db, token);
  if (known === null) return false;
  if (known.confirmedAt !== null) return true;
  await inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`alert ${known.email}`}, 0))`.execute(tx);
    await sql`delete from alert_subscription where email = ${known.email} and token <> ${token}`.execute(tx);
    await sql`
      update alert_subscription set confirmed_at = ${now}, told_until = ${now} where token = ${token} and confirmed_at is null`.execute(
      tx,
    );
  });
  return true;
}

/** Ends the letters: address, topics and the letters kept are deleted at once. A link used twice finds nothing left to do. */
export async function endAlerts(db: Db, token: string): Promise<void> {
  if (!isToken(token)) return;
  await inTransaction(db, async (tx) => {
    const ended = await sql<{ email: string }>`
      delete from alert_subscription where token = ${token} returning email`.execute(tx);
    for (const { email } of ended.rows) await eraseLettersTo(tx, email, 'alert.');
  });
}

/** Deletes what was never confirmed and asked for before that instant. Gives how many. */
export async function sweepUnconfirmed(tx: Tx, askedBefore: Date): Promise<number> {
  const gone = await sql<{ email: string }>`
    delete from alert_subscription where confirmed_at is null and asked_at < ${askedBefore} returning email`.execute(
    tx,
  );
  for (const { email } of gone.rows) await eraseLettersTo(tx, email, 'alert.confirm');
  return gone.rows.length;
}

/** Deletes every subscription of an address. Gives how many. */
export async function eraseAlertsOf(tx: Tx, email: string): Promise<number> {
  const done = await sql`delete from alert_subscription where email = ${email.toLowerCase()}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000);
}
