import { addMonths, daysBetween, type Day } from '../law/index.ts';

/** The Law allows at most three years from one review to the next (Law 19.1). */
export const LONGEST_REVIEW_MONTHS = 36;

export interface ReviewClock {
  /** Where the time runs from: the day the version took effect, or its last review. */
  readonly from: Day;
  /** The last day on which the next review is in time. */
  readonly dueOn: Day;
  /** Days from today to `dueOn`; negative once it has passed. */
  readonly daysLeft: number;
  readonly state: 'running' | 'soon' | 'overdue';
}

/** Half a year before its last day a review is announced: our own service, no term of law. */
const SOON_DAYS = 182;

/** When a version must next be reviewed. A review before the version began does not count. Pure. */
export function reviewClock(
  version: { readonly inForceFrom: Day; readonly reviewMonths: number },
  reviews: readonly Day[],
  today: Day,
): ReviewClock {
  const months = Math.min(version.reviewMonths, LONGEST_REVIEW_MONTHS);
  const from = reviews.reduce((last, day) => (day > last && day <= today ? day : last), version.inForceFrom);
  const dueOn = addMonths(from, months);
  const daysLeft = daysBetween(today, dueOn);
  return { from, dueOn, daysLeft, state: daysLeft < 0 ? 'overdue' : daysLeft <= SOON_DAYS ? 'soon' : 'running' };
}
