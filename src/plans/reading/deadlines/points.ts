import type { ReadDeadline } from '../plan-reading.ts';
import { day, isDay, lastOfMonth, QUARTERS, quarterDays } from './days.ts';

/** A time found in words, and the stretch that says it (with "trong", "trước" … before it). */
export interface FoundTime {
  deadline: ReadDeadline;
  from: number;
  to: number;
}

type Reader = (match: RegExpExecArray, before: boolean) => ReadDeadline | null;

const YEAR = '(20\\d{2})';
const Q = 'qu[ýí]\\s*';
const IV = '(IV|III|II|I|[1-4])(?![\\p{L}\\d])';
const OF = '\\s*(?:/|-|,?\\s*năm\\s*|\\s)\\s*';
const DASH = '\\s*(?:-|–|—|đến|tới|và|,)\\s*';

/** Tried in this order; the more exact wording stands first. */
const READERS: readonly (readonly [string, Reader])[] = [
  [`(?:từ\\s+)?${Q}${IV}(?:${OF}${YEAR})?${DASH}(?:hết\\s+)?(?:${Q})?${IV}${OF}${YEAR}`, quarters],
  [`${Q}${IV}${OF}${YEAR}`, quarter],
  [
    `(?:từ\\s+)?(?:ngày\\s+)?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}${DASH}(?:ngày\\s+)?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`,
    days,
  ],
  [`(?:ngày\\s+)?(\\d{1,2})\\s*(?:[/.-]|tháng)\\s*(\\d{1,2})\\s*(?:[/.-]|,?\\s*năm)\\s*${YEAR}`, date],
  [`(?:từ\\s+)?tháng\\s*(\\d{1,2})(?:${OF}${YEAR})?${DASH}(?:hết\\s+)?(?:tháng\\s*)?(\\d{1,2})${OF}${YEAR}`, months],
  [`(?:tháng\\s*)(\\d{1,2})${OF}${YEAR}|(?<![\\d/])(\\d{1,2})/${YEAR}`, month],
  [`(?:6|06|sáu)\\s+tháng\\s+(đầu|cuối)\\s+năm\\s+${YEAR}`, half],
];

const PREFIX =
  '(?:(?<before>(?:hoàn thành\\s+)?(?:chậm nhất(?:\\s+(?:là|vào|trong|trước))?|trước|đến hết|đến|muộn nhất(?:\\s+là)?|không quá|xong trước))\\s+|(?:trong|vào|từ|ngay trong|hết|hoàn thành trong|hoàn thành)\\s+)?';
const COMPILED = READERS.map(([pattern, reader]) => [new RegExp(`${PREFIX}${pattern}`, 'iu'), reader] as const);

/** The first exact time in the words: a day, month, quarter, or a stretch of them. */
export function findPoint(text: string): FoundTime | null {
  for (const [pattern, reader] of COMPILED) {
    const match = pattern.exec(text);
    if (!match) continue;
    const deadline = reader(match, match.groups?.before !== undefined);
    if (deadline) return { deadline, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** Captured groups without the named one, which stands first. */
function groups(match: RegExpExecArray): (string | undefined)[] {
  return match.slice(2);
}

function quarter(match: RegExpExecArray): ReadDeadline {
  const [roman, year] = groups(match);
  const number = QUARTERS[roman!.toLowerCase()]!;
  return { kind: 'quarter', year: Number(year), quarter: number, ...quarterDays(Number(year), number) };
}

function quarters(match: RegExpExecArray): ReadDeadline | null {
  const [first, firstYear, last, lastYear] = groups(match);
  const toYear = Number(lastYear);
  const fromYear = firstYear ? Number(firstYear) : toYear;
  const from = quarterDays(fromYear, QUARTERS[first!.toLowerCase()]!).from;
  const { to } = quarterDays(toYear, QUARTERS[last!.toLowerCase()]!);
  return from < to ? { kind: 'range', fromYear, toYear, from, to, openEnded: false } : null;
}

function date(match: RegExpExecArray, before: boolean): ReadDeadline | null {
  const [d, m, y] = groups(match).map(Number) as [number, number, number];
  if (!isDay(y, m, d)) return null;
  return { kind: 'date', year: y, from: before ? null : day(y, m, d), to: day(y, m, d) };
}

function days(match: RegExpExecArray): ReadDeadline | null {
  const [d1, m1, y1, d2, m2, y2] = groups(match).map(Number) as [number, number, number, number, number, number];
  if (!isDay(y1, m1, d1) || !isDay(y2, m2, d2)) return null;
  return { kind: 'range', fromYear: y1, toYear: y2, from: day(y1, m1, d1), to: day(y2, m2, d2), openEnded: false };
}

function month(match: RegExpExecArray): ReadDeadline | null {
  const [m1, y1, m2, y2] = groups(match);
  const [m, y] = [Number(m1 ?? m2), Number(y1 ?? y2)];
  if (m < 1 || m > 12) return null;
  return { kind: 'monthYear', year: y, month: m, from: day(y, m, 1), to: lastOfMonth(y, m) };
}

function months(match: RegExpExecArray): ReadDeadline | null {
  const [first, firstYear, last, lastYear] = groups(match);
  const [m1, m2, toYear] = [Number(first), Number(last), Number(lastYear)];
  const fromYear = firstYear ? Number(firstYear) : toYear;
  if (m1 < 1 || m1 > 12 || m2 < 1 || m2 > 12) return null;
  const [from, to] = [day(fromYear, m1, 1), lastOfMonth(toYear, m2)];
  return from < to ? { kind: 'range', fromYear, toYear, from, to, openEnded: false } : null;
}

function half(match: RegExpExecArray): ReadDeadline {
  const [which, year] = groups(match);
  const y = Number(year);
  const first = which!.toLowerCase() === 'đầu';
  const [from, to] = first ? [day(y, 1, 1), day(y, 6, 30)] : [day(y, 7, 1), day(y, 12, 31)];
  return { kind: 'range', fromYear: y, toYear: y, from, to, openEnded: false };
}
