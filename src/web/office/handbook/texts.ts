import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type HandbookTexts } from './texts.vi.ts';

/** The words of the library in one language. */
export function handbookTexts(lang: Lang): HandbookTexts {
  return lang === 'vi' ? vi : en;
}
