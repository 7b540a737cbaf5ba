import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { isUuid } from '../http/index.ts';

export interface OutboxMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  template: string;
  locale: 'vi' | 'en';
  subjectKind: string | null;
  subjectId: string | null;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
}

const COLUMNS = sql`
  id, to_address as "to", subject, body_text as text, body_html as html, template, locale, subject_kind as "subjectKind", subject_id as "subjectId",
  created_at as "createdAt", sent_at as "sentAt", attempts, last_error as "lastError"`;

/**
 * Messages, newest first. Whole letters with addresses: the page that shows them must exist outside production only,
 * where `production` is `Config.production`; asking for them in production is a fault.
 */
export async function listOutbox(db: Db, production: boolean, limit = 100): Promise<OutboxMail[]> {
  if (production) throw new Error('There is no outbox page in production');
  const result =
    await sql<OutboxMail>`select ${COLUMNS} from mail_message order by created_at desc, id limit ${Math.min(limit, 500)}`.execute(
      db,
    );
  return result.rows;
}

/** Messages about one thing, oldest first, for those who may see that thing. */
export async function mailOf(db: Db, subject: { kind: string; id: string }): Promise<OutboxMail[]> {
  const result = await sql<OutboxMail>`
    select ${COLUMNS} from mail_message where subject_kind = ${subject.kind} and subject_id = ${subject.id} order by created_at, id`.execute(
    db,
  );
  return result.rows;
}

/** One message of the outbox page, or null. */
export async function outboxMail(db: Db, production: boolean, id: string): Promise<OutboxMail | null> {
  if (production || !isUuid(id)) return null;
  const result = await sql<OutboxMail>`select ${COLUMNS} from mail_message where id = ${id}`.execute(db);
  return result.rows[0] ?? null;
}
