import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type PetitionTexts } from './texts.vi.ts';

/** The words of the pages on petitions in one language. */
export function petitionTexts(lang: Lang): PetitionTexts {
  return lang === 'vi' ? vi : en;
}
