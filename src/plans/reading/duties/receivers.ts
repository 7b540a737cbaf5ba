import { looksLikeUnits, splitUnits } from '../fields/units.ts';

export interface Receivers {
  to: string[];
  via: string[];
  onwardTo: string[];
}

const STOP =
  /\s+(?:để|theo|trước|xem xét|quyết định|kết quả|tình hình|về|định kỳ|hằng|hàng|khi|nếu|chậm nhất|trong|vào|kịp thời|chỉ đạo|xử lý|giải quyết|phê duyệt|ban hành|cho ý kiến|qua|thông qua|bằng|tổng hợp|việc|những|đảm bảo|bảo đảm|biết|nhằm|là|gửi|báo cáo|hướng dẫn)(?=[\s,;.]|$)|\s*[;.(]|,\s+(?:tổng hợp|báo cáo|đồng thời|đề xuất|xem xét|kịp thời|trong đó|hướng dẫn)/u;
const SENT = /(?:báo cáo|phản ánh|gửi|kiến nghị|phản hồi)(?:[^;]*?)\s(?:về|đến|tới|cho)\s+/giu;
const TOLD = /(?:báo cáo|trình|gửi|tham mưu(?=\s+báo cáo))\s+/giu;

/** Who gets a report, through whom, and who gets it next ("để tổng hợp, báo cáo …"). */
export function receiversOf(clause: string): Receivers {
  const purpose = /\s(?:để|nhằm|làm cơ sở)\s/u.exec(clause)?.index ?? clause.length;
  const main = clause.slice(0, purpose);
  const onward = clause.slice(purpose);
  const via = unitsAfter(clause, /(?:\(|\s|,)(?:thông )?qua\s+/giu);
  const to = first(unitsAfter(main, SENT, true), unitsAfter(main, TOLD));
  const next = unitsAfter(onward, TOLD);
  return to.length > 0 ? { to, via, onwardTo: next } : { to: next, via, onwardTo: [] };
}

function first(...lists: string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** The units that stand right behind the words; `lazy` tries every "về" of the clause. */
function unitsAfter(text: string, words: RegExp, lazy = false): string[] {
  const starts = [...text.matchAll(words)].map((match) => match.index + match[0].length);
  if (lazy)
    starts.push(...[...text.matchAll(/\s(?:về|đến|tới|cho)\s+/gu)].map((match) => match.index + match[0].length));
  for (const start of starts) {
    const rest = text.slice(start);
    if (!looksLikeUnits(rest)) continue;
    const stop = STOP.exec(rest)?.index ?? rest.length;
    return splitUnits(rest.slice(0, stop).replace(/\)$/u, '')).names;
  }
  return [];
}
