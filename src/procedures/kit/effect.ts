import type { Bilingual, OwnRuleId, TermId } from '../../law/index.ts';
import type { Answers } from './field.ts';

/** What an act asks the house to do. The procedure only says it; casework carries all of them out in the act's transaction. */
export type Effect =
  | PublishEntry
  | ReviseEntry
  | LinkEntries
  | StartTerm
  | StopTerm
  | SendLetter
  | InvolveParty
  | Assign
  | OpenRound;

/** A new thing becomes publicly true and gets its code. */
export interface PublishEntry {
  readonly kind: 'publishEntry';
  readonly register: RegisterName;
  readonly code: CodeKind;
  readonly entry: EntryContent;
}

/** The entry that the case is about gets a new version. */
export interface ReviseEntry {
  readonly kind: 'reviseEntry';
  readonly entry: EntryContent;
  /** Why, for the public history. */
  readonly reason: Bilingual;
}

/** Joins the entry of this act (just published, or the one the case is about) to another, which must exist. */
export interface LinkEntries {
  readonly kind: 'linkEntries';
  readonly link: string;
  readonly toCode: string;
}

/** Public and restricted parts apart: the restricted part is only committed to in the log, by a salted hash. */
export interface EntryContent {
  readonly status: string;
  readonly public: Answers;
  readonly restricted: Answers;
}

/** What the code is: an AI-ID only where the law gives one (Decree 3.2), everything else is a reference of ours. */
export type CodeKind =
  | 'aiId'
  | 'publicReference'
  | `${'deployment' | 'guidance' | 'conformity' | 'declaration' | 'commitment' | 'petition'}Code`;

export type RegisterName =
  | 'guidance'
  | `${'system' | 'lowRiskSystem' | 'deployment' | 'conformityResult' | 'transparencyDeclaration' | 'ethicsCommitment' | 'petitionAnswer'}s`;

/** A clock starts on the case: of the law, or our own service target, which is never shown as a term of law. */
export interface StartTerm {
  readonly kind: 'startTerm';
  readonly term: TermId | OwnRuleId;
  readonly basis: 'law' | 'ownServiceTarget';
  readonly from: Date;
}
export interface StopTerm {
  readonly kind: 'stopTerm';
  readonly term: TermId | OwnRuleId;
}

/** A letter of the procedure, to the party's own address; rendered from `letters.ts` with `data`. */
export interface SendLetter {
  readonly kind: 'sendLetter';
  readonly letter: string;
  readonly to: 'party' | 'actor' | 'otherParty';
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/** Another party takes part in the case from now on and may do the acts of `otherParty` (Law 10.2). */
export interface InvolveParty {
  readonly kind: 'involveParty';
  readonly partyCode: string;
}

/** The case goes to an official; null gives it back to the queue: that of `agency`, where one is named, which handles it from now on. */
export interface Assign {
  readonly kind: 'assign';
  readonly accountId: string | null;
  readonly agency?: string;
}

/** One complete list of what is missing was sent; rounds are counted. */
export interface OpenRound {
  readonly kind: 'openRound';
}
