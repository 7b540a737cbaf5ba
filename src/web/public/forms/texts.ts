import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type FormTexts } from './texts.vi.ts';

/** The words of the public forms in one language. */
export function formTexts(lang: Lang): FormTexts {
  return lang === 'vi' ? vi : en;
}
