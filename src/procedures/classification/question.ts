import type { HighRiskRow, Law } from '../../law/index.ts';
import type { Grounds } from '../kit/index.ts';

/** What was chosen, by question id: one value, or several for `many`. Small enough for an address or a JSON body. */
export type ClassificationAnswers = Readonly<Record<string, string | readonly string[]>>;

export type Outcome = 'high' | 'medium' | 'low' | 'undetermined' | 'prohibited' | 'outOfScope';
export type Step = 'scope' | 'definition' | 'prohibited' | 'list' | 'medium' | 'facts';

/** Lets a choice without any row or text of its own be asked in the same way. */
export interface ClassificationQuestion {
  readonly id: string;
  readonly step: Step;
  readonly kind: 'one' | 'many';
  readonly options: readonly string[];
  readonly grounds: Grounds;
  /** `level`: the outcome may depend on it. `duties`: only what is owed, and by when. */
  readonly needed: 'level' | 'duties';
  /** Key of its texts: its id, or the pattern that rows and parts of the list share. */
  readonly text: QuestionTextKey;
  /** Rows of the list that it shows: one for a row's question, all of the part for a part's. */
  readonly rows: readonly HighRiskRow[];
  /** Sees only answers that were themselves asked, so a hidden answer can never bring a question back. */
  readonly shownWhen: (kept: ClassificationAnswers, law: Law) => boolean;
}

export type QuestionTextKey =
  | 'scope.defence'
  | 'scope.secret'
  | 'definition.infers'
  | 'definition.kind'
  | 'prohibited.a'
  | 'prohibited.b'
  | 'prohibited.c'
  | 'prohibited.d'
  | 'list.sectors'
  | 'part'
  | 'row'
  | 'medium.confuse'
  | 'medium.a'
  | 'medium.b'
  | 'medium.c'
  | 'medium.d'
  | 'medium.dd'
  | 'facts.role'
  | 'facts.foreign'
  | 'facts.operation';

export interface QuestionText {
  readonly question: string;
  readonly why: string;
  /** An example on each side of the border. */
  readonly example: string;
  /** Labels of the options; absent: yes, no, I don't know. */
  readonly options?: Readonly<Record<string, string>>;
  /** What follows from each answer; the finding's text. */
  readonly follows: Readonly<Record<string, string>>;
}

/** The tool's words in one language. */
export interface ToolTexts {
  readonly title: string;
  readonly before: readonly string[];
  readonly answers: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly steps: Readonly<Record<Step, { title: string; intro: string; notes?: readonly string[] }>>;
  readonly questions: Readonly<Record<QuestionTextKey, QuestionText>>;
  readonly outcomes: Readonly<Record<Outcome, { title: string; text: string }>>;
  readonly words: Readonly<
    Record<'seeOriginal' | 'certify' | 'selfOrHire' | 'noList' | 'firstSixMonths' | 'guidance', string>
  >;
}
