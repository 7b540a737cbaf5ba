import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type GuidanceTexts } from './texts.vi.ts';

/** The words of the pages on guidance in one language. */
export function guidanceTexts(lang: Lang): GuidanceTexts {
  return lang === 'vi' ? vi : en;
}
