import { citation, type ImpactSource } from '../../law/index.ts';
import { FRAMEWORK_SHEET } from './framework-sheet.ts';
import { RESEARCH_SHEET } from './research-sheet.ts';
import type { Sheet, SheetId, SheetQuestion } from './sheet-question.ts';

export type { Sheet, SheetId, SheetQuestion };

export const SHEETS: Readonly<Record<SheetId, Sheet>> = { framework: FRAMEWORK_SHEET, research: RESEARCH_SHEET };

export function questionsOf({ groups }: Sheet): readonly SheetQuestion[] {
  return groups.flatMap(({ questions }) => questions);
}

/** What of the sheets hangs on the law, for `motcua law impact` and the pages of provisions. */
export function sheetImpactSources(): ImpactSource[] {
  return Object.values(SHEETS).flatMap((sheet) =>
    questionsOf(sheet).map(({ id, text, grounds }) => ({
      kind: 'ethicsQuestion',
      id: `${sheet.id}/${id}`,
      label: text.vi,
      grounds,
    })),
  );
}

/** How the sheet is named under what it prints: 'Thông tư 05/2026/TT-BKHCN'. */
export function sheetSource(sheet: Sheet, lang: 'vi' | 'en'): string {
  return sheet.id === 'framework' ? citation('T5', lang) : citation('L6.3', lang);
}
