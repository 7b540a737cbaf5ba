import { randomUUID } from 'node:crypto';
import type { Db } from '../database/index.ts';
import { cleanEmail } from '../http/index.ts';
import { enqueueMany } from '../jobs/index.ts';

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
  }));
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insertInto('mail_message')
      .values(rows.slice(at, at + 500))
      .execute();
  }
  await enqueueMany(
    tx,
    rows.map((row) => ({ name: MAIL_JOB, payload: { id: row.id }, key: `${MAIL_JOB}:${row.id}` })),
  );
  return rows.map((row) => row.id);
}

function address(text: string): string {
  const clean = cleanEmail(text);
  if (!clean.ok) throw new Error('Not an e-mail address; it should have been refused where it came in');
  return clean.value;
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
