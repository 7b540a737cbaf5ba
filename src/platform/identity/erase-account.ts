import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';

/** How many rows of each kind were emptied, ended or deleted. */
export type ErasedCounts = Record<string, number>;

/** Stands where a name stood. */
export const ERASED_NAME = '(đã xóa dữ liệu cá nhân)';

/**
 * Takes the person out of her account: it keeps its number, to which acts and trail refer, and no longer says whose it was. Ways to sign
 * in and sessions are deleted; roles, mandates and the API keys that she made end. Needs the rights of the tables' owner.
 */
export async function eraseAccount(tx: Tx, account: { id: string; email: string }, now: Date): Promise<ErasedCounts> {
  const { id, email } = account;
  const count = async (statement: ReturnType<typeof sql>): Promise<number> =>
    Number((await statement.execute(tx)).numAffectedRows ?? 0n);
  return {
    accounts: await count(sql`
      update account set email = ${`${id}@erased.invalid`}, name = ${ERASED_NAME}, disabled_at = coalesce(disabled_at, ${now}) where id = ${id}`),
    credentials: await count(sql`delete from credential where account_id = ${id}`),
    sessions: await count(sql`delete from session where account_id = ${id}`),
    roles: await count(
      sql`update account_role set revoked_at = ${now} where account_id = ${id} and revoked_at is null`,
    ),
    mandates: await count(sql`update mandate set revoked_at = ${now} where account_id = ${id} and revoked_at is null`),
    apiKeys: await count(sql`update api_key set revoked_at = ${now} where created_by = ${id} and revoked_at is null`),
    // Where the person's address is that of an organisation, or of somebody who represents one.
    partyContacts: await count(
      sql`update party set email = null, phone = null, updated_at = ${now} where lower(email) = ${email}`,
    ),
    representatives: await count(sql`
      update party_representative set name = ${ERASED_NAME}, email = null, phone = null where lower(email) = ${email}`),
  };
}
