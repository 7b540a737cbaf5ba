import type { Lang } from '../../ui/index.ts';
import { adminEn } from './admin.en.ts';
import { adminVi } from './admin.vi.ts';
import { caseEn } from './case.en.ts';
import { caseVi } from './case.vi.ts';
import { queueEn } from './queue.en.ts';
import { queueVi } from './queue.vi.ts';
import { registerEn } from './register.en.ts';
import { registerVi } from './register.vi.ts';

const vi = { queue: queueVi, case: caseVi, register: registerVi, admin: adminVi };
/** Every language must have each of these words. */
export type OfficeWords = typeof vi;
const en: OfficeWords = { queue: queueEn, case: caseEn, register: registerEn, admin: adminEn };

/** The words of the office in one language. */
export function wordsIn(lang: Lang): OfficeWords {
  return lang === 'vi' ? vi : en;
}
