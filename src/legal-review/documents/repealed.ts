import type { Bilingual, ProvisionId } from '../../law/index.ts';

/** What repeals them. */
export const REPEALING_PROVISION: ProvisionId = 'L33';

/** Parts of Law 71/2025/QH15 that Article 33 repeals, by their place: a document that rests on one has to be looked at. */
export const REPEALED_PARTS = {
  '3.9': { vi: 'Khoản 9 Điều 3', en: 'Article 3, clause 9' },
  '4.7': { vi: 'Khoản 7 Điều 4', en: 'Article 4, clause 7' },
  '12.6': { vi: 'Khoản 6 Điều 12', en: 'Article 12, clause 6' },
  '34.2dd': { vi: 'Điểm đ khoản 2 Điều 34', en: 'Article 34, clause 2, point (đ)' },
  'chapter-IV': { vi: 'Chương IV', en: 'Chapter IV' },
} as const satisfies Record<string, Bilingual>;
export type RepealedPart = keyof typeof REPEALED_PARTS;
