import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type PetitionReportTexts } from './texts.vi.ts';

/** The words of the report in one language. */
export function reportTexts(lang: Lang): PetitionReportTexts {
  return lang === 'vi' ? vi : en;
}
