import type { Bilingual } from './text.ts';

/** The documents whose provisions the portal cites. Their first letters open a provision id: L, D, Q33, T5. */
export type DocumentId = 'law' | 'decree142' | 'decision33' | 'circular5';

export interface LegalDocument {
  readonly id: DocumentId;
  /** How ids of this document begin. */
  readonly prefix: 'L' | 'D' | 'Q33' | 'T5';
  readonly kind: 'law' | 'decree' | 'decision' | 'circular';
  readonly number: string;
  readonly title: Bilingual;
  /** The document as it ends a citation. */
  readonly citedAs: Bilingual;
  readonly issuedBy: Bilingual;
  /** 'YYYY-MM-DD' */
  readonly issuedOn: string;
  /** First day in force, 'YYYY-MM-DD'. */
  readonly inForceFrom: string;
  /** Last day in force, or null while it holds. */
  readonly inForceUntil: string | null;
  readonly status: 'issued';
  /** Address of the official text. */
  readonly source: string;
  readonly note?: Bilingual;
}

export const DOCUMENTS: Readonly<Record<DocumentId, LegalDocument>> = {
  law: {
    id: 'law',
    prefix: 'L',
    kind: 'law',
    number: '134/2025/QH15',
    title: { vi: 'Luật Trí tuệ nhân tạo', en: 'Law on Artificial Intelligence' },
    citedAs: { vi: 'Luật 134/2025/QH15', en: 'Law 134/2025/QH15' },
    issuedBy: { vi: 'Quốc hội', en: 'National Assembly' },
    issuedOn: '2025-12-10',
    inForceFrom: '2026-03-01',
    inForceUntil: null,
    status: 'issued',
    source: 'https://vanban.chinhphu.vn/?pageid=27160&docid=216334',
  },
  decree142: {
    id: 'decree142',
    prefix: 'D',
    kind: 'decree',
    number: '142/2026/NĐ-CP',
    title: {
      vi: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Trí tuệ nhân tạo',
      en: 'Decree detailing and implementing the Law on Artificial Intelligence',
    },
    citedAs: { vi: 'Nghị định 142/2026/NĐ-CP', en: 'Decree 142/2026/NĐ-CP' },
    issuedBy: { vi: 'Chính phủ', en: 'Government' },
    issuedOn: '2026-04-30',
    inForceFrom: '2026-05-01',
    inForceUntil: null,
    status: 'issued',
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/4/142-2026-ndcp.signed.pdf',
  },
  decision33: {
    id: 'decision33',
    prefix: 'Q33',
    kind: 'decision',
    number: '33/2026/QĐ-TTg',
    title: {
      vi: 'Quyết định ban hành Danh mục hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'Decision issuing the List of high-risk AI systems',
    },
    citedAs: { vi: 'Quyết định 33/2026/QĐ-TTg', en: 'Decision 33/2026/QĐ-TTg' },
    issuedBy: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
    issuedOn: '2026-06-30',
    inForceFrom: '2026-08-15',
    inForceUntil: null,
    status: 'issued',
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/7/33-qdttg.signed.pdf',
    note: {
      vi: 'Chưa đối chiếu toàn văn với bản gốc; chỉ ghi những điều khoản đã được kiểm chứng.',
      en: 'Not yet compared with the signed original in full; only provisions confirmed by other sources are kept here.',
    },
  },
  circular5: {
    id: 'circular5',
    prefix: 'T5',
    kind: 'circular',
    number: '05/2026/TT-BKHCN',
    title: {
      vi: 'Thông tư ban hành Khung đạo đức trí tuệ nhân tạo quốc gia',
      en: 'Circular issuing the National AI Ethics Framework',
    },
    citedAs: { vi: 'Thông tư 05/2026/TT-BKHCN', en: 'Circular 05/2026/TT-BKHCN' },
    issuedBy: { vi: 'Bộ trưởng Bộ Khoa học và Công nghệ', en: 'Minister of Science and Technology' },
    issuedOn: '2026-03-10',
    inForceFrom: '2026-03-10',
    inForceUntil: null,
    status: 'issued',
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/3/05-bkhcn.pdf',
    note: {
      vi: 'Ghi theo bản chép công khai, chưa đối chiếu bản ký; chỉ có các điều mà Cổng dựa vào (1, 3, 5).',
      en: 'Taken from a public transcription, not yet compared with the signed original; only the articles we rely on (1, 3, 5).',
    },
  },
};
