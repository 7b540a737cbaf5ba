import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { cleanText, isUuid } from '../../platform/http/index.ts';
import type { Actor, PersonActor } from '../../platform/identity/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { Refusal } from '../../procedures/kit/index.ts';
import { CASE_ROLES } from '../act/authorise.ts';
import type { Desk } from '../desk.ts';
import { isNear } from '../oversight/read-party.ts';
import { refusal, rejected, type Result } from '../refusal.ts';
import type { Viewing } from '../view/viewing.ts';
import type { StatusKind } from './standing.ts';
import { lookMail } from './look-mail.ts';
import { statusRefusal } from './status-refusal.ts';

/** A declaration that nobody has looked at yet. */
export interface WaitingStatus {
  readonly id: string;
  readonly kind: StatusKind;
  readonly partyCode: string;
  readonly partyName: string;
  readonly declaredAt: Date;
}

interface Declared extends WaitingStatus {
  readonly partyId: string;
  readonly email: string | null;
  readonly proofFileId: string | null;
  readonly provinceCode: string | null;
  readonly entries: { sectors: string[]; provinces: string[] }[];
  readonly looks: number;
  readonly ended: boolean;
}

const MOST_ENTRIES = 200;
const DECLARED = sql`
  select s.id, s.kind, p.id as "partyId", p.code as "partyCode", p.name as "partyName", p.email, s.declared_at as "declaredAt",
         s.proof_file_id as "proofFileId", p.province_code as "provinceCode",
         coalesce((select json_agg(json_build_object('sectors', e.sectors, 'provinces', e.provinces))
                     from (select sectors, provinces from entry_current where party_id = p.id and register <> 'guidance' limit ${sql.lit(MOST_ENTRIES)}) e), '[]') as entries,
         (select count(*)::int from enterprise_status_look l where l.status_id = s.id) as looks,
         exists (select from enterprise_status_end x where x.status_id = s.id) as ended
    from enterprise_status s join party p on p.id = s.party_id`;

/** Declarations without a look that this official may see, oldest first; those that the party has ended are left out. */
export async function waitingStatuses(desk: Desk, actor: Actor): Promise<WaitingStatus[]> {
  const found = await sql<Declared>`${DECLARED}
     where not exists (select from enterprise_status_look l where l.status_id = s.id)
       and not exists (select from enterprise_status_end x where x.status_id = s.id)
     order by s.declared_at, s.id limit 1000`.execute(desk.db);
  return found.rows
    .filter((one) => maySee(actor, one))
    .slice(0, MOST_WAITING)
    .map(({ id, kind, partyCode, partyName, declaredAt }) => ({ id, kind, partyCode, partyName, declaredAt }));
}

const MOST_WAITING = 200;

function maySee(actor: Actor, { provinceCode, entries }: Declared): boolean {
  return isNear(actor, { provinceCode, entries, declares: true });
}

/**
 * The document of a declaration, for an official who may see the party; null when there is none. That it was opened is written into
 * the private trail before it is handed out (Law 31.1).
 */
export async function openStatusProof(
  desk: Desk,
  of: { partyCode: string; statusId: string },
  viewing: Viewing,
): Promise<string | null> {
  const { actor, now, requestId = null } = viewing;
  const found = await declared(desk.db, of);
  if (found?.proofFileId == null || !maySee(actor, found)) return null;
  const detail = { statusId: found.id, fileId: found.proofFileId };
  await record(desk.db, { at: now, actor, action: 'statusProofRead', subjectKind: 'party', subjectId: of.partyCode, requestId, detail }); // prettier-ignore
  return found.proofFileId;
}

/** What an official found in the proof. */
export interface TypedLook {
  readonly partyCode: string;
  readonly statusId: string;
  readonly result: string;
  readonly reason: string;
  /** How many looks there were when the official read it: nobody's is passed over unread. */
  readonly expectedLooks: number;
}

/**
 * Records that an official looked at the proof: it shows the status, or it does not and why. The portal judges no criteria: they are
 * those of other laws. Look, letter and trail are one transaction: after a crash all of it is there or nothing.
 */
export async function lookAtStatus(
  desk: Desk,
  look: TypedLook,
  { actor, now, requestId }: { actor: PersonActor; now: Date; requestId?: string },
): Promise<Result<{ result: 'seen' | 'notShown' }>> {
  return inTransaction(desk.db, async (tx) => {
    const found = await declared(tx, look, true);
    const agencyCode = agencyOf(actor);
    if (found === null || agencyCode === undefined || !maySee(actor, found)) return rejected(refusal('notFound'));
    const result = (['seen', 'notShown'] as const).find((one) => one === look.result);
    const reason = look.reason.trim() === '' ? null : cleanText(look.reason, { field: 'reason', max: 1_000, multiline: true }); // prettier-ignore
    const refusals: Refusal[] = [
      ...(found.ended ? [statusRefusal('alreadyEnded')] : []),
      ...(found.looks === look.expectedLooks ? [] : [statusRefusal('lookMoved')]),
      ...(result === undefined ? [statusRefusal('resultMissing', 'result')] : []),
      ...(result === 'notShown' && reason === null ? [statusRefusal('reasonMissing', 'reason')] : []),
      ...(reason === null || reason.ok ? [] : reason.refusals),
    ];
    if (refusals.length > 0 || result === undefined) return { ok: false, refusals };
    const why = reason?.ok === true ? reason.value : null;
    await tx.insertInto('enterprise_status_look').values({ status_id: found.id, result, reason: why, account_id: actor.accountId, agency_code: agencyCode, at: now }).execute(); // prettier-ignore
    const detail = { statusId: found.id, result };
    await record(tx, { at: now, actor, action: 'statusLookedAt', subjectKind: 'party', subjectId: found.partyCode, requestId: requestId ?? null, detail }); // prettier-ignore
    if (found.email !== null)
      await queueMail(tx, lookMail(desk.baseUrl, { ...found, email: found.email }, { result, reason: why, now }));
    return { ok: true, result };
  });
}

/** In whose name an officer or lead looks; undefined for anybody else. */
function agencyOf({ roles }: PersonActor): string | null | undefined {
  return roles.find(({ role }) => CASE_ROLES.has(role) && role !== 'inspector')?.agencyCode;
}

async function declared(
  db: Desk['db'] | Tx,
  { partyCode, statusId }: { partyCode: string; statusId: string },
  lock = false,
): Promise<Declared | null> {
  if (!isUuid(statusId)) return null;
  // Of two looks at once the second waits here and then finds the first.
  if (lock) await sql`select from party where code = ${partyCode} for update`.execute(db);
  const found = await sql<Declared>`${DECLARED} where s.id = ${statusId} and p.code = ${partyCode}`.execute(db);
  return found.rows[0] ?? null;
}
