import type { Bilingual } from '../../law/index.ts';

/** Kinds of documents, in the order of their force; then those that are no legal documents in the strict sense. */
export const DOCUMENT_KINDS = {
  law: { vi: 'Luật', en: 'Law' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  plan: { vi: 'Kế hoạch, chương trình, chiến lược', en: 'Plan, programme, strategy' },
  standard: { vi: 'Tiêu chuẩn', en: 'Standard' },
  technicalRegulation: { vi: 'Quy chuẩn kỹ thuật', en: 'Technical regulation' },
  sectorRequirements: { vi: 'Yêu cầu của ngành', en: 'Sector requirements' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  incentivePolicy: { vi: 'Chính sách khuyến khích', en: 'Incentive policy' },
  form: { vi: 'Biểu mẫu, quy trình', en: 'Form, process' },
  other: { vi: 'Văn bản khác', en: 'Other document' },
} as const satisfies Record<string, Bilingual>;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** What officials say of a document; whether it holds today also depends on its days, see `state-on-day.ts`. */
export const DOCUMENT_STATES = {
  expected: { vi: 'Chưa có, được Luật giao', en: 'Not there yet, ordered by law' },
  drafting: { vi: 'Đang soạn thảo', en: 'Being drafted' },
  forComment: { vi: 'Dự thảo lấy ý kiến', en: 'Draft for comment' },
  issued: { vi: 'Ban hành', en: 'Issued' },
  partlyExpired: { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  replaced: { vi: 'Bị thay thế', en: 'Replaced' },
} as const satisfies Record<string, Bilingual>;
export type DocumentState = keyof typeof DOCUMENT_STATES;

/** The same with what the days add: told to readers, never stored. */
export const STATES_ON_DAY = {
  ...DOCUMENT_STATES,
  issued: { vi: 'Ban hành, chưa rõ ngày hiệu lực', en: 'Issued, first day in force unknown' },
  notYetInForce: { vi: 'Ban hành, chưa có hiệu lực', en: 'Issued, not in force yet' },
  inForce: { vi: 'Còn hiệu lực', en: 'In force' },
} as const satisfies Record<string, Bilingual>;
export type StateOnDay = keyof typeof STATES_ON_DAY;

/** What a document is to another; `back` is how the other one says it. */
export const LINK_KINDS = {
  details: { vi: 'Quy định chi tiết', en: 'Details', back: { vi: 'Được quy định chi tiết bởi', en: 'Detailed by' } },
  guides: { vi: 'Hướng dẫn', en: 'Guides', back: { vi: 'Được hướng dẫn bởi', en: 'Guided by' } },
  amends: {
    vi: 'Sửa đổi, bổ sung',
    en: 'Amends',
    back: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' },
  },
  replaces: { vi: 'Thay thế', en: 'Replaces', back: { vi: 'Bị thay thế bởi', en: 'Replaced by' } },
  repeals: {
    vi: 'Bãi bỏ một phần',
    en: 'Repeals in part',
    back: { vi: 'Bị bãi bỏ một phần bởi', en: 'Repealed in part by' },
  },
  basedOn: { vi: 'Căn cứ', en: 'Based on', back: { vi: 'Là căn cứ của', en: 'Basis of' } },
} as const satisfies Record<string, Bilingual & { readonly back: Bilingual }>;
export type LinkKind = keyof typeof LINK_KINDS;
