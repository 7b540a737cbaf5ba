import type { ReadDeadline } from '../plan-reading.ts';
import { deadlineInWords } from '../deadlines/deadline-in-words.ts';
import type { Subject } from '../fields/subject.ts';

/** When a report is due: the words and the data. */
export interface Due {
  text: string;
  period: ReadDeadline;
}

const BY = '(?:\\s+(?:của|từ)\\s+(?:(?!để|và tổng hợp|tổng hợp|báo cáo|gửi|theo|,)\\S+\\s*)+)?';
const REQUESTED = `(?:đột xuất|(?:theo|khi có)\\s+(?:yêu cầu|đề nghị|chỉ đạo)${BY})`;
const DAY_OF_YEAR =
  '(?:trước|chậm nhất|vào)\\s+(?:(?:là|vào|trước)\\s+)?(?:ngày\\s+)?\\d{1,2}(?:\\s*[/.-]\\s*|\\s+tháng\\s+)\\d{1,2}';
const IN_A_YEAR = '\\s*(?:[/.-]|năm)\\s*20\\d{2}';
const DAY = `${DAY_OF_YEAR}(?:${IN_A_YEAR})?`;
const PERIOD =
  '(?:(?:hằng|hàng|mỗi)\\s+(?:năm|quý|tháng|tuần)|(?:định kỳ\\s+)?(?:\\d{1,2}|một|sáu|ba)\\s+(?:tháng|năm|quý)(?:\\s*(?:/|một)\\s*(?:01 |1 )?lần)?|định kỳ)';
const LIST = `(?:định kỳ\\s+)?${PERIOD}(?:(?:\\s*,\\s*|\\s+(?:và|hoặc)\\s+)(?:${PERIOD}|năm(?=[\\s,;.]|$)))*`;
const DUE = new RegExp(
  `(?:${DAY}(?:\\s*,?\\s*${LIST})?|${LIST}(?:\\s*[,(]?\\s*${DAY}\\)?)?)(?:\\s*(?:,|hoặc|và|,\\s*hoặc)\\s*(?:báo cáo\\s+)?${REQUESTED})?|${REQUESTED}`,
  'iu',
);
const GUIDED = /theo\s+(?:hướng dẫn|kế hoạch|yêu cầu|chỉ đạo)\s+của\s+(?:(?!;|,|để|theo)\S+\s*)+/iu;
const EVENT = /(?:nếu|khi|trường hợp|trong trường hợp)\s+(?:có|phát sinh|gặp|xảy ra|vượt)\s.*$/iu;
const AT_ONCE = /kịp thời|ngay/iu;

/** What the clause says about when to report, or null. `subject`: where the event ends and the reporter begins. */
export function dueOf(clause: string, subject: Subject | null): Due | null {
  const atOnce = AT_ONCE.exec(clause);
  const before = subject ? clause.slice(0, subject.from) : clause;
  const event = EVENT.exec(before)?.[0].replace(/,?\s*(?:đề nghị|yêu cầu)?\s*$/u, '');
  if (event && atOnce) return { text: atOnce[0], period: { kind: 'onEvent', event } };
  const due = DUE.exec(clause)?.[0].trim();
  if (due) return withDay(due, clause);
  const guided = GUIDED.exec(clause)?.[0].trim();
  if (guided) return { text: guided, period: deadlineInWords(guided) };
  const trouble =
    /(?:những |các )?(?:khó khăn|vướng mắc|bất cập|nội dung vượt)(?:[^;,]|,\s*(?:khó khăn|vướng mắc|bất cập|nội dung|vấn đề))*/iu.exec(
      clause,
    );
  if (atOnce && trouble) return { text: atOnce[0], period: { kind: 'onEvent', event: trouble[0].trim() } };
  return null;
}

/** "Định kỳ hằng năm báo cáo … trước ngày 30 tháng 11": the rhythm and its day stand apart, with the report between them. */
function withDay(due: string, clause: string): Due {
  const period = deadlineInWords(due);
  const isYearly = period.kind === 'recurring' && period.every === 'P1Y' && !('dueDay' in period);
  const day = isYearly ? YEARLY_DAY.exec(clause)?.[0].trim() : undefined;
  if (day === undefined || due.includes(day)) return { text: due, period };
  const both = deadlineInWords(`${day} ${due.replace(/^định kỳ\s+/iu, '')}`);
  return both.kind === 'recurring' && 'dueDay' in both
    ? { text: `${due}; ${day}`, period: both }
    : { text: due, period };
}

/** A day that comes every year. */
const YEARLY_DAY = new RegExp(`${DAY_OF_YEAR}(?!\\d|${IN_A_YEAR})`, 'iu');

const RULED = /theo (?:đúng )?quy định|theo chế độ/iu;

/** "báo cáo … kết quả thực hiện theo quy định": a report is owed, no time is said. */
export function ruledDue(clause: string): Due | null {
  if (!/báo cáo[^;]*(?:kết quả|tình hình)|(?:kết quả|tình hình)[^;]*báo cáo|chế độ báo cáo/iu.test(clause))
    return goesOn(clause) ? { text: '', period: { kind: 'none' } } : null;
  const ruled = RULED.exec(clause);
  return { text: ruled?.[0] ?? '', period: { kind: 'none' } };
}

/** "báo cáo về Bộ A để tổng hợp, báo cáo …": whoever gets it passes it on, so it is owed. Looked for close by: lines may be long. */
export function goesOn(clause: string): boolean {
  const end = clause.search(/\sđể tổng hợp/iu);
  if (end < 0) return false;
  return /(?:báo cáo|gửi)\s(?:[^\s;,]+\s){0,8}?(?:về|đến|tới|cho)\s/iu.test(clause.slice(Math.max(0, end - 300), end));
}
