import { addDays, parseDay, type Day } from '../../law/index.ts';
import { textOf, type Answers } from '../kit/index.ts';

/** What of a version of a declaration decides when it holds. */
export interface DeclaredVersion {
  readonly version: number;
  readonly public: Answers;
}

/** Days on which a version holds, both included; null: no end is known. */
export interface Period {
  readonly version: number;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Validity {
  /** In order of time. A version that was corrected before its first day has none. */
  readonly periods: readonly Period[];
  /** Days between two versions, or since the last, on which nothing was declared (Law 11.5). */
  readonly gaps: readonly Omit<Period, 'version'>[];
  /** The period of today, or null. */
  readonly inForce: Period | null;
  /** The first that begins after today, or null. */
  readonly next: Period | null;
}

/**
 * When each version of a declaration holds: from its first day until its own end or the day before the next version begins,
 * whichever comes first; all of them until the declaration ended.
 */
export function validityOf(versions: readonly DeclaredVersion[], today: Day): Validity {
  const ended = dayIn(versions.at(-1)?.public, 'endedOn');
  const starts = versions.flatMap((one) => {
    const from = dayIn(one.public, 'inForceFrom');
    return from === null
      ? []
      : [{ version: one.version, from, ownEnd: earlier(dayIn(one.public, 'inForceUntil'), ended) }];
  });
  // The version that ends a declaration says the same text once more: it is no period of its own.
  const distinct = starts.filter((one, at) => at === starts.length - 1 || starts[at + 1]!.from !== one.from);
  const periods = distinct
    .map(({ version, from, ownEnd }, at): Period => {
      const next = distinct[at + 1]?.from;
      return { version, from, until: earlier(ownEnd, next === undefined ? null : addDays(next, -1)) };
    })
    .filter(({ from, until }) => until === null || from <= until);
  const inForce = periods.find(({ from, until }) => from <= today && (until === null || today <= until)) ?? null;
  const next = periods.find(({ from }) => from > today) ?? null;
  return { periods, gaps: gapsIn(periods, today, ended), inForce, next };
}

type Gap = Omit<Period, 'version'>;

function gapsIn(periods: readonly Period[], today: Day, ended: Day | null): Gap[] {
  return periods.flatMap(({ until }, at): Gap[] => {
    if (until === null) return [];
    const from = addDays(until, 1);
    const next = periods[at + 1]?.from;
    if (next !== undefined) return from < next ? [{ from, until: addDays(next, -1) }] : [];
    // After the last day of the last version: a gap once that day has passed, unless the declaration was ended.
    return ended === null && from <= today ? [{ from, until: null }] : [];
  });
}

function dayIn(facts: Answers | undefined, name: string): Day | null {
  return facts === undefined ? null : parseDay(textOf(facts, name));
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
