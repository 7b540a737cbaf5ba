import { subjectOf, type Subject } from '../fields/subject.ts';
import { looksLikeUnits, splitUnits } from '../fields/units.ts';
import type { ReadReportingDuty, StandingDuty } from '../plan-reading.ts';
import { beginsWithLabel, splitLabels } from '../fields/split-labels.ts';
import { passage, words, type PlanDocument, type Span } from '../text/document.ts';
import { numberPath, type Item } from '../text/outline.ts';
import { behindCondition, clauses, sentences } from '../text/sentences.ts';
import { dueOf, goesOn, ruledDue } from './due.ts';
import { receiversOf } from './receivers.ts';
import { subjectOfReport } from './subject-of-report.ts';

export type DutyWithoutId = Omit<ReadReportingDuty, 'id'>;

export interface Duties {
  reporting: DutyWithoutId[];
  /** Duties that no word "báo cáo" states: interim and final reviews. */
  reviews: DutyWithoutId[];
  standing: StandingDuty[];
}

const REPORTS = /báo cáo|phản ánh|chế độ báo cáo/iu;
const REVIEWS = /sơ kết|tổng kết/iu;
const CLOSING = /^trên đây là/iu;

/** Reports owed and standing responsibilities, sentence by sentence; who is not named is whom the words before named. */
export function dutiesOf(document: PlanDocument, roots: readonly Item[]): Duties {
  const duties: Duties = { reporting: [], reviews: [], standing: [] };
  for (const root of roots) visit(document, root, [], duties);
  return duties;
}

function visit(document: PlanDocument, item: Item, above: string[], duties: Duties): void {
  if (item.section === 'purpose' || item.section === 'recipients') return;
  const body = words(document, item.line.body);
  let who = headingUnits(body) ?? above;
  if (!item.line.cells && !headingUnits(body) && isProse(body)) who = readItem(document, item, who, duties);
  for (const child of item.children) {
    visit(document, child, who, duties);
    // A paragraph without number hands its subject on to the next one.
    if (child.style === 'para' && headingUnits(body) === null) {
      const named = sentences(document, child.line.body).flatMap((one) => subjectOf(words(document, one))?.names ?? []);
      if (named.length > 0 && item.number !== '') who = namesOfFirst(document, child) ?? who;
    }
  }
}

function namesOfFirst(document: PlanDocument, item: Item): string[] | null {
  const [first] = sentences(document, item.line.body);
  return first ? (subjectOf(words(document, first))?.names ?? null) : null;
}

/** "1. Cục A" as a heading: all below it speaks of Cục A. */
function headingUnits(body: string): string[] | null {
  const plain = body.replace(/\s*(?:có trách nhiệm)?\s*:?$/u, '');
  if (plain.length > 200 || /[.;]$/u.test(plain) || !looksLikeUnits(plain) || subjectOf(`${plain} `)) return null;
  return splitUnits(plain).names;
}

/** Labelled lines are fields of tasks; only their content may hold sentences. */
function isProse(body: string): boolean {
  if (!beginsWithLabel(body)) return body.length > 30;
  return splitLabels(body).pieces[0]?.kind === 'content';
}

function readItem(document: PlanDocument, item: Item, above: string[], duties: Duties): string[] {
  let who = above;
  for (const sentence of sentences(document, item.line.body)) {
    const subject = subjectOf(words(document, sentence));
    if (subject && !/^trong quá trình/iu.test(words(document, sentence))) who = subject.names;
    for (const clause of clauses(document, sentence)) readClause(document, item, clause, who, duties);
  }
  return who;
}

function readClause(document: PlanDocument, item: Item, span: Span, who: string[], duties: Duties): void {
  const clause = words(document, span);
  if (CLOSING.test(clause)) return;
  const section = sectionOf(document, item);
  const own = subjectBehind(clause);
  const text = passage(document, span);
  const due = dueOf(clause, own);
  const owed = REPORTS.test(clause) ? (due ?? ruledDue(clause)) : REVIEWS.test(clause) ? due : null;
  if (owed && isOwed(clause, owed.text)) {
    const duty: DutyWithoutId = {
      section,
      who: own?.names ?? who,
      ...receiversOf(clause),
      period: owed.period,
      dueText: owed.text,
      text,
      subject: subjectOfReport(clause),
      alsoTask: null,
    };
    (REPORTS.test(clause) ? duties.reporting : duties.reviews).push(duty);
  } else if (item.section === 'organisation') {
    duties.standing.push({ section, who: own?.names ?? who, text });
  }
}

/** Who a clause speaks of, also behind a condition with a semicolon of its own; offsets are in the clause. */
function subjectBehind(clause: string): Subject | null {
  const rest = behindCondition(clause);
  const skipped = clause.length - rest.length;
  const found = subjectOf(rest);
  return found && { ...found, from: found.from + skipped, predicate: found.predicate + skipped };
}

/** "báo cáo cấp có thẩm quyền xem xét, quyết định" puts a proposal up; without a time it is no report. */
function isOwed(clause: string, due: string): boolean {
  return due !== '' || /kết quả|tình hình/iu.test(clause) || goesOn(clause);
}

function sectionOf(document: PlanDocument, item: Item): string {
  const path = numberPath(item);
  if (item.style !== 'para' || !isClosing(document, item)) return path.join('.');
  return `${path[0] ?? ''} (closing)`.trim();
}

/** The last words of a section, which belong to no item of it. */
function isClosing(document: PlanDocument, item: Item): boolean {
  const body = words(document, item.line.body);
  if (CLOSING.test(body)) return true;
  const parent = item.parent;
  const lastOfSection = parent?.parent?.children.at(-1) === parent;
  const sentence = parent !== null && parent.number !== '' && /[.;]$/u.test(words(document, parent.line.body));
  return lastOfSection && sentence && /^(?:trong quá trình|yêu cầu|đề nghị|căn cứ)/iu.test(body);
}
