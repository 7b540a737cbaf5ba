import type { Lang } from '../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type PublicTexts } from './texts.vi.ts';

/** The words of the public frame in one language. */
export function publicTexts(lang: Lang): PublicTexts {
  return lang === 'vi' ? vi : en;
}
