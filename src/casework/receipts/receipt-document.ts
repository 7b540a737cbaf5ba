import { dayOf, parseDay, writtenDay } from '../../law/index.ts';
import { receiptPdf, type Block, type Fact, type RenderedPdf } from '../../platform/documents/index.ts';
import { receiptCitations, type CaseReceipt } from './case-receipt.ts';

type Lang = 'vi' | 'en';

/** The words of the receipt. It says plainly what it is and what it is not. */
const WORDS = {
  vi: {
    issuer: 'Cổng thông tin điện tử một cửa về trí tuệ nhân tạo',
    title: 'Giấy biên nhận',
    aiId: 'Mã định danh hệ thống (AI-ID)',
    reference: 'Mã tham chiếu',
    caseCode: 'Mã hồ sơ',
    recordedAt: 'Thời điểm ghi nhận',
    what: 'Nội dung ghi nhận',
    procedure: 'Thủ tục',
    system: 'Tên',
    version: 'Phiên bản',
    level: 'Mức rủi ro tự phân loại',
    party: 'Tổ chức, cá nhân',
    partyCode: 'Mã trên Cổng',
    by: 'Người gửi',
    mandate: 'Theo ủy quyền',
    until: 'đến hết ngày',
    noEnd: 'đến khi bị thu hồi',
    key: 'Khóa API',
    console: 'Nạp từ tệp tại Cổng',
    tracking: 'Mã theo dõi (giữ kín)',
    grounds: 'Căn cứ',
    meaning: 'Ý nghĩa',
    not: 'Giấy này xác nhận Cổng đã ghi nhận nội dung bạn gửi vào thời điểm nêu trên; đây không phải là giấy phép, không phải là phê duyệt và không xác nhận chất lượng của hệ thống. Người gửi chịu trách nhiệm về nội dung đã kê khai.',
    check: 'Cách xác minh',
    how: [
      'Quét mã QR: trang xác minh đọc chữ ký của Cổng ngay trong máy của bạn.',
      'Tệp JSON đính kèm trong PDF này chứa bản ghi, chữ ký và (sau khoảng một giây) bằng chứng bản ghi nằm trong sổ ghi công khai: nạp tệp vào trang xác minh, không cần mạng.',
      'Bất kỳ ai cũng có thể đối chiếu với sổ ghi công khai tại địa chỉ /log của Cổng.',
    ],
    caption: 'Quét để xác minh',
    alt: 'Mã QR dẫn tới trang xác minh giấy biên nhận này',
    proofYes: 'Bản ghi đã có vị trí trong sổ ghi công khai',
    proofNo: 'Bản ghi đã được ký; vị trí trong sổ ghi có sau khoảng một giây',
    log: 'Sổ ghi',
    ruleSet: 'Dấu vân tay bộ quy tắc',
    levels: { high: 'Cao', medium: 'Trung bình', low: 'Thấp' },
    demo: 'DỮ LIỆU MINH HỌA – KHÔNG CÓ THẬT',
    attachment: 'Giấy biên nhận dạng máy đọc',
  },
  en: {
    issuer: 'One-stop portal for artificial intelligence',
    title: 'Receipt',
    aiId: 'System identifier (AI-ID)',
    reference: 'Reference',
    caseCode: 'Case code',
    recordedAt: 'Recorded at',
    what: 'What was recorded',
    procedure: 'Procedure',
    system: 'Name',
    version: 'Version',
    level: 'Risk level, self-classified',
    party: 'Organisation or individual',
    partyCode: 'Code on the portal',
    by: 'Submitted by',
    mandate: 'Under mandate',
    until: 'until the end of',
    noEnd: 'until revoked',
    key: 'API key',
    console: 'Loaded from a file at the portal',
    tracking: 'Tracking code (keep it to yourself)',
    grounds: 'Grounds',
    meaning: 'What this means',
    not: 'This confirms that the portal recorded what you sent at the moment stated; it is no licence, no approval and says nothing about the quality of the system. Whoever submitted answers for what was declared.',
    check: 'How to check it',
    how: [
      'Scan the QR code: the page checks the portal’s signature on your own device.',
      'The JSON file attached to this PDF holds the record, its signature and (after about a second) the proof that it is in the public log: load it into the checking page, no network needed.',
      'Anyone can compare it with the public log under the portal’s /log address.',
    ],
    caption: 'Scan to check',
    alt: 'QR code that leads to the page where this receipt is checked',
    proofYes: 'The record has its place in the public log',
    proofNo: 'The record is signed; its place in the log follows within about a second',
    log: 'Log',
    ruleSet: 'Fingerprint of the rules',
    levels: { high: 'High', medium: 'Medium', low: 'Low' },
    demo: 'DEMONSTRATION DATA – FICTIONAL',
    attachment: 'Receipt for machines',
  },
} as const;

