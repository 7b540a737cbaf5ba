import { labelKind } from '../fields/labels.ts';
import type { PlainLine } from './plain-line.ts';

/** Turns tables written with bars or with aligned columns into rows with cells; other lines stay as they are. */
export function tableRows(lines: readonly PlainLine[]): PlainLine[] {
  return alignedTables(barTables(lines));
}

const BAR_ROW = /^\s*\|.*\|\s*$/u;
const SEPARATOR = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|^\s*\+(?:[-=]+\+)+\s*$/u;

function barTables(lines: readonly PlainLine[]): PlainLine[] {
  return lines.flatMap((line, index) => {
    if (line.cells || !(BAR_ROW.test(line.text) || SEPARATOR.test(line.text))) return [line];
    if (SEPARATOR.test(line.text)) return [];
    const beside = [lines[index - 1], lines[index + 1]].some((near) => near && /^\s*[|+]/u.test(near.text));
    if (!beside) return [line];
    const inner = line.text.trim().replace(/^\|/u, '').replace(/\|$/u, '');
    return [{ ...line, text: '', cells: inner.split('|').map((cell) => cell.trim()) }];
  });
}

interface Column {
  from: number;
  to: number;
}

/**
 * Tables of plain text: a heading line of three or more labels with wide gaps, then lines whose words stand below them. A line
 * with nothing in the first column goes on with the row above.
 */
function alignedTables(lines: readonly PlainLine[]): PlainLine[] {
  const out: PlainLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const columns = headingColumns(lines[index]!);
    if (!columns) {
      out.push(lines[index]!);
      continue;
    }
    const end = tableEnd(lines, index + 1);
    const block = lines.slice(index, end).filter((line) => line.text.trim() !== '');
    const gutters = columnEdges(block, columns);
    out.push(...rowsOf(block, gutters));
    index = end - 1;
  }
  return out;
}

function headingColumns(line: PlainLine): Column[] | null {
  if (line.cells) return null;
  const text = ' '.repeat(line.indent) + line.text.trimStart();
  const columns = [...text.matchAll(/\S+(?:\s\S+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const kinds = columns.map(({ from, to }) => labelKind(text.slice(from, to)));
  return columns.length >= 3 && kinds.filter(Boolean).length >= 3 ? columns : null;
}

/** The table ends at two empty lines, or at a heading that no column holds. */
function tableEnd(lines: readonly PlainLine[], from: number): number {
  let index = from;
  while (index < lines.length) {
    const line = lines[index]!;
    const next = lines[index + 1];
    if (line.cells || line.heading) return index;
    if (line.text.trim() === '' && (next === undefined || next.text.trim() === '' || endsTable(next))) return index;
    index += 1;
  }
  return index;
}

function endsTable(line: PlainLine): boolean {
  return line.indent === 0 && !/\S\s{2,}\S/u.test(line.text) && !/^\d+[.)]?$/u.test(line.text.trim());
}

/** Left edges: each is moved left over its gap as far as no row's words are cut. */
function columnEdges(block: readonly PlainLine[], columns: readonly Column[]): number[] {
  const padded = block.map((line) => ' '.repeat(line.indent) + line.text.trimStart());
  return columns.map(({ from }, order) => {
    if (order === 0) return 0;
    const lowest = columns[order - 1]!.to;
    const cuts = (at: number): number =>
      padded.filter(
        (text) => text.length > at && text[at] !== ' ' && text[at - 1] !== undefined && text[at - 1] !== ' ',
      ).length;
    let best = from;
    for (let at = from; at > lowest; at -= 1) if (cuts(at) < cuts(best)) best = at;
    return best;
  });
}

function rowsOf(block: readonly PlainLine[], edges: readonly number[]): PlainLine[] {
  const rows: PlainLine[] = [];
  for (const line of block) {
    const text = ' '.repeat(line.indent) + line.text.trimStart();
    const cells = edges.map((edge, order) => text.slice(edge, edges[order + 1] ?? text.length).trim());
    const above = rows.at(-1);
    if (cells[0] === '' && above?.cells && rows.length > 1) {
      above.cells = above.cells.map((cell, order) => [cell, cells[order]!].filter(Boolean).join(' '));
    } else rows.push({ ...line, text: '', cells });
  }
  return rows;
}
