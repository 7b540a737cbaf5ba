import { day, dayOf, lawOn } from '../../src/law/index.ts';
import { CAST, examplesInOrder } from '../../src/procedures/index.ts';
import {
  decideAct,
  shownAnswers,
  type ActContext,
  type ActorKind,
  type Answers,
  type Done,
  type Effect,
  type EntryContent,
  type Example,
  type Outcome,
  type PartyFacts,
  type PastAct,
  type Procedure,
  type SubjectEntry,
} from '../../src/procedures/kit/index.ts';

/** One example played through: what each act gave, and where the case ended. */
export interface Played {
  readonly procedure: Procedure;
  readonly example: Example;
  readonly start: Outcome;
  readonly state: string | null;
  readonly outcomes: readonly { readonly act: string; readonly outcome: Outcome }[];
  readonly entry: SubjectEntry | null;
}

/** 09:00 of that day in Viet Nam. */
export const morning = (on: string): Date => new Date(`${on}T02:00:00Z`);

export function partyOf(key: string): PartyFacts {
  const found = CAST.parties.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no party ${key}`);
  const { kind, name, address, email, phone, isForeign, representatives } = found;
  return {
    code: key,
    kind,
    name,
    address,
    email,
    phone,
    isForeign,
    representatives: representatives.map((one) => one.kind),
  };
}

/** A context with nothing in it but the day and the party; tests add what they are about. */
export function contextOn(on: string, key: string, more: Partial<ActContext> = {}): ActContext {
  const now = morning(on);
  return {
    law: lawOn(day(on)),
    now,
    today: dayOf(now),
    actor: { kind: 'party', person: key, partyCode: key },
    party: partyOf(key),
    otherParty: null,
    answers: {},
    input: {},
    acts: [],
    rounds: 0,
    subject: null,
    classification: null,
    ...more,
  };
}

/** Whoever opens a case of that procedure: its party, or somebody without an account. */
export function opener(procedure: Procedure, { party, openedBy }: Example): ActContext['actor'] {
  const kind = openedBy ?? procedure.acts[startOf(procedure)]!.by[0];
  return kind === 'visitor'
    ? { kind, person: null, partyCode: null }
    : { kind: 'party', person: party, partyCode: party };
}

/** Name of the act that opens a case. */
export function startOf(procedure: Procedure): string {
  return Object.entries(procedure.acts).find(([, act]) => act.from === 'start')![0];
}

/**
 * Plays examples as casework would, without a database: state, entries, past acts, rounds and the other party are carried
 * from act to act. It knows nothing of any procedure.
 */
export class Stage {
  readonly entries = new Map<string, SubjectEntry>();

  /** Acts of different examples are played in the order of the examples; each act sees the entry as it then stands. */
  play(procedure: Procedure, example: Example): Played {
    const subject = example.about === undefined ? null : this.entryOf(example.about);
    const opening = contextOn(example.day, example.party, {
      answers: example.answers,
      subject,
      actor: opener(procedure, example),
    });
    const start = decideAct(procedure, startOf(procedure), null, opening);
    if (!start.done) return { procedure, example, start, state: null, outcomes: [], entry: null };
    const run = new Case(this, procedure, example, subject?.code ?? null);
    run.carryOut(start, startOf(procedure), example.party, example.day, {});
    const outcomes = example.acts.map((act) => ({ act: act.act, outcome: run.perform(act) }));
    return { procedure, example, start, state: run.state, outcomes, entry: run.entry() };
  }

  entryOf(exampleId: string): SubjectEntry {
    const found = this.entries.get(`code-${exampleId}`);
    if (found === undefined) throw new Error(`no example ${exampleId} has published anything yet`);
    return found;
  }
}

class Case {
  state = '';
  #own: string | null = null;
  #other: string | null = null;
  #rounds = 0;
  readonly #acts: PastAct[] = [];
  readonly #stage: Stage;
  readonly #procedure: Procedure;
  readonly #example: Example;
  readonly #about: string | null;

  constructor(stage: Stage, procedure: Procedure, example: Example, about: string | null) {
    this.#stage = stage;
    this.#procedure = procedure;
    this.#example = example;
    this.#about = about;
  }

  entry(): SubjectEntry | null {
    const code = this.#own ?? this.#about;
    return code === null ? null : (this.#stage.entries.get(code) ?? null);
  }

  perform(step: { act: string; day: string; by: ActorKind; person: string; input: Answers }): Outcome {
    const outcome = decideAct(this.#procedure, step.act, this.state, this.context(step));
    if (outcome.done) this.carryOut(outcome, step.act, step.person, step.day, step.input);
    return outcome;
  }

  context({ day: on, by, person, input }: { day: string; by: ActorKind; person: string; input: Answers }): ActContext {
    const answers = shownAnswers(this.#procedure.form, this.#example.answers);
    return contextOn(on, this.#example.party, {
      answers,
      input,
      acts: this.#acts,
      rounds: this.#rounds,
      otherParty: this.#other,
      subject: this.entry(),
      actor: { kind: by, person, partyCode: by === 'party' || by === 'otherParty' ? person : null },
    });
  }

  carryOut(outcome: Done, act: string, person: string, on: string, input: Answers): void {
    this.state = outcome.state;
    this.#acts.push({ id: `${this.#example.id}/${this.#acts.length}`, act, person, at: morning(on), input });
    for (const effect of outcome.effects) this.apply(effect);
  }

  apply(effect: Effect): void {
    if (effect.kind === 'involveParty') this.#other = effect.partyCode;
    if (effect.kind === 'openRound') this.#rounds += 1;
    if (effect.kind === 'publishEntry') {
      this.#own = `code-${this.#example.id}`;
      this.#stage.entries.set(this.#own, version(this.#own, this.#example.party, effect.register, 1, effect.entry));
    }
    if (effect.kind === 'reviseEntry') {
      const before = this.entry()!;
      this.#stage.entries.set(
        before.code,
        version(before.code, before.partyCode, before.register, before.version + 1, effect.entry),
      );
    }
  }
}

function version(code: string, partyCode: string, register: string, count: number, entry: EntryContent): SubjectEntry {
  return {
    code,
    partyCode,
    register,
    version: count,
    status: entry.status,
    public: entry.public,
    restricted: entry.restricted,
  };
}

let played: Played[] | null = null;

/** Every example of every procedure, played once in order of their days. */
export function allPlayed(): readonly Played[] {
  if (played === null) {
    const stage = new Stage();
    played = examplesInOrder().map(({ procedure, example }) => stage.play(procedure, example));
  }
  return played;
}
