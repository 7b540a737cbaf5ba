import { parseDay } from '../../law/index.ts';
import { readDeadline } from '../schedule/deadline.ts';
import { handOver, type Lead } from '../schedule/lead.ts';
import type { TaskValues } from '../stored/columns.ts';
import type { DraftTask } from './plan-draft-input.ts';

/** The first values of a task as its document gives them. */
export function draftValues(task: DraftTask): TaskValues {
  const { supervisor, supervisorKind } = task;
  return {
    title: cut(task.title.text, 4_000),
    content: task.content === null ? null : cut(task.content.text, 50_000),
    leads: leadsOf(task),
    coordinators: names(task.coordinators.names),
    person: null,
    deadline: { value: readDeadline(task.deadline), text: task.deadlineText?.text ?? null },
    products: names(task.products),
    supervisor:
      supervisor === null ? null : { name: cut(supervisor.text, 500), toBeAssigned: supervisorKind === 'toBeAssigned' },
  };
}

/** Words and places of the document by field, kept beside the values for ever. */
export function sourceOf(task: DraftTask, doubts: readonly object[]): Record<string, unknown> {
  return {
    title: task.title,
    content: task.content,
    leads: task.lead.wording,
    coordinators: task.coordinators.wording,
    deadline: task.deadlineText,
    products: task.productsText,
    supervisor: task.supervisor,
    numberMadeByReader: task.idSynthetic === true,
    doubts: doubts.filter((doubt) => 'about' in doubt && doubt.about === task.id),
  };
}

function leadsOf(task: DraftTask): Lead[] {
  const conditionOf = (name: string): string | null =>
    task.leadConditions.find(({ lead }) => lead === name)?.condition ?? null;
  const listed = names(task.lead.names);
  const conditional = names(task.leadConditions.map(({ lead }) => lead ?? '')).filter((name) => !listed.includes(name));
  const first = [...listed, ...conditional].map((name) => ({
    name,
    joint: task.jointLead,
    condition: conditionOf(name),
  }));
  const leads = handOver([], first, null);
  const { leadHandover: next } = task;
  const from = next?.from ? parseDay(next.from) : null;
  if (next === null || from === null) return leads;
  const heirs = names(next.lead);
  return handOver(
    leads,
    heirs.map((name) => ({ name, joint: heirs.length > 1, condition: null })),
    from,
  );
}

function names(list: readonly string[]): string[] {
  return list.map((one) => cut(one, 1_000)).filter((one) => one !== '');
}

/** Documents hold what a form would refuse; the database takes all but NUL. */
export function cut(text: string, most: number): string {
  return text.normalize('NFC').replaceAll('\u0000', '').trim().slice(0, most);
}
