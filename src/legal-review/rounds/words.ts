import type { Bilingual } from '../../law/index.ts';

/** How a document fits the Law. `missing`: there is none, and one is needed. */
export const COMPATIBILITY = {
  compatible: { vi: 'Phù hợp', en: 'Compatible' },
  partly: { vi: 'Phù hợp một phần', en: 'Partly compatible' },
  incompatible: { vi: 'Không phù hợp', en: 'Not compatible' },
  missing: { vi: 'Chưa có quy định', en: 'No rule yet' },
} as const satisfies Record<string, Bilingual>;
export type Compatibility = keyof typeof COMPATIBILITY;

export const PROPOSALS = {
  keep: { vi: 'Giữ nguyên', en: 'Keep' },
  amend: { vi: 'Sửa đổi', en: 'Amend' },
  supplement: { vi: 'Bổ sung', en: 'Supplement' },
  replace: { vi: 'Thay thế', en: 'Replace' },
  abolish: { vi: 'Bãi bỏ', en: 'Abolish' },
  issueAnew: { vi: 'Ban hành mới', en: 'Issue anew' },
} as const satisfies Record<string, Bilingual>;
export type Proposal = keyof typeof PROPOSALS;

/** How far an agency is in a round. */
export const AGENCY_STATES = {
  notBegun: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  inWork: { vi: 'Đang làm', en: 'In work' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  changedSinceSent: { vi: 'Đã gửi, đang sửa thêm', en: 'Sent, being changed' },
} as const satisfies Record<string, Bilingual>;
export type AgencyState = keyof typeof AGENCY_STATES;
