import type { Bilingual, Day, Ground, TermId } from '../../law/index.ts';
import type { Answers } from './field.ts';

/** What an act asks the house to do. The procedure only says it; casework carries all of them out in the act's transaction. */
export type Effect = PublishEntry | ReviseEntry | LinkEntries | StartTerm | StopTerm | SendLetter | Assign | OpenRound;

/** A new thing becomes publicly true and gets its code. */
export interface PublishEntry {
  readonly kind: 'publishEntry';
  readonly register: RegisterName;
  /** What the code is: an AI-ID only where the law gives one. */
  readonly code: 'aiId' | 'publicReference';
  readonly entry: EntryContent;
}

/** The entry that the case is about gets a new version. */
export interface ReviseEntry {
  readonly kind: 'reviseEntry';
  readonly entry: EntryContent;
  /** Why, for the public history. */
  readonly reason: Bilingual;
}

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

export type RegisterName = 'systems' | 'lowRiskSystems' | 'deployments' | 'guidance';

export interface StartTerm {
  readonly kind: 'startTerm';
  readonly term: TermId;
  readonly from: Date;
}
export interface StopTerm {
  readonly kind: 'stopTerm';
  readonly term: TermId;
}

/** A letter of the procedure, to the party's own address; rendered from `letters.ts` with `data`. */
export interface SendLetter {
  readonly kind: 'sendLetter';
  readonly letter: string;
  readonly to: 'party' | 'actor' | 'otherParty';
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/** The case goes to an official; null gives it back to the queue. */
export interface Assign {
  readonly kind: 'assign';
  readonly accountId: string | null;
}

/** One complete list of what is missing was sent; rounds are counted. */
export interface OpenRound {
  readonly kind: 'openRound';
}

/** A day and ground shown to the person as something due next. */
export interface Duty {
  readonly text: Bilingual;
  readonly grounds: readonly [Ground, ...Ground[]];
  /** null: at once or throughout, as the text says. */
  readonly dueOn: Day | null;
}
