import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inOneTrip, type Db, type Statement } from '../database/index.ts';
import { cleanEmail } from '../http/index.ts';
import { jobStatements } from '../jobs/index.ts';

/** Name of the job that sends one message. */
export const MAIL_JOB = 'sendMail';

export interface NewMail {
  to: string;
  /** Line breaks and control characters become spaces. */
  subject: string;
  text: string;
  /** Already escaped. */
  html?: string | null;
  /** Which letter this is, for finding it again. */
  template: string;
  locale: 'vi' | 'en';
  subjectKind?: string;
  subjectId?: string;
  /** Of letters that somebody subscribed to: where a single POST ends them (RFC 8058). An address of ours without spaces. */
  unsubscribeUrl?: string;
  now: Date;
}

/**
 * Writes the message and the job that sends it in the caller's transaction: after a crash both are there or neither.
 * Gives the message's id. Throws on an address that could not have passed `cleanEmail`: addresses are cleaned where they come in.
 */
export async function queueMail(tx: Db, mail: NewMail): Promise<string> {
  return (await queueMails(tx, [mail]))[0]!;
}

export async function queueMails(tx: Db, mails: readonly NewMail[]): Promise<string[]> {
  const { ids, statements } = mailStatements(mails);
  await inOneTrip(tx, statements);
  return ids;
}

const COLUMNS = sql.raw(
  'id, to_address, subject, body_text, body_html, template, locale, subject_kind, subject_id, created_at, unsubscribe_url',
);

/** What writes these messages and their jobs, for whoever has more to send in the same transaction. */
export function mailStatements(mails: readonly NewMail[]): { ids: string[]; statements: Statement[] } {
  const rows = mails.map((mail) => ({
    id: randomUUID(),
    to_address: address(mail.to),
    subject: headerText(mail.subject),
    body_text: mail.text,
    body_html: mail.html ?? null,
    template: mail.template,
    locale: mail.locale,
    subject_kind: mail.subjectKind ?? null,
    subject_id: mail.subjectId ?? null,
    created_at: mail.now,
    unsubscribe_url: mail.unsubscribeUrl === undefined ? null : linkOf(mail.unsubscribeUrl),
  }));
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += 500) {
    const batch = JSON.stringify(rows.slice(at, at + 500));
    statements.push(sql`
      insert into mail_message (${COLUMNS})
      select ${COLUMNS} from json_populate_recordset(null::mail_message, ${batch}::json)`);
  }
  const jobs = rows.map((row) => ({ name: MAIL_JOB, payload: { id: row.id }, key: `${MAIL_JOB}:${row.id}` }));
  return { ids: rows.map((row) => row.id), statements: [...statements, ...jobStatements(jobs)] };
}

function address(text: string): string {
  const clean = cleanEmail(text);
  if (!clean.ok) throw new Error('Not an e-mail address; it should have been refused where it came in');
  return clean.value;
}

/** Stands between < and > in a header. */
function linkOf(url: string): string {
  if (!/^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/v.test(url))
    throw new Error('Not an address that a mail header can carry');
  return url;
}

/** One line: nothing in a subject can start another header. */
function headerText(text: string): string {
  const flat = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gv, ' ')
    .trim()
    .normalize('NFC');
  return Array.from(flat).slice(0, 300).join('');
}
