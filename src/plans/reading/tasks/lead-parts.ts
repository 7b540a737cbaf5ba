import type { ReadTask } from '../plan-reading.ts';
import { splitUnits } from '../fields/units.ts';
import { field, words, type PlanDocument } from '../text/document.ts';
import type { Item } from '../text/outline.ts';
import { DOUBTS } from './doubts.ts';
import type { TaskField } from './fields-of.ts';
import { madeId } from './made-id.ts';
import type { TaskWithDoubts } from './labelled-task.ts';

/**
 * Parts of a task that its line of leads gives out: "Cơ quan thực hiện: - Bộ A: + việc 1; + việc 2". Each part has that lead; the
 * deadline is the task's, said as probable. The task's own leads become the names before the colons.
 */
export function leadParts(
  document: PlanDocument,
  whole: TaskWithDoubts,
  fields: readonly TaskField[],
  ids: Set<string>,
): TaskWithDoubts[] {
  const lead = fields.find(({ kind }) => kind === 'lead');
  const holders = (lead?.listed ?? []).filter(
    (item) => item.children.length > 0 && /:\s*$/u.test(words(document, item.line.body)),
  );
  if (holders.length === 0) return [];
  const { task } = whole;
  task.lead.names = holders.flatMap((holder) => namesOf(document, holder));
  task.jointLead = task.lead.names.length > 1;
  task.leadConditions = [];
  whole.doubts = whole.doubts.filter(({ code }) => code !== 'leadConditional' && code !== 'splitUncertain');
  return holders.flatMap((holder) => holder.children.map((part) => partOf(document, task, holder, part, ids)));
}

function namesOf(document: PlanDocument, holder: Item): string[] {
  return splitUnits(words(document, holder.line.body).replace(/:\s*$/u, '')).names;
}

function partOf(document: PlanDocument, task: ReadTask, holder: Item, part: Item, ids: Set<string>): TaskWithDoubts {
  const id = madeId(task.id, ids);
  const names = namesOf(document, holder);
  const made: ReadTask = {
    ...task,
    id,
    idSynthetic: true,
    partOf: task.id,
    title: field(document, part.line.body) ?? task.title,
    content: null,
    lead: {
      label: task.lead.label,
      wording: field(document, { ...holder.line.body, to: holder.line.body.to - 1 }),
      names,
    },
    jointLead: names.length > 1,
    implementing: { label: null, wording: null, names: [] },
    coordinators: { label: null, wording: null, names: [] },
    deadlineLabel: null,
    deadlineText: null,
    deadline: { kind: 'none', probablyAs: task.id },
    productsLabel: null,
    productsText: null,
    products: [],
    supervisorLabel: null,
    supervisor: null,
    supervisorKind: null,
    funding: null,
  };
  return { task: made, doubts: [DOUBTS.numberMadeByReader(made), DOUBTS.noDeadline(made)] };
}
