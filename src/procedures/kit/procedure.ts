import type { Bilingual, Day, Law } from '../../law/index.ts';
import type { Effect, RegisterName } from './effect.ts';
import type { Answers, Form } from './field.ts';
import type { Checked, Finding, Grounds, Refusal } from './finding.ts';

/** Who may do an act: `portal` itself only where the law says "automatically" (Decree 14.4), a `visitor` without an account. */
export type ActorKind = 'party' | 'otherParty' | 'officer' | 'lead' | 'portal' | 'visitor';

/** What a procedure may know of the person: never an account, only who and for whom. */
export interface ActingAs {
  readonly kind: ActorKind;
  /** Opaque id, for "another person than" rules. */
  readonly person: string | null;
  readonly partyCode: string | null;
}

/** An act that lies in the past of a case. */
export interface PastAct {
  readonly id: string;
  readonly act: string;
  readonly person: string | null;
  readonly at: Date;
  readonly input: Answers;
}

/** The register entry that a case is about, as it stands now. */
export interface SubjectEntry {
  readonly code: string;
  /** Who holds it: for a system, its provider. */
  readonly partyCode: string;
  readonly register: string;
  readonly version: number;
  readonly status: string;
  readonly public: Answers;
  readonly restricted: Answers;
}

/** Everything a decision may rest on. Nothing else exists for a procedure. */
export interface ActContext {
  readonly law: Law;
  readonly now: Date;
  readonly today: Day;
  readonly actor: ActingAs;
  /** Whose case it is. */
  readonly party: PartyFacts;
  /** Who was involved by an earlier act (`involveParty`), by party code. */
  readonly otherParty: string | null;
  /** Answers of the submitted form (shown fields only). */
  readonly answers: Answers;
  /** What this act itself brings (its own small form). */
  readonly input: Answers;
  readonly acts: readonly PastAct[];
  readonly rounds: number;
  readonly subject: SubjectEntry | null;
  /** Result of the classification that the dossier carries, if it carries one. */
  readonly classification: { readonly id: string; readonly outcome: string; readonly ruleSetHash: string } | null;
}

/** Facts of the party's profile that rules need (Law 14.6). */
export interface PartyFacts {
  readonly code: string;
  readonly kind: 'organisation' | 'individual' | 'stateAgency';
  readonly name: string;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isForeign: boolean;
  readonly representatives: readonly ('contactPoint' | 'commercialPresence' | 'authorisedRepresentative')[];
}

export type Outcome = Done | Refused;
export interface Done {
  readonly done: true;
  readonly state: string;
  readonly effects: readonly Effect[];
  readonly findings: readonly Finding[];
}
export interface Refused {
  readonly done: false;
  readonly refusals: readonly [Refusal, ...Refusal[]];
}

export interface State {
  /** No act is expected any more. */
  readonly final: boolean;
  /** Whose move it is. */
  readonly waitsFor: 'party' | 'otherParty' | 'authority' | 'nobody';
}

/** One thing that can be done with a case, by whom, on what ground. */
export interface Act {
  /** 'start' opens the case; otherwise the states it may follow. */
  readonly from: 'start' | readonly string[];
  readonly by: readonly ActorKind[];
  readonly grounds: Grounds;
  /** Its own small form, shown beside the case. */
  readonly form?: Form;
  /** Must confirm an earlier act of that name by another person; the database enforces it too. */
  readonly confirms?: string;
  /** A decision of a named official: never done by the portal itself (Law 4.2, 27.2). */
  readonly decision?: boolean;
  /** The next state and what follows, or every reason against it. Pure. */
  readonly decide: (context: ActContext) => Outcome;
}

/** One procedure: all that may be asked of the authority, and how. */
export interface Procedure {
  /** kebab-case, also the folder's name. */
  readonly id: string;
  /** Raised when the meaning of form or machine changes; kept on each case. */
  readonly version: string;
  /** Path segment under /ho-so/moi/ and /en/…. */
  readonly path: { readonly vi: string; readonly en: string };
  readonly grounds: Grounds;
  readonly form: Form;
  readonly states: Readonly<Record<string, State>>;
  readonly acts: Readonly<Record<string, Act>>;
  /** Registers of the existing entry that a case is about; absent when a case makes a new thing. */
  readonly subject?: readonly RegisterName[];
  /** That entry is another party's: nobody deploys for itself what it provides. */
  readonly subjectOfOthers?: true;
  /** A case may also be about a thing that no register holds. */
  readonly subjectOptional?: true;
  /** Which mandate or key scope its party acts need. */
  readonly scope: string;
  /** Agency that receives it, where its first act names no other: code in the law data. */
  readonly receivedBy: string;
  /** Only the agency that handles a case sees it, not every authority whose jurisdiction it touches. */
  readonly receiverOnly?: true;
  /** Every refusal and finding that the answers give before anything is submitted: draft, dry run and submission ask the same. */
  readonly check: (context: ActContext) => Checked;
  readonly texts: { readonly vi: ProcedureTexts; readonly en: ProcedureTexts };
  readonly letters: Readonly<Record<string, Letter>>;
  readonly examples: readonly Example[];
}

/** The words of a procedure in one language. */
export interface ProcedureTexts {
  readonly title: string;
  readonly intro: string;
  /** What a person must know before the first field: secrecy, what it costs, what it is not. */
  readonly before: readonly string[];
  readonly pages: Readonly<Record<string, { title: string; intro?: string }>>;
  readonly fields: Readonly<Record<string, { label: string; hint?: string; example?: string }>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `done` is past tense for the timeline, `button` imperative, `means` what pressing it does where that is not plain. */
  readonly acts: Readonly<Record<string, { done: string; button: string; means?: string }>>;
  readonly states: Readonly<Record<string, string>>;
}

/** A message about an act; plain text, data in {braces}, a day as {when:day}. */
export interface Letter {
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly grounds: Grounds;
}

/** A worked example: seeds the demonstration, feeds the docs, is a test. `examplesInOrder` adds what the profile fills in. */
export interface Example {
  /** Unique over all procedures; `about` refers to it. */
  readonly id: string;
  readonly title: Bilingual;
  readonly day: string;
  /** Key of the party in the fictional cast. */
  readonly party: string;
  /** Id of the earlier example whose published entry this one is about; of any procedure. */
  readonly about?: string;
  /** Who opens it, where several kinds may; else the first of them. */
  readonly openedBy?: ActorKind;
  readonly answers: Answers;
  /** Acts after the start, in order; `person` is a key of the cast. */
  readonly acts: readonly {
    readonly act: string;
    readonly day: string;
    readonly by: ActorKind;
    readonly person: string;
    readonly input: Answers;
  }[];
  readonly expected: {
    /** Where the case stands at the end; null when it is refused at the start. */
    readonly state: string | null;
    /** Codes of all refusals of the start. */
    readonly refusals?: readonly string[];
    /** Codes that must be among the findings of the start. */
    readonly findings?: readonly string[];
  };
}
