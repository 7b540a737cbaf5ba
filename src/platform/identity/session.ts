import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { dayInVietnam } from '../clock/index.ts';
import type { Db } from '../database/index.ts';
import type { PartyKind, PersonActor, HeldRole, Via } from './actor.ts';
import { mandatesOf } from './mandate.ts';

const IDLE_MS = 8 * 3_600_000;
const LONGEST_MS = 24 * 3_600_000;
/** A busy session is written at most this often. */
const TOUCH_MS = 60_000;

export interface NewSession {
  /** For the cookie alone; the database holds only its SHA-256. */
  token: string;
  csrfSecret: string;
  expiresAt: Date;
}

export interface Session {
  actor: PersonActor;
  /** Names the session in logs and CSRF tokens without being of use to a thief. */
  sessionKey: string;
  csrfSecret: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Opens a session: 8 hours idle, 24 hours at most. A person with one mandate acts under it at once. */
export async function createSession(
  db: Db,
  accountId: string,
  now: Date,
  userAgent: string | null = null,
): Promise<NewSession> {
  const token = randomBytes(32).toString('base64url');
  const csrfSecret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + IDLE_MS);
  const mandates = await mandatesOf(db, accountId, now);
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      csrf_secret: csrfSecret,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      user_agent: userAgent === null ? null : userAgent.replaceAll(/[^\x20-\x7e]/gv, '?').slice(0, 200),
      mandate_id: mandates.length === 1 ? mandates[0]!.id : null,
    })
    .execute();
  return { token, csrfSecret, expiresAt };
}

/** The session behind a cookie, or null: unknown, ended, expired, account disabled. A mandate that no longer counts is left out. */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | null> {
  if (!/^[A-Za-z0-9_\-]{43}$/v.test(token)) return null;
  const hash = tokenHash(token);
  const row = await sessionRow(db, hash, now);
  if (!row) return null;
  let expiresAt = row.expires_at;
  if (now.getTime() - row.last_seen_at.getTime() > TOUCH_MS) {
    expiresAt = new Date(Math.min(now.getTime() + IDLE_MS, row.created_at.getTime() + LONGEST_MS));
    const touched = db.updateTable('session').set({ last_seen_at: now, expires_at: expiresAt });
    await touched.where('token_hash', '=', hash).where('ended_at', 'is', null).execute();
  }
  return {
    actor: personFrom(row, 'web'),
    sessionKey: hash.toString('base64url'),
    csrfSecret: row.csrf_secret,
    createdAt: row.created_at,
    expiresAt,
  };
}

interface PersonRow {
  account_id: string;
  name: string;
  email: string;
  locale: string;
  roles: HeldRole[];
  mandate_id: string | null;
  scopes: string[] | null;
  valid_until: string | null;
  party_id: string | null;
  party_code: string | null;
  party_name: string | null;
  party_kind: PartyKind | null;
}

interface SessionRow extends PersonRow {
  csrf_secret: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

/** Columns of the person, the roles held and the mandate `m` of party `p`, for a query that has account `a`. */
const PERSON = sql`
  a.id as account_id, a.name, a.email, a.locale,
  (select coalesce(json_agg(json_build_object('role', r.role, 'agencyCode', r.agency_code) order by r.role, r.agency_code), '[]')
     from account_role r where r.account_id = a.id and r.revoked_at is null) as roles,
  m.id as mandate_id, m.scopes, m.valid_until, p.id as party_id, p.code as party_code, p.name as party_name, p.kind as party_kind`;

async function sessionRow(db: Db, hash: Buffer, now: Date): Promise<SessionRow | undefined> {
  const today = dayInVietnam(now);
  const result = await sql<SessionRow>`
    select ${PERSON}, s.csrf_secret, s.created_at, s.last_seen_at, s.expires_at
      from session s
      join account a on a.id = s.account_id and a.disabled_at is null
      left join mandate m on m.id = s.mandate_id and m.account_id = s.account_id and m.revoked_at is null
       and m.valid_from <= ${today} and (m.valid_until is null or m.valid_until >= ${today})
      left join party p on p.id = m.party_id
     where s.token_hash = ${hash} and s.ended_at is null and s.expires_at > ${now}`.execute(db);
  return result.rows[0];
}

/** The person as an actor outside a browser (command line, jobs); `mandateId` must be one of hers and in force, else there is none. */
export async function personActor(
  db: Db,
  accountId: string,
  via: Via,
  mandateId: string | null,
  now: Date,
): Promise<PersonActor | null> {
  const today = dayInVietnam(now);
  const result = await sql<PersonRow>`
    select ${PERSON}
      from account a
      left join mandate m on m.id = ${mandateId}::uuid and m.account_id = a.id and m.revoked_at is null
       and m.valid_from <= ${today} and (m.valid_until is null or m.valid_until >= ${today})
      left join party p on p.id = m.party_id
     where a.id = ${accountId} and a.disabled_at is null`.execute(db);
  const row = result.rows[0];
  return row ? personFrom(row, via) : null;
}

function personFrom(row: PersonRow, via: Via): PersonActor {
  const locale = row.locale === 'en' ? 'en' : 'vi';
  const { account_id: accountId, name, email, roles } = row;
  const mandate =
    row.mandate_id === null
      ? null
      : {
          id: row.mandate_id,
          partyId: row.party_id!,
          partyCode: row.party_code!,
          partyName: row.party_name!,
          partyKind: row.party_kind!,
          scopes: row.scopes!,
          validUntil: row.valid_until,
        };
  return { kind: 'person', accountId, name, email, locale, roles, mandate, via };
}

/** Signs out this browser. */
export async function endSession(db: Db, token: string, now: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ ended_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('ended_at', 'is', null)
    .execute();
}

/** Signs out everywhere. Gives the number of browsers. */
export async function endAllSessions(db: Db, accountId: string, now: Date): Promise<number> {
  const done = await db
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** A browser that is signed in now. */
export interface OpenSession {
  startedAt: Date;
  lastSeenAt: Date;
  /** What the browser called itself when it signed in; null when it said nothing. */
  userAgent: string | null;
  /** The browser that asks. */
  isThis: boolean;
}

/** Where the person is signed in, last used first; `token` names the browser that asks. */
export async function openSessionsOf(db: Db, accountId: string, token: string, now: Date): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['token_hash', 'created_at', 'last_seen_at', 'user_agent'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
  const own = tokenHash(token);
  return rows.map(({ token_hash, created_at, last_seen_at, user_agent }) => ({
    startedAt: created_at,
    lastSeenAt: last_seen_at,
    userAgent: user_agent,
    isThis: own.equals(token_hash),
  }));
}

/** Acts under that mandate from now on, or (null) under none. False when it is not the person's or not in force. */
export async function chooseMandate(db: Db, token: string, mandateId: string | null, now: Date): Promise<boolean> {
  const hash = tokenHash(token);
  const row = await sessionRow(db, hash, now);
  if (!row) return false;
  if (mandateId !== null && !(await mandatesOf(db, row.account_id, now)).some((mandate) => mandate.id === mandateId))
    return false;
  await db.updateTable('session').set({ mandate_id: mandateId }).where('token_hash', '=', hash).execute();
  return true;
}

/** Deletes sessions that ended or expired more than `days` ago. Gives how many. */
export async function sweepSessions(db: Db, now: Date, days = 30): Promise<number> {
  const limit = new Date(now.getTime() - days * 86_400_000);
  const done = await db
    .deleteFrom('session')
    .where((where) => where.or([where('ended_at', '<', limit), where('expires_at', '<', limit)]))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
