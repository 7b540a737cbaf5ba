import type { Lang } from '../../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type DocumentTexts } from './texts.vi.ts';

/** The words of the catalogue in one language. */
export function documentTexts(lang: Lang): DocumentTexts {
  return lang === 'vi' ? vi : en;
}
