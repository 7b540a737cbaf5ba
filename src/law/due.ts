import {
  addCalendarDays,
  addCalendarMonths,
  addHours,
  addWorkingDays,
  calendarDaysBefore,
  workingDaysBefore,
  type Counted,
} from './calendar.ts';
import { addMonths, dayOf } from './day.ts';
import type { Ground } from './ground.ts';
import { LawUnknown } from './law-unknown.ts';
import type { ServiceTarget } from './values/service-targets.ts';
import type { Limit, Term, TermUnit } from './values/terms.ts';

/** When something is due, and on what that rests. */
export interface Due extends Counted {
  /** `ownServiceTarget`: our promise, not a legal term; never to be shown as one. */
  readonly basis: 'law' | 'ownServiceTarget';
  readonly grounds: readonly Ground[];
}

/**
 * When the term ends if its clock starts at `start`; for a term counted back ("at least 15 days before the end"),
 * `start` is that end. Null where the law sets no limit. `variant` names the case of a term with several limits.
 */
export function dueOfTerm(term: Term, start: Date, variant?: string): Due | null {
  const limit = limitOf(term, variant);
  if (limit === null) return null;
  if (limit === 'immediately') {
    return { day: dayOf(start), at: start, provisional: false, met: [], basis: 'law', grounds: term.provisions };
  }
  return { ...counted(limit, start), basis: 'law', grounds: [...term.provisions, countingRule(limit)] };
}

/** When our own promise falls due. */
export function dueOfTarget(target: ServiceTarget, start: Date): Due {
  return {
    ...counted(target.limit, start),
    basis: 'ownServiceTarget',
    grounds: [target.id, countingRule(target.limit)],
  };
}

function limitOf(term: Term, variant: string | undefined): Limit | 'immediately' | null {
  if (!isVariants(term.limit)) return term.limit;
  const chosen = term.limit.find((one) => one.key === variant);
  if (chosen !== undefined) return chosen.limit;
  const keys = term.limit.map((one) => one.key).join(', ');
  throw new LawUnknown(`term ${term.id} depends on the case: one of ${keys}, not ${variant ?? 'none'}`);
}

function isVariants(limit: Term['limit']): limit is Exclude<Term['limit'], Limit | 'immediately' | null> {
  return Array.isArray(limit);
}

const COUNT: Record<Limit['direction'], Record<TermUnit, (start: Date, amount: number) => Counted>> = {
  after: {
    hours: addHours,
    workingDays: (start, amount) => addWorkingDays(dayOf(start), amount),
    days: (start, amount) => addCalendarDays(dayOf(start), amount),
    months: (start, amount) => addCalendarMonths(dayOf(start), amount),
  },
  before: {
    hours: (start, amount) => addHours(start, -amount),
    workingDays: (start, amount) => workingDaysBefore(dayOf(start), amount),
    days: (start, amount) => calendarDaysBefore(dayOf(start), amount),
    months: (start, amount) => calendarDaysBefore(addMonths(dayOf(start), -amount), 0),
  },
};

function counted({ amount, unit, direction }: Limit, start: Date): Counted {
  return COUNT[direction][unit](start, amount);
}

function countingRule(limit: Limit): Ground {
  return limit.unit === 'hours' ? 'own:wall-clock-hours' : 'own:civil-code-counting';
}
