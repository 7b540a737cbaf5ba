/** What a label asks for. `leadAndCoordinators`: one label for both ("Đơn vị chủ trì, phối hợp"). */
export type LabelKind =
  | 'lead'
  | 'coordinators'
  | 'leadAndCoordinators'
  | 'deadline'
  | 'products'
  | 'content'
  | 'supervisor'
  | 'funding'
  | 'title'
  | 'number';

const UNIT = '(?:đơn vị|cơ quan|bộ phận|phòng ban|phòng|ban|tổ chức|nơi|đầu mối|sở,? (?:ban,? )?ngành|cá nhân|chủ thể)';
const DOING =
  '(?:đồng chủ trì|chủ trì|thực hiện|tham mưu|triển khai|tổ chức|chịu trách nhiệm|đầu mối|phụ trách|chủ quản|theo dõi|đánh giá|chính|được giao|giao)';
const AND = '(?:\\s*(?:,|;|/|&|-|–|và|hoặc)\\s*|\\s+)';
const TAIL = '(?:[\\s,/&–-]+[\\p{L}/]+){0,8}';

/** The first family that fits wins; each pattern is met by the whole label, in lower case. */
const FAMILIES: readonly (readonly [LabelKind, string])[] = [
  ['number', '(?:tt|stt|số tt|số thứ tự)'],
  [
    'leadAndCoordinators',
    `(?:các )?(?:${UNIT}${AND})*${DOING}(?:${AND}(?:${DOING}|${UNIT}))*${AND}(?:${UNIT} )?(?:tham gia )?phối hợp(?: ${DOING})*`,
  ],
  [
    'coordinators',
    `(?:các )?(?:${UNIT}${AND})*(?:cùng |tham gia,? )?phối hợp(?:${AND}(?:${DOING}|tham gia|với))*|(?:các )?${UNIT} (?:tham gia|hỗ trợ|liên quan)(?: ${DOING})*`,
  ],
  [
    'supervisor',
    `(?:đồng chí |đ/c )?lãnh đạo${TAIL}|(?:người |trực tiếp )?chỉ đạo(?:${AND}${DOING})*|người chỉ đạo${TAIL}`,
  ],
  [
    'lead',
    `(?:các )?(?:${UNIT}${AND})*${DOING}(?:${AND}${DOING})*(?: nhiệm vụ)?|phân công(?: (?:thực hiện|nhiệm vụ|trách nhiệm))?|trách nhiệm(?: ${DOING})*|giao(?: cho)?|${UNIT}`,
  ],
  [
    'deadline',
    `(?:mốc |kỳ )?(?:thời gian|thời hạn|thời điểm|thời han|tiến độ|lộ trình|hạn|kỳ hạn)${TAIL}|(?:ngày |dự kiến )?hoàn thành|trình(?: ban hành)?`,
  ],
  [
    'products',
    `(?:dự kiến |yêu cầu |các |hình thức )?(?:sản phẩm|kết quả|đầu ra|kết quả đầu ra)${TAIL}|yêu cầu đầu ra`,
  ],
  ['funding', `(?:dự toán |nguồn |nhu cầu )?(?:kinh phí|vốn|ngân sách|nguồn lực)${TAIL}|dự toán`],
  [
    'content',
    `(?:các )?nội dung${TAIL}|mô tả${TAIL}|hình thức${TAIL}|yêu cầu|ghi chú|nhiệm vụ cụ thể|công việc cụ thể`,
  ],
  ['title', `(?:tên )?(?:các )?(?:nhiệm vụ|công việc|hoạt động|giải pháp|chỉ tiêu|đề án|chương trình)${TAIL}`],
];
const COMPILED = FAMILIES.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`, 'u')] as const);
const LONGEST = 90;

/** The kind of a label's words (without the colon), or null when they are no label. */
export function labelKind(words: string): LabelKind | null {
  const plain = words
    .toLowerCase()
    .replaceAll(/\s*\([^()]*\)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (plain === '' || plain.length > LONGEST) return null;
  return COMPILED.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Whether the label says that several lead together. */
export function saysJoint(label: string): boolean {
  return /đồng (?:chủ trì|thực hiện)/iu.test(label);
}

/** Kinds that make an item a task when one of them stands under it. */
export const TASK_KINDS: readonly LabelKind[] = [
  'lead',
  'leadAndCoordinators',
  'coordinators',
  'deadline',
  'supervisor',
];
