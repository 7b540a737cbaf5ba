import type { ReadDeadline } from '../plan-reading.ts';
import { day } from './days.ts';
import type { FoundTime } from './points.ts';

const YEAR = '(20\\d{2})';
const START =
  '(?:bắt đầu\\s+)?(?:thực hiện\\s+)?(?:ngay\\s+)?(?:trong\\s+)?(?:từ\\s+)?(?:các\\s+)?(?:giai đoạn\\s+)?(?:năm\\s+)?';
const FOLLOWING =
  '(?:\\s*,)?\\s*(?:(?:và|,)?\\s*(?:các|những)\\s+năm\\s+(?:tiếp theo|sau|kế tiếp|tiếp sau)(?:\\s+đó)?|trở đi|và (?:các )?(?:giai đoạn|thời gian) tiếp theo|và tiếp theo)';

const OPEN = new RegExp(
  `${START}${YEAR}${FOLLOWING}|(?:bắt đầu\\s+)?(?:từ|kể từ)\\s+(?:đầu\\s+)?năm\\s+${YEAR}(?!\\s*(?:-|–|đến))`,
  'iu',
);
const CLOSED = new RegExp(
  `${START}${YEAR}\\s*(?:-|–|—|đến(?:\\s+hết)?(?:\\s+năm)?|tới(?:\\s+năm)?)\\s*(?:năm\\s+)?${YEAR}`,
  'iu',
);
const LISTED = new RegExp(`(?:trong\\s+)?(?:các\\s+)?năm\\s+${YEAR}(?:\\s*,\\s*|\\s+và\\s+)(?:năm\\s+)?${YEAR}`, 'iu');
const UNTIL = new RegExp(
  `(?:hoàn thành\\s+)?(?:đến hết|đến|trước|chậm nhất(?:\\s+(?:là|trong))?)\\s+(?:hết\\s+)?(?:năm|cuối năm)\\s+${YEAR}`,
  'iu',
);
const ONE = new RegExp(
  `(?:hoàn thành\\s+)?(?:trong\\s+|vào\\s+|ngay trong\\s+)?(?:cả\\s+)?năm\\s+${YEAR}|^\\s*${YEAR}\\s*$`,
  'iu',
);
const REST = /(?:các\s+)?(?:giai đoạn|năm|thời gian)\s+(?:tiếp theo|sau|còn lại)/iu;

/** Years and stretches of years. `after`: the last year of the clause before, for "giai đoạn tiếp theo". */
export function findYears(text: string, after: number | null): FoundTime | null {
  return (
    found(OPEN, text, (from) => range(from, null)) ??
    found(CLOSED, text, (from, to) => (to !== undefined && to >= from ? range(from, to) : null)) ??
    found(LISTED, text, (from, to) => (to === from + 1 ? range(from, to) : null)) ??
    found(UNTIL, text, (to, _second, words) => until(/trước/iu.test(words) ? to - 1 : to)) ??
    found(ONE, text, (year) => ({ kind: 'year', year, from: day(year, 1, 1), to: day(year, 12, 31) })) ??
    rest(text, after)
  );
}

function found(
  pattern: RegExp,
  text: string,
  read: (first: number, second: number | undefined, words: string) => ReadDeadline | null,
): FoundTime | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [first, second] = match
    .slice(1)
    .filter((year) => year !== undefined)
    .map(Number);
  const deadline = read(first!, second, match[0]);
  return deadline && { deadline, from: match.index, to: match.index + match[0].length };
}

function range(fromYear: number, toYear: number | null): ReadDeadline {
  return {
    kind: 'range',
    fromYear,
    toYear,
    from: day(fromYear, 1, 1),
    to: toYear === null ? null : day(toYear, 12, 31),
    openEnded: toYear === null,
  };
}

function until(toYear: number): ReadDeadline {
  return { kind: 'range', fromYear: null, toYear, from: null, to: day(toYear, 12, 31), openEnded: false };
}

function rest(text: string, after: number | null): FoundTime | null {
  const match = REST.exec(text);
  if (!match) return null;
  const fromYear = after === null ? null : after + 1;
  const from = fromYear === null ? null : day(fromYear, 1, 1);
  const deadline: ReadDeadline = { kind: 'range', fromYear, toYear: null, from, to: null, openEnded: true };
  return { deadline, from: match.index, to: match.index + match[0].length };
}
