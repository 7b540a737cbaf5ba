import type { Block, Words } from '../../../platform/documents/index.ts';
import type { ReportedTask } from '../report.ts';
import { counted, linked, written, type Written } from './report-about.ts';

/** Tasks that a document shows whole; of more it shows those that are overdue, the annex has all. Own rule. */
const MOST_TASKS = 60;

/** How the tasks stand, each leading to its page. */
export function taskTable(made: Written): Block[] {
  const { content, lang, texts } = made;
  const { tasks } = content;
  if (tasks.length === 0) return [];
  const whole = tasks.length <= MOST_TASKS;
  const shown = whole ? tasks : tasks.filter(({ overdue }) => overdue).slice(0, MOST_TASKS);
  const lead = whole ? texts.tableLead : texts.lateOnly(counted(shown.length, lang), counted(tasks.length, lang));
  const table: Block = {
    kind: 'table',
    columns: [...texts.taskColumns],
    widths: [8, 28, 16, 14, 14, 20],
    align: ['center', 'left', 'left', 'left', 'left', 'left'],
    rows: shown.map((task, index) => row(task, index, made)),
  };
  return [
    { kind: 'paragraph', text: lead },
    ...(shown.length === 0 ? [] : [table]),
    { kind: 'note', text: texts.annex },
  ];
}

function row(task: ReportedTask, index: number, made: Written): Words[] {
  const { lang, texts } = made;
  const deadline = task.deadlineText ?? (task.dueOn === null ? texts.noDeadline : written(task.dueOn, lang));
  return [
    task.number ?? String(index + 1),
    linked(task.title, task.source, made),
    task.leads.join('; '),
    deadline,
    stateOf(task, made),
    [task.result, ...task.evidence].filter(Boolean).join('\n'),
  ];
}

function stateOf(task: ReportedTask, { lang, texts }: Written): string {
  const figure = task.state === 'running' && task.percent !== null ? ` (${task.percent}%)` : '';
  const late = task.dueOn === null ? texts.overdue : texts.overdueSince(written(task.dueOn, lang));
  return `${texts.states[task.state]}${figure}${task.overdue ? `\n${late}` : ''}`;
}
