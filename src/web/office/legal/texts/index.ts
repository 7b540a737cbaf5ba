import type { Lang } from '../../../ui/index.ts';
import { legalEn } from './legal.en.ts';
import { legalVi, type LegalWords } from './legal.vi.ts';

/** The words of the room on legal documents in one language. */
export function legalWords(lang: Lang): LegalWords {
  return lang === 'vi' ? legalVi : legalEn;
}
