import { labelKind, type LabelKind } from './labels.ts';

/** One labelled piece of a text: offsets are relative to that text. */
export interface LabelledPiece {
  kind: LabelKind;
  label: string;
  from: number;
  to: number;
}

export interface SplitText {
  /** End of the words before the first label; 0 when the text begins with one. */
  headTo: number;
  pieces: LabelledPiece[];
}

const BOUNDARY = /[;.(|–•]\s*|,\s+|\s-\s/gu;

/**
 * Finds every "label:" in a paragraph. A label begins the paragraph or follows a stop, semicolon, bracket or comma; the longest
 * wording that is a label wins, since labels hold commas too ("Đơn vị chủ trì tham mưu, thực hiện:").
 */
export function splitLabels(text: string): SplitText {
  const found = [...text.matchAll(/[:：]/gu)].flatMap(({ index }) => {
    const label = labelBefore(text, index);
    return label ? [{ ...label, colon: index }] : [];
  });
  const pieces = found.map((one, order): LabelledPiece => {
    const next = found[order + 1];
    const to = valueEnd(text, one.colon + 1, next ? next.start : text.length, text[one.start - 1] === '(');
    return { kind: one.kind, label: text.slice(one.start, one.colon).trim(), from: one.colon + 1, to };
  });
  const first = found[0];
  return { headTo: first ? trimmedEnd(text, 0, first.start) : text.length, pieces };
}

/** Whether a paragraph begins with a label. */
export function beginsWithLabel(text: string): boolean {
  const { headTo, pieces } = splitLabels(text.slice(0, 200));
  return pieces.length > 0 && headTo === 0;
}

function labelBefore(text: string, colon: number): { start: number; kind: LabelKind } | null {
  const reach = Math.max(0, colon - 90);
  const before = text.slice(reach, colon);
  const starts = [...before.matchAll(BOUNDARY)].map((match) => reach + match.index + match[0].length);
  if (reach === 0) starts.unshift(0);
  const inBracket = before.lastIndexOf('(') > before.lastIndexOf(')');
  for (const start of starts) {
    const words = text.slice(start, colon);
    if (/[;.]|\)\s/u.test(words)) continue;
    const kind = labelKind(words);
    // In running text only clear labels count: "bao gồm: …; nội dung: …" must not tear a sentence apart.
    if (kind && (start === 0 || inBracket || !WEAK.has(kind))) return { start, kind };
  }
  return null;
}
const WEAK: ReadonlySet<LabelKind> = new Set(['title', 'number', 'content', 'funding']);

function valueEnd(text: string, from: number, limit: number, bracketed: boolean): number {
  let to = trimmedEnd(text, from, limit);
  if (bracketed && text[to - 1] === ')') to = trimmedEnd(text, from, to - 1);
  return to;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s;,(|–-]/u.test(text[end - 1]!)) end -= 1;
  return end;
}
