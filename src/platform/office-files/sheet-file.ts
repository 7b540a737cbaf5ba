import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { packed, unpacked } from './archive.ts';
import { additions, type PartContent, type SheetParts } from './sheet-parts.ts';
import { xmlWords } from './xml-words.ts';

/** What a cell holds: a day is written 'YYYY-MM-DD', nothing is null. Words with an address become a hyperlink. */
export type SheetCell = string | number | null | { text: string; href: string };

export interface SheetColumn {
  heading: string;
  /** In characters. */
  width: number;
  kind: 'text' | 'number' | 'day' | 'link';
}

export interface SheetContent {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

export interface SheetFileContent {
  title: string;
  creator?: string;
  /** Stands in the file; the same content at the same instant is the same bytes. */
  createdAt: Date;
  /** Language of our own words in it; Vietnamese where nothing is said. */
  lang?: 'vi' | 'en';
  sheets: readonly SheetContent[];
}

/** Limits of the format: characters of a cell, rows, links and address lengths that Excel opens. */
const LONGEST_TEXT = 32_767;
const MOST_ROWS = 1_048_575;
const MOST_LINKS = 65_000;
const LONGEST_ADDRESS = 2_079;

const CUT = {
  vi: ' … [ĐÃ CẮT: một ô chỉ chứa 32.767 ký tự]',
  en: ' … [CUT: a cell holds 32,767 characters]',
};

const FONT = { fontFamily: 'Times New Roman', fontSize: 11 };
const EDGE = { borderStyle: 'thin', borderColor: '#B8C2CC' } as const;

/**
 * A workbook: real numbers and days, heads bold, frozen and repeated on each printed page, filters, links. Text is only ever text: what
 * begins with = + - @ is not computed. Text over the limit of a cell is cut and says so. Throws above 1,048,575 rows.
 */
export async function sheetFile(content: SheetFileContent): Promise<Buffer> {
  const { title, creator, createdAt, lang = 'vi' } = content;
  const names = sheetNames(content.sheets.map(({ name }) => name));
  const made = content.sheets.map((sheet, index) => sheetOf(sheet, names[index]!, lang));
  const parts = made.map(({ parts: own }) => own);
  const features = additions(parts, { title, lang, createdAt, ...(creator !== undefined && { creator }) });
  const file = writeXlsxFile(
    made.map(({ sheet }) => sheet),
    { ...FONT, features },
  );
  return packed(await unpacked(await file.toBuffer()), createdAt);
}

function sheetOf(
  { columns, rows }: SheetContent,
  name: string,
  lang: 'vi' | 'en',
): { sheet: Sheet<PartContent>; parts: SheetParts } {
  if (rows.length > MOST_ROWS) throw new RangeError(`A sheet of ${rows.length} rows is too long`);
  const links: SheetParts['links'] = [];
  const head: CellObject[] = columns.map(({ heading }) => ({
    ...EDGE,
    value: fitting(heading, lang),
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#EEF2F5',
  }));
  const body = rows.map((row, down) =>
    columns.map(({ kind }, across) => {
      const value = row[across] ?? null;
      const href = addressOf(value);
      const linked = href !== null && links.length < MOST_LINKS;
      if (linked) links.push({ down: down + 1, across, href });
      return cellOf(value, { kind, lang, linked });
    }),
  );
  const sheet: Sheet<PartContent> = {
    data: [inHeight(head, columns), ...body.map((row) => inHeight(row, columns))],
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  };
  return { sheet, parts: { name, links, columns: columns.length, rows: rows.length + 1 } };
}

/** Points of a line of text, and the most that a row may be high. */
const LINE_HEIGHT = 15;
const HIGHEST_ROW = 409;
/** Bold and wide letters take more than the average character that widths are counted in. */
const ROOM = 0.9;

/** Programs do not agree on when they fit a row to its wrapped text: so the row says how high it is, by estimate. */
function inHeight(row: readonly CellObject[], columns: readonly SheetColumn[]): CellObject[] {
  const lines = row.map((one, across) => {
    const text = typeof one.value === 'string' ? one.value : '';
    const width = Math.max(1, columns[across]!.width * ROOM);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  const height = Math.min(HIGHEST_ROW, LINE_HEIGHT * Math.max(1, ...lines) + 2);
  return row.map((one, across) => (across === 0 ? { ...one, height } : one));
}

interface Kind {
  kind: SheetColumn['kind'];
  lang: 'vi' | 'en';
  linked: boolean;
}

function cellOf(value: SheetCell, { kind, lang, linked }: Kind): CellObject {
  const look = { ...EDGE, alignVertical: 'top', wrap: true } as const;
  if (value === null || value === '') return look;
  if (typeof value === 'number' && Number.isFinite(value)) return { ...look, value, type: Number };
  if (typeof value === 'string' && kind === 'day' && isDay(value))
    return { ...look, value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'center' };
  const text = fitting(typeof value === 'object' ? value.text : String(value), lang);
  if (text === '') return look;
  const link = linked ? { textColor: '#12467A', textDecoration: { underline: true } as const } : {};
  return { ...look, ...link, value: text, type: String };
}

/** Days before 1900-03-01 are counted wrongly by the format; they stay words. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/v.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '1900-03-01';
}

function fitting(text: string, lang: 'vi' | 'en'): string {
  const words = xmlWords(text);
  if (words.length <= LONGEST_TEXT) return escaped(words);
  // Not through the middle of a character.
  const kept = words.slice(0, LONGEST_TEXT - CUT[lang].length).replace(/[\uD800-\uDBFF]$/v, '');
  return escaped(`${kept}${CUT[lang]}`);
}

/** "_x000D_" in a cell would be read as the character of that number (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/giv, '_x005F_');
}

function addressOf(value: SheetCell): string | null {
  if (value === null || typeof value !== 'object') return null;
  const { href } = value;
  if (!/^https?:\/\/[^\s\/]/v.test(href) || !URL.canParse(href)) return null;
  const address = new URL(href).href;
  return address.length > LONGEST_ADDRESS ? null : address;
}

/** Names that every program opens: no []/\:*?, at most 31 characters, each once without regard to case. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = xmlWords(name)
      .replaceAll(/[\[\]\/\\:*?\n\t]/gv, ' ')
      .replaceAll(/^['\s]+|['\s]+$/gv, '');
    let free = clean.slice(0, 31).toWellFormed().trim() || 'Sheet';
    for (let count = 2; taken.has(free.toLocaleLowerCase('vi')); count += 1) {
      const end = ` (${count})`;
      free = `${clean.slice(0, 31 - end.length).toWellFormed()}${end}`;
    }
    taken.add(free.toLocaleLowerCase('vi'));
    return free;
  });
}
