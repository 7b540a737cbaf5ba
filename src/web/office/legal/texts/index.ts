import type { Lang } from '../../../ui/index.ts';
import { draftsEn } from './drafts.en.ts';
import { draftsVi, type DraftWords } from './drafts.vi.ts';
import { legalEn } from './legal.en.ts';
import { legalVi, type LegalWords } from './legal.vi.ts';

/** The words of the room on legal documents in one language. */
export function legalWords(lang: Lang): LegalWords & { readonly drafts: DraftWords } {
  return lang === 'vi' ? vi : en;
}

const vi = { ...legalVi, drafts: draftsVi };
const en = { ...legalEn, drafts: draftsEn };
