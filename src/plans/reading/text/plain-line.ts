/** One line of the source, as the file gives it. `cells`: a table row already taken apart. */
export interface SourceLine {
  text: string;
  page: number | null;
  cells?: string[] | undefined;
}

/** A line without marks: what Markdown said about it is kept beside the words. */
export interface PlainLine {
  text: string;
  page: number | null;
  cells: string[] | null;
  /** Markdown heading or a line wholly in bold. */
  heading: boolean;
  /** Length of the line in the file, marks and all: what wrapping went by. */
  length: number;
  /** Number of spaces before the words. */
  indent: number;
}

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/gu;
// Zero-width signs, soft hyphen, byte order mark, direction marks: invisible, and they break words apart for a reader.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const CONTROL = /\p{Cc}|[\ufffe\uffff]/gu;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/iu;
const RULE = /^(?:[-_*=–—]\s*){3,}$/u;

/** Unicode NFC, one kind of space, no marks, no page numbers. An empty line stays, since it parts paragraphs. */
export function plainLines(source: readonly SourceLine[]): PlainLine[] {
  return source.flatMap((line) => {
    if (line.cells) return [{ ...EMPTY, page: line.page, cells: line.cells.map((cell) => unmarked(cell)) }];
    const lines = line.text.split(/\r\n?|[\n\v\f\u2028\u2029\u0085]/u);
    return lines.flatMap((text) => shortened(text)).map((text) => plainLine(text, line.page));
  });
}
/** No paragraph of a plan is longer; what is, is cut, so that no search runs over megabytes. */
export const LONGEST_LINE = 20_000;

function shortened(text: string): string[] {
  const count = Math.ceil(text.length / LONGEST_LINE);
  return count < 2
    ? [text]
    : Array.from({ length: count }, (_, at) => text.slice(at * LONGEST_LINE, (at + 1) * LONGEST_LINE));
}

const EMPTY: PlainLine = { text: '', page: null, cells: null, heading: false, length: 0, indent: 0 };

function plainLine(raw: string, page: number | null): PlainLine {
  const clean = characters(raw);
  const indent = clean.length - clean.trimStart().length;
  const line = clean.trim();
  if (PAGE_NUMBER.test(line) || RULE.test(line)) return { ...EMPTY, page };
  const heading = /^#{1,6}\s*\S/u.test(line) || /^(?:\*\*|__)[^*]+(?:\*\*|__)[.:]?$/u.test(line);
  return { text: unmarked(line), page, cells: null, heading, length: clean.trimEnd().length, indent };
}

function characters(text: string): string {
  return text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(SPACES, ' ').replaceAll(CONTROL, '');
}

/** Words without Markdown or HTML marks; runs of spaces stay, since they may be columns. */
export function unmarked(text: string): string {
  return (
    characters(text)
      .replaceAll(/<br\s*\/?>|<!--.*?-->|&nbsp;/giu, ' ')
      .replace(/^\s*>+\s?/u, '')
      .replace(/^\s*#{1,6}(?=\s|\*|\p{L}|\d)\s*/u, '')
      // A star that begins a list item says the same as a dash.
      .replace(/^(\s*)\*(?=\s)/u, '$1-')
      .replaceAll(/!?\[([^\][]*)\]\((?:https?:|\/|#|mailto:)[^()\s]*\)/gu, '$1')
      .replaceAll(/\\([\\`*_{}[\]()#+.!|>~-])/gu, '$1')
      .replaceAll(/[*`]+/gu, '')
      .replaceAll(/(^|[\s(“"])_+(?=\S)|(?<=\S)_+(?=[\s).,;:”"]|$)/gu, '$1')
      .trimEnd()
  );
}
