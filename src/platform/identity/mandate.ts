import { sql } from 'kysely';
import { dayInVietnam } from '../clock/index.ts';
import type { Db } from '../database/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';
import type { ActiveMandate, PartyKind, Scope } from './actor.ts';

export interface NewMandate {
  accountId: string;
  partyId: string;
  scopes: Scope[];
  /** First day; default today. */
  validFrom?: string;
  /** Last day; absent: until revoked. */
  validUntil?: string | null;
  grantedBy?: string | null;
}

/** Lets a person act for a party, within scopes, until a day. Refusals: scopesInvalid, periodInvalid, accountUnknown, partyUnknown. */
export async function grantMandate(db: Db, input: NewMandate, now: Date): Promise<Outcome<{ id: string }>> {
  const { accountId, partyId, validFrom = dayInVietnam(now), validUntil = null } = input;
  const wrong = [...scopeRefusals(input.scopes), ...periodRefusals(validFrom, validUntil)];
  if (!(await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst())) {
    wrong.push(refusal('accountUnknown', 'Không có tài khoản này.', 'There is no such account.', 'accountId'));
  }
  if (!(await db.selectFrom('party').select('id').where('id', '=', partyId).executeTakeFirst())) {
    wrong.push(refusal('partyUnknown', 'Không có chủ thể này.', 'There is no such party.', 'partyId'));
  }
  if (wrong.length > 0) return refused(...wrong);
  const row = await db
    .insertInto('mandate')
    .values({
      account_id: accountId,
      party_id: partyId,
      scopes: input.scopes,
      granted_by: input.grantedBy ?? null,
      valid_from: validFrom,
      valid_until: validUntil,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return accepted({ id: row.id });
}

/** Scopes are short ASCII words such as `notifications:write`; each once, 1 to 50. Shared by mandates and keys. */
export function scopeRefusals(scopes: readonly Scope[]): Refusal[] {
  const fine = scopes.length >= 1 && scopes.length <= 50 && new Set(scopes).size === scopes.length;
  if (fine && scopes.every((scope) => /^[a-z][A-Za-z]{0,39}(?::[a-z][A-Za-z]{0,39})?$/v.test(scope))) return [];
  return [refusal('scopesInvalid', 'Phạm vi ủy quyền chưa đúng.', 'The scopes are not valid.', 'scopes')];
}

function periodRefusals(from: string, until: string | null): Refusal[] {
  if (isDay(from) && (until === null || (isDay(until) && until >= from))) return [];
  const en = 'The period is not valid: days as YYYY-MM-DD, the last not before the first.';
  return [
    refusal('periodInvalid', 'Thời hạn ủy quyền chưa đúng: ngày cuối không được trước ngày đầu.', en, 'validUntil'),
  ];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/v.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** False when there was none in force. Sessions under it act without a mandate from the next request on. */
export async function revokeMandate(db: Db, mandateId: string, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('mandate')
    .set({ revoked_at: now })
    .where('id', '=', mandateId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export interface MandateRow extends ActiveMandate {
  accountId: string;
  accountName: string;
  /** The account that gave it; null: the portal itself. */
  grantedBy: string | null;
  grantedByName: string | null;
}

/** Mandates of the person that are in force today, by name of the party. */
export function mandatesOf(db: Db, accountId: string, now: Date): Promise<MandateRow[]> {
  return inForce(db, sql`m.account_id = ${accountId}`, now);
}

/** Who may act for the party today. */
export function mandatesFor(db: Db, partyId: string, now: Date): Promise<MandateRow[]> {
  return inForce(db, sql`m.party_id = ${partyId}`, now);
}

/** Accounts that once had the scope for the party by a mandate, and by none today. */
export async function formerHolders(db: Db, partyId: string, scope: Scope, now: Date): Promise<ReadonlySet<string>> {
  const today = dayInVietnam(now);
  const found = await sql<{ id: string }>`
    select account_id as id from mandate where party_id = ${partyId} and ${scope} = any(scopes)
     group by account_id
    having bool_and(revoked_at is not null or valid_from > ${today} or coalesce(valid_until < ${today}, false))`.execute(
    db,
  );
  return new Set(found.rows.map(({ id }) => id));
}

/** For the rest of the transaction nobody else changes who may act for the party. */
export async function lockParty(tx: Db, partyId: string): Promise<void> {
  await sql`select from party where id = ${partyId} for update`.execute(tx);
}

async function inForce(db: Db, whose: ReturnType<typeof sql>, now: Date): Promise<MandateRow[]> {
  const today = dayInVietnam(now);
  const result = await sql<MandateRow & { partyKind: PartyKind }>`
    select m.id, m.account_id as "accountId", a.name as "accountName", m.scopes, m.valid_until as "validUntil",
           m.granted_by as "grantedBy", g.name as "grantedByName",
           p.id as "partyId", p.code as "partyCode", p.name as "partyName", p.kind as "partyKind"
      from mandate m join party p on p.id = m.party_id join account a on a.id = m.account_id left join account g on g.id = m.granted_by
     where ${whose} and m.revoked_at is null and m.valid_from <= ${today} and (m.valid_until is null or m.valid_until >= ${today})
     order by p.name, p.id, a.name, m.created_at`.execute(db);
  return result.rows;
}
