import type { Doubt, PlanReading } from '../../../../plans/index.ts';
import { html, type Html } from '../../../ui/index.ts';

/** A task of the document as it was read, and the part of the text in which it stands. */
export interface ReadPart {
  readonly number: string;
  /** Offsets in the text of the reading, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Span[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was read from a document, as it was stored; rows of tests and of old readers may lack parts of it. */
export function readingOf(stored: unknown): Pick<PlanReading, 'text' | 'tasks' | 'doubts'> {
  const reading = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<PlanReading>;
  return { text: reading.text ?? '', tasks: reading.tasks ?? [], doubts: reading.doubts ?? [] };
}

/** Each task with its part of the text, in the order of the document; parts do not overlap. */
export function partsOf({ tasks, text }: Pick<PlanReading, 'text' | 'tasks'>): ReadPart[] {
  const found = tasks
    .map((task) => {
      const passages = [
        task.title,
        task.content,
        task.lead.wording,
        task.coordinators.wording,
        task.deadlineText,
        task.productsText,
        task.supervisor,
      ];
      const marks = passages.flatMap((one) => {
        const place = one?.place as Span | null | undefined;
        return place && place.to > place.from ? [{ from: place.from, to: place.to }] : [];
      });
      return { number: task.id, marks, from: Math.min(text.length, ...marks.map(({ from }) => from)) };
    })
    .filter(({ marks }) => marks.length > 0)
    .toSorted((a, b) => a.from - b.from);
  return found.map(({ number, marks, from }, at) => {
    const next = found[at + 1]?.from ?? text.length;
    return { number, from, marks, to: Math.max(from, Math.min(next, Math.max(...marks.map((mark) => mark.to)))) };
  });
}

/** A part of the text by its lines, with what a task was read from marked. */
export function markedText(text: string, { from, to, marks }: Pick<ReadPart, 'from' | 'to' | 'marks'>): Html {
  const pieces: Html[] = [];
  let at = from;
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const [begin, end] = [Math.max(at, mark.from), Math.min(to, mark.to)];
    if (end <= begin) continue;
    pieces.push(html`${text.slice(at, begin)}<mark>${text.slice(begin, end)}</mark>`);
    at = end;
  }
  pieces.push(html`${text.slice(at, to)}`);
  return html`<div class="plan-text" lang="vi">${pieces}</div>`;
}

/** Doubts about one task, or about the document as a whole and its duties (`tasks` are then the numbers to leave out). */
export function doubtsAbout(doubts: readonly Doubt[], number: string): Doubt[] {
  return doubts.filter(({ about }) => about === number);
}

export function otherDoubts(doubts: readonly Doubt[], tasks: readonly string[]): Doubt[] {
  return doubts.filter(({ about }) => about === null || !tasks.includes(about));
}
