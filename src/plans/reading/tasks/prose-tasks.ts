import { splitUnits } from '../fields/units.ts';
import type { ReadTask } from '../plan-reading.ts';
import { field, passage, words, type PlanDocument, type Span } from '../text/document.ts';
import { isBullet } from '../text/markers.ts';
import { numberPath, type Item } from '../text/outline.ts';
import { clauses, sentences } from '../text/sentences.ts';
import { DOUBTS } from './doubts.ts';
import { fieldsOf } from './fields-of.ts';
import { doubtsOf, timeOf, type TaskWithDoubts } from './labelled-task.ts';
import { madeId } from './made-id.ts';
import { proseSentence, type ProseSentence } from './prose-sentence.ts';

interface Given {
  ids: Set<string>;
  /** Tasks that labels or tables have already given. */
  known: readonly TaskWithDoubts[];
}

/**
 * Tasks told in sentences, as in a news report: who, with whom, what, by when. Every field is an exact stretch of the sentence; all of
 * them are marked to be checked. Where a document writes its tasks with labels, only sentences that name their units count.
 */
export function proseTasks(document: PlanDocument, roots: readonly Item[], given: Given): TaskWithDoubts[] {
  const taken = given.known.map(({ task }) => task.title.place.from);
  const strict = given.known.length > 0;
  return roots.flatMap((root) => under(document, root, { ...given, taken, strict }));
}

interface Walk extends Given {
  taken: readonly number[];
  strict: boolean;
}

function under(document: PlanDocument, item: Item, walk: Walk): TaskWithDoubts[] {
  if (!holdsTasks(item, walk) || item.line.cells || holdsTaken(item, walk)) {
    const skip = item.section === 'purpose' || item.section === 'recipients';
    return skip ? [] : item.children.flatMap((child) => under(document, child, walk));
  }
  const paragraphs = item.children.filter((child) => child.style === 'para' || isBullet(child.style));
  const below = item.children.filter((child) => !paragraphs.includes(child));
  const own = below.length === 0 || item.style === 'para' ? fromItem(document, item, paragraphs, walk) : [];
  return [...own, ...below.flatMap((child) => under(document, child, walk))];
}

/** The list of tasks, or the whole of a text without parts; in other parts only numbered plans without any list. */
function holdsTasks(item: Item, walk: Walk): boolean {
  if (item.style === 'roman' || item.style === 'title' || item.style === 'restart' || item.line.heading) return false;
  if (item.section === 'content' || item.section === 'body') return item.number !== '' || !walk.strict;
  return !walk.strict && (item.section === 'front' || item.section === 'other');
}

function holdsTaken(item: Item, walk: Walk): boolean {
  const to = endOfItem(item);
  return walk.taken.some((at) => at >= item.line.from && at <= to);
}

function endOfItem(item: Item): number {
  const last = item.children.at(-1);
  return last ? endOfItem(last) : item.line.to;
}

interface Found {
  sentence: Span;
  read: ProseSentence;
}

function fromItem(document: PlanDocument, item: Item, paragraphs: readonly Item[], walk: Walk): TaskWithDoubts[] {
  if (fieldsOf(document, item).length > 0) return [];
  const spans = [item, ...paragraphs].flatMap(({ line }) => sentences(document, line.body));
  const numbered = item.number !== '';
  const found = spans.flatMap((sentence): Found[] => {
    const read = proseSentence(words(document, sentence));
    if (!read) return [];
    // Running text without numbers tells much besides; there a sentence must give the task in so many words.
    const counts = numbered
      ? !walk.strict || read.lead !== null
      : read.lead !== null && (read.assigned || read.time !== null);
    return counts ? [{ sentence, read }] : [];
  });
  const pieces = found.flatMap((one) => enumerated(document, one));
  return tasksFrom(document, item, pieces, walk);
}

const DOCUMENT_NOUN =
  /^(?:Nghị định|Quyết định|Thông tư|Nghị quyết|Luật|Đề án|Chương trình|Chiến lược|Kế hoạch|Danh mục|Quy chế|Chỉ thị|Khung|Bộ tiêu chí)\s/u;

