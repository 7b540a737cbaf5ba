import type { Day } from '../../law/index.ts';
import type { StoredUnit } from '../../library/index.ts';
import type { CommentOutcome, DraftAnswer } from './words.ts';

export interface DraftVersion {
  readonly version: number;
  readonly label: string;
  readonly units: readonly StoredUnit[];
  readonly addedAt: Date;
}

/** When the newest period lets people comment, and on which version. */
export interface CommentPeriod {
  readonly draftVersion: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** A comment as the drafters see it. */
export interface DraftComment {
  readonly id: string;
  readonly draftVersion: number;
  /** Article, clause or point of the draft; null: the whole. */
  readonly provision: string | null;
  readonly body: string;
  readonly saidAs: 'person' | 'party' | 'agency';
  /** Name of the organisation; null for persons and agencies. */
  readonly partyName: string | null;
  readonly agency: string | null;
  readonly saidAt: Date;
  readonly outcome: CommentOutcome | null;
  readonly reply: string | null;
  /** What the public sees of it; null: nothing. */
  readonly publishedText: string | null;
}

/** What everybody sees: never what came in, only what an official published. */
export type PublishedComment = Omit<DraftComment, 'body' | 'publishedText'> & { readonly text: string };

export interface DraftRequest {
  readonly code: string;
  readonly draftVersion: number;
  readonly agency: string;
  readonly request: string;
  readonly dueOn: Day;
  readonly askedAt: Date;
  readonly answer: DraftAnswer | null;
  readonly body: string | null;
  readonly repliedAt: Date | null;
}
