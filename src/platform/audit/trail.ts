import { sql } from 'kysely';
import { inOneTrip, type Db, type Statement } from '../database/index.ts';
import { actorColumns, type Actor, type Via } from '../identity/index.ts';

/** Something that was done or read. */
export interface AuditedAct {
  at: Date;
  actor: Actor;
  /** Past tense, e.g. `signedIn`, `dossierRead`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  requestId?: string | null;
  /** Small facts that explain the act. Never secrets, never what was typed into a form. */
  detail?: Record<string, unknown>;
}

/**
 * Writes one line of the private trail in the transaction of the act itself: neither is there without the other after a crash.
 * The application may only add lines; nobody changes or deletes them.
 */
export async function record(tx: Db, act: AuditedAct): Promise<void> {
  await recordMany(tx, [act]);
}

/** The same for many acts. */
export function recordMany(tx: Db, acts: readonly AuditedAct[]): Promise<void> {
  return inOneTrip(tx, auditStatements(acts));
}

/** What writes these lines, for whoever has more to send in the same transaction: one statement per thousand. */
export function auditStatements(acts: readonly AuditedAct[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < acts.length; at += 1_000) {
    const rows = JSON.stringify(acts.slice(at, at + 1_000).map(columns));
    statements.push(sql`
      insert into audit_event (at, account_id, party_id, api_key_id, via, action, subject_kind, subject_id, request_id, detail)
      select at, account_id, party_id, api_key_id, via, action, subject_kind, subject_id, request_id, detail
        from json_populate_recordset(null::audit_event, ${rows}::json) with ordinality as act
       order by act.ordinality`);
  }
  return statements;
}

function columns(act: AuditedAct): Record<string, unknown> {
  return {
    ...actorColumns(act.actor),
    at: act.at,
    action: act.action,
    subject_kind: act.subjectKind,
    subject_id: act.subjectId,
    request_id: act.requestId ?? null,
    detail: act.detail ?? {},
  };
}

export interface AuditEntry {
  id: number;
  at: Date;
  accountId: string | null;
  accountName: string | null;
  partyId: string | null;
  apiKeyId: string | null;
  via: Via;
  action: string;
  subjectKind: string;
  subjectId: string;
  requestId: string | null;
  detail: Record<string, unknown>;
}

/** What was done to and read of one thing, newest first; `before` is the id of the last entry of the page before. */
export function trailOf(
  db: Db,
  subject: { kind: string; id: string },
  page: { before?: number; limit?: number } = {},
): Promise<AuditEntry[]> {
  return entries(db, sql`e.subject_kind = ${subject.kind} and e.subject_id = ${subject.id}`, page);
}

/** What one person did and read, newest first. */
export function trailOfAccount(
  db: Db,
  accountId: string,
  page: { before?: number; limit?: number } = {},
): Promise<AuditEntry[]> {
  return entries(db, sql`e.account_id = ${accountId}`, page);
}

async function entries(
  db: Db,
  which: ReturnType<typeof sql>,
  page: { before?: number; limit?: number },
): Promise<AuditEntry[]> {
  const result = await sql<AuditEntry>`
    select e.id, e.at, e.account_id as "accountId", a.name as "accountName", e.party_id as "partyId", e.api_key_id as "apiKeyId", e.via, e.action,
           e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.request_id as "requestId", e.detail
      from audit_event e left join account a on a.id = e.account_id
     where ${which} and e.id < ${page.before ?? Number.MAX_SAFE_INTEGER}
     order by e.id desc limit ${Math.min(page.limit ?? 100, 1_000)}`.execute(db);
  return result.rows;
}