type Words = (typeof WORDS)[Lang];

/** The receipt as a PDF with its machine-readable twin inside, in one language. Pure but for the fonts it reads. */
export function receiptDocument(of: CaseReceipt, lang: Lang): RenderedPdf {
  const words = WORDS[lang];
  const isAiId = of.entry?.register === 'systems';
  const label = of.entry ? (isAiId ? words.aiId : words.reference) : words.caseCode;
  const content = {
    title: words.title,
    issuer: words.issuer,
    number: { label, value: of.entry?.code ?? of.caseCode },
    highlights: [
      { label: words.caseCode, value: of.caseCode },
      { label: words.recordedAt, value: moment(of.submittedAt, lang) },
    ],
    body: bodyOf(of, words, lang),
    qr: { text: of.qrUrl, caption: words.caption, alt: words.alt },
    attachment: {
      name: `${of.caseCode}.json`,
      mediaType: 'application/json',
      description: words.attachment,
      content: JSON.stringify(of.receipt, null, 2),
      relationship: 'data' as const,
    },
    footer: `${words.log}: ${of.receipt.origin}`,
    ...(of.demo && { demoMark: words.demo }),
  };
  return receiptPdf(content, { lang, createdAt: of.submittedAt });
}

function bodyOf(of: CaseReceipt, words: Words, lang: Lang): Block[] {
  return [
    { kind: 'heading', text: words.what },
    { kind: 'facts', rows: factsOf(of, words, lang) },
    { kind: 'heading', text: words.meaning },
    { kind: 'paragraph', text: words.not },
    { kind: 'heading', text: words.check },
    { kind: 'list', items: [...words.how], ordered: true },
    {
      kind: 'facts',
      rows: [
        { label: words.log, value: of.receipt.proof ? words.proofYes : words.proofNo },
        { label: words.ruleSet, value: of.ruleSetHash.slice(0, 16) },
      ],
    },
  ];
}

function factsOf(of: CaseReceipt, words: Words, lang: Lang): Fact[] {
  const level =
    of.riskLevel === 'high' || of.riskLevel === 'medium' || of.riskLevel === 'low' ? words.levels[of.riskLevel] : null;
  const rows: [string, string | null][] = [
    [words.procedure, of.procedureTitle[lang]],
    [words.system, of.systemName],
    [words.version, of.systemVersion],
    [words.level, level],
    [words.party, of.partyName],
    [words.partyCode, of.partyCode],
    [words.by, submitter(of, words)],
    [words.mandate, mandate(of, words, lang)],
    [words.tracking, of.trackingCode],
    [words.grounds, receiptCitations(of.grounds, lang).join('; ')],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function submitter({ submittedBy: by }: CaseReceipt, words: Words): string | null {
  if (by.name !== null) return by.name;
  return by.keyName !== null ? `${words.key}: ${by.keyName}` : by.via === 'cli' ? words.console : null;
}

function mandate({ submittedBy: { mandate: held } }: CaseReceipt, words: Words, lang: Lang): string | null {
  if (held === null) return null;
  const last = held.validUntil === null ? null : parseDay(held.validUntil);
  return last === null ? words.noEnd : `${words.until} ${writtenDay(last, lang)}`;
}

/** The moment on the wall clock in Viet Nam, to the second. */
function moment(at: Date, lang: Lang): string {
  const time = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  const day = writtenDay(dayOf(at), lang);
  return lang === 'vi' ? `${time} ngày ${day} (GMT+7)` : `${time} on ${day} (GMT+7)`;
}
