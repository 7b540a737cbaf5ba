import { words, type PlanDocument, type Span } from './document.ts';

/** Stops that end no sentence: "TP. Hồ Chí Minh", "KT. Chủ tịch". */
const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|KT|TM|TL|GS|PGS|TS|ThS|BS|KS|Q|P|v\.v|St|Mr|No)\.$/u;

/** Sentences of a stretch; their final stop is left out. */
export function sentences(document: PlanDocument, span: Span): Span[] {
  const text = words(document, span);
  const ends = [...text.matchAll(/(?:\.\/\.|[.!?…])(?=\s+["“(]?[\p{Lu}\d]|\s*$)/gu)];
  return pieces(
    span,
    text,
    ends.filter(({ index, 0: stop }) => !ABBREVIATION.test(text.slice(Math.max(0, index - 6), index + stop.length))),
  );
}

/** Clauses parted by semicolons, brackets left whole. */
export function clauses(document: PlanDocument, span: Span): Span[] {
  const text = words(document, span);
  const masked = text.replaceAll(/\([^()]*\)/gu, (inside) => 'x'.repeat(inside.length));
  const ends = [...masked.matchAll(/;(?=\s|$)/gu)];
  return pieces(
    span,
    text,
    ends.filter(({ index }, at) => !CONDITION.test(text.slice((ends[at - 1]?.index ?? -1) + 1, index))),
  );
}

/** A condition alone says nothing yet; what follows from it stands behind the semicolon. */
const CONDITION = /^\s*(?:(?:trong\s+)?trường hợp|nếu|khi)\s[^,:]*$/iu;

/** What a clause says behind the condition that stands before its semicolon. */
export function behindCondition(clause: string): string {
  const at = clause.indexOf(';');
  return at > 0 && CONDITION.test(clause.slice(0, at)) ? clause.slice(at + 1).trimStart() : clause;
}

function pieces(span: Span, text: string, ends: readonly RegExpExecArray[]): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const end of ends) {
    found.push({ from: span.from + from, to: span.from + end.index });
    from = end.index + end[0].length;
  }
  found.push({ from: span.from + from, to: span.to });
  return found.flatMap((one) => trimmed(span, text, one));
}

function trimmed(span: Span, text: string, one: Span): Span[] {
  let { from, to } = one;
  while (from < to && /[\s;]/u.test(text[from - span.from]!)) from += 1;
  while (to > from && /[\s./;]/u.test(text[to - span.from - 1]!)) to -= 1;
  return to > from ? [{ from, to }] : [];
}
