import { parseDay, type Day } from '../../law/index.ts';

export const DEADLINE_KINDS = [
  'date',
  'monthYear',
  'quarter',
  'year',
  'range',
  'recurring',
  'continuous',
  'onRequest',
  'onEvent',
  'linkedPlan',
  'composite',
  'none',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** The time limit of a task as data. `from` and `to` are its first and last day, inclusive; `to` null is open-ended. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly from?: Day | null;
  readonly to?: Day | null;
  /** ISO 8601 durations; empty: the plan says "định kỳ" without a period. */
  readonly every?: readonly string[];
  /** Day of the year ('MM-DD') or of the month ('DD') on which each period of a recurring one is due. */
  readonly dueDay?: string;
  readonly milestone?: string;
  /** Its own words, of a part of a composite. */
  readonly text?: string;
  readonly parts?: readonly Deadline[];
}

const MOST_PARTS = 20;

/**
 * The time limit in what a reader, a form or a row gives, or null when it is none: months, quarters and years become days,
 * so that everything after works on days alone. What a dated kind lacks a day for is not taken.
 */
export function readDeadline(value: unknown): Deadline | null {
  return read(value, 0);
}

function read(value: unknown, depth: number): Deadline | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const kind = DEADLINE_KINDS.find((one) => one === given['kind']);
  if (kind === undefined) return null;
  const words = { ...textOf(given, 'milestone'), ...textOf(given, 'text') };
  if (kind === 'composite') {
    const parts = Array.isArray(given['parts']) && depth === 0 ? given['parts'] : [];
    const known = parts.slice(0, MOST_PARTS).map((part) => read(part, depth + 1));
    if (known.length === 0 || known.includes(null)) return null;
    return { kind, parts: known as Deadline[], ...words };
  }
  if (kind === 'recurring')
    return { kind, every: everyOf(given['every']), ...dueDayOf(given['dueDay']), ...spanOf(kind, given), ...words };
  const span = spanOf(kind, given);
  if (DATED.has(kind) && span.to === undefined) return null;
  return { kind, ...span, ...words };
}

const DATED: ReadonlySet<DeadlineKind> = new Set(['date', 'monthYear', 'quarter', 'year', 'range']);

function textOf(given: Record<string, unknown>, name: 'milestone' | 'text'): { milestone?: string; text?: string } {
  const text = given[name];
  return typeof text === 'string' && text.trim() !== '' ? { [name]: text.trim().slice(0, 500) } : {};
}

function everyOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && monthsOrDays(one) !== null);
}

function dueDayOf(value: unknown): { dueDay?: string } {
  return typeof value === 'string' && /^(\d{2}-)?\d{2}$/.test(value) ? { dueDay: value } : {};
}

/** A duration in whole months or in days; null when it is neither. */
export function monthsOrDays(duration: string): { months: number } | { days: number } | null {
  const [, years, months, weeks, days] =
    /^P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,2})W)?(?:(\d{1,3})D)?$/.exec(duration) ?? [];
  const inMonths = Number(years ?? 0) * 12 + Number(months ?? 0);
  const inDays = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  if (inMonths > 0 && inDays === 0) return { months: inMonths };
  return inDays > 0 && inMonths === 0 ? { days: inDays } : null;
}

interface Span {
  from?: Day | null;
  to?: Day | null;
}

/** Days that are written out win over month, quarter and year. */
function spanOf(kind: DeadlineKind, given: Record<string, unknown>): Span {
  const from = dayIn(given['from']) ?? dayIn(given['date']);
  const to = dayIn(given['to']) ?? dayIn(given['date']);
  const meant = calendarSpan(kind, given);
  const open = kind === 'range' && (given['to'] === null || given['openEnded'] === true) && to === null;
  const first = from ?? meant?.[0] ?? null;
  const last = open ? null : (to ?? meant?.[1]);
  if (first !== null && typeof last === 'string' && last < first) return {};
  return { ...(first !== null && { from: first }), ...(last !== undefined && (open || last !== null) && { to: last }) };
}

function dayIn(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null;
}

function calendarSpan(kind: DeadlineKind, given: Record<string, unknown>): [Day, Day] | null {
  const year = yearIn(given['year']) ?? yearIn(given['fromYear']);
  if (year === null) return null;
  const month = Number(given['month']);
  const quarter = Number(given['quarter']);
  if (kind === 'monthYear' && month >= 1 && month <= 12) return [monthStart(year, month), monthEnd(year, month)];
  if (kind === 'quarter' && quarter >= 1 && quarter <= 4)
    return [monthStart(year, quarter * 3 - 2), monthEnd(year, quarter * 3)];
  if (kind === 'year') return [monthStart(year, 1), monthEnd(year, 12)];
  const last = yearIn(given['toYear']);
  return kind === 'range' && last !== null ? [monthStart(year, 1), monthEnd(last, 12)] : null;
}

function yearIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2200 ? value : null;
}

/** First day of a month; months count on past the year. */
export function monthStart(year: number, month: number): Day {
  const at = new Date(Date.UTC(year, month - 1, 1));
  return at.toISOString().slice(0, 10) as Day;
}

/** Last day of a month. */
export function monthEnd(year: number, month: number): Day {
  const at = new Date(Date.UTC(year, month, 0));
  return at.toISOString().slice(0, 10) as Day;
}
