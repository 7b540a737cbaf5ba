import { addDays, parseDay, type Day } from '../../law/index.ts';
import { monthEnd, monthsOrDays, monthStart, type Deadline } from './deadline.ts';

/** One thing to be done by one day: the whole of a task with one day, or one period of a continuous or recurring one. */
export interface Period {
  /** Stable name, e.g. `once`, `2026`, `2026-H1`, `2026-Q2`, `2026-05`; of a composite with its part, e.g. `2:2026`. */
  readonly key: string;
  readonly from: Day | null;
  /** Last day; null: the plan gives none (on request, on an event). */
  readonly due: Day | null;
  readonly milestone: string | null;
  /** The plan gives no period, and the portal looks once a year (own rule). */
  readonly assumed: boolean;
}

const MOST_PERIODS = 1_000;

/**
 * The periods of a time limit that begin on or before `through`, by due day; those without a day come last.
 * `start` is when the plan began: a continuous task has no period before it.
 */
export function periodsOf(deadline: Deadline | null, start: Day, through: Day): Period[] {
  const found: Period[] = [];
  for (const part of partsOf(deadline, start)) {
    let count = 0;
    for (const period of part.periods()) {
      if ((period.from !== null && period.from > through && count > 0) || count >= MOST_PERIODS) break;
      found.push(period);
      count += 1;
    }
  }
  return found.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

/** How a task stands by the periods that are done. */
export interface Standing {
  /** Last day of the earliest period not yet done; null when none has a day. */
  readonly dueOn: Day | null;
  /** Whether the time limit gives any day at all. */
  readonly dated: boolean;
  /** Nothing is left to do, now or later. */
  readonly complete: boolean;
}

/** Does not depend on today: it changes only when the time limit or what is done changes, so it can be stored. */
export function standingOf(deadline: Deadline | null, start: Day, done: ReadonlySet<string>): Standing {
  let dueOn: Day | null = null;
  let dated = false;
  let complete = true;
  for (const part of partsOf(deadline, start)) {
    for (const period of part.periods()) {
      dated ||= period.due !== null;
      if (done.has(period.key)) continue;
      complete = false;
      if (period.due !== null && (dueOn === null || period.due < dueOn)) dueOn = period.due;
      break;
    }
  }
  return { dueOn, dated, complete };
}

/** Last day of all, or null when it goes on, or has a part without any day. */
export function lastDayOf(deadline: Deadline | null): Day | null {
  const parts = deadline?.kind === 'composite' ? (deadline.parts ?? []) : deadline ? [deadline] : [];
  if (parts.length === 0 || !parts.every((part) => part.to)) return null;
  return parts.reduce<Day>((last, { to }) => (to! > last ? to! : last), parts[0]!.to!);
}

/** Whether it goes on without end. */
export function isEndless(deadline: Deadline | null): boolean {
  return partsOf(deadline, '2000-01-01' as Day).some((part) => part.endless);
}

interface Part {
  readonly endless: boolean;
  periods(): Iterable<Period>;
}

function partsOf(deadline: Deadline | null, start: Day): Part[] {
  if (deadline === null) return [once(null, '')];
  if (deadline.kind !== 'composite') return [partOf(deadline, start, '')];
  return (deadline.parts ?? []).map((part, at) => partOf(part, start, `${at + 1}:`));
}

function partOf(deadline: Deadline, start: Day, prefix: string): Part {
  const { kind, from, to } = deadline;
  const first = from && from > start ? from : start;
  if (kind === 'recurring') return recurring(deadline, first, prefix);
  if (kind === 'continuous' || (kind === 'range' && to === null)) return yearly(deadline, first, prefix);
  return once(deadline, prefix);
}

function once(deadline: Deadline | null, prefix: string): Part {
  const { from = null, to = null, milestone = null } = deadline ?? {};
  const period = { key: `${prefix}once`, from, due: to, milestone, assumed: false };
  return { endless: false, periods: () => [period] };
}

/** "Thường xuyên", "và các năm tiếp theo", "định kỳ": no period is given, so the portal looks at the end of every year. */
function yearly(deadline: Deadline, first: Day, prefix: string): Part {
  return stepped(deadline, [{ months: 12 }], { first, prefix, assumed: true });
}

function recurring(deadline: Deadline, first: Day, prefix: string): Part {
  const steps = (deadline.every ?? []).map(monthsOrDays).filter((step) => step !== null);
  if (steps.length === 0) return yearly(deadline, first, prefix);
  return stepped(deadline, steps, { first, prefix, assumed: false });
}

type Step = { months: number } | { days: number };
interface Naming {
  readonly first: Day;
  readonly prefix: string;
  readonly assumed: boolean;
}

/** Several steps run beside each other; of periods that end on one day the longest stands ("06 tháng, 01 năm": June, then the year). */
function stepped(deadline: Deadline, steps: readonly Step[], { first, prefix, assumed }: Naming): Part {
  const { to = null, milestone = null, dueDay } = deadline;
  const period = ({ key, from, due }: Slot): Period => {
    return { key: `${prefix}${key}`, from, due: dayWithin({ from, due }, dueDay), milestone, assumed };
  };
  function* periods(): Iterable<Period> {
    const slots = steps.map((step) => slotsOf(step, first)[Symbol.iterator]());
    const heads = slots.map((one) => one.next().value);
    for (let count = 0; count < MOST_PERIODS; count += 1) {
      const due = heads.reduce((least, head) => (head.due < least ? head.due : least), heads[0]!.due);
      const ending = heads.filter((head) => head.due === due);
      const longest = ending.reduce((long, head) => (head.from < long.from ? head : long), ending[0]!);
      if (to !== null && longest.from > to) return;
      yield period(to !== null && longest.due > to ? { ...longest, due: to } : longest);
      heads.forEach((head, at) => {
        if (head.due === due) heads[at] = slots[at]!.next().value;
      });
    }
  }
  return { endless: to === null, periods };
}

/** The day that the plan names, where it lies within the period ("trước ngày 15 tháng 12 hằng năm"); else its end. */
function dayWithin({ from, due }: Pick<Slot, 'from' | 'due'>, dueDay: string | undefined): Day {
  if (dueDay === undefined) return due;
  const named = parseDay(`${due.slice(0, dueDay.length === 5 ? 5 : 8)}${dueDay}`);
  return named !== null && named >= from && named <= due ? named : due;
}

interface Slot {
  readonly key: string;
  readonly from: Day;
  readonly due: Day;
}

/** Calendar periods where the step divides a year (the one that `first` lies in comes first), else steps counted from `first`. */
function* slotsOf(step: Step, first: Day): Generator<Slot, never> {
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7));
  if ('days' in step) {
    for (let from = first; ; from = addDays(from, step.days)) {
      const due = addDays(from, step.days - 1);
      yield { key: due, from, due };
    }
  }
  const { months } = step;
  const aligned = 12 % months === 0;
  const begin = aligned ? month - ((month - 1) % months) : months % 12 === 0 ? 1 : month;
  for (let at = begin; ; at += months) {
    const from = monthStart(year, at);
    const due = monthEnd(year, at + months - 1);
    yield { key: keyOf(months, from, due), from, due };
  }
}

function keyOf(months: number, from: Day, due: Day): string {
  const year = from.slice(0, 4);
  const number = (Number(from.slice(5, 7)) - 1) / months + 1;
  if (months === 12) return year;
  if (months === 6) return `${year}-H${number}`;
  if (months === 3) return `${year}-Q${number}`;
  return months === 1 ? from.slice(0, 7) : `${from.slice(0, 7)}_${due.slice(0, 7)}`;
}
