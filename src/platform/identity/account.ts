import type { Db, Tables } from '../database/index.ts';
import { cleanEmail, cleanText, isUuid } from '../http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';
import type { Selectable } from 'kysely';
import type { Role } from './actor.ts';

export interface Account {
  id: string;
  email: string;
  name: string;
  locale: 'vi' | 'en';
  createdAt: Date;
  disabledAt: Date | null;
}

export interface NewAccount {
  email: string;
  name: string;
  locale?: 'vi' | 'en';
}

/** A person who may sign in once a credential is set. Refusals: badEmail, emailTaken, and those of `cleanText` for `name`. */
export async function createAccount(db: Db, input: NewAccount, now: Date): Promise<Outcome<Account>> {
  const email = cleanEmail(input.email);
  const name = cleanText(input.name, { field: 'name', max: 200 });
  if (!email.ok || !name.ok)
    return refused<Refusal>(...(email.ok ? [] : email.refusals), ...(name.ok ? [] : name.refusals));
  const row = await db
    .insertInto('account')
    .values({ email: email.value, name: name.value, locale: input.locale ?? 'vi', created_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return accepted(accountFrom(row));
  return refused(
    refusal(
      'emailTaken',
      'Địa chỉ thư điện tử này đã có tài khoản.',
      'This e-mail address already has an account.',
      'email',
    ),
  );
}

export async function accountByEmail(db: Db, email: string): Promise<Account | null> {
  const clean = cleanEmail(email);
  if (!clean.ok) return null;
  const row = await db.selectFrom('account').selectAll().where('email', '=', clean.value).executeTakeFirst();
  return row ? accountFrom(row) : null;
}

export async function accountById(db: Db, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? accountFrom(row) : null;
}

/** Active accounts that hold `role` for that agency (or everywhere), by name. */
export async function accountsWithRole(db: Db, role: Role, agencyCode: string | null): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('account_role')
          .select('account_role.id')
          .whereRef('account_role.account_id', '=', 'account.id')
          .where('role', '=', role)
          .where('revoked_at', 'is', null)
          .where((where) => where.or([where('agency_code', 'is', null), where('agency_code', '=', agencyCode)])),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(accountFrom);
}

/** The person's name as acts carry it from now on. Refusals: those of `cleanText`. */
export async function renameAccount(db: Db, accountId: string, name: unknown): Promise<Outcome<string>> {
  const clean = cleanText(name, { field: 'name', max: 200 });
  if (clean.ok) await db.updateTable('account').set({ name: clean.value }).where('id', '=', accountId).execute();
  return clean;
}

/** The person's language for pages and mails. */
export async function setLocale(db: Db, accountId: string, locale: 'vi' | 'en'): Promise<void> {
  await db.updateTable('account').set({ locale }).where('id', '=', accountId).execute();
}

/** From now on the person can neither sign in nor use an open session. */
export async function disableAccount(db: Db, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable('account')
    .set({ disabled_at: now })
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .execute();
}

function accountFrom(row: Selectable<Tables['account']>): Account {
  const { id, email, name, created_at, disabled_at } = row;
  return { id, email, name, locale: row.locale === 'en' ? 'en' : 'vi', createdAt: created_at, disabledAt: disabled_at };
}
