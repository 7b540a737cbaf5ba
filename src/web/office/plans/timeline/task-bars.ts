import { addMonths, day, type Day } from '../../../../law/index.ts';
import type { Deadline, TaskSummary } from '../../../../plans/index.ts';
import { code, html, pathIn, type Lang, type MonthRow } from '../../../ui/index.ts';
import { dueTag, HERE, vietnamese } from '../plans-frame.ts';

const TONES = { done: 'success', overdue: 'danger', dueSoon: 'warning', onTime: 'plain', noDate: 'soft' } as const;
const [BEFORE, AFTER, MOST] = [6, 12, 36];

type Task = TaskSummary & { readonly planCode: string };

/** A task as a bar: to the day it was done, to today while it is late, else to its day. Null when no day is known. */
export function barOf(task: Task, today: Day, lang: Lang): MonthRow | null {
  const due = task.dueOn ?? dueOf(task.deadline);
  const to = task.doneOn ?? (task.due.state === 'overdue' ? today : due);
  if (to === null) return null;
  // Of what is late and has no first day, the time lost is shown.
  const from = firstDay(task.deadline) ?? (task.due.state === 'overdue' ? due : null);
  return {
    name: task.id,
    label: html`${task.number === null ? null : html`${code(task.number)} `}${vietnamese(task.title)}`,
    href: pathIn(lang, `${HERE}/${task.planCode}/nhiem-vu/${task.id}`),
    from: from !== null && from <= to ? from : null,
    to,
    due,
    tone: TONES[task.due.state],
    state: dueTag(task.due, lang),
  };
}

/** First and last day that a time limit names, of all its parts. */
function firstDay(deadline: Deadline | null): Day | null {
  const days = partsOf(deadline).flatMap(({ from }) => (from ? [from] : []));
  return days.toSorted()[0] ?? null;
}

function dueOf(deadline: Deadline | null): Day | null {
  const days = partsOf(deadline).flatMap(({ to }) => (to ? [to] : []));
  return days.toSorted().at(-1) ?? null;
}

function partsOf(deadline: Deadline | null): readonly Deadline[] {
  if (deadline === null) return [];
  return deadline.kind === 'composite' ? (deadline.parts ?? []) : [deadline];
}

/** First days of the months to show: what the bars span, around today, at most three years. */
export function monthsOf(rows: readonly MonthRow[], today: Day, whole: boolean): Day[] {
  const days = rows.flatMap(({ from, to, due }) => [from ?? to, to, due ?? to]);
  const [least, most] = [addMonths(today, -BEFORE), addMonths(today, AFTER)];
  const first = days.reduce<string>((a, b) => (a < b ? a : b), today);
  const last = days.reduce<string>((a, b) => (a > b ? a : b), today);
  const from = whole || first > least ? first : least;
  const to = whole || last < most ? last : most;
  const months: Day[] = [];
  for (let month = day(`${from.slice(0, 7)}-01`); month <= to && months.length < MOST; month = addMonths(month, 1))
    months.push(month);
  return months;
}
