import { dayOf, SERVICE_TARGETS, type Due, type Law } from '../../law/index.ts';
import type { Answers, Effect, Procedure, StartTerm } from '../../procedures/kit/index.ts';

/** Where a case stands: the fold of its acts. */
export interface Status {
  readonly state: string;
  readonly open: boolean;
  /** How many acts it has. */
  readonly position: number;
  readonly assigneeId: string | null;
  readonly rounds: number;
  readonly term: RunningTerm | null;
  readonly otherPartyCode: string | null;
  /** The agency that handles it: the procedure's, or the one that an act gave it to. */
  readonly receivedBy: string;
}

export interface RunningTerm {
  readonly id: string;
  /** Our own promise is never shown as a term of law. */
  readonly kind: 'law' | 'ownServiceTarget';
  readonly dueAt: Date;
}

/** An effect as it is kept with the act. A term keeps the due moment found then: later rules never move old deadlines. */
export type StoredEffect =
  | Exclude<Effect, StartTerm>
  | (Omit<StartTerm, 'from'> & { from: string; due: StoredDue | null });
export interface StoredDue {
  readonly at: string;
  readonly day: string;
  readonly kind: 'law' | 'ownServiceTarget';
  readonly grounds: readonly string[];
}

const NEW: Omit<Status, 'receivedBy'> = {
  state: '',
  open: true,
  position: 0,
  assigneeId: null,
  rounds: 0,
  term: null,
  otherPartyCode: null,
};

/** Where a case stands after one more act. */
export function advance(
  procedure: Procedure,
  before: Status | null,
  act: { state: string; effects: readonly StoredEffect[] },
): Status {
  const state = procedure.states[act.state];
  if (!state) throw new Error(`Procedure ${procedure.id} has no state ${act.state}`);
  const from = before ?? { ...NEW, receivedBy: procedure.receivedBy };
  const after = act.effects.reduce(withEffect, { ...from, state: act.state, position: from.position + 1 });
  // Nothing runs any more once no act is expected.
  return { ...after, open: !state.final, ...(state.final ? { term: null } : {}) };
}

function withEffect(status: Status, effect: StoredEffect): Status {
  switch (effect.kind) {
    case 'startTerm':
      return effect.due === null
        ? status
        : { ...status, term: { id: effect.term, kind: effect.due.kind, dueAt: new Date(effect.due.at) } };
    case 'stopTerm':
      return status.term === null ? status : { ...status, term: null };
    case 'assign':
      return { ...status, assigneeId: effect.accountId, receivedBy: effect.agency ?? status.receivedBy };
    case 'openRound':
      return { ...status, rounds: status.rounds + 1 };
    case 'involveParty':
      return { ...status, otherPartyCode: effect.partyCode };
    // The rest reaches out of the case and does not move it.
    default:
      return status;
  }
}

/**
 * Effects as they are kept: with due moments, and without the content of entries, which stands in the register.
 * Throws LawUnknown when a term ends beyond the known calendar.
 */
export function storeEffects(effects: readonly Effect[], law: Law): StoredEffect[] {
  return effects.map((effect): StoredEffect => {
    if (effect.kind === 'startTerm') return storeTerm(effect, law);
    if (effect.kind !== 'publishEntry' && effect.kind !== 'reviseEntry') return effect;
    const { status } = effect.entry;
    return { ...effect, entry: { status, public: EMPTY, restricted: EMPTY } };
  });
}

const EMPTY: Answers = {};

/** Where the law sets no limit our own service target takes its place, under its own name (T3). */
function storeTerm(effect: StartTerm, law: Law): StoredEffect {
  const own = SERVICE_TARGETS.find((target) => target.standsBeside === effect.term);
  const ofLaw = law.dueAt(effect.term, effect.from);
  const due: Due | null = ofLaw ?? (own ? law.dueAt(own.id, effect.from) : null);
  const stored = due && { at: due.at.toISOString(), day: due.day, kind: due.basis, grounds: due.grounds };
  return {
    ...effect,
    term: ofLaw === null && own ? own.id : effect.term,
    from: effect.from.toISOString(),
    due: stored,
  };
}

/** Whole calendar days in Viet Nam until it is due; negative when overdue. Overdue describes the deadline, and never blocks an act. */
export function daysLeft(dueAt: Date, now: Date): number {
  return (Date.parse(dayOf(dueAt)) - Date.parse(dayOf(now))) / 86_400_000;
}
