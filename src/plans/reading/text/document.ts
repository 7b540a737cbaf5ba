import type { Passage } from '../plan-reading.ts';
import { joinLines } from './join-lines.ts';
import { markerOf, type Marker } from './markers.ts';
import { plainLines, type SourceLine } from './plain-line.ts';
import { tableRows } from './tables.ts';

/** A half-open stretch of the cleaned text. */
export interface Span {
  from: number;
  to: number;
}

/** A paragraph or table row of the cleaned text. */
export interface DocumentLine extends Span {
  /** From 1. */
  number: number;
  page: number | null;
  heading: boolean;
  marker: Marker | null;
  /** The words behind the marker. */
  body: Span;
  /** Cells of a table row. */
  cells: Span[] | null;
}

export interface PlanDocument {
  text: string;
  lines: DocumentLine[];
}

/** The cleaned document: what every place in a reading points into. */
export function cleanDocument(source: readonly SourceLine[]): PlanDocument {
  const lines: DocumentLine[] = [];
  let text = '';
  for (const line of joinLines(tableRows(plainLines(source)))) {
    const words = line.cells ? line.cells.map(oneSpace).join('\t') : oneSpace(line.text);
    if (words.trim() === '') continue;
    const from = text.length;
    text += `${words}\n`;
    const to = text.length - 1;
    const marker = line.cells ? null : markerOf(words);
    lines.push({
      from,
      to,
      number: lines.length + 1,
      page: line.page,
      heading: line.heading,
      marker,
      body: { from: from + (marker?.length ?? 0), to },
      cells: line.cells ? cellSpans(from, line.cells) : null,
    });
  }
  return { text, lines };
}

function cellSpans(from: number, cells: readonly string[]): Span[] {
  let at = from;
  return cells.map((cell) => {
    const span = { from: at, to: at + oneSpace(cell).length };
    at = span.to + 1;
    return span;
  });
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The exact words of a stretch, with their place; white space at both ends is left out. */
export function passage(document: PlanDocument, span: Span): Passage {
  const { from, to } = tight(document, span);
  const line = lineAt(document, from);
  return {
    text: document.text.slice(from, to).replaceAll(/\s+/gu, ' '),
    place: { from, to, line: line?.number ?? 1, page: line?.page ?? null },
  };
}

/** A field: as `passage`, without the stop or semicolon that ends it; null when nothing is left. */
export function field(document: PlanDocument, span: Span): Passage | null {
  const { from, to } = tight(document, span);
  let end = to;
  while (end > from && /[\s.;,/]/u.test(document.text[end - 1]!)) {
    // An ellipsis is part of the words.
    if (document.text.slice(from, end).endsWith('...')) break;
    end -= 1;
  }
  return end > from ? passage(document, { from, to: end }) : null;
}

function tight(document: PlanDocument, span: Span): Span {
  let { from, to } = span;
  while (from < to && /\s/u.test(document.text[from]!)) from += 1;
  while (to > from && /\s/u.test(document.text[to - 1]!)) to -= 1;
  return { from, to };
}

export function words(document: PlanDocument, span: Span): string {
  return document.text.slice(span.from, span.to);
}

/** The line that holds an offset. */
export function lineAt(document: PlanDocument, offset: number): DocumentLine | undefined {
  let low = 0;
  let high = document.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.lines[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return document.lines[low];
}
