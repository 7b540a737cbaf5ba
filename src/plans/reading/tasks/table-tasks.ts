import { labelKind, type LabelKind } from '../fields/labels.ts';
import { words, type PlanDocument, type Span } from '../text/document.ts';
import { numberPath, type Item } from '../text/outline.ts';
import type { TaskField } from './fields-of.ts';
import { labelledTask, type TaskWithDoubts } from './labelled-task.ts';
import { madeId } from './made-id.ts';

/** What a column holds; `null` for one that no label names. */
interface Heading {
  kinds: (LabelKind | null)[];
  labels: string[];
  /** Column of the task's own words. */
  title: number;
  number: number;
}

/** Rows of one table with the heading they stand under. */
interface Table {
  item: Item;
  heading: Heading;
  rows: Item[];
}

/** Tasks written as rows of tables. Tables of indicators or anything else without a column for leads or times give none. */
export function tableTasks(document: PlanDocument, roots: readonly Item[], ids: Set<string>): TaskWithDoubts[] {
  return tablesIn(document, roots).flatMap((table) => tasksOf(document, table, ids));
}

function tablesIn(document: PlanDocument, items: readonly Item[]): Table[] {
  const tables: Table[] = [];
  let current: Table | null = null;
  for (const item of items) {
    if (item.section === 'recipients' || item.section === 'purpose') continue;
    const heading = item.line.cells ? headingOf(document, item.line.cells) : null;
    if (heading) {
      // A heading that stands again at the top of a page goes on with the table.
      const again: boolean = current !== null && current.heading.labels.join('|') === heading.labels.join('|');
      if (!again) tables.push((current = { item, heading, rows: [] }));
    } else if (item.line.cells) current?.rows.push(item);
    else {
      current = null;
      tables.push(...tablesIn(document, item.children));
    }
  }
  return tables;
}

function headingOf(document: PlanDocument, cells: readonly Span[]): Heading | null {
  const labels = cells.map((cell) => words(document, cell).trim());
  const kinds = labels.map((label) => labelKind(label));
  const known = kinds.filter((kind) => kind !== null && kind !== 'number').length;
  const title = [kinds.indexOf('title'), kinds.indexOf('content')].find((at) => at >= 0) ?? -1;
  if (known < 2 || title < 0 || /^(?:chỉ tiêu|mục tiêu)/iu.test(labels[title]!)) return null;
  if (!kinds.some((kind) => kind === 'lead' || kind === 'leadAndCoordinators' || kind === 'deadline')) return null;
  return { kinds, labels, title, number: kinds.indexOf('number') };
}

function tasksOf(document: PlanDocument, { item, heading, rows }: Table, ids: Set<string>): TaskWithDoubts[] {
  const prefix = item.parent ? numberPath(item.parent) : [];
  const numbers = rows.map((row) => numberIn(document, heading, row));
  const restarts = new Set(numbers.filter(Boolean)).size < numbers.filter(Boolean).length;
  let group = { number: '', title: null as string | null };
  return rows.flatMap((row, index) => {
    const number = numbers[index]!;
    const cells = row.line.cells!;
    if (isGroupRow(document, heading, cells)) {
      group = {
        number,
        title:
          cells
            .map((cell) => words(document, cell))
            .filter(notNumber)
            .join(' ')
            .trim() || null,
      };
      return [];
    }
    const title = cells[heading.title];
    if (!title || words(document, title).trim() === '') return [];
    const path = [...prefix, ...(restarts && group.number !== '' ? [group.number] : []), number];
    const { id, idSynthetic } = idOf(path, number, ids);
    const groupId = group.number === '' ? null : [...prefix, group.number].join('.');
    const frame = { id, idSynthetic, group: groupId, groupTitle: group.title, partOf: null, title, loose: null };
    return [labelledTask(document, frame, fieldsIn(document, heading, cells))];
  });
}

function idOf(path: readonly string[], number: string, ids: Set<string>): { id: string; idSynthetic: boolean } {
  const id = path.join('.');
  if (number === '' || ids.has(id)) return { id: madeId(path.slice(0, -1).join('.'), ids), idSynthetic: true };
  ids.add(id);
  return { id, idSynthetic: false };
}

function fieldsIn(document: PlanDocument, heading: Heading, cells: readonly Span[]): TaskField[] {
  return cells.flatMap((value, column) => {
    const kind = heading.kinds[column];
    if (!kind || column === heading.title || column === heading.number) return [];
    if (!/[\p{L}\p{N}]/u.test(words(document, value))) return [];
    return [{ kind, label: heading.labels[column]!, value, listed: [] }];
  });
}

/** "1.", "I", "a)" without its sign, from the number column or from the beginning of the title. */
function numberIn(document: PlanDocument, { number, title }: Heading, row: Item): string {
  const cells = row.line.cells!;
  const own = number >= 0 ? words(document, cells[number] ?? { from: 0, to: 0 }) : '';
  const sign =
    own.trim() === '' && cells[title]
      ? (/^([IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s/u.exec(words(document, cells[title]))?.[1] ?? '')
      : own;
  return sign.trim().replace(/[.)\s]+$/u, '');
}

function notNumber(text: string): boolean {
  return !/^\s*(?:[IVX]+|\d+(?:\.\d+)*|\p{L})?[.)]?\s*$/u.test(text);
}

/** A row that only names a group of tasks: one cell with words, or the same words all over. */
function isGroupRow(document: PlanDocument, heading: Heading, cells: readonly Span[]): boolean {
  const told = cells.map((cell) => words(document, cell).trim()).filter(notNumber);
  return told.length > 0 && new Set(told).size === 1 && (told.length > 1 || heading.kinds.length > 2);
}
