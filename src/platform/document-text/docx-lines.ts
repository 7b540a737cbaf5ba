import { MOST_CHARACTERS, Unread, type DocumentLine } from './document-line.ts';
import {
  DocxNumbering,
  inheritedStyle,
  paragraphStyles,
  type NumberedBy,
  type ParagraphStyle,
} from './docx-numbering.ts';
import { docxParts } from './docx-parts.ts';
import { walkXml, type XmlVisitor } from './xml.ts';

/** Paragraphs and table rows of a DOCX file, with the numbers that Word makes for lists. Deleted and hidden words are left out. */
export async function docxLines(bytes: Uint8Array): Promise<DocumentLine[]> {
  const parts = await docxParts(bytes);
  const reader = new BodyReader(new DocxNumbering(parts.numbering), paragraphStyles(parts.styles));
  walkXml(parts.document, reader);
  return reader.lines;
}

interface Cell {
  paragraphs: string[];
  span: number;
  /** The cell goes on from the one above. */
  merged: boolean;
}

interface Table {
  row: Cell[];
  above: string[];
  rows: string[][];
}

interface Paragraph {
  text: string;
  style: string;
  numbered: Partial<NumberedBy>;
}

/** What is not text of the document as it stands: deleted and moved words, the second form of drawings, field codes. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pict',
  'w:sdtPr',
  'w:rPrChange',
  'w:pPrChange',
]);

class BodyReader implements XmlVisitor {
  readonly lines: DocumentLine[] = [];
  readonly #numbering: DocxNumbering;
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  #paragraphs: Paragraph[] = [];
  #tables: Table[] = [];
  #inText = false;
  #leftOut = 0;
  #page = 1;
  #paged = false;
  #characters = 0;

  constructor(numbering: DocxNumbering, styles: ReadonlyMap<string, ParagraphStyle>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (LEFT_OUT.has(name)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    const value = attributes['w:val'] ?? '';
    const paragraph = this.#paragraphs.at(-1);
    const cell = this.#tables.at(-1)?.row.at(-1);
    if (name === 'w:p') this.#paragraphs.push({ text: '', style: '', numbered: {} });
    else if (name === 'w:tbl') this.#tables.push({ row: [], above: [], rows: [] });
    else if (name === 'w:tr') this.#tables.at(-1)!.row = [];
    else if (name === 'w:tc') this.#tables.at(-1)?.row.push({ paragraphs: [], span: 1, merged: false });
    else if (name === 'w:gridSpan' && cell) cell.span = Math.min(60, Math.max(1, Number(value) || 1));
    else if (name === 'w:vMerge' && cell) cell.merged = value !== 'restart';
    else if (name === 'w:lastRenderedPageBreak') this.#turnPage();
    else if (paragraph) this.#inParagraph(paragraph, name, value, attributes);
  }

  #inParagraph(paragraph: Paragraph, name: string, value: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tab') paragraph.text += ' ';
    else if (name === 'w:br' && attributes['w:type'] === 'page') this.#turnPage();
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    else if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.numbered.list = value;
    else if (name === 'w:ilvl') paragraph.numbered.level = Number(value);
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!this.#inText || this.#leftOut > 0 || !paragraph) return;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw new Unread('documentTooLong');
    paragraph.text += text;
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.#leftOut -= 1;
    else if (this.#leftOut > 0) return;
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tr') this.#endRow();
    else if (name === 'w:tbl') this.#endTable();
  }

  #turnPage(): void {
    this.#page += 1;
    this.#paged = true;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()!;
    const style = inheritedStyle(this.#styles, paragraph.style);
    const { list, level = 0 } = { ...style.numbered, ...paragraph.numbered };
    const empty = paragraph.text.trim() === '';
    const number = list === undefined || list === '0' || empty ? '' : this.#numbering.next({ list, level });
    const text = `${number}${paragraph.text}`;
    const cell = this.#tables.at(-1)?.row.at(-1);
    if (cell) cell.paragraphs.push(text);
    else if (style.heading && !empty) this.#add(`# ${text}`);
    // Paragraphs stand apart by themselves: an empty line after each says so.
    else this.#add(text);
  }

  #add(text: string): void {
    const page = this.#paged ? this.#page : null;
    this.lines.push({ text, page }, { text: '', page });
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const cells: string[] = [];
    for (const cell of table.row) {
      const own = cell.paragraphs.join('\n').trim();
      cells.push(cell.merged && own === '' ? (table.above[cells.length] ?? '') : own);
      for (let extra = 1; extra < cell.span; extra += 1) cells.push('');
    }
    table.above = cells;
    table.rows.push(cells);
    table.row = [];
  }

  #endTable(): void {
    const { rows } = this.#tables.pop()!;
    const outer = this.#tables.at(-1)?.row.at(-1);
    if (outer) outer.paragraphs.push(rows.map((cells) => cells.filter(Boolean).join(' ')).join('\n'));
    // A table of one column is only a frame around paragraphs.
    else if (rows.every((cells) => cells.length < 2)) rows.flat().forEach((text) => this.#add(text));
    else for (const cells of rows) this.lines.push({ text: '', page: this.#paged ? this.#page : null, cells });
  }
}
