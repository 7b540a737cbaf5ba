import type { Day } from '../../law/index.ts';
import type { Deadline } from './deadline.ts';
import { leadsOn, type Lead } from './lead.ts';
import { isEndless, lastDayOf } from './periods.ts';

export type ConflictCode = 'dueAfterAbove' | 'noEndBelow' | 'noDateBelow' | 'noLeadBelow' | 'doneAboveOpenBelow';

export interface Conflict {
  readonly code: ConflictCode;
  readonly lowerDue: Day | null;
  readonly upperDue: Day | null;
}

/** What of a task is compared between levels. */
export interface Level {
  readonly deadline: Deadline | null;
  readonly leads: readonly Lead[];
  readonly doneOn: Day | null;
  readonly dated: boolean;
}

/** What does not fit between a task and the task of a plan above that it carries out, as of `today`. */
export function conflictsBetween(lower: Level, upper: Level, today: Day): Conflict[] {
  const [lowerDue, upperDue] = [datedEnd(lower.deadline), datedEnd(upper.deadline)];
  const codes: ConflictCode[] = [];
  if (upperDue !== null && !isEndless(upper.deadline)) {
    if (isEndless(lower.deadline)) codes.push('noEndBelow');
    else if (lowerDue !== null && lowerDue > upperDue) codes.push('dueAfterAbove');
  }
  if (upper.dated && !lower.dated && lower.doneOn === null) codes.push('noDateBelow');
  if (lower.doneOn === null && leadsOn(lower.leads, today).length === 0) codes.push('noLeadBelow');
  if (upper.doneOn !== null && lower.doneOn === null) codes.push('doneAboveOpenBelow');
  return codes.map((code) => ({ code, lowerDue, upperDue }));
}

/** The last day that is written, whatever else has none. */
function datedEnd(deadline: Deadline | null): Day | null {
  if (deadline?.kind !== 'composite') return lastDayOf(deadline);
  const days = (deadline.parts ?? []).map((part) => lastDayOf(part)).filter((one) => one !== null);
  return days.sort().at(-1) ?? null;
}
