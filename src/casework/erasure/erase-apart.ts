import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { recordDestruction } from '../../platform/destruction/index.ts';
import { portalActor } from '../../platform/identity/index.ts';
import { eraseMailToAbout } from '../../platform/mail/index.ts';
import type { Desk } from '../desk.ts';
import { trackingHash } from '../stored/tracking.ts';

const GROUND = 'own:visitor-contact';

/** Erases what says who a visitor is in cases that ended before that instant, with the letters about them. Gives how many. */
export async function eraseApartOfEnded(tx: Tx, endedBefore: Date, now: Date): Promise<Record<string, number>> {
  return erase(tx, sql`not s.open and s.updated_at < ${endedBefore}`, now);
}

/**
 * A visitor takes back who it was, with the tracking code as proof, whether or not the case is open; the report itself stays. One
 * transaction with its record of destruction: after a crash all of it is done, or nothing. False for a code that fits no such case.
 */
export function eraseVisitor(desk: Desk, { trackingCode, now }: { trackingCode: string; now: Date }): Promise<boolean> {
  return inTransaction(desk.db, async (tx) => {
    const found = await sql<{ id: string; code: string }>`
      select id, code from case_record where tracking_hash = ${trackingHash(trackingCode)} and party_id is null`.execute(
      tx,
    );
    const of = found.rows[0];
    if (of === undefined) return false;
    const counts = await erase(tx, sql`c.id = ${of.id}::uuid`, now);
    if (counts['visitorContacts'] === 0) return true;
    const order = { at: now, subjectId: null, orderedBy: null, via: 'web', reason: null, counts } as const;
    await recordDestruction(tx, { ...order, rule: 'visitorContact', ground: GROUND });
    const actor = portalActor('web');
    await record(tx, { at: now, actor, action: 'visitorErased', subjectKind: 'case', subjectId: of.code });
    return true;
  });
}

async function erase(tx: Tx, which: ReturnType<typeof sql>, now: Date): Promise<Record<string, number>> {
  const found = await sql<{ id: string; code: string; email: string | null }>`
    select k.id, c.code, k.answers->>'contactEmail' as email
      from case_apart k join case_record c on c.id = k.case_id join case_status s on s.case_id = c.id
     where k.erased_at is null and ${which} order by k.id limit 1000 for update of k`.execute(tx);
  let messages = 0;
  for (const { email, code } of found.rows)
    if (email !== null) messages += await eraseMailToAbout(tx, email, { kind: 'case', id: code });
  await sql`
    update case_apart set answers = '{}', erased_at = ${now}
     where id = any(${found.rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  return { visitorContacts: found.rows.length, messages };
}
