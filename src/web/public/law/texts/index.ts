import type { Lang } from '../../../ui/index.ts';
import { en } from './en.ts';
import { vi, type LawPageTexts } from './vi.ts';

/** The words of the pages on the law in one language. */
export function lawTexts(lang: Lang): LawPageTexts {
  return lang === 'vi' ? vi : en;
}
