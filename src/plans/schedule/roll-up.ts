export const TASK_STATES = ['notBegun', 'running', 'stopped', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface RolledUp {
  readonly state: TaskState;
  /** Mean of the parts, rounded down; a part under way that reported no figure counts as 0. */
  readonly percent: number;
  readonly done: number;
  readonly total: number;
  /** Parts under way that reported no figure. */
  readonly withoutFigure: number;
}

/** How a task stands by its sub-tasks, all counting alike; null when it has none. */
export function rollUp(parts: readonly { state: TaskState; percent: number | null }[]): RolledUp | null {
  const total = parts.length;
  if (total === 0) return null;
  const done = parts.filter(({ state }) => state === 'done').length;
  const sum = parts.reduce((all, { state, percent }) => all + (state === 'done' ? 100 : (percent ?? 0)), 0);
  const withoutFigure = parts.filter(({ state, percent }) => state === 'running' && percent === null).length;
  return { state: stateOf(parts, done), percent: Math.floor(sum / total), done, total, withoutFigure };
}

function stateOf(parts: readonly { state: TaskState }[], done: number): TaskState {
  if (done === parts.length) return 'done';
  if (parts.some(({ state }) => state === 'running') || done > 0) return 'running';
  return parts.some(({ state }) => state === 'stopped') ? 'stopped' : 'notBegun';
}
