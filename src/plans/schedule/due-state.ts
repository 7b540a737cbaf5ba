import { daysBetween, type Day } from '../../law/index.ts';

/** How a task stands against its day. */
export type DueState = 'done' | 'overdue' | 'dueSoon' | 'onTime' | 'noDate';

export interface Due {
  readonly state: DueState;
  /** Days that are left; negative: days late. Null when done or without a day. */
  readonly days: number | null;
}

/** Whoever looks at what comes up looks this far. */
export const SOON_DAYS = 30;

/** The due day itself is still in time. */
export function dueState(task: { readonly doneOn: Day | null; readonly dueOn: Day | null }, today: Day): Due {
  if (task.doneOn !== null) return { state: 'done', days: null };
  if (task.dueOn === null) return { state: 'noDate', days: null };
  const days = daysBetween(today, task.dueOn);
  return { state: days < 0 ? 'overdue' : days <= SOON_DAYS ? 'dueSoon' : 'onTime', days };
}
