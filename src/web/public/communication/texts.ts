import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type NewsTexts } from './texts.vi.ts';

/** The words of the news pages in one language. */
export function newsTexts(lang: Lang): NewsTexts {
  return lang === 'vi' ? vi : en;
}
