import { addDays, addMonths, dayOf, endOfDay, weekdayOf, type Day } from './day.ts';
import { LawUnknown } from './law-unknown.ts';
import { CALENDAR_KNOWN, HOLIDAYS, type HolidayRow } from './values/holidays.ts';

/**
 * Counting of periods. The AI law and its decree set no counting rule; we read Articles 147 and 148 of the Civil Code:
 * the start day is not counted, and a period in days or months that ends on a day off ends with the next working day
 * (own rule `own:civil-code-counting`). Hours run on the wall clock, nights and holidays included.
 */
export interface Counted {
  /** The last day on which the act is in time. */
  readonly day: Day;
  /** The last instant at which the act is in time. */
  readonly at: Date;
  /** The count passes over a day whose official schedule is not known yet: the true date may be later. */
  readonly provisional: boolean;
  /** The holidays and swaps that the count met, for the person who asks "why this day". */
  readonly met: readonly HolidayRow[];
}

const rowsByDay = new Map(HOLIDAYS.map((row) => [row.day, row]));

/** Whether public offices work that day. Throws LawUnknown outside the years whose holidays are loaded. */
export function isWorkingDay(on: Day): boolean {
  if (on < CALENDAR_KNOWN.from || on > CALENDAR_KNOWN.until) {
    throw new LawUnknown(`no working calendar for ${on}: known from ${CALENDAR_KNOWN.from} to ${CALENDAR_KNOWN.until}`);
  }
  const row = rowsByDay.get(on);
  if (row !== undefined && row.kind !== 'open') return row.kind === 'swapWork';
  return weekdayOf(on) <= 5;
}

/** The holiday, swap or open day that the calendar holds for that day, if any. */
export function holidayOn(on: Day): HolidayRow | null {
  return rowsByDay.get(on) ?? null;
}

/** `hours` after the instant, on the wall clock. */
export function addHours(from: Date, hours: number): Counted {
  const at = new Date(from.getTime() + hours * 3_600_000);
  return { day: dayOf(at), at, provisional: false, met: [] };
}

/** The `count`-th working day after the start day. */
export function addWorkingDays(from: Day, count: number): Counted {
  let reached = from;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return counted(from, reached);
}

/** `count` calendar days after the start day; moved to the next working day when it would end on a day off. */
export function addCalendarDays(from: Day, count: number): Counted {
  const nominal = addDays(from, count);
  return movedToWorkingDay(nominal);
}

/** The corresponding day `count` months later; moved to the next working day when that is a day off. */
export function addCalendarMonths(from: Day, count: number): Counted {
  return movedToWorkingDay(addMonths(from, count));
}

/**
 * The last working day that still lies `count` working days before `end` (for "at least 15 working days before the
 * end"): the end day itself is not counted.
 */
export function workingDaysBefore(end: Day, count: number): Counted {
  let reached = end;
  for (let left = count; left > 0;) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return { ...counted(addDays(reached, -1), addDays(end, -1)), day: reached, at: endOfDay(reached) };
}

/** `count` calendar days before `end`. Never moved: moving it later would break the "at least". */
export function calendarDaysBefore(end: Day, count: number): Counted {
  const reached = addDays(end, -count);
  return { day: reached, at: endOfDay(reached), provisional: false, met: [] };
}

function movedToWorkingDay(nominal: Day): Counted {
  let reached = nominal;
  while (!isWorkingDay(reached)) reached = addDays(reached, 1);
  return counted(addDays(nominal, -1), reached);
}

/** A count is provisional when one of the days after `from`, up to the result, is. */
function counted(from: Day, reached: Day): Counted {
  const met: HolidayRow[] = [];
  for (let at = addDays(from, 1); at <= reached; at = addDays(at, 1)) {
    const row = rowsByDay.get(at);
    if (row !== undefined) met.push(row);
  }
  return { day: reached, at: endOfDay(reached), provisional: met.some((row) => row.provisional), met };
}
