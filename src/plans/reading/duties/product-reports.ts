import type { Doubt, Passage, ReadTask } from '../plan-reading.ts';
import { deadlineInWords } from '../deadlines/deadline-in-words.ts';
import { DOUBTS } from '../tasks/doubts.ts';
import type { DutyWithoutId } from './duties.ts';
import { receiversOf } from './receivers.ts';
import { subjectOfReport } from './subject-of-report.ts';

const OWN_TIME = /theo yêu cầu|đột xuất|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|\d+ tháng/iu;
const CONSOLIDATED = /tổng hợp/iu;
const SENT = /\s(?:trình|gửi)\s/iu;

/**
 * Reports among the products of a task. A report is owed when someone waits for it: it has a receiver, a time of its own, puts the
 * words of others together, or the task returns. Another report is only the result of the task; that is told as a doubt.
 */
export function productReports(task: ReadTask): { duties: DutyWithoutId[]; doubts: Doubt[] } {
  const { productsText } = task;
  const reports = task.products.filter((product) => /^báo cáo(?=\s|$)/iu.test(product));
  if (!productsText || reports.length === 0) return { duties: [], doubts: [] };
  const owed = reports.filter((report) => isOwed(report, task));
  const first = owed[0];
  if (!first) return { duties: [], doubts: [DOUBTS.reportWithoutPeriod(task)] };
  const text = within(productsText, owed);
  const ownTime = OWN_TIME.test(first);
  const duty: DutyWithoutId = {
    section: task.id,
    who: task.lead.names,
    ...receiversOf(text.text),
    period: ownTime ? deadlineInWords(first) : task.deadline,
    dueText: ownTime ? first : (task.deadlineText?.text ?? ''),
    text,
    subject: subjectOfReport(text.text.replace(/^báo cáo tổng hợp của.*$/iu, ''), task.title.text),
    alsoTask: task.id,
  };
  return { duties: [duty], doubts: [] };
}

function isOwed(report: string, task: ReadTask): boolean {
  if (OWN_TIME.test(report) || CONSOLIDATED.test(report) || SENT.test(report)) return true;
  const parts = task.deadline.kind === 'composite' ? task.deadline.parts : [task.deadline];
  return parts.some(({ kind }) => kind === 'recurring' || kind === 'onRequest');
}

/** From the first owed report to the last. */
function within(products: Passage, owed: readonly string[]): Passage {
  const start = products.text.indexOf(owed[0]!);
  const last = owed.at(-1)!;
  const end = products.text.indexOf(last, start) + last.length;
  const { from, line, page } = products.place;
  return { text: products.text.slice(start, end), place: { from: from + start, to: from + end, line, page } };
}
