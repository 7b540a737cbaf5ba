import type { Lang } from '../../../ui/index.ts';
import { dossiersEn } from './dossiers.en.ts';
import { dossiersVi, type DossierWords } from './dossiers.vi.ts';
import { draftsEn } from './drafts.en.ts';
import { draftsVi, type DraftWords } from './drafts.vi.ts';
import { legalEn } from './legal.en.ts';
import { listsEn } from './lists.en.ts';
import { listsVi, type ListWords } from './lists.vi.ts';
import { legalVi, type LegalWords } from './legal.vi.ts';

/** The words of the room on legal documents in one language. */
export function legalWords(lang: Lang): LegalWords & {
  readonly dossiers: DossierWords;
  readonly drafts: DraftWords;
  readonly lists: ListWords;
} {
  return lang === 'vi' ? vi : en;
}

const vi = { ...legalVi, dossiers: dossiersVi, drafts: draftsVi, lists: listsVi };
const en = { ...legalEn, dossiers: dossiersEn, drafts: draftsEn, lists: listsEn };
