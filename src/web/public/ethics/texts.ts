import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type EthicsTexts } from './texts.vi.ts';

/** The words of the ethics pages in one language. */
export function ethicsTexts(lang: Lang): EthicsTexts {
  return lang === 'vi' ? vi : en;
}