/** "trình Nghị định A; Nghị định B; …" gives one task for each document. */
function enumerated(document: PlanDocument, { sentence, read }: Found): (Found & { split: boolean })[] {
  const task = { from: sentence.from + read.task.from, to: sentence.from + read.task.to };
  const parts = clauses(document, task);
  const rest = parts.slice(1);
  if (rest.length === 0 || !rest.every((part) => DOCUMENT_NOUN.test(words(document, part))))
    return [{ sentence, read, split: false }];
  return parts.map((part, index) => ({
    sentence,
    read: {
      ...read,
      task: { from: part.from - sentence.from, to: part.to - sentence.from },
      // The time stands behind the last one; whether it holds for all is for the planner to say.
      time: index === parts.length - 1 || read.time === null || read.time.to <= read.task.from ? read.time : null,
    },
    split: true,
  }));
}

function tasksFrom(
  document: PlanDocument,
  item: Item,
  pieces: readonly (Found & { split: boolean })[],
  walk: Walk,
): TaskWithDoubts[] {
  const path = numberPath(item).join('.');
  const single = pieces.length === 1 && item.number !== '' && !walk.ids.has(path);
  if (single) walk.ids.add(path);
  const made: TaskWithDoubts[] = [];
  for (const piece of pieces) {
    const id = single ? path : madeId(path, walk.ids);
    const group = item.number === '' || single ? null : path;
    made.push(proseTask(document, piece, { id, group, single, before: made.at(-1)?.task ?? null }));
  }
  return carried(made);
}

function proseTask(
  document: PlanDocument,
  { sentence, read, split }: Found & { split: boolean },
  { id, group, single, before }: { id: string; group: string | null; single: boolean; before: ReadTask | null },
): TaskWithDoubts {
  const at = (span: Span | null) =>
    span ? field(document, { from: sentence.from + span.from, to: sentence.from + span.to }) : null;
  const wording = at(read.lead);
  const coordinators = at(read.coordinators);
  const implied = wording === null && before !== null;
  const names = wording ? splitUnits(wording.text) : null;
  const others = splitUnits(coordinators?.text ?? '');
  const title = at(read.task) ?? passage(document, sentence);
  const product = productIn(title.text);
  const task: ReadTask = {
    id,
    idSynthetic: !single,
    group,
    groupTitle: null,
    partOf: null,
    title,
    content: null,
    lead: {
      label: null,
      wording: wording ?? (implied ? before.lead.wording : null),
      names: names?.names ?? (implied ? before.lead.names : []),
    },
    leadImplied: implied,
    jointLead: (names?.names ?? (implied ? before.lead.names : [])).length > 1,
    leadConditions: [],
    implementing: { label: null, wording: null, names: [] },
    coordinators: { label: null, wording: coordinators, names: others.names },
    ...timeOf(undefined, at(read.time)),
    productsLabel: null,
    productsText: product === null ? null : partOf(title, product),
    products: product === null ? [] : [product],
    productsImplied: product !== null,
    supervisorLabel: null,
    supervisor: null,
    supervisorKind: null,
    funding: null,
  };
  const doubts = [DOUBTS.proseTask(task), ...doubtsOf(task)];
  if (split || names?.unsure || others.unsure) doubts.push(DOUBTS.splitUncertain(task, title));
  return { task, doubts };
}

/** A task without a time beside one that has it: a reader would carry it over, so it is named, never taken. */
function carried(made: TaskWithDoubts[]): TaskWithDoubts[] {
  const dated = made.filter(({ task }) => task.deadlineText !== null);
  for (const [index, { task }] of made.entries()) {
    if (task.deadlineText !== null) continue;
    const near =
      made.slice(0, index).findLast((one) => dated.includes(one)) ?? dated.find((one) => made.indexOf(one) > index);
    if (near) task.deadline = { kind: 'none', probablyAs: near.task.id };
  }
  return made;
}

const MAKES =
  /^(?:(?:nghiên cứu|xây dựng|soạn thảo|hoàn thiện|ban hành|trình|cập nhật|tham mưu|lập|công bố|biên soạn|và|,)\s*)+(?:(?:Chính phủ|Thủ tướng Chính phủ|UBND\s\S+|Ủy ban nhân dân\s\S+|cấp có thẩm quyền)\s+(?:ban hành|phê duyệt|xem xét)?\s*)?/iu;

/** The document that the sentence says is to be made, as words of it. */
function productIn(title: string): string | null {
  const rest = title.slice(MAKES.exec(title)?.[0].length ?? 0).split(/;\s/u)[0]!;
  return DOCUMENT_NOUN.test(rest) ? rest : null;
}

function partOf(title: ReadTask['title'], part: string): ReadTask['title'] {
  const start = title.text.indexOf(part);
  const { from, line, page } = title.place;
  return { text: part, place: { from: from + start, to: from + start + part.length, line, page } };
}
