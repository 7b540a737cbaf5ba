import type { Lang } from '../../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type TransparencyTexts } from './texts.vi.ts';

/** Words of declared transparency measures in one language. */
export function transparencyTexts(lang: Lang): TransparencyTexts {
  return lang === 'vi' ? vi : en;
}
