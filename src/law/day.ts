/**
 * A calendar day in Viet Nam, 'YYYY-MM-DD'. Days sort and compare as text.
 * Viet Nam keeps UTC+7 the whole year (no summer time since the unified zone of 1975), so an offset is exact here.
 */
export type Day = string & { readonly __day: 'Asia/Ho_Chi_Minh' };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const ZONE_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** Reads what a person or a file gave: the day, or null when it is no real date of the form YYYY-MM-DD. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** A day written in code or data. Throws RangeError on anything that is not a real date: such a mistake is ours. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a day of the form YYYY-MM-DD: ${text}`);
  return parsed;
}

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** As people write it in letters and documents: `05/06/2026`, `5 June 2026`. */
export function writtenDay(of: Day, lang: 'vi' | 'en'): string {
  return lang === 'vi' ? of.split('-').toReversed().join('/') : ENGLISH_DAY.format(midnightUtc(of));
}

/** The day that the calendar on the wall in Viet Nam shows at that instant. Throws RangeError for an invalid date. */
export function dayOf(instant: Date): Day {
  const ms = instant.getTime() + ZONE_OFFSET_MS;
  const number = Math.floor(ms / DAY_MS);
  let day = known.get(number);
  if (day === undefined) {
    day = new Date(ms).toISOString().slice(0, 10) as Day;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(number, day);
  }
  return day;
}

/** Every answer asks for a few days, and mostly for the same ones; by their number since 1970. */
const known = new Map<number, Day>();
const MOST_KNOWN = 5_000;

/** 00:00 of that day in Viet Nam. */
export function startOfDay(of: Day): Date {
  return new Date(midnightUtc(of) - ZONE_OFFSET_MS);
}

/** The last millisecond of that day in Viet Nam: an act at this instant is still of that day. */
export function endOfDay(of: Day): Date {
  return new Date(midnightUtc(of) + DAY_MS - ZONE_OFFSET_MS - 1);
}

/** Calendar days later (earlier when negative). */
export function addDays(to: Day, count: number): Day {
  return dayAt(midnightUtc(to) + count * DAY_MS);
}

/**
 * The corresponding day of a later month; where that month has no such day, its last day
 * (31 January + 1 month = 28 or 29 February), as Article 148 of the Civil Code ends such periods.
 */
export function addMonths(to: Day, count: number): Day {
  const months = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month, Math.min(Number(to.slice(8, 10)), lastOfMonth)));
}

/** How many days `to` lies after `from` (negative when before). */
export function daysBetween(from: Day, to: Day): number {
  return (midnightUtc(to) - midnightUtc(from)) / DAY_MS;
}

export function weekdayOf(of: Day): Weekday {
  const sundayFirst = new Date(midnightUtc(of)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

function midnightUtc(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function dayAt(utcMidnight: number): Day {
  return new Date(utcMidnight).toISOString().slice(0, 10) as Day;
}
