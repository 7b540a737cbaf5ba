import type { ProvisionId } from './index.ts';
import type { Bilingual } from './text.ts';

/**
 * Whether a text can be relied on: `issued`; `draft`: only a draft is known; `notIssued`: ordered by the law, nothing was
 * found; `superseded`: a draft that was replaced and is still quoted.
 */
export type InstrumentStatus = 'issued' | 'draft' | 'notIssued' | 'superseded';

/** A legal text that the portal works with, waits for, or warns about. */
export interface Instrument {
  readonly id: string;
  readonly number: string | null;
  readonly title: Bilingual;
  readonly issuedBy: Bilingual;
  /** 'YYYY-MM-DD'; null where nothing is issued or the day is not known for certain. */
  readonly issuedOn: string | null;
  readonly inForceFrom: string | null;
  readonly status: InstrumentStatus;
  /** How far it was read: whole, from two agreeing sources, or from one careful secondary source. */
  readonly evidence: 'fullText' | 'twoSources' | 'oneSource' | 'lookedFor';
  /** What orders it, where one provision does. */
  readonly basis: readonly ProvisionId[];
  readonly source: string | null;
  readonly note: Bilingual | null;
}

const BY = {
  assembly: { vi: 'Quốc hội', en: 'National Assembly' },
  government: { vi: 'Chính phủ', en: 'Government' },
  primeMinister: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  most: { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' },
} as const satisfies Record<string, Bilingual>;

type Row = Omit<Instrument, 'source' | 'note' | 'inForceFrom' | 'basis'> & Partial<Instrument>;

function instrument(row: Row): Instrument {
  return { source: null, note: null, inForceFrom: null, basis: [], ...row };
}

/** State of knowledge of 22 November 2026. A row changes its status here, in one place, when a text is issued. */
export const INSTRUMENTS: readonly Instrument[] = [
  instrument({
    id: 'law',
    number: '134/2025/QH15',
    title: { vi: 'Luật Trí tuệ nhân tạo', en: 'Law on Artificial Intelligence' },
    issuedBy: BY.assembly,
    issuedOn: '2025-12-10',
    inForceFrom: '2026-03-01',
    status: 'issued',
    evidence: 'fullText',
    source: 'https://vanban.chinhphu.vn/?pageid=27160&docid=216334',
  }),
  instrument({
    id: 'decree142',
    number: '142/2026/NĐ-CP',
    title: {
      vi: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Trí tuệ nhân tạo',
      en: 'Decree detailing and implementing the Law on Artificial Intelligence',
    },
    issuedBy: BY.government,
    issuedOn: '2026-04-30',
    inForceFrom: '2026-05-01',
    status: 'issued',
    evidence: 'fullText',
    basis: ['L9.3', 'L10.7', 'L11.6'],
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/4/142-2026-ndcp.signed.pdf',
  }),
  instrument({
    id: 'decision33',
    number: '33/2026/QĐ-TTg',
    title: {
      vi: 'Quyết định ban hành Danh mục hệ thống trí tuệ nhân tạo có rủi ro cao',
      en: 'Decision issuing the list of high-risk AI systems',
    },
    issuedBy: BY.primeMinister,
    issuedOn: '2026-06-30',
    inForceFrom: '2026-08-15',
    status: 'issued',
    evidence: 'twoSources',
    basis: ['L13.4'],
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/7/33-qdttg.signed.pdf',
    note: {
      vi: 'Tên dòng và đường đánh giá đã biết; điều kiện mới biết một phần, chưa đối chiếu với bản ký.',
      en: 'Rows and routes are known; conditions only in part, not compared with the signed copy.',
    },
  }),
  instrument({
    id: 'circular05',
    number: '05/2026/TT-BKHCN',
    title: { vi: 'Thông tư ban hành Khung đạo đức trí tuệ nhân tạo quốc gia', en: 'National AI ethics framework' },
    issuedBy: BY.most,
    issuedOn: '2026-03-10',
    inForceFrom: '2026-03-10',
    status: 'issued',
    evidence: 'fullText',
    basis: ['L26.5'],
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/3/05-bkhcn.pdf',
  }),
  instrument({
    id: 'decision367',
    number: '367/QĐ-TTg',
    title: { vi: 'Kế hoạch triển khai thi hành Luật', en: 'Plan for implementing the Law' },
    issuedBy: BY.primeMinister,
    issuedOn: '2026-02-28',
    status: 'issued',
    evidence: 'twoSources',
  }),
  instrument({
    id: 'decision804',
    number: '804/QĐ-TTg',
    title: {
      vi: 'Danh mục bộ dữ liệu phục vụ phát triển trí tuệ nhân tạo trong các lĩnh vực thiết yếu',
      en: 'List of data sets for AI development in essential fields',
    },
    issuedBy: BY.primeMinister,
    issuedOn: '2026-05-06',
    status: 'issued',
    evidence: 'oneSource',
    basis: ['L17.5'],
    note: { vi: 'Chưa đọc nội dung.', en: 'Its content was not read.' },
  }),
  instrument({
    id: 'decision1528',
    number: '1528/QĐ-TTg',
    title: {
      vi: 'Chương trình quốc gia về nhân lực trí tuệ nhân tạo đến năm 2030',
      en: 'National AI human-resources programme to 2030',
    },
    issuedBy: BY.primeMinister,
    issuedOn: '2026-08-11',
    status: 'issued',
    evidence: 'oneSource',
  }),
  instrument({
    id: 'decision1671',
    number: '1671/QĐ-TTg',
    title: {
      vi: 'Chiến lược quốc gia về trí tuệ nhân tạo đến năm 2030, tầm nhìn 2045',
      en: 'National AI strategy to 2030, vision to 2045',
    },
    issuedBy: BY.primeMinister,
    issuedOn: '2026-08-28',
    status: 'issued',
    evidence: 'twoSources',
    source: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/9/1671_qd-ttg_28082026-signed.signed.pdf',
    note: { vi: 'Thay Quyết định 127/QĐ-TTg.', en: 'Replaces Decision 127/QĐ-TTg.' },
  }),
  instrument({
    id: 'decree330',
    number: '330/2026/NĐ-CP',
    title: {
      vi: 'Nghị định xử phạt vi phạm về an ninh mạng và dữ liệu cá nhân (Điều 67: trí tuệ nhân tạo)',
      en: 'Decree on sanctions for cyber security and personal data (Article 67: AI)',
    },
    issuedBy: BY.government,
    issuedOn: null,
    status: 'issued',
    evidence: 'oneSource',
    note: {
      vi: 'Ban hành tháng 8/2026; các nguồn không thống nhất về ngày. Không phải nghị định xử phạt theo Luật Trí tuệ nhân tạo.',
      en: 'Issued in August 2026; sources disagree on the day. It is not the penalty decree of the AI Law.',
    },
  }),
  instrument({
    id: 'decree331',
    number: '331/2026/NĐ-CP',
    title: {
      vi: 'Nghị định bảo vệ an ninh mạng đối với hệ thống thông tin (5 cấp độ)',
      en: 'Decree on cyber security of information systems (five levels)',
    },
    issuedBy: BY.government,
    issuedOn: '2026-08-19',
    status: 'issued',
    evidence: 'oneSource',
  }),
  instrument({
    id: 'penalties',
    number: null,
    title: {
      vi: 'Nghị định xử phạt vi phạm hành chính về trí tuệ nhân tạo',
      en: 'Decree on administrative penalties for AI',
    },
    issuedBy: BY.government,
    issuedOn: null,
    status: 'notIssued',
    evidence: 'lookedFor',
    basis: ['L29.5'],
    note: {
      vi: 'Các mức 1 tỷ, 2 tỷ đồng hay 2% doanh thu hay được nhắc là của dự thảo luật cũ, không có trong Luật.',
      en: 'The fines of VND 1 or 2 billion or 2% of turnover come from an old draft and are not in the Law.',
    },
  }),
  instrument({
    id: 'fund',
    number: null,
    title: {
      vi: 'Nghị định về Quỹ Phát triển trí tuệ nhân tạo quốc gia',
      en: 'Decree on the National AI Development Fund',
    },
    issuedBy: BY.government,
    issuedOn: null,
    status: 'notIssued',
    evidence: 'lookedFor',
    basis: ['L22.5'],
  }),
  instrument({
    id: 'nationalApplications',
    number: null,
    title: {
      vi: 'Danh mục ứng dụng trí tuệ nhân tạo quan trọng phải chạy trên hạ tầng quốc gia',
      en: 'List of important AI applications that must run on national infrastructure',
    },
    issuedBy: BY.primeMinister,
    issuedOn: null,
    status: 'notIssued',
    evidence: 'lookedFor',
    basis: ['L16.5'],
  }),
  instrument({
    id: 'dataModel',
    number: null,
    title: {
      vi: 'Tiêu chuẩn, mô hình dữ liệu và quy chế khai thác Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
      en: 'Standards, data model and access rules of the national database of AI systems',
    },
    issuedBy: BY.most,
    issuedOn: null,
    status: 'notIssued',
    evidence: 'lookedFor',
    basis: ['D4.4'],
    note: {
      vi: 'Vì vậy cấu trúc AI-ID và các trường công khai là quy tắc riêng của Cổng.',
      en: 'So the shape of the AI-ID and the public fields are rules of this portal.',
    },
  }),
  instrument({
    id: 'markGuidance',
    number: null,
    title: {
      vi: 'Hướng dẫn kỹ thuật về đánh dấu và gắn nhãn nội dung do trí tuệ nhân tạo tạo ra',
      en: 'Technical guidance on marks and labels for AI content',
    },
    issuedBy: BY.most,
    issuedOn: null,
    status: 'notIssued',
    evidence: 'lookedFor',
    basis: ['D17.6', 'D18.7'],
  }),
  instrument({
    id: 'draftDecree',
    number: null,
    title: {
      vi: 'Dự thảo nghị định và dự thảo danh mục tháng 02/2026',
      en: 'Draft decree and draft list of February 2026',
    },
    issuedBy: BY.most,
    issuedOn: null,
    status: 'superseded',
    evidence: 'twoSources',
    note: {
      vi: 'Ngưỡng số người dùng, thời hạn lưu thêm 5 năm và hồ sơ riêng cho rủi ro trung bình chỉ có trong dự thảo này.',
      en: 'User thresholds, five more years of retention and a lighter dossier for medium risk exist only in this draft.',
    },
  }),
  instrument({
    id: 'draftLaw',
    number: null,
    title: { vi: 'Dự thảo luật tháng 10/2025', en: 'Draft law of October 2025' },
    issuedBy: BY.government,
    issuedOn: null,
    status: 'superseded',
    evidence: 'twoSources',
    note: {
      vi: 'Bốn mức rủi ro, nộp phí trực tuyến và các mức phạt lớn chỉ có trong dự thảo này.',
      en: 'Four risk levels, online fees and the large fines exist only in this draft.',
    },
  }),
];
