import { sql } from 'kysely';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { Article } from '../articles/article.ts';
import { articlesChanged } from '../articles/read-article.ts';
import { ARTICLE_KINDS } from '../kinds.ts';
import { dailyLetter, unsubscribeAddress } from './alert-letters.ts';
import type { RegisterNews } from './register-news.ts';
import type { Topic } from './subscription.ts';

export interface DailyLetters {
  readonly db: Db;
  readonly baseUrl: string;
  readonly now: Date;
  /** Publications after the one instant, up to the other, oldest first. */
  readonly registerNews: (from: Date, to: Date) => Promise<readonly RegisterNews[]>;
}

interface Subscriber {
  readonly id: string;
  readonly email: string;
  readonly locale: 'vi' | 'en';
  readonly token: string;
  readonly toldUntil: Date;
  readonly topics: readonly Topic[];
}

const BATCH = 500;
/** Own rule: nobody is told of what is older, even after a long stop of the portal. */
const LONGEST_MS = 7 * 86_400_000;

/**
 * One letter to each subscriber with what was published since the last one; none to those for whom there is nothing. Letter and mark
 * "told until" are one transaction for each subscriber: after a crash the next run goes on with those who were not told, and tells nobody
 * twice. Gives the number of letters.
 */
export async function sendDailyLetters(letters: DailyLetters): Promise<number> {
  const { db, now } = letters;
  const since = new Date(now.getTime() - LONGEST_MS);
  const [articles, news] = await Promise.all([articlesChanged(db, since, now), letters.registerNews(since, now)]);
  let sent = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const batch = await subscribers(db, after, now);
    for (const one of batch) if (await tell(letters, one, articles, news)) sent += 1;
    if (batch.length < BATCH) return sent;
    after = batch.at(-1)!.id;
  }
}

async function subscribers(db: Db, after: string, now: Date): Promise<Subscriber[]> {
  const found = await sql<Subscriber>`
    select s.id, s.email, s.locale, s.token, s.told_until as "toldUntil",
           coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'value', t.value)) from alert_topic t where t.subscription_id = s.id), '[]') as topics
      from alert_subscription s where s.confirmed_at is not null and s.told_until < ${now} and s.id > ${after} order by s.id limit ${BATCH}`.execute(
    db,
  );
  return found.rows;
}

async function tell(
  { db, baseUrl, now }: DailyLetters,
  { id, email, locale, token, toldUntil, topics }: Subscriber,
  articles: readonly Article[],
  news: readonly RegisterNews[],
): Promise<boolean> {
  const wanted = {
    articles: articles.filter((one) => one.publishedAt! > toldUntil && wantsArticle(topics, one)),
    news: newestOfEach(news.filter((one) => one.at > toldUntil && wantsNews(topics, one))),
  };
  const isEmpty = wanted.articles.length + wanted.news.length === 0;
  return inTransaction(db, async (tx) => {
    const mine = await sql`
      update alert_subscription set told_until = ${now} where id = ${id} and told_until = ${toldUntil}`.execute(tx);
    // Ended, or told by another process, since it was read.
    if (isEmpty || Number(mine.numAffectedRows ?? 0n) === 0) return false;
    await queueMail(tx, {
      to: email,
      ...dailyLetter({ lang: locale, baseUrl, token, ...wanted }),
      template: 'alert.daily',
      locale,
      unsubscribeUrl: unsubscribeAddress(baseUrl, token),
      now,
    });
    return true;
  });
}

/** By its section, or by a sector it is about. */
export function wantsArticle(topics: readonly Topic[], article: Article): boolean {
  const section = ARTICLE_KINDS[article.kind].section;
  return topics.some(
    ({ kind, value }) =>
      (kind === 'section' && value === section) || (kind === 'sector' && article.sectors.includes(value)),
  );
}

/** By system, provider or sector. */
export function wantsNews(topics: readonly Topic[], news: RegisterNews): boolean {
  return topics.some(
    ({ kind, value }) =>
      (kind === 'system' && (value === news.code || value === news.aboutCode)) ||
      (kind === 'provider' && value === news.providerCode) ||
      (kind === 'sector' && news.sectors.includes(value)),
  );
}

function newestOfEach(news: readonly RegisterNews[]): RegisterNews[] {
  return [...new Map(news.map((one) => [one.code, one])).values()];
}
