import type { Doubt, Passage, ReadTask } from '../plan-reading.ts';
import { passage, type PlanDocument } from '../text/document.ts';
import type { Item } from '../text/outline.ts';
import { doubt } from './doubts.ts';

/** Numbered items and table rows of the list of tasks that no task has taken up: the planner must see them. */
export function unplaced(document: PlanDocument, roots: readonly Item[], tasks: readonly ReadTask[]): Doubt[] {
  const spans = tasks.map(spanOf);
  const isTaken = (item: Item): boolean => spans.some(({ from, to }) => item.line.from < to && endOf(item) >= from);
  return roots
    .flatMap((root) => leftUnder(root, isTaken))
    .map((item) => {
      return doubt('wordsNotPlaced', null, passage(document, { from: item.line.from, to: item.line.to }));
    });
}

function leftUnder(item: Item, isTaken: (item: Item) => boolean): Item[] {
  const numbered = item.children.filter(({ number }) => number !== '');
  const leaf = numbered.length === 0 && item.section === 'content' && item.number !== '' && item.style !== 'roman';
  if (leaf && !item.line.heading && !isTaken(item)) return [item];
  return item.children.flatMap((child) => leftUnder(child, isTaken));
}

function endOf(item: Item): number {
  const last = item.children.at(-1);
  return last ? endOf(last) : item.line.to;
}

/** From the first to the last word that a task has taken. */
function spanOf(task: ReadTask): { from: number; to: number } {
  const taken = [task.title, task.content, task.lead.wording, task.coordinators.wording, task.deadlineText, task.productsText, task.supervisor]
    .filter((one): one is Passage => one !== null)
    .map(({ place }) => place); // prettier-ignore
  return { from: Math.min(...taken.map(({ from }) => from)), to: Math.max(...taken.map(({ to }) => to)) };
}
