import { OWN_CLASS, PLURAL, PROPER } from './unit-words.ts';
import { looksLikeUnits, splitUnits } from './units.ts';

/** Who a sentence speaks of, and where its predicate begins (offset in the sentence). */
export interface Subject {
  names: string[];
  wording: string;
  from: number;
  predicate: number;
  unsure: boolean;
}

const VERBS = [
  'hoàn thành', 'chịu trách nhiệm', 'có trách nhiệm', 'có nhiệm vụ', 'được giao', 'được phân công', 'đồng chủ trì', 'chủ trì', 'chủ động', 'kịp thời', 'căn cứ', 'xây dựng', 'tổ chức', 'rà soát',
  'ban hành', 'trình', 'lồng ghép', 'hướng dẫn', 'đầu tư', 'thành lập', 'phát triển', 'quy định', 'cập nhật', 'kiểm tra', 'tiếp nhận', 'bảo đảm', 'đảm bảo', 'nghiên cứu',
  'triển khai', 'thực hiện', 'hoàn thiện', 'tham mưu', 'đề xuất', 'đẩy mạnh', 'tăng cường', 'tổng hợp', 'làm đầu mối', 'là đầu mối', 'là cơ quan', 'là đơn vị', 'báo cáo', 'gửi', 'công bố', 'thường xuyên',
  'phối hợp', 'phản ánh', 'định kỳ', 'hằng năm', 'hàng năm', 'theo dõi', 'đôn đốc', 'cân đối', 'bố trí', 'thẩm định', 'đăng tải', 'tuyên truyền', 'phổ biến', 'sẽ', 'tiếp tục', 'phải', 'cần',
  'trên cơ sở', 'theo chức năng', 'trong phạm vi', 'chỉ đạo', 'lập', 'cung cấp', 'quản lý', 'vận hành', 'hỗ trợ', 'đánh giá', 'tập trung', 'khẩn trương', 'giúp', 'đề nghị', 'bồi dưỡng', 'đào tạo', 'nâng cao', 'hình thành', 'khuyến khích', 'nghiêm túc', 'quán triệt', 'xem xét',
]; // prettier-ignore
// As a noun in "các cơ quan, tổ chức" the word is no verb; "Bộ quản lý ngành" is a name.
const VERB = new RegExp(
  `(?<=\\s)(?<!theo )(?<!(?:các|cơ quan,|đơn vị,|doanh nghiệp,|và|những|hoặc|[Bb]ộ) (?=tổ chức|quản lý|đơn vị))(?:${VERBS.join('|')})(?=[\\s,;.:]|$)`,
  'u',
);
const CALL =
  /^(?:(?:đồng thời|ngoài ra|bên cạnh đó|theo đó|trong đó)\s*,?\s*)?(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s+/iu;
/** "Thủ tướng Chính phủ giao Bộ A …": who gives the task out, before who gets it. */
const CALLER =
  /^[^,;:.]{2,80}?(?<!(?:được|theo|do|nhiệm vụ|Được|Theo))\s+(?:giao(?: cho)?|yêu cầu|phân công)\s+(?!của\s|tại\s)/u;
/** A noun for any unit at all names none: "Tổ chức hướng dẫn" is something to be done, "Cơ quan chủ trì" a heading. */
const NO_NAME = /^(?:Tổ chức|Cơ quan|Đơn vị)$/u;
const LONGEST_SUBJECT = 420;

/**
 * The units at the beginning of a sentence, or behind an opening such as "Trong năm 2026 và các năm tiếp theo, …". Null where the
 * sentence begins with what is to be done.
 */
export function subjectOf(sentence: string): Subject | null {
  const starts = [0, ...[...sentence.matchAll(/,\s+/gu)].map((match) => match.index + match[0].length)];
  for (const start of starts) {
    // Units behind "báo cáo …" get the report; they do not make it.
    if (start > LONGEST_SUBJECT || /báo cáo|phản ánh về|gửi|phối hợp với/iu.test(sentence.slice(0, start))) return null;
    const call = callBefore(sentence.slice(start));
    if (call === null) return null;
    const rest = sentence.slice(start + call);
    // Behind a comma "địa phương, …" goes on with the opening; only a proper or plural name begins the subject there.
    if (!(start === 0 ? looksLikeUnits(rest) : PROPER.test(rest) || PLURAL.test(rest) || OWN_CLASS.test(rest))) {
      if (start === 0 && call === 0 && !OPENING.test(sentence)) return null;
      continue;
    }
    const end = predicateOf(rest);
    if (!end || end.at > LONGEST_SUBJECT) continue;
    const wording = rest.slice(0, end.at).replace(/[\s,]+$/u, '');
    const list = splitUnits(wording);
    if (NO_NAME.test(wording)) return null;
    return {
      names: list.names,
      wording,
      from: start + call,
      predicate: start + call + end.predicate,
      unsure: list.unsure,
    };
  }
  return null;
}

/**
 * How long the words are that call on the units behind them; a caller counts only where units do stand behind. Null: somebody is asked who
 * is no unit ("Thủ tướng yêu cầu người đứng đầu …"), which gives no unit a task.
 */
function callBefore(words: string): number | null {
  const plain = CALL.exec(words)?.[0].length;
  if (plain !== undefined) return plain;
  const caller = PROPER.test(words) ? (CALLER.exec(words)?.[0] ?? '') : '';
  if (looksLikeUnits(words.slice(caller.length))) return caller.length;
  return /yêu cầu\s+$/u.test(caller) ? null : 0;
}

/** "được phân công chủ trì … có trách nhiệm lập dự toán": which units are meant, then what they must do. */
const QUALIFIED = /^được (?:giao|phân công)[^,;:.]*?\s(?=(?:có trách nhiệm|chịu trách nhiệm)\s)/u;

/** Where the subject ends: before its verb, or before a colon as in "Sở Tài chính: Tham mưu …". */
function predicateOf(rest: string): { at: number; predicate: number } | null {
  const verb = VERB.exec(rest);
  const colon = /:\s+/u.exec(rest);
  if (colon && (!verb || colon.index < verb.index))
    return { at: colon.index, predicate: colon.index + colon[0].length };
  const qualifier = verb === null ? 0 : (QUALIFIED.exec(rest.slice(verb.index))?.[0].length ?? 0);
  return verb && { at: verb.index, predicate: verb.index + qualifier };
}

/** Openings behind which the subject may come. */
const OPENING =
  /^(?:trong|từ|năm|quý|tháng|đến|trước|sau|giai đoạn|hằng|hàng|định kỳ|căn cứ|trên cơ sở|để|nhằm|theo|ngoài|bên cạnh|nếu|khi|đồng thời|đối với|với|về|giao|đề nghị|yêu cầu|cùng với|bắt đầu|thực hiện|tại|thường xuyên|kế hoạch|trường hợp)(?=[\s,])/iu;
