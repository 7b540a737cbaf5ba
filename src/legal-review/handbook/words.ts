import type { Bilingual } from '../../law/index.ts';

/** What the library holds (MoST plan I.1e), those that the public may see first. */
export const HANDBOOK_KINDS = {
  form: { vi: 'Biểu mẫu', en: 'Form' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  process: { vi: 'Quy trình nội bộ', en: 'Internal process' },
  coordination: { vi: 'Cơ chế phối hợp', en: 'Coordination mechanism' },
  material: { vi: 'Tài liệu nghiệp vụ', en: 'Professional material' },
  dossier: { vi: 'Hồ sơ kỹ thuật mẫu', en: 'Technical dossier template' },
} as const satisfies Record<string, Bilingual>;
export type HandbookKind = keyof typeof HANDBOOK_KINDS;

/** Who may read an entry. Only forms may be public. */
export const HANDBOOK_VISIBILITIES = {
  authority: { vi: 'Chỉ cán bộ có vai trò', en: 'Officials only' },
  public: { vi: 'Công khai', en: 'Public' },
} as const satisfies Record<string, Bilingual>;
export type HandbookVisibility = keyof typeof HANDBOOK_VISIBILITIES;

/** How a version stands on a day: told to readers, never stored. */
export const HANDBOOK_STANDINGS = {
  current: { vi: 'Bản hiện hành', en: 'Current version' },
  upcoming: { vi: 'Chưa đến ngày áp dụng', en: 'Not in use yet' },
  ended: { vi: 'Hết thời gian áp dụng', en: 'No longer in use' },
  superseded: { vi: 'Bản cũ, đã có bản thay', en: 'Old version, replaced' },
} as const satisfies Record<string, Bilingual>;
export type HandbookStanding = keyof typeof HANDBOOK_STANDINGS;
