import { beginsWithLabel, splitLabels } from '../fields/split-labels.ts';
import type { LabelKind } from '../fields/labels.ts';
import { words, type PlanDocument, type Span } from '../text/document.ts';
import type { Item } from '../text/outline.ts';

/** One labelled line of an item. */
export interface TaskField {
  kind: LabelKind;
  label: string;
  value: Span;
  /** Items below the label that make up the value. */
  listed: Item[];
}

/** Labels in the words of an item itself, behind its title. */
export function inlineFields(document: PlanDocument, item: Item): { title: Span; fields: TaskField[] } {
  const { body } = item.line;
  const { headTo, pieces } = splitLabels(words(document, body));
  if (pieces.length === 0) return { title: body, fields: [] };
  return {
    title: { from: body.from, to: body.from + headTo },
    fields: pieces.map(({ kind, label, from, to }) => ({
      kind,
      label,
      value: { from: body.from + from, to: body.from + to },
      listed: [],
    })),
  };
}

/** Fields that an item itself is, when it begins with a label: "- Đơn vị chủ trì: …", with the list below it. */
export function fieldsOf(document: PlanDocument, item: Item): TaskField[] {
  if (item.line.cells || !beginsWithLabel(words(document, item.line.body))) return [];
  const { fields } = inlineFields(document, item);
  const last = fields.at(-1);
  if (!last) return [];
  // What stands below belongs to the label: bullets of its value, or a paragraph that goes on.
  const listed = item.children.filter((child) => fieldsOf(document, child).length === 0);
  const below = listed.at(-1);
  if (below) {
    const empty = words(document, last.value).trim() === '';
    const from = empty ? listed[0]!.line.body.from : last.value.from;
    fields[fields.length - 1] = { ...last, value: { from, to: endOf(below) }, listed };
  }
  const nested = item.children.flatMap((child) => fieldsOf(document, child));
  return [...fields, ...nested];
}

/** End of the last line under an item. */
export function endOf(item: Item): number {
  const last = item.children.at(-1);
  return last ? endOf(last) : item.line.to;
}
