import type { Bilingual, Day, Ground } from '../../law/index.ts';

export type Grounds = readonly [Ground, ...Ground[]];

/** One step of the reasoning: which provision, what was used, what follows. Shown to the person and kept with the act. */
export interface Finding {
  readonly code: string;
  readonly grounds: Grounds;
  /** The values it rests on, by answer name. */
  readonly used: Readonly<Record<string, unknown>>;
  readonly text: Bilingual;
  /** Only on a finding that is a duty: its last day; null: at once, throughout or before an event, as the text says. */
  readonly dueOn?: Day | null;
}

/** An expected "no": what is wrong, why, how to mend it. All of them are given at once. */
export interface Refusal {
  readonly code: string;
  /** Field name, when one field is to be mended. */
  readonly field?: string;
  readonly ground?: Ground;
  readonly text: Bilingual;
}

/** What a look at the answers gives before anything is submitted. Findings inform, only refusals stop. */
export interface Checked {
  readonly refusals: readonly Refusal[];
  readonly findings: readonly Finding[];
}
