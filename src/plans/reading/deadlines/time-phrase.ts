import { deadlineInWords } from './deadline-in-words.ts';

const YEARS =
  'năm\\s+20\\d{2}(?:\\s*(?:-|–|đến(?:\\s+năm)?)\\s*20\\d{2}|\\s+và\\s+(?:các|những)\\s+năm\\s+(?:tiếp theo|sau))?';
const DAY = '(?:ngày\\s+)?\\d{1,2}\\s*(?:/|tháng)\\s*\\d{1,2}\\s*(?:/|,?\\s*năm)\\s*20\\d{2}';
const MONTH = 'tháng\\s*\\d{1,2}\\s*(?:/|-|,?\\s*năm)\\s*20\\d{2}';
const QUARTER = 'quý\\s*(?:I{1,3}|IV|[1-4])\\s*(?:/|-|,?\\s*năm)\\s*20\\d{2}';
const SPAN = '(?:giai đoạn|các năm)\\s+20\\d{2}(?:\\s*(?:-|–|đến|,|và)\\s*20\\d{2})?';
const BEFORE =
  '(?:(?:và\\s+)?(?:phải\\s+)?(?:hoàn thành|trình|ban hành|xong)\\s+)?(?:trong|trước|chậm nhất(?:\\s+(?:là|vào|trong|trước))?|đến(?:\\s+hết)?|vào|từ|hết|ngay trong|muộn nhất)\\s+(?:hết\\s+)?';
const PHRASE = new RegExp(
  `(?:${BEFORE})?(?:${DAY}|${MONTH}|${QUARTER}|${SPAN})|${BEFORE}${YEARS}|(?<=[,(]\\s?)${YEARS}`,
  'giu',
);
const AGAIN =
  /định kỳ(?:\s+(?:ít nhất|tối thiểu))?\s+(?:(?:hằng|hàng)\s+\p{L}+|\d{1,2}\s+\p{L}+(?:\s+(?:một|01|1)\s+lần)?)(?:\s+hoặc\s+[^;.]*)?/iu;

export interface TimePhrase {
  from: number;
  to: number;
  /** A whole clause about doing it again, which says what is to be done as well as when. */
  isClause: boolean;
}

/** Offsets of the words that say when something is due, the last of them; dates of laws and decisions are no deadlines. */
export function findTimePhrase(text: string): TimePhrase | null {
  const last = [...text.matchAll(PHRASE)].findLast((match) => isTime(text, match));
  if (last) return { from: last.index, to: last.index + last[0].length, isClause: false };
  const again = AGAIN.exec(text);
  if (!again) return null;
  const from = text.lastIndexOf(';', again.index) + 1;
  const to = again.index + again[0].trimEnd().length;
  const start = from + /^\s*/u.exec(text.slice(from))![0].length;
  return deadlineInWords(text.slice(start, to)).kind === 'none' ? null : { from: start, to, isClause: true };
}

const CITED =
  /(?:số\s+)?\d+\/\S+\s+(?:ngày\s*)?$|(?:Luật|Nghị định|Quyết định|Nghị quyết|Chiến lược|Chương trình|Kế hoạch)\s[^,;]*$/u;

function isTime(text: string, { index, 0: words }: RegExpExecArray): boolean {
  const cited = CITED.test(text.slice(Math.max(0, index - 45), index));
  if (cited && !/^(?:hoàn thành|trong|trước|chậm nhất|và)/iu.test(words)) return false;
  return deadlineInWords(words).kind !== 'none';
}
