import { remember } from './remember.ts';
import { en } from './texts.en.ts';
import { vi } from './texts.vi.ts';
import type { Texts } from './texts.vi.ts';

/** The languages of every page; a page never mixes them. */
export type Lang = 'vi' | 'en';

/** The same words in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Units in which terms are counted; the caller has counted already. */
export type TermUnit = 'hour' | 'day' | 'workingDay';

/** The interface's own words in one language. */
export function texts(lang: Lang): Texts {
  return lang === 'vi' ? vi : en;
}

/** The path of the same page in that language: English pages live under `/en`. */
export function pathIn(lang: Lang, path: string): string {
  if (lang === 'vi') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/**
 * A day ('YYYY-MM-DD') as people write it: `05/06/2026`, `5 June 2026`. When `today` is given and the day is
 * at most seven days away the weekday comes first. Throws on anything that is not a day.
 */
export function formatDay(day: string, lang: Lang, today?: string): string {
  return today === undefined ? dayInWords(day, lang, '') : dayInWords(day, lang, today);
}

const dayInWords = remember(5_000, (day: string, lang: Lang, today: string): string => {
  const { year, month, date, ordinal } = partsOf(day);
  const near = today !== '' && Math.abs(ordinal - partsOf(today).ordinal) <= 7;
  const weekday = near ? texts(lang).time.weekdays[(((ordinal + 4) % 7) + 7) % 7]! : '';
  if (lang === 'vi') return `${weekday === '' ? '' : `${weekday}, `}${two(date)}/${two(month)}/${year}`;
  return `${weekday === '' ? '' : `${weekday} `}${date} ${MONTHS[month - 1]!} ${year}`;
});

/** The weekday of a day ('YYYY-MM-DD'), in words. */
export function formatWeekday(day: string, lang: Lang): string {
  return texts(lang).time.weekdays[(((partsOf(day).ordinal + 4) % 7) + 7) % 7]!;
}

/** An instant as day and 24-hour clock in Vietnam (UTC+7): `14:05 ngày 05/06/2026`. */
export function formatInstant(instant: Date, lang: Lang, today?: string): string {
  const local = inVietnam(instant);
  return texts(lang).time.at(formatDay(local.slice(0, 10), lang, today), local.slice(11, 16));
}

/** The 24-hour clock of an instant in Vietnam: `14:05`. */
export function formatClock(instant: Date): string {
  return inVietnam(instant).slice(11, 16);
}

/** A number as people write it: `1.234.567,8` in Vietnamese, `1,234,567.8` in English. At most three decimals unless told. */
export function formatNumber(value: number, lang: Lang, decimals = 3): string {
  // Most numbers here are counts, which need no rounding.
  if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0))
    return grouped(value, lang === 'vi' ? '.' : ',');
  return numberFormat(lang, decimals).format(value);
}

/** A count with its thousands apart. */
function grouped(value: number, mark: string): string {
  const digits = String(value);
  let text = digits.slice(-3);
  for (let at = digits.length - 3; at > 0; at -= 3) text = digits.slice(Math.max(0, at - 3), at) + mark + text;
  return text;
}

/** A share (0…1) in percent: `12,5%`. At most one decimal unless told. */
export function formatPercent(share: number, lang: Lang, decimals = 1): string {
  return `${formatNumber(share * 100, lang, decimals)}%`;
}

/** A size in bytes: `1,2 MB` (thousands, not 1024s, as file managers show it). */
export function formatBytes(bytes: number, lang: Lang): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${formatNumber(size, lang, size < 10 && unit > 0 ? 1 : 0)} ${units[unit]!}`;
}

/** An amount of time in words: `5 ngày làm việc`, `1 working day`. */
export function formatTerm(amount: number, unit: TermUnit, lang: Lang): string {
  return texts(lang).time.units[unit](amount, formatNumber(amount, lang));
}

/** What is left of a term: `còn 5 ngày làm việc`, `hết hạn hôm nay` at 0 days, `quá hạn 2 ngày` below 0. */
export function formatLeft(left: number, unit: TermUnit, lang: Lang): string {
  const words = texts(lang).time;
  if (left === 0) return words.today;
  return left > 0 ? words.left(formatTerm(left, unit, lang)) : words.over(formatTerm(-left, unit, lang));
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

const MILLISECONDS_A_DAY = 86_400_000;

function partsOf(day: string): { year: number; month: number; date: number; ordinal: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) throw new RangeError(`not a day: ${day}`);
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return { year, month, date, ordinal: Math.floor(Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY) };
}

function inVietnam(instant: Date): string {
  const local = Object.fromEntries(VIETNAM.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${local['year']}-${local['month']}-${local['day']} ${local['hour']}:${local['minute']}`;
}

const VIETNAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
}); // prettier-ignore

const two = (value: number): string => String(value).padStart(2, '0');

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: Lang, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format;
}
