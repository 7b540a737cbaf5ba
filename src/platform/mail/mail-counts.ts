import { sql } from 'kysely';
import type { Db } from '../database/index.ts';

export interface MailCounts {
  waiting: number;
  /** Waiting after at least one attempt that failed. */
  failing: number;
  oldestWaiting: Date | null;
  lastSent: Date | null;
}

/** How the mail leaves, without addresses or contents. Only messages that wait are counted: sent ones may be millions. */
export async function mailCounts(db: Db): Promise<MailCounts> {
  const found = await sql<MailCounts>`
    select count(*) as waiting, count(*) filter (where attempts > 0) as failing, min(created_at) as "oldestWaiting",
           (select max(sent_at) from (select sent_at from mail_message where sent_at is not null order by created_at desc limit 50) as recent) as "lastSent"
      from mail_message where sent_at is null`.execute(db);
  return found.rows[0]!;
}
