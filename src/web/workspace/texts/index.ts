import type { Lang } from '../../ui/index.ts';
import { account as accountEn } from './account.en.ts';
import { account as accountVi } from './account.vi.ts';
import { cases as casesEn } from './cases.en.ts';
import { cases as casesVi } from './cases.vi.ts';
import { draft as draftEn } from './draft.en.ts';
import { draft as draftVi } from './draft.vi.ts';
import { home as homeEn } from './home.en.ts';
import { home as homeVi } from './home.vi.ts';
import { start as startEn } from './start.en.ts';
import { start as startVi } from './start.vi.ts';

const vi = { home: homeVi, start: startVi, draft: draftVi, cases: casesVi, account: accountVi };
const en: Words = { home: homeEn, start: startEn, draft: draftEn, cases: casesEn, account: accountEn };

/** The words of the workspace in one language. */
export type Words = typeof vi;

export function wordsIn(lang: Lang): Words {
  return lang === 'vi' ? vi : en;
}
