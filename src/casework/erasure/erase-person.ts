import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/audit/index.ts';
import { recordDestruction, type PersonalMarks } from '../../platform/destruction/index.ts';
import { eraseAccount, type PersonActor } from '../../platform/identity/index.ts';
import { eraseMailTo } from '../../platform/mail/index.ts';
import { erasePersonalFacts } from '../../registry/index.ts';
import { redactConnections } from '../../connections/index.ts';
import { eraseAlertsOf, eraseRegistrationsOf } from '../../communication/index.ts';
import { redactLegalReview } from '../../legal-review/index.ts';
import { redactPlans } from '../../plans/index.ts';
import { destroyDrafts } from './destroy-drafts.ts';
import { redactCases } from './redact-cases.ts';

export interface Erasure {
  readonly accountId: string;
  /** The official who orders it. */
  readonly by: PersonActor;
  /** Why it is done although open cases need the person. Kept in the record: must name nobody. */
  readonly reason: string | null;
  /** Further pieces of text that are the person's, such as a telephone number. */
  readonly also: readonly string[];
  readonly now: Date;
}

export type Erased =
  | { ok: true; counts: Record<string, number>; publicMentions: string[]; openCases: string[] }
  | { ok: false; code: 'unknown' | 'alreadyErased' | 'reasonNamesPerson' }
  /** Codes of open cases that the person filed or handles. */
  | { ok: false; code: 'openCases'; openCases: string[] };

const GROUND = 'L8.3';

/**
 * Takes a person out of the portal: account, ways in, mandates, messages, and what says who she is in cases, drafts and restricted parts.
 * What was published by law and the log stay. One transaction with its record of destruction: after a crash all of it is done, or
 * nothing. `owner` must be a connection with the rights of the tables' owner; the application itself cannot do this.
 */
export function erasePerson(owner: Db, erasure: Erasure): Promise<Erased> {
  return inTransaction(owner, async (tx) => {
    const { accountId, reason, also, now, by } = erasure;
    const found = await sql<{ email: string; name: string }>`
      select email, name from account where id = ${accountId} for update`.execute(tx);
    const person = found.rows[0];
    if (person === undefined) return { ok: false, code: 'unknown' };
    if (person.email.endsWith('@erased.invalid')) return { ok: false, code: 'alreadyErased' };
    const marks: PersonalMarks = { ...person, also };
    const openCases = await casesThatNeed(tx, accountId);
    if (openCases.length > 0 && reason === null) return { ok: false, code: 'openCases', openCases };
    if (reason !== null && names(reason, marks)) return { ok: false, code: 'reasonNamesPerson' };
    const facts = await erasePersonalFacts(tx, marks, now);
    const counts = {
      ...(await redactCases(tx, marks, now)),
      ...(await redactPlans(tx, marks)),
      ...(await redactLegalReview(tx, marks)),
      ...(await redactConnections(tx, marks)),
      ...(await destroyDrafts(tx, await ownDrafts(tx, accountId), now)),
      restrictedParts: facts.restrictedParts,
      eventRegistrations: await eraseRegistrationsOf(tx, person.email, now),
      alertSubscriptions: await eraseAlertsOf(tx, person.email),
      messages: await eraseMailTo(tx, person.email),
      ...(await eraseAccount(tx, { id: accountId, email: person.email }, now)),
    };
    const order = { at: now, orderedBy: by.accountId, via: by.via, reason, counts } as const;
    await recordDestruction(tx, { ...order, rule: 'personErased', ground: GROUND, subjectId: accountId });
    await record(tx, { at: now, actor: by, action: 'personErased', subjectKind: 'account', subjectId: accountId });
    return { ok: true, counts, publicMentions: facts.publicMentions, openCases };
  });
}

function names(reason: string, { email, name, also }: PersonalMarks): boolean {
  const text = reason.normalize('NFC').toLowerCase();
  return [email, name, ...also].some((one) => text.includes(one.normalize('NFC').trim().toLowerCase()));
}

/** Open cases that the person filed, acted in for the party, or handles. */
async function casesThatNeed(tx: Tx, accountId: string): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select c.code from case_record c join case_status s on s.case_id = c.id and s.open
     where s.assignee_id = ${accountId}
        or exists (select from case_act a where a.case_id = c.id and a.account_id = ${accountId} and a.actor_kind = 'party')
     order by c.code`.execute(tx);
  return found.rows.map(({ code }) => code);
}

/** Drafts of the person that were never submitted, for parties that nobody else can act for: nobody will go on with them. */
async function ownDrafts(tx: Tx, accountId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select d.id from draft d
     where d.account_id = ${accountId} and not exists (select from case_record c where c.draft_id = d.id)
       and not exists (select from mandate m where m.party_id = d.party_id and m.account_id <> ${accountId} and m.revoked_at is null)`.execute(
    tx,
  );
  return found.rows.map(({ id }) => id);
}
