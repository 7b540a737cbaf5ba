import type { ReadDeadline } from '../plan-reading.ts';
import type { FoundTime } from './points.ts';

const NUMBERS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, chín: 9, mười: 10 };
const COUNT = '(\\d{1,2}|một|hai|ba|sáu)';
const UNITS = '(năm|quý|tháng|tuần|ngày)';
const EVERY = new RegExp(
  `(?:(?:định kỳ|mỗi|cứ|ít nhất|tối thiểu)\\s+)+(?:hằng |hàng )?${COUNT}\\s+${UNITS}(?:\\s*(?:một|01|1|/)\\s*lần)?|${COUNT}\\s*${UNITS}\\s*(?:/|một|01)\\s*(?:01 |1 )?lần`,
  'iu',
);
const ALSO = new RegExp(
  `^\\s*(?:,|và|hoặc)\\s*(?:định kỳ\\s+)?(?:${COUNT}\\s+${UNITS}|(?:hằng|hàng)\\s+${UNITS})`,
  'iu',
);
const YEARLY = new RegExp(
  `(?:định kỳ\\s+|báo cáo\\s+)?(?:hằng|hàng|mỗi|từng)\\s+${UNITS}|(\\d{2}|một|hai|ba|bốn)\\s+lần\\s*(?:/|mỗi|trong|một)\\s*(?:01 |1 )?năm`,
  'iu',
);
const DUE_DAY =
  /(?:trước|chậm nhất|vào|đến)\s+(?:(?:là|vào|trước)\s+)?(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?![\d/])/iu;
const MONTH_DAY = /(?:trước|chậm nhất|vào|đến)\s+(?:(?:là|vào|trước)\s+)?ngày\s+(\d{1,2})(?![\d/])/iu;

/** Periods: "hằng năm", "định kỳ 06 tháng, 01 năm", "ít nhất 03 năm một lần", "định kỳ". */
export function findRecurring(text: string): FoundTime | null {
  const counted = EVERY.exec(text);
  if (counted) return listed(text, counted.index, counted.index + counted[0].length, counted.slice(1));
  const yearly = YEARLY.exec(text);
  if (yearly) {
    const every = yearly[1] ? duration(1, yearly[1]) : null;
    return listed(text, yearly.index, yearly.index + yearly[0].length, ['1', yearly[1]], every);
  }
  const bare = /(?:theo\s+)?định kỳ|thường kỳ/iu.exec(text);
  return bare && { deadline: { kind: 'recurring', every: null }, from: bare.index, to: bare.index + bare[0].length };
}

function listed(
  text: string,
  from: number,
  to: number,
  first: (string | undefined)[],
  known?: string | null,
): FoundTime {
  const groups = first.filter((group) => group !== undefined);
  const every = [known === undefined ? duration(count(groups[0]!), groups[1]!) : known];
  let end = to;
  for (let more = ALSO.exec(text.slice(end)); more; more = ALSO.exec(text.slice(end))) {
    const [n, unit] = more[3] ? ['1', more[3]] : [more[1]!, more[2]!];
    every.push(duration(count(n), unit));
    end += more[0].length;
  }
  const due = DUE_DAY.exec(text) ?? (every[0] === 'P1M' ? MONTH_DAY.exec(text) : null);
  const dueDay = due ? { dueDay: [due[2], due[1]].flatMap((part) => part?.padStart(2, '0') ?? []).join('-') } : {};
  const deadline: ReadDeadline = {
    kind: 'recurring',
    every: every.length > 1 ? every.filter((one) => one !== null) : every[0]!,
    ...dueDay,
  };
  const start = due && due.index < from ? due.index : from;
  return { deadline, from: start, to: due ? Math.max(end, due.index + due[0].length) : end };
}

function count(words: string): number {
  return NUMBERS[words.toLowerCase()] ?? Number(words);
}

function duration(number: number, unit: string): string {
  const [times, letter] = { năm: [1, 'Y'], quý: [3, 'M'], tháng: [1, 'M'], tuần: [7, 'D'], ngày: [1, 'D'] }[
    unit.toLowerCase()
  ] as [number, string];
  return `P${number * times}${letter}`;
}

const CONTINUOUS = /thường xuyên|liên tục|xuyên suốt|suốt quá trình|trong quá trình (?:triển khai|thực hiện)/iu;
const FOCUS = /\s*[,;]?\s*(?:trong đó\s*,?\s*)?(?:ưu tiên|tập trung|trọng tâm)(?:\s+\p{L}+){0,4}?\s+năm\s+(20\d{2})/iu;

export function findContinuous(text: string): FoundTime | null {
  const match = CONTINUOUS.exec(text);
  if (!match) return null;
  const focus = FOCUS.exec(text);
  const end = Math.max(match.index + match[0].length, focus ? focus.index + focus[0].length : 0);
  const deadline: ReadDeadline = focus ? { kind: 'continuous', focusYear: Number(focus[1]) } : { kind: 'continuous' };
  return { deadline, from: match.index, to: end };
}

const PRACTICE =
  /(?:theo|khi có|tùy|tuỳ|căn cứ)\s+(?:yêu cầu\s+|tình hình\s+|điều kiện\s+|nhu cầu\s+)*(?:của\s+)?thực (?:tiễn|tế)(?:\s+\p{L}+){0,3}/iu;
const REQUEST =
  /(?:(?:theo|khi có|khi|ngay khi có|kịp thời theo)\s+(?:sự\s+)?(?:yêu cầu|đề nghị|chỉ đạo|hướng dẫn|văn bản yêu cầu|văn bản đề nghị|kế hoạch kiểm tra)(?:\s+(?:của|từ)\s+(?<by>.+))?|đột xuất)/iu;
const EVENT =
  /(?:ngay\s+)?(?:sau khi|khi|trong trường hợp|nếu|kể từ khi|trên cơ sở)\s+\S.*|(?:trong\s+(?:thời hạn\s+|vòng\s+)?|sau\s+|chậm nhất\s+)?(?:\d{1,3}|một|hai|ba)\s+(?:ngày|tháng|tuần|năm)(?:\s+làm việc)?[,\s]+(?:kể\s+)?(?:từ|sau)\s+\S.*/iu;
const LINKED =
  /(?:theo|cùng|đồng bộ với|gắn với|phù hợp với|bảo đảm theo)\s+(?:\p{L}+\s+){0,6}?(?<plan>(?:tiến độ|lộ trình|kế hoạch|chương trình|đề án|chiến lược|dự án|quyết định số|nghị quyết số)(?:\s.*)?)$/iu;

/** Times that hang on something else: a request, an event, another plan. */
export function findCondition(text: string): FoundTime | null {
  return (
    whole(PRACTICE, text, (match) => ({ kind: 'onEvent', event: match[0].trim() })) ??
    whole(REQUEST, text, (match) => ({ kind: 'onRequest', by: match.groups?.by?.trim() ?? null })) ??
    whole(EVENT, text, (match) => ({ kind: 'onEvent', event: match[0].trim() })) ??
    whole(LINKED, text, (match) => ({ kind: 'linkedPlan', plan: match.groups!.plan!.trim() }))
  );
}

function whole(pattern: RegExp, text: string, read: (match: RegExpExecArray) => ReadDeadline): FoundTime | null {
  const match = pattern.exec(text);
  return match && { deadline: read(match), from: match.index, to: match.index + match[0].length };
}
