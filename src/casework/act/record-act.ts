import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/identity/index.ts';
import type { Statement, Tx } from '../../platform/database/index.ts';
import type { Law } from '../../law/index.ts';
import type { Act, Answers, Done, Procedure } from '../../procedures/kit/index.ts';
import type { Seat } from './authorise.ts';
import { rowsOf } from '../stored/insert-rows.ts';
import type { PartyRow } from '../stored/load-party.ts';
import { advance, storeEffects, type Status, type StoredEffect } from './status.ts';
import type { Subject } from '../stored/subject.ts';

/** An act that was decided and is now to become true: who did what, on what ground, and what follows. */
export interface DecidedAct {
  readonly id: string;
  readonly caseId: string;
  readonly caseCode: string;
  readonly procedure: Procedure;
  readonly name: string;
  readonly act: Act;
  readonly actor: Actor;
  readonly seat: Seat;
  readonly via: Actor['via'];
  readonly law: Law;
  readonly now: Date;
  readonly party: PartyRow;
  readonly subject: Subject | null;
  readonly confirmsActId: string | null;
  readonly input: Answers;
  readonly outcome: Done;
  readonly stored: readonly StoredEffect[];
  readonly before: Status | null;
  readonly after: Status;
}

/** Completes a decision with what is kept of it. Throws LawUnknown when a term ends beyond the known calendar. */
export function decided(parts: Omit<DecidedAct, 'id' | 'stored' | 'after'>): DecidedAct {
  const { procedure, outcome, law, before } = parts;
  const stored = storeEffects(outcome.effects, law);
  return {
    ...parts,
    id: randomUUID(),
    stored,
    after: advance(procedure, before, { state: outcome.state, effects: stored }),
  };
}

/** Another act took the place first. */
export class CaseMoved extends Error {}

/**
 * Appends one act and moves the status with it, in one statement: whatever breaks here, neither is there without the other.
 * Two acts at once both want the same position; the unique key lets one through, and this throws CaseMoved for the other.
 */
export async function recordAct(tx: Tx, done: DecidedAct): Promise<void> {
  const { after, caseId, now } = done;
  const row = actRow(done);
  const moved = await sql`
    with act as (${rowsOf('case_act', Object.keys(row), [row])})
    update case_status set state = ${after.state}, open = ${after.open}, position = ${after.position},
           assignee_id = ${after.assigneeId}, agency_code = ${after.receivedBy}, rounds = ${after.rounds}, term_id = ${after.term?.id ?? null},
           term_kind = ${after.term?.kind ?? null}, due_at = ${after.term?.dueAt ?? null}, updated_at = ${now},
           other_party_id = (select id from party where code = ${after.otherPartyCode})
     where case_id = ${caseId} and position = ${after.position - 1}`
    .execute(tx)
    .catch((error: unknown) => {
      throw isPositionTaken(error) ? new CaseMoved() : error;
    });
  if (moved.numAffectedRows !== 1n) throw new CaseMoved();
}

/** The four-eyes trigger and the positions' key are the database's own promises; their names are its messages. */
export function constraintOf(error: unknown): string | null {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  return typeof constraint === 'string' ? constraint : null;
}

function isPositionTaken(error: unknown): boolean {
  return constraintOf(error) === 'case_act_case_id_position_key';
}

/** What writes the status of new cases with their first act, for one as for a thousand. Their case_record must be there before it. */
export function firstActs(opened: readonly { act: DecidedAct; place: Place }[]): Statement[] {
  const acts = opened.map(({ act }) => actRow(act));
  const states = opened.map(({ act, place }) => statusRow(act, place));
  // Only a procedure that involves another party at once needs the look-up of its id.
  const involved = opened.filter(({ act }) => act.after.otherPartyCode !== null);
  return [
    sql`with act as (${rowsOf('case_act', Object.keys(acts[0]!), acts)})
      ${rowsOf('case_status', Object.keys(states[0]!), states)}`,
    ...involved.map(
      ({ act }) =>
        sql`update case_status set other_party_id = (select id from party where code = ${act.after.otherPartyCode})
             where case_id = ${act.caseId}`,
    ),
  ];
}

/** What queues need of a case beside its state. */
export interface Place {
  readonly title: string;
  readonly sectors: readonly string[];
  readonly provinces: readonly string[];
}

function statusRow({ caseId, procedure, after, now }: DecidedAct, place: Place) {
  return {
    case_id: caseId,
    state: after.state,
    open: after.open,
    position: after.position,
    assignee_id: after.assigneeId,
    agency_code: after.receivedBy,
    receiver_only: procedure.receiverOnly === true,
    rounds: after.rounds,
    term_id: after.term?.id ?? null,
    term_kind: after.term?.kind ?? null,
    due_at: after.term?.dueAt.toISOString() ?? null,
    ...place,
    updated_at: now.toISOString(),
  };
}

const KIND = {
  party: 'party',
  otherParty: 'party',
  officer: 'official',
  lead: 'official',
  portal: 'portal',
  visitor: 'visitor',
} as const;

function actRow(done: DecidedAct) {
  const { actor, seat, law, outcome } = done;
  return {
    id: done.id,
    case_id: done.caseId,
    position: done.after.position,
    act: done.name,
    state_after: outcome.state,
    actor_kind: KIND[seat.kind],
    account_id: actor.kind === 'person' ? actor.accountId : null,
    party_id: seat.partyId,
    mandate_id: actor.kind === 'person' && seat.partyId !== null ? (actor.mandate?.id ?? null) : null,
    api_key_id: actor.kind === 'apiKey' ? actor.keyId : null,
    agency_code: seat.agencyCode,
    confirms_act_id: done.confirmsActId,
    via: done.via,
    at: done.now.toISOString(),
    input: done.input,
    findings: outcome.findings,
    effects: done.stored,
    grounds: done.act.grounds,
    law_day: law.day,
    rule_set_hash: law.hash,
  };
}
