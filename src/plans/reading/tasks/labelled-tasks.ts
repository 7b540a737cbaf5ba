import type { ReadTask } from '../plan-reading.ts';
import { TASK_KINDS } from '../fields/labels.ts';
import { field, words, type PlanDocument, type Span } from '../text/document.ts';
import { isBullet } from '../text/markers.ts';
import { numberPath, type Item } from '../text/outline.ts';
import { endOf, fieldsOf, inlineFields, type TaskField } from './fields-of.ts';
import { labelledTask, type TaskWithDoubts } from './labelled-task.ts';
import { madeId } from './made-id.ts';
import { leadParts } from './lead-parts.ts';

/** An item that is a task: its own words, the labelled lines that belong to it, the items that do not. */
interface TaskItem {
  item: Item;
  title: Span;
  fields: TaskField[];
  loose: Span | null;
}

/** Every task that is written with labels, in the order of the document. */
export function labelledTasks(document: PlanDocument, roots: readonly Item[], ids: Set<string>): TaskWithDoubts[] {
  const tasks: TaskWithDoubts[] = [];
  for (const root of roots) collect(document, root, null, ids, tasks);
  return withGroups(tasks);
}

function collect(
  document: PlanDocument,
  item: Item,
  above: ReadTask | null,
  ids: Set<string>,
  tasks: TaskWithDoubts[],
): void {
  if (item.section === 'purpose' || item.section === 'recipients') return;
  let parent = above;
  for (const found of taskItems(document, item)) {
    const { id, idSynthetic } = idOf(found.item, item, ids);
    const group = groupOf(document, found.item);
    const frame = { id, idSynthetic, ...group, partOf: above?.id ?? null, title: found.title, loose: found.loose };
    const made = labelledTask(document, frame, found.fields);
    tasks.push(made, ...leadParts(document, made, found.fields, ids));
    if (found.item === item) parent = made.task;
  }
  for (const child of item.children) collect(document, child, parent, ids, tasks);
}

/** The tasks that an item makes: itself with the labels below it, or, in a flat list, each line that labels follow. */
function taskItems(document: PlanDocument, item: Item): TaskItem[] {
  if (fieldsOf(document, item).length > 0 || item.line.cells) return [];
  const inline = inlineFields(document, item);
  const flat: TaskItem[] = [];
  const own: TaskItem = { item, title: inline.title, fields: [...inline.fields], loose: null };
  let current = own;
  for (const child of item.children) {
    const fields = fieldsOf(document, child);
    if (fields.length > 0) current.fields.push(...fields);
    else if (startsFlatTask(document, item, child, current)) {
      current = { item: child, title: inlineFields(document, child).title, fields: [], loose: null };
      flat.push(current);
    } else if (current.fields.length === inline.fields.length && isLoose(document, child)) {
      current.loose = { from: current.loose?.from ?? child.line.body.from, to: endOf(child) };
    }
  }
  return [own, ...flat].filter(
    ({ fields, title }) => fields.some(({ kind }) => TASK_KINDS.includes(kind)) && title.to > title.from,
  );
}

/** In a list without levels a line that has no label, but labels behind it, begins the next task. */
function startsFlatTask(document: PlanDocument, item: Item, child: Item, current: TaskItem): boolean {
  if (child.line.cells || child.children.some((below) => fieldsOf(document, below).length > 0)) return false;
  const index = item.children.indexOf(child);
  const next = item.children[index + 1];
  if (!next || fieldsOf(document, next).length === 0) return false;
  const labelled = current.fields.length > 0;
  const laterLeads = item.children.slice(index).filter((later) => hasLead(fieldsOf(document, later))).length;
  return labelled ? hasLead(current.fields) : laterLeads > 1 && (item.line.heading || item.parent === null);
}

function hasLead(fields: readonly TaskField[]): boolean {
  return fields.some(({ kind }) => kind === 'lead' || kind === 'leadAndCoordinators');
}

function isLoose(document: PlanDocument, child: Item): boolean {
  if (child.line.cells) return false;
  if (child.style !== 'para' && !isBullet(child.style)) return false;
  return (
    !child.children.some((below) => fieldsOf(document, below).length > 0) &&
    words(document, child.line.body).trim() !== ''
  );
}

function idOf(item: Item, owner: Item, ids: Set<string>): { id: string; idSynthetic: boolean } {
  const path = numberPath(item).join('.');
  const numbered = item.number !== '' && !ids.has(path);
  if (numbered) {
    ids.add(path);
    return { id: path, idSynthetic: false };
  }
  return {
    id: madeId(numberPath(item.number === '' ? owner : (item.parent ?? owner)).join('.'), ids),
    idSynthetic: true,
  };
}

/** The heading above when that is itself below a section. */
function groupOf(document: PlanDocument, item: Item): { group: string | null; groupTitle: string | null } {
  const above = item.parent;
  const none = { group: null, groupTitle: null };
  if (!above || above.number === '' || /^(?:roman|part|article|title|restart)$/u.test(above.style)) return none;
  return { group: numberPath(above).join('.'), groupTitle: field(document, above.line.body)?.text ?? null };
}

/** A task that stands beside groups is a group of its own, as "II.6" beside "II.5" with its points. */
function withGroups(tasks: TaskWithDoubts[]): TaskWithDoubts[] {
  const groups = new Set(tasks.flatMap(({ task }) => task.group ?? []));
  const level = (id: string): string => id.split('.').slice(0, -1).join('.');
  const levels = new Set([...groups].map(level));
  for (const { task } of tasks) {
    if (task.group === null && !task.idSynthetic && levels.has(level(task.id)))
      Object.assign(task, { group: task.id, groupTitle: task.title.text });
  }
  return tasks;
}
