/** A line of the source with its number there, counted from 1. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

export interface WithoutPageNumbers {
  readonly lines: readonly SourceLine[];
  /** The page numbers taken out, in order. */
  readonly pages: readonly number[];
  /** Lines that are nothing but a number, yet no page number: kept as text. */
  readonly strayNumbers: readonly SourceLine[];
}

/** How many pages in a row may have lost their number before a bare number is no longer believed to be one. */
const MAX_LOST_PAGES = 2;
/** A number after one of these words belongs to the sentence. */
const NUMBER_BELONGS =
  /(?:^|\s)(?:Điều|khoản|điểm|Chương|Mục|Phần|Mẫu|số|ngày|tháng|năm|quý|lần|cấp|độ|hạn|từ|đến|gồm|ít nhất|tối đa|trên|dưới|là)\s*$/iu;

/** Nor is it a page number when the next line tells what it counts. */
const COUNTED = /^(?:tháng|ngày|năm|giờ|phút|lần|người|đồng|triệu|tỷ|trường hợp|mức|cấp)(?:[\s,.;]|$)/u;

/**
 * Takes page numbers out of text that was lifted from a paginated document: alone on a line, or stuck to the end of a
 * line in mid-sentence. Page numbers rise by one, and that is what tells them from numbers of the text.
 */
export function withoutPageNumbers(source: readonly SourceLine[]): WithoutPageNumbers {
  const lines: SourceLine[] = [];
  const pages: number[] = [];
  const strayNumbers: SourceLine[] = [];
  let last = 0;
  for (const [index, { line, text }] of source.entries()) {
    const alone = /^[-–— ]*(\d{1,4})[-–— ]*$/.exec(text);
    if (alone !== null) {
      const value = Number(alone[1]);
      if (value > last && value <= last + 1 + MAX_LOST_PAGES) {
        last = value;
        pages.push(value);
        continue;
      }
      strayNumbers.push({ line, text });
      lines.push({ line, text });
      continue;
    }
    const before = endsInPageNumber(text, last + 1, source[index + 1]?.text);
    if (before !== null) {
      last += 1;
      pages.push(last);
    }
    lines.push({ line, text: before ?? text });
  }
  return { lines, pages, strayNumbers };
}

/** The line without the page number at its end, or null: the sentence must be open and go on in small letters. */
function endsInPageNumber(text: string, expected: number, next: string | undefined): string | null {
  const match = /^(.*\S)\s+(\d{1,4})$/u.exec(text);
  if (match === null || Number(match[2]) !== expected || next === undefined) return null;
  const before = match[1]!;
  if (NUMBER_BELONGS.test(before) || /[.;:!?]$/.test(before)) return null;
  return /^\p{Ll}/u.test(next) && !COUNTED.test(next) ? before : null;
}
