import { sql } from 'kysely';
import type { Db, Tx } from '../database/index.ts';

/** Deletes every message to that address, sent or not. Gives how many. */
export async function eraseMailTo(tx: Tx, address: string): Promise<number> {
  const done = await sql`delete from mail_message where lower(to_address) = ${address.toLowerCase()}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Deletes the messages to that address that are such letters (by the beginning of their name). Gives how many. */
export async function eraseLettersTo(tx: Tx, address: string, template: string): Promise<number> {
  const done = await sql`
    delete from mail_message where lower(to_address) = ${address.toLowerCase()} and starts_with(template, ${template})`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0n);
}

/** Deletes the messages to that address about one thing. Gives how many. */
export async function eraseMailToAbout(
  tx: Tx,
  address: string,
  subject: { kind: string; id: string },
): Promise<number> {
  const done = await sql`
    delete from mail_message where lower(to_address) = ${address.toLowerCase()} and subject_kind = ${subject.kind}
       and subject_id = ${subject.id}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Deletes every message about one thing. Gives how many. */
export async function eraseMailAbout(tx: Tx, subject: { kind: string; id: string }): Promise<number> {
  const done = await sql`
    delete from mail_message where subject_kind = ${subject.kind} and subject_id = ${subject.id}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Deletes messages that were sent before that instant; what was not sent waits on. Gives how many. */
export async function sweepMail(db: Db, sentBefore: Date): Promise<number> {
  const done = await sql`delete from mail_message where sent_at < ${sentBefore}`.execute(db);
  return Number(done.numAffectedRows ?? 0n);
}
