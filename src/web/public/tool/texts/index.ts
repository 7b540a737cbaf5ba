import type { Lang } from '../../../ui/index.ts';
import { en } from './en.ts';
import { vi, type ToolPageTexts } from './vi.ts';

/** The words of the tool's pages in one language. */
export function toolTexts(lang: Lang): ToolPageTexts {
  return lang === 'vi' ? vi : en;
}
