import { getDocumentProxy } from 'unpdf';
import { MOST_CHARACTERS, MOST_PAGES, Unread, type DocumentLine } from './document-line.ts';

/** Words of a page: where they stand in points, from the lower left corner. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Fewer letters than this on an average page: a scan with a stamp or a page number at most. */
const LETTERS_A_PAGE = 25;

/** Lines of a PDF file, put together by where the words stand; wide gaps stay wide, so that columns can be seen. */
export async function pdfLines(bytes: Uint8Array): Promise<DocumentLine[]> {
  const document = await opened(bytes);
  const lines: DocumentLine[] = [];
  let letters = 0;
  try {
    if (document.numPages > MOST_PAGES) throw new Unread('documentTooLong');
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const found = pageLines(items.flatMap(pieceOf));
      letters += found.join('').replaceAll(/[^\p{L}]/gu, '').length;
      if (letters > MOST_CHARACTERS) throw new Unread('documentTooLong');
      lines.push(...found.map((text) => ({ text, page: number })), { text: '', page: number });
      page.cleanup();
    }
    if (letters < LETTERS_A_PAGE * document.numPages) throw new Unread('documentHasNoText');
    return lines;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> {
  try {
    // A copy: the reader takes the bytes away from whoever gave them. 0: no warnings on the console.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    throw new Unread((error as Error).name === 'PasswordException' ? 'documentLocked' : 'documentUnreadable');
  }
}

function pieceOf(item: object): Piece[] {
  const { str, transform, width, height } = item as {
    str?: string;
    transform?: number[];
    width?: number;
    height?: number;
  };
  // Blanks are seen by the gap they leave, which also tells a space from a column.
  if (str === undefined || str.trim() === '' || !transform) return [];
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 10;
  return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: width ?? 0, size }];
}

function pageLines(pieces: readonly Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    // Raised and lowered signs still stand on the line.
    if (row && Math.abs(row[0]!.y - piece.y) < Math.min(row[0]!.size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  const written = rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
  const left = Math.min(...written.flat().map(({ x }) => x));
  const step = medianStep(written);
  const size = median(written.flat().map((piece) => piece.size)) || 10;
  return written.flatMap((row, index) => {
    const above = written[index - 1]?.[0]?.y;
    const apart = above !== undefined && above - row[0]!.y > step * 1.45;
    return [
      ...(apart ? [''] : []),
      rowText(
        row.toSorted((a, b) => a.x - b.x),
        left,
        size,
      ),
    ];
  });
}

/** The usual distance between lines of the page. */
function medianStep(rows: readonly (readonly Piece[])[]): number {
  const steps = rows.slice(1).map((row, index) => rows[index]![0]!.y - row[0]!.y);
  return median(steps);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Words that stand apart by more than this share of their height are columns, or widely set. */
const WIDE_GAP = 0.6;
const SPACE = 0.17;
/** Width of a place in the line, as a share of the height: narrower than letters are, so that no cell runs into the next. */
const PLACE = 0.36;

/** Words of a line; those behind a wide gap begin at the place where they stand on the page, so that columns keep in step. */
function rowText(row: readonly Piece[], left: number, size: number): string {
  let text = '';
  let end = left;
  for (const piece of row) {
    const gap = piece.x - end;
    if (gap > size * WIDE_GAP)
      text = text.padEnd(Math.max(text.length + 2, Math.round((piece.x - left) / (size * PLACE))));
    else if (gap > size * SPACE && text !== '' && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}
