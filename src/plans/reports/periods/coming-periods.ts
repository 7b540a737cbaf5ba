import { addDays, writtenDay, type Day } from '../../../law/index.ts';
import type { Deadline } from '../../schedule/deadline.ts';
import { periodsOf } from '../../schedule/periods.ts';

/** A period opens by itself this many days before it is due (`own:report-due-day`). */
export const OPENS_BEFORE_DAYS = 30;

export interface ComingPeriod {
  readonly key: string;
  readonly from: Day | null;
  readonly due: Day;
  /** The plan names no day, so the last day of the period stands (`own:report-due-day`). */
  readonly assumed: boolean;
}

/** Whether the words of a duty give a rhythm or a day; else a planner opens each period. */
export function opensItself(deadline: Deadline | null): boolean {
  return partsOf(deadline).some(({ part }) => isDated(part));
}

/**
 * Periods of a duty that should be open on `today`: due on or after `since` (the day the plan was confirmed), opened 30 days before they
 * are due. `start` is when the plan began.
 */
export function comingPeriods(
  deadline: Deadline | null,
  { start, since, today }: { readonly start: Day; readonly since: Day; readonly today: Day },
): ComingPeriod[] {
  const last = addDays(today, OPENS_BEFORE_DAYS);
  return partsOf(deadline).flatMap(({ part, prefix }) => {
    if (!isDated(part)) return [];
    const assumed = part.kind === 'recurring' ? part.dueDay === undefined : part.kind !== 'date';
    return periodsOf(part, start, last).flatMap(({ key, from, due }) =>
      due === null || due < since || due > last ? [] : [{ key: `${prefix}${key}`, from, due, assumed }],
    );
  });
}

function partsOf(deadline: Deadline | null): { part: Deadline; prefix: string }[] {
  if (deadline === null) return [];
  if (deadline.kind !== 'composite') return [{ part: deadline, prefix: '' }];
  return (deadline.parts ?? []).map((part, at) => ({ part, prefix: `${at + 1}:` }));
}

function isDated({ kind, every = [], to = null }: Deadline): boolean {
  return kind === 'recurring' ? every.length > 0 : to !== null;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** What a period is called, by its key. */
export function periodLabel({ key, from, due }: Pick<ComingPeriod, 'key' | 'from' | 'due'>): {
  vi: string;
  en: string;
} {
  const plain = key.replace(/^\d+:/, '');
  const [, year = '', half, quarter, month] = /^(\d{4})(?:-H([12])|-Q([1-4])|-(\d{2}))?$/.exec(plain) ?? [];
  if (half !== undefined)
    return half === '1'
      ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
      : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` };
  if (quarter !== undefined)
    return { vi: `Quý ${ROMAN[Number(quarter) - 1]} năm ${year}`, en: `Quarter ${quarter} of ${year}` };
  if (month !== undefined) return { vi: `Tháng ${Number(month)} năm ${year}`, en: `${year}-${month}` };
  if (year !== '') return { vi: `Năm ${year}`, en: `Year ${year}` };
  const [last, lastEn] = [writtenDay(due, 'vi'), writtenDay(due, 'en')];
  if (from === null) return { vi: `Đến ngày ${last}`, en: `Until ${lastEn}` };
  return { vi: `Từ ${writtenDay(from, 'vi')} đến ${last}`, en: `${writtenDay(from, 'en')} to ${lastEn}` };
}
