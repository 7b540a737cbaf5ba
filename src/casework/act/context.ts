import { dayOf, lawOn, type Law } from '../../law/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import type { ActContext, ActingAs, Answers } from '../../procedures/kit/index.ts';
import type { Seat } from './authorise.ts';
import { openingAnswers, pastActs, type CaseFile } from '../stored/load-case.ts';
import type { PartyRow } from '../stored/load-party.ts';
import type { Subject } from '../stored/subject.ts';

export type Classified = NonNullable<ActContext['classification']>;

/** Everything known when an act is decided; a procedure sees of it what `ActContext` names and nothing else. */
export interface Known {
  readonly now: Date;
  readonly law: Law;
  readonly actor: Actor;
  readonly seat: Seat;
  readonly party: PartyRow;
  readonly file: CaseFile | null;
  readonly answers: Answers;
  readonly input: Answers;
  readonly subject: Subject | null;
  readonly classification: Classified | null;
}

export function contextOf(known: Known): ActContext {
  const { now, law, file, party, subject, classification, input } = known;
  return {
    law,
    now,
    today: law.day,
    actor: actingAs(known),
    party: party.facts,
    otherParty: file?.status.otherPartyCode ?? null,
    answers: file ? openingAnswers(file) : known.answers,
    input,
    acts: file ? pastActs(file.acts) : [],
    rounds: file?.status.rounds ?? 0,
    subject: subject?.entry ?? null,
    classification,
  };
}

function actingAs({ actor, seat, party, file }: Known): ActingAs {
  const person = actor.kind === 'person' ? actor.accountId : actor.kind === 'apiKey' ? actor.keyId : null;
  const partyCode =
    seat.kind === 'party'
      ? party.facts.code
      : seat.kind === 'otherParty'
        ? (file?.status.otherPartyCode ?? null)
        : null;
  return { kind: seat.kind, person, partyCode };
}

/** The law of the day of an act. Throws LawUnknown for a day it has no data for. */
export function lawAt(now: Date): Law {
  return lawOn(dayOf(now));
}
