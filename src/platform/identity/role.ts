import type { Db } from '../database/index.ts';
import { accepted, refusal, refused, type Outcome } from '../refusal/index.ts';
import { ROLES, type HeldRole, type Role } from './actor.ts';

export interface RoleGrant {
  accountId: string;
  role: Role;
  agencyCode?: string | null;
  grantedBy?: string | null;
}

/** Gives a role; giving it again changes nothing. Refusals: roleUnknown, agencyInvalid, accountUnknown. */
export async function grantRole(db: Db, input: RoleGrant, now: Date): Promise<Outcome<null>> {
  const { accountId, role, agencyCode = null } = input;
  if (!ROLES.includes(role))
    return refused(refusal('roleUnknown', 'Không có vai trò này.', 'There is no such role.', 'role'));
  if (agencyCode !== null && !/^[A-Za-z0-9][A-Za-z0-9.\-]{0,39}$/v.test(agencyCode)) {
    return refused(refusal('agencyInvalid', 'Mã cơ quan chưa đúng.', 'The agency code is not valid.', 'agencyCode'));
  }
  if (!(await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst())) {
    return refused(refusal('accountUnknown', 'Không có tài khoản này.', 'There is no such account.', 'accountId'));
  }
  await db
    .insertInto('account_role')
    .values({
      account_id: accountId,
      role,
      agency_code: agencyCode,
      granted_at: now,
      granted_by: input.grantedBy ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return accepted(null);
}

/** False when the person did not hold it. Counts from the next request on. */
export async function revokeRole(
  db: Db,
  accountId: string,
  role: Role,
  agencyCode: string | null,
  now: Date,
): Promise<boolean> {
  const held = db
    .updateTable('account_role')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('role', '=', role);
  const done = await held
    .where('agency_code', 'is not distinct from', agencyCode)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function rolesOf(db: Db, accountId: string): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('account_role')
    .select(['role', 'agency_code'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('role')
    .orderBy('agency_code')
    .execute();
  return rows.map((row) => ({ role: row.role as Role, agencyCode: row.agency_code }));
}
