import type { Bilingual } from '../../law/index.ts';

interface PartWords extends Bilingual {
  /** Only in dossiers of decisions, which carry lists. */
  readonly listsOnly: boolean;
}

/** What a dossier is made of (`own:dossier-parts`): what drafts of any document go with, and what the lists need besides (MoST plan I). */
export const DOSSIER_PARTS = {
  submission: { vi: 'Tờ trình', en: 'Submission', listsOnly: false },
  draft: { vi: 'Dự thảo văn bản', en: 'Draft of the document', listsOnly: false },
  explanation: { vi: 'Bản thuyết minh', en: 'Explanation', listsOnly: false },
  impact: { vi: 'Báo cáo đánh giá tác động', en: 'Impact assessment', listsOnly: false },
  comments: {
    vi: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý',
    en: 'Comments received and how they were handled',
    listsOnly: false,
  },
  appraisal: { vi: 'Báo cáo thẩm định', en: 'Appraisal report', listsOnly: false },
  criteria: {
    vi: 'Tiêu chí và nguyên tắc phân loại',
    en: 'Criteria and principles of classification',
    listsOnly: true,
  },
  expertGrounds: { vi: 'Căn cứ chuyên môn của từng mục', en: 'Expert grounds of each entry', listsOnly: true },
  entries: { vi: 'Danh mục kèm theo', en: 'The list itself', listsOnly: true },
  sharing: {
    vi: 'Yêu cầu kết nối, chia sẻ dữ liệu',
    en: 'Requirements for connecting and sharing data',
    listsOnly: true,
  },
} as const satisfies Record<string, PartWords>;
export type DossierPartName = keyof typeof DOSSIER_PARTS;

export const PART_STATES = {
  inWork: { vi: 'Đang làm', en: 'In work' },
  ready: { vi: 'Đã có', en: 'Ready' },
  notNeeded: { vi: 'Không cần', en: 'Not needed' },
} as const satisfies Record<string, Bilingual>;
export type PartState = keyof typeof PART_STATES;
