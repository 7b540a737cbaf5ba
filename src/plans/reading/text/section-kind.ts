/** Part of a plan, whatever its number. `body`: a text without headings, as a news report. */
export type SectionKind =
  | 'front'
  | 'purpose'
  | 'content'
  | 'funding'
  | 'organisation'
  | 'recipients'
  | 'other'
  | 'body';

/** First family that fits wins: "NỘI DUNG, NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN" holds tasks. */
const FAMILIES: readonly (readonly [SectionKind, RegExp])[] = [
  ['recipients', /^nơi nhận/u],
  [
    'funding',
    /^(?:về |nguồn |dự toán |nhu cầu )?kinh phí|^nguồn (?:lực|vốn)|^tài chính|^cơ chế tài chính|^bảo đảm (?:kinh phí|nguồn lực)/u,
  ],
  [
    'content',
    /(?:^|\s)nội dung|nhiệm vụ|giải pháp|phân công (?:thực hiện|trách nhiệm|nhiệm vụ)|danh mục|tiến độ thực hiện/u,
  ],
  [
    'organisation',
    /^(?:về )?tổ chức (?:thực hiện|triển khai|thi hành)|^trách nhiệm|^điều khoản|^hiệu lực|^chế độ (?:thông tin,? )?báo cáo|^công tác báo cáo|^báo cáo|^thông tin,? báo cáo|^phân công tổ chức/u,
  ],
  ['purpose', /mục đích|yêu cầu|mục tiêu|quan điểm|căn cứ|phạm vi|nguyên tắc|đánh giá tình hình|sự cần thiết/u],
];

/** What a heading opens, or null when its words name no part of a plan. */
export function sectionKind(heading: string): SectionKind | null {
  const plain = heading
    .toLowerCase()
    .replace(/[\s:.]+$/u, '')
    .trim();
  if (plain === '' || plain.length > 200) return null;
  return FAMILIES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
