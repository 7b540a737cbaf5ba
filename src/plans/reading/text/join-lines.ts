import { beginsWithLabel } from '../fields/split-labels.ts';
import { markerOf } from './markers.ts';
import { LONGEST_LINE, type PlainLine } from './plain-line.ts';

/** Lines that are known to be wrapped before a width is believed. */
const WRAPS_NEEDED = 3;

/** Puts paragraphs together again that the file has broken into lines, also over a page break. */
export function joinLines(lines: readonly PlainLine[]): PlainLine[] {
  const width = wrapWidth(lines);
  const joined: PlainLine[] = [];
  let last = 0;
  let blank = true;
  for (const line of lines) {
    if (line.cells === null && line.text.trim() === '') {
      blank = true;
      continue;
    }
    const before = joined.at(-1);
    if (before && continues(before, last, line, blank, width)) {
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text.trim()}` };
    } else joined.push(line);
    last = line.length;
    blank = false;
  }
  return joined;
}

/** `lastLength`: length of the source line just before. */
function continues(
  before: PlainLine,
  lastLength: number,
  line: PlainLine,
  blank: boolean,
  width: number | null,
): boolean {
  if (before.cells || line.cells || before.text.length + line.text.length > LONGEST_LINE) return false;
  const ended = before.text.trimEnd();
  const marks = Math.max(0, line.length - line.indent - line.text.length);
  const filled = !blank && width !== null && lastLength + 1 + firstWord(line.text) + marks > width;
  if (beginsWithLabel(bodyOf(line.text))) return false;
  if (markerOf(line.text)) return filled && isTornDash(line.text, ended);
  if (line.heading && (!before.heading || blank)) return false;
  if (/^\p{Ll}/u.test(line.text)) return !/[.!?:]$/u.test(ended) && !(blank && ended.endsWith(';'));
  if (/[.!?:]$/u.test(ended)) return false;
  if (/(?:^|\s)(?:năm|tháng|ngày|quý|số|Điều|khoản|điểm|và|của|các|với|về|theo|do|tại)$/u.test(ended)) return !blank;
  return filled && !isCapitals(ended) && !line.heading;
}

/** "Vụ Kế hoạch" + "- Tài chính": a dash that belongs to a name, not a new item. */
function isTornDash(text: string, before: string): boolean {
  return (
    /^[-–]\s/u.test(text) && !/[.;:!?/)]$/u.test(before) && !beginsWithLabel(bodyOf(text)) && /\p{L}$/u.test(before)
  );
}

function bodyOf(text: string): string {
  return text.slice(markerOf(text)?.length ?? 0);
}

function firstWord(text: string): number {
  return /^\S*/u.exec(text.trimStart())![0].length;
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replaceAll(/\d+\/\S+/gu, ''));
}

/** The longest line that surely goes on in the next one, or null where lines are whole paragraphs. */
function wrapWidth(lines: readonly PlainLine[]): number | null {
  const lengths = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const wrapped =
      next && !line.cells && /[\p{L}\p{N},]$/u.test(line.text) && /^\p{Ll}\S/u.test(next.text) && !markerOf(next.text);
    return wrapped && line.length > 30 && line.length < 160 ? [line.length] : [];
  });
  return lengths.length >= WRAPS_NEEDED ? Math.max(...lengths) : null;
}
