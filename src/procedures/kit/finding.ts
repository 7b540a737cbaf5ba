import type { Bilingual, Ground } from '../../law/index.ts';

/** One step of the reasoning: which provision, what was used, what follows. Shown to the person and kept with the act. */
export interface Finding {
  readonly code: string;
  readonly grounds: readonly [Ground, ...Ground[]];
  /** The values it rests on, by answer name. */
  readonly used: Readonly<Record<string, unknown>>;
  readonly text: Bilingual;
}

/** An expected "no": what is wrong, why, how to mend it. All of them are given at once. */
export interface Refusal {
  readonly code: string;
  /** Field name, when one field is to be mended. */
  readonly field?: string;
  readonly ground?: Ground;
  readonly text: Bilingual;
}
