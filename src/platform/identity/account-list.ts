import { sql } from 'kysely';
import { holdsWords, type Db } from '../database/index.ts';
import type { Account } from './account.ts';
import type { HeldRole, Scope } from './actor.ts';

export interface ListedAccount extends Account {
  roles: HeldRole[];
  /** Parties that the person may act for, by mandates not revoked and not past. */
  parties: { code: string; name: string }[];
}

export interface AccountPage {
  /** Part of a name or an address. */
  query?: string;
  after?: { name: string; id: string };
  limit?: number;
}

/** Accounts with what they hold, disabled ones too, by name; by key from page to page. */
export async function listAccounts(db: Db, today: string, page: AccountPage = {}): Promise<ListedAccount[]> {
  const { query = '', after, limit = 50 } = page;
  const found = await sql<ListedAccount>`
    select a.id, a.email, a.name, a.locale, a.created_at as "createdAt", a.disabled_at as "disabledAt",
           (select coalesce(json_agg(json_build_object('role', r.role, 'agencyCode', r.agency_code) order by r.role, r.agency_code), '[]')
              from account_role r where r.account_id = a.id and r.revoked_at is null) as roles,
           (select coalesce(json_agg(distinct jsonb_build_object('code', p.code, 'name', p.name)), '[]')
              from mandate m join party p on p.id = m.party_id
             where m.account_id = a.id and m.revoked_at is null and (m.valid_until is null or m.valid_until >= ${today})) as parties
      from account a
     where ${holdsWords([sql`a.name`, sql`a.email`], query)}
       and (${after?.id ?? null}::uuid is null or (a.name, a.id) > (${after?.name ?? null}, ${after?.id ?? null}::uuid))
     order by a.name, a.id limit ${Math.min(limit, 200)}`.execute(db);
  return found.rows;
}

export interface ListedKey {
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  partyCode: string;
  partyName: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** Keys of all parties, those in force first, newest first; never the keys themselves. */
export async function listApiKeys(db: Db, now: Date, limit = 200): Promise<ListedKey[]> {
  const found = await sql<ListedKey>`
    select k.id, k.name, k.prefix, k.scopes, p.code as "partyCode", p.name as "partyName", k.created_at as "createdAt",
           k.expires_at as "expiresAt", k.revoked_at as "revokedAt"
      from api_key k join party p on p.id = k.party_id
     order by (k.revoked_at is not null or coalesce(k.expires_at <= ${now}, false)), k.created_at desc, k.id limit ${Math.min(limit, 500)}`.execute(
    db,
  );
  return found.rows;
}
