import type { Bilingual, Ground } from '../../law/index.ts';

export type SheetId = 'framework' | 'research';

/** One line of a sheet. Its text is ours; the order is that of Annex II, so that both can be laid side by side. */
export interface SheetQuestion {
  /** 'B1' … 'E3' as in the Annex, 'R1' … for research. */
  readonly id: string;
  readonly text: Bilingual;
  /** What to look at before answering. */
  readonly hint: Bilingual;
  readonly grounds: readonly [Ground, ...Ground[]];
}

export interface SheetGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly questions: readonly SheetQuestion[];
}

export interface Sheet {
  readonly id: SheetId;
  /** Raised when the meaning of a question changes; kept with every answer. */
  readonly version: string;
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly groups: readonly SheetGroup[];
}

type Said = readonly [vi: string, en: string];

/** A question with its hint, each in both languages. */
export function question(id: string, grounds: SheetQuestion['grounds'], text: Said, hint: Said): SheetQuestion {
  return { id, grounds, text: { vi: text[0], en: text[1] }, hint: { vi: hint[0], en: hint[1] } };
}
