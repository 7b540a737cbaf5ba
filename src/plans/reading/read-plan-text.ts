import { dutiesOf } from './duties/duties.ts';
import { fundingOf } from './duties/funding.ts';
import { productReports } from './duties/product-reports.ts';
import type { PlanReading, ReadTask } from './plan-reading.ts';
import { labelledTasks } from './tasks/labelled-tasks.ts';
import { proseTasks } from './tasks/prose-tasks.ts';
import { tableTasks } from './tasks/table-tasks.ts';
import type { TaskWithDoubts } from './tasks/labelled-task.ts';
import { doubt } from './tasks/doubts.ts';
import { unplaced } from './tasks/unplaced.ts';
import { cleanDocument } from './text/document.ts';
import { planTitle } from './text/plan-title.ts';
import { outline } from './text/outline.ts';
import type { SourceLine } from './text/plain-line.ts';

export type { SourceLine } from './text/plain-line.ts';

/** Reads the text of a plan. Never throws on text; what it does not understand becomes a doubt. */
export function readPlanText(source: readonly SourceLine[]): PlanReading {
  const document = cleanDocument(source);
  const items = outline(document);
  const ids = new Set<string>();
  const labelled = [...labelledTasks(document, items, ids), ...tableTasks(document, items, ids)];
  const found = [...labelled, ...proseTasks(document, items, { ids, known: labelled })].toSorted(inOrder);
  const tasks: ReadTask[] = found.map(({ task }) => task);
  const duties = dutiesOf(document, items);
  const products = tasks.map(productReports);
  const owed = [...duties.reporting, ...duties.reviews, ...products.flatMap((one) => one.duties)];
  const reportingDuties = owed.map((duty, index) => ({ id: `R${index + 1}`, ...duty }));
  const doubts = [...found, ...products].flatMap((one) => one.doubts);
  doubts.push(...unplaced(document, items, tasks));
  for (const { id, period, text } of reportingDuties)
    if (period.kind === 'none') doubts.push(doubt('reportWithoutPeriod', id, text));
  if (tasks.length === 0) doubts.push(doubt('noTasks', null, null));
  return {
    text: document.text,
    title: planTitle(document),
    tasks,
    reportingDuties,
    standingDuties: duties.standing,
    funding: fundingOf(document, items),
    doubts,
  };
}

function inOrder(a: TaskWithDoubts, b: TaskWithDoubts): number {
  return a.task.title.place.from - b.task.title.place.from;
}
