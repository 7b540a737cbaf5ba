import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import type { Refusal } from '../../procedures/kit/index.ts';
import { refusal } from '../refusal.ts';

/**
 * Whether the mandate or key that the actor came with still holds on that day, as a condition to be asked in the act's own
 * transaction: a session read a minute ago must not outlive a revocation.
 */
export function mandateHolds(actor: Actor, today: Day): RawBuilder<boolean> {
  if (actor.kind === 'apiKey')
    return sql`exists (select from api_key where id = ${actor.keyId} and revoked_at is null)`;
  if (actor.kind !== 'person' || actor.mandate === null) return sql`true`;
  return sql`exists (
    select from mandate
     where id = ${actor.mandate.id} and account_id = ${actor.accountId} and party_id = ${actor.mandate.partyId} and revoked_at is null
       and valid_from <= ${today} and (valid_until is null or valid_until >= ${today}))`;
}

export async function mandateRefusals(db: Db, actor: Actor, today: Day): Promise<Refusal[]> {
  if (actor.kind === 'portal' || (actor.kind === 'person' && actor.mandate === null)) return [];
  const found = await sql<{ holds: boolean }>`select ${mandateHolds(actor, today)} as holds`.execute(db);
  return found.rows[0]?.holds === true ? [] : [refusal('mandateExpired')];
}
