import type { Bilingual, ProvisionId } from '../../law/index.ts';

interface ListWords extends Bilingual {
  readonly ground: ProvisionId;
}

/** The Prime Minister's lists; the high-risk one is law data, see `src/law` and `motcua law list`. */
export const MINISTER_LISTS = {
  highRisk: {
    vi: 'Danh mục hệ thống trí tuệ nhân tạo có rủi ro cao',
    en: 'List of high-risk AI systems',
    ground: 'L13.4',
  },
  dataSets: {
    vi: 'Danh mục bộ dữ liệu phục vụ phát triển trí tuệ nhân tạo',
    en: 'List of data sets for AI development',
    ground: 'L17.5',
  },
  nationalApplications: {
    vi: 'Danh mục ứng dụng trí tuệ nhân tạo quan trọng trên hạ tầng quốc gia',
    en: 'List of important AI applications on national infrastructure',
    ground: 'L16.5',
  },
} as const satisfies Record<string, ListWords>;
export type MinisterList = keyof typeof MINISTER_LISTS;
export type EnteredList = Exclude<MinisterList, 'highRisk'>;

export const LIST_STATUSES = {
  proposal: { vi: 'Đề xuất', en: 'Proposal' },
  draft: { vi: 'Dự thảo', en: 'Draft' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
} as const satisfies Record<string, Bilingual>;
export type ListVersionStatus = keyof typeof LIST_STATUSES;

export const CHANGES = {
  add: { vi: 'Thêm mục mới', en: 'Add an entry' },
  change: { vi: 'Sửa mục đang có', en: 'Change an entry' },
  remove: { vi: 'Bỏ mục đang có', en: 'Remove an entry' },
} as const satisfies Record<string, Bilingual>;
export type ListChange = keyof typeof CHANGES;

/** What became of a proposal; `sent` until somebody acts on it. */
export const PROPOSAL_STATES = {
  sent: { vi: 'Đã gửi', en: 'Sent' },
  forwarded: { vi: 'Đã chuyển Bộ Khoa học và Công nghệ', en: 'Passed on to MoST' },
  returned: { vi: 'Trả lại để bổ sung', en: 'Sent back for more' },
  accepted: { vi: 'Đưa vào dự thảo trình', en: 'Taken into the draft' },
  notAccepted: { vi: 'Không đưa vào', en: 'Not taken up' },
} as const satisfies Record<string, Bilingual>;
export type ProposalState = keyof typeof PROPOSAL_STATES;
