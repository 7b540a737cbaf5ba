import { sql } from 'kysely';
import { dayOf, parseDay, type Day } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { cleanText, isUuid } from '../../platform/http/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import type { Refusal } from '../../procedures/kit/index.ts';
import { mandateRefusals } from '../act/mandate.ts';
import { mayAttach } from '../act/attachments.ts';
import type { Desk } from '../desk.ts';
import { refusal, rejected, type Result } from '../refusal.ts';
import { STATUS_KINDS, type StatusKind } from './standing.ts';
import { statusRefusal } from './status-refusal.ts';

/** A declaration as it was typed. */
export interface TypedStatus {
  readonly kind: string;
  readonly proofNumber: string;
  readonly proofIssuer: string;
  /** A stored file of the party; null: number and issuer prove it. */
  readonly proofFileId: string | null;
  /** YYYY-MM-DD; '' when nothing, `wrong` when no real day was typed. */
  readonly validFrom: string;
  readonly validUntil: string;
}

interface StatusValues {
  readonly kind: StatusKind;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly fileId: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

/** So many declarations a party may make: far more than any has certificates, too few to bury an official. */
const MOST = 30;

type Acting = { readonly actor: PersonActor; readonly now: Date; readonly requestId?: string };

/** Every reason against a declaration that its fields give. `hasFile`: a document comes with it that is still to be kept. */
export function declarationRefusals(typed: TypedStatus, hasFile: boolean): Refusal[] {
  return readDeclaration(typed, hasFile).refusals;
}

/**
 * Declares that the actor's party is an innovative start-up or a small or medium-sized enterprise, with its proof (Law 25.1; voluntary).
 * The very same declaration again is the first one. Row and trail are one transaction: after a crash both are there or neither.
 */
export async function declareStatus(
  desk: Desk,
  typed: TypedStatus,
  { actor, now, requestId }: Acting,
): Promise<Result<{ id: string; repeated: boolean }>> {
  const read = readDeclaration(typed, typed.proofFileId !== null);
  const { mandate } = actor;
  if (mandate === null) return rejected(refusal('noMandate'));
  if (!('values' in read)) return { ok: false, refusals: read.refusals };
  const { values } = read;
  return inTransaction(desk.db, async (tx) => {
    const against = [...(await mandateRefusals(tx, actor, dayOf(now))), ...(await partyRefusals(tx, values, actor))];
    if (against.length > 0) return { ok: false, refusals: against };
    const same = await sameAs(tx, mandate.partyId, values);
    if (same !== null) return { ok: true, id: same, repeated: true };
    const row = await tx
      .insertInto('enterprise_status')
      .values({
        party_id: mandate.partyId,
        kind: values.kind,
        proof_file_id: values.fileId,
        proof_number: values.number,
        proof_issuer: values.issuer,
        valid_from: values.from,
        valid_until: values.until,
        declared_by: actor.accountId,
        mandate_id: mandate.id,
        declared_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const detail = { statusId: row.id, kind: values.kind };
    await record(tx, { at: now, actor, action: 'statusDeclared', subjectKind: 'party', subjectId: mandate.partyCode, requestId: requestId ?? null, detail }); // prettier-ignore
    return { ok: true, id: row.id, repeated: false };
  });
}

function readDeclaration(
  typed: TypedStatus,
  hasFile: boolean,
): { values: StatusValues; refusals: [] } | { refusals: Refusal[] } {
  const kind = STATUS_KINDS.find((one) => one === typed.kind);
  const number = optional(typed.proofNumber, 'proofNumber', 100);
  const issuer = optional(typed.proofIssuer, 'proofIssuer', 300);
  const from = parseDay(typed.validFrom);
  const until = parseDay(typed.validUntil);
  const refusals: Refusal[] = [
    ...(kind === undefined ? [statusRefusal('kindMissing', 'kind')] : []),
    ...number.refusals,
    ...issuer.refusals,
    ...proofRefusals(typed, hasFile),
    ...(from === null ? [statusRefusal(typed.validFrom === '' ? 'fromMissing' : 'badDay', 'validFrom')] : []),
    ...(until === null && typed.validUntil !== '' ? [statusRefusal('badDay', 'validUntil')] : []),
    ...(from !== null && until !== null && until < from ? [statusRefusal('badPeriod', 'validUntil')] : []),
  ];
  if (refusals.length > 0 || kind === undefined || from === null) return { refusals };
  const values = { kind, number: number.value, issuer: issuer.value, fileId: typed.proofFileId, from, until };
  return { values, refusals: [] };
}

/** A number says nothing without who gave it; a document speaks for itself. */
function proofRefusals({ proofNumber, proofIssuer }: TypedStatus, hasFile: boolean): Refusal[] {
  const [number, issuer] = [proofNumber.trim() !== '', proofIssuer.trim() !== ''];
  if (number && !issuer) return [statusRefusal('issuerMissing', 'proofIssuer')];
  if (issuer && !number) return [statusRefusal('numberMissing', 'proofNumber')];
  return number || hasFile ? [] : [statusRefusal('proofMissing', 'proof')];
}

function optional(text: string, field: string, max: number): { value: string | null; refusals: Refusal[] } {
  if (text.trim() === '') return { value: null, refusals: [] };
  const clean = cleanText(text, { field, max });
  return clean.ok ? { value: clean.value, refusals: [] } : { value: null, refusals: clean.refusals };
}

async function partyRefusals(tx: Tx, { fileId }: StatusValues, actor: PersonActor): Promise<Refusal[]> {
  // The party's row is locked: of the same declaration twice at once the second waits here and then finds the first.
  const found = await sql<{ kind: string; count: number }>`
    select p.kind, (select count(*)::int from enterprise_status s where s.party_id = p.id) as count
      from party p where p.id = ${actor.mandate!.partyId} for update`.execute(tx);
  const { kind, count } = found.rows[0]!;
  return [
    ...(kind === 'organisation' ? [] : [statusRefusal('notAnEnterprise', 'kind')]),
    ...(count >= MOST ? [statusRefusal('tooMany')] : []),
    ...(fileId === null || (await mayAttach(tx, fileId, actor)) ? [] : [refusal('fileUnknown', 'proof')]),
  ];
}

/** The same words again, as from a double click; a file that was uploaded anew is the same when its bytes are. */
async function sameAs(tx: Tx, partyId: string, values: StatusValues): Promise<string | null> {
  const { kind, number, issuer, fileId, from, until } = values;
  const found = await sql<{ id: string }>`
    select s.id from enterprise_status s left join file f on f.id = s.proof_file_id left join file n on n.id = ${fileId}::uuid
     where s.party_id = ${partyId} and s.kind = ${kind} and s.valid_from = ${from} and s.valid_until is not distinct from ${until}::date
       and s.proof_number is not distinct from ${number} and s.proof_issuer is not distinct from ${issuer}
       and f.sha256 is not distinct from n.sha256
       and not exists (select from enterprise_status_end e where e.status_id = s.id)
       and not exists (select from enterprise_status_look l where l.status_id = s.id)`.execute(tx);
  return found.rows[0]?.id ?? null;
}

/** The party says that a status of its own no longer holds, from that day on. Once: a second word changes nothing. Refusal: notFound. */
export async function endStatus(
  desk: Desk,
  statusId: string,
  { actor, now, requestId }: Acting,
): Promise<Result<{ id: string }>> {
  const { mandate } = actor;
  if (mandate === null || !isUuid(statusId)) return rejected(refusal('notFound'));
  return inTransaction(desk.db, async (tx) => {
    const own =
      await sql`select from enterprise_status where id = ${statusId} and party_id = ${mandate.partyId}`.execute(tx);
    if (own.rows.length === 0) return rejected(refusal('notFound'));
    const against = await mandateRefusals(tx, actor, dayOf(now));
    if (against.length > 0) return { ok: false, refusals: against };
    const done = await sql`
      insert into enterprise_status_end (status_id, ended_from, account_id, mandate_id, at)
      values (${statusId}, ${dayOf(now)}, ${actor.accountId}, ${mandate.id}, ${now}) on conflict do nothing`.execute(
      tx,
    );
    if (done.numAffectedRows === 1n)
      await record(tx, { at: now, actor, action: 'statusEnded', subjectKind: 'party', subjectId: mandate.partyCode, requestId: requestId ?? null, detail: { statusId } }); // prettier-ignore
    return { ok: true, id: statusId };
  });
}
