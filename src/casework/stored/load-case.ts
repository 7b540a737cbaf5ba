import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Answers, Finding, PastAct } from '../../procedures/kit/index.ts';
import type { CaseScope } from '../act/authorise.ts';
import type { Status, StoredEffect } from '../act/status.ts';

/** One act as it is kept. */
export interface ActRow {
  readonly id: string;
  readonly position: number;
  readonly act: string;
  readonly stateAfter: string;
  readonly actorKind: 'party' | 'official' | 'portal' | 'visitor';
  readonly accountId: string | null;
  readonly partyId: string | null;
  readonly mandateId: string | null;
  readonly apiKeyId: string | null;
  readonly agencyCode: string | null;
  readonly confirmsActId: string | null;
  readonly via: string;
  readonly at: Date;
  readonly input: Answers;
  readonly findings: readonly Finding[];
  readonly effects: readonly StoredEffect[];
  readonly grounds: readonly string[];
  readonly lawDay: Day;
  readonly ruleSetHash: string;
}

/** A case with its acts up to where its status stands. */
export interface CaseFile {
  readonly id: string;
  readonly code: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  /** Null: of a visitor without an account. */
  readonly partyId: string | null;
  readonly otherPartyId: string | null;
  /** What of the opening answers is kept apart; nothing once it was erased. */
  readonly apart: Answers;
  readonly subjectEntryId: string | null;
  readonly classificationId: string | null;
  readonly demo: boolean;
  readonly openedAt: Date;
  readonly lawDay: Day;
  readonly title: string;
  readonly receivedBy: string;
  readonly receiverOnly: boolean;
  readonly sectors: readonly string[];
  readonly provinces: readonly string[];
  readonly status: Status;
  readonly acts: readonly ActRow[];
}

interface Row extends Omit<CaseFile, 'status' | 'acts'> {
  state: string;
  open: boolean;
  position: number;
  assigneeId: string | null;
  rounds: number;
  termId: string | null;
  termKind: 'law' | 'ownServiceTarget' | null;
  dueAt: Date | null;
  otherPartyCode: string | null;
}

/** The case by code; null when there is none. Two statements: acts that came after the status was read are left out. */
export async function loadCase(db: Db, code: string): Promise<CaseFile | null> {
  const found = await sql<Row>`
    select c.id, c.code, c.procedure, c.procedure_version as "procedureVersion", c.party_id as "partyId",
           c.subject_entry_id as "subjectEntryId", d.classification_id as "classificationId", c.demo,
           c.opened_at as "openedAt", c.law_day as "lawDay", s.title, s.agency_code as "receivedBy", s.receiver_only as "receiverOnly", s.sectors, s.provinces,
           s.state, s.open, s.position, s.assignee_id as "assigneeId", s.rounds, s.term_id as "termId",
           s.term_kind as "termKind", s.due_at as "dueAt", s.other_party_id as "otherPartyId", o.code as "otherPartyCode",
           coalesce((select k.answers from case_apart k where k.case_id = c.id), '{}') as apart
      from case_record c join case_status s on s.case_id = c.id left join draft d on d.id = c.draft_id
      left join party o on o.id = s.other_party_id
     where c.code = ${code}`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const { state, open, position, assigneeId, rounds, termId, termKind, dueAt, otherPartyCode, ...rest } = row;
  const { receivedBy } = rest;
  const term = termId && termKind && dueAt ? { id: termId, kind: termKind, dueAt } : null;
  const status: Status = { state, open, position, assigneeId, rounds, term, otherPartyCode, receivedBy };
  return { ...rest, status, acts: await loadActs(db, row.id, position) };
}

/** The acts of a case in order, up to a position. */
export async function loadActs(db: Db, caseId: string, upTo: number): Promise<ActRow[]> {
  const found = await sql<ActRow>`
    select id, position, act, state_after as "stateAfter", actor_kind as "actorKind", account_id as "accountId",
           party_id as "partyId", mandate_id as "mandateId", api_key_id as "apiKeyId", agency_code as "agencyCode",
           confirms_act_id as "confirmsActId", via, at, input, findings, effects, grounds, law_day as "lawDay",
           rule_set_hash as "ruleSetHash"
      from case_act where case_id = ${caseId} and position <= ${upTo} order by position`.execute(db);
  return found.rows;
}

/** What a procedure may know of the acts so far: who (an opaque id), when, with what. */
export function pastActs(acts: readonly ActRow[]): PastAct[] {
  return acts.map(({ id, act, accountId, apiKeyId, at, input }) => ({
    id,
    act,
    person: accountId ?? apiKeyId,
    at,
    input,
  }));
}

/** The answers of the submitted form: the input of the act that opened the case, and what is kept apart of it. */
export function openingAnswers(file: Pick<CaseFile, 'acts' | 'apart'>): Answers {
  return { ...file.acts[0]?.input, ...file.apart };
}

export function scopeOf(file: CaseFile): CaseScope {
  const { partyId, otherPartyId, receivedBy, receiverOnly, sectors, provinces } = file;
  return { partyId, otherPartyId, receivedBy, receiverOnly, sectors, provinces };
}
