import { deadlineInWords } from '../deadlines/deadline-in-words.ts';
import { findTimePhrase } from '../deadlines/time-phrase.ts';
import { subjectOf } from '../fields/subject.ts';
import type { Span } from '../text/document.ts';

/** What a sentence gives out: stretches are offsets in the sentence. */
export interface ProseSentence {
  lead: Span | null;
  coordinators: Span | null;
  /** What is to be done. */
  task: Span;
  time: Span | null;
  /** The sentence says in so many words that it gives a task ("chủ trì", "giao", "có trách nhiệm"). */
  assigned: boolean;
}

const ASSIGNS =
  /^(?:(?:được giao|được phân công|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|sẽ|là (?:cơ quan|đơn vị)|làm|tiếp tục|hoàn thành(?:\s+việc)?)\s+(?:nhiệm vụ\s+)?(?:về\s+)?)*(?:(?:đồng\s+)?chủ trì|thực hiện|đầu mối)?(?:\s*,?\s*(?:và\s+)?(?:(?:tham mưu|chủ động|thực hiện|chịu trách nhiệm)\s*,?\s*(?:và\s+)?)*phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+)?/iu;
const ASSIGNED = /chủ trì|được giao|được phân công|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|đầu mối/iu;
const BEGINS_WITH_DEED =
  /^(?:và\s+)?(?:xây dựng|tổ chức|rà soát|ban hành|trình|lồng ghép|hướng dẫn|đầu tư|thành lập|phát triển|quy định|cập nhật|kiểm tra|tiếp nhận|bảo đảm|đảm bảo|nghiên cứu|triển khai|thực hiện|hoàn thiện|tham mưu|đề xuất|đẩy mạnh|tăng cường|tổng hợp|công bố|thường xuyên|phối hợp|đào tạo|tuyên truyền|phổ biến|làm đầu mối|chủ trì|hình thành|thúc đẩy|hỗ trợ|khuyến khích|nâng cấp|vận hành|mua sắm|lập|chuẩn hóa|kết nối|tập huấn|đánh giá|theo dõi|quán triệt|biên soạn|số hóa|tạo lập|đề nghị|định kỳ|bố trí|xác định|nâng cao|ứng dụng)(?=[\s,])/iu;

/** Between the units and what they are to do. */
const ANSWERS = /^(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)\s+/u;
/** "Theo Kế hoạch, trước ngày …" tells where it was read, not when it is due. */
const CITES = /^theo\s+(?:đó|(?:bản\s+)?(?:kế hoạch|quyết định)(?:\s+(?:này|trên))?)\s*,\s*/iu;

/** Takes a sentence apart; null when it gives nothing out. */
export function proseSentence(sentence: string): ProseSentence | null {
  const subject = subjectOf(sentence);
  if (!subject) return withoutSubject(sentence);
  const opening = { from: 0, to: subject.from };
  const openingTime = timeIn(sentence, opening);
  let from = subject.predicate;
  const lead = { from: subject.from, to: subject.from + subject.wording.length };
  const assign = ASSIGNS.exec(sentence.slice(from))?.[0] ?? '';
  let coordinators: Span | null = null;
  if (/phối hợp/iu.test(assign)) {
    const rest = from + assign.length;
    const others = subjectOf(sentence.slice(rest));
    if (others?.from === 0) {
      coordinators = { from: rest, to: rest + others.wording.length };
      from = rest + others.predicate;
      from += ANSWERS.exec(sentence.slice(from))?.[0].length ?? 0;
    }
  } else if (BEGINS_WITH_DEED.test(sentence.slice(from + assign.length).trimStart())) from += assign.length;
  const called = /giao|phân công|yêu cầu|đề nghị/iu.test(sentence.slice(0, subject.from));
  const assigned = called || ASSIGNED.test(sentence.slice(subject.predicate, subject.predicate + 60));
  return withTime(sentence, { lead, coordinators, from, openingTime, assigned });
}

function withoutSubject(sentence: string): ProseSentence | null {
  const comma = /^(?:trong|từ|năm|quý|đến|trước|giai đoạn|hằng năm|hàng năm)[^,]*,\s+/iu.exec(sentence);
  const openingTime = comma ? timeIn(sentence, { from: 0, to: comma[0].length }) : null;
  const from = openingTime ? comma![0].length : 0;
  if (!BEGINS_WITH_DEED.test(sentence.slice(from))) return null;
  return withTime(sentence, { lead: null, coordinators: null, from, openingTime, assigned: false });
}

/** The time stands before the subject, at the end ("…, hoàn thành trước ngày 30/6/2026") or within. */
function withTime(
  sentence: string,
  found: { lead: Span | null; coordinators: Span | null; from: number; openingTime: Span | null; assigned: boolean },
): ProseSentence {
  const { lead, coordinators, from, openingTime, assigned } = found;
  const whole = { from, to: sentence.length };
  if (openingTime) return { lead, coordinators, task: whole, time: openingTime, assigned };
  const phrase = findTimePhrase(sentence.slice(from));
  if (!phrase) return { lead, coordinators, task: whole, time: null, assigned };
  const time = { from: from + phrase.from, to: from + phrase.to };
  const atEnd = !phrase.isClause && /^[\s.,;]*$/u.test(sentence.slice(time.to));
  const to = sentence.slice(0, time.from).replace(/[\s,;]+$/u, '').length;
  return { lead, coordinators, task: atEnd && to > from ? { from, to } : whole, time, assigned };
}

function timeIn(sentence: string, span: Span): Span | null {
  const opening = sentence.slice(span.from, span.to);
  const from = span.from + (CITES.exec(opening)?.[0].length ?? 0);
  const text = sentence.slice(from, Math.max(from, span.to)).replace(/[\s,]+$/u, '');
  const deadline = deadlineInWords(text);
  if (text === '' || deadline.kind === 'none' || deadline.kind === 'linkedPlan' || deadline.kind === 'onEvent')
    return null;
  return { from, to: from + text.length };
}
