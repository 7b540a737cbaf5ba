import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type ITableBordersOptions,
} from 'docx';
import { pieces, type Block, type Words } from '../documents/index.ts';
import { LINE, QUIET, SIZE, TEXT_WIDTH } from './docx-styles.ts';
import { runs } from './docx-words.ts';

/** Characters. */
const SHORT_ROW = 600;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;

export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Blocks of a text as Word's own paragraphs, headings, lists and tables. */
export function blocks(body: readonly Block[]): (Paragraph | Table)[] {
  return body.flatMap((block, index) => [
    ...rendered(block, index, body[index + 1]),
    // Two tables that touch would become one.
    ...(isTable(block) ? [new Paragraph({ style: 'TableText' })] : []),
  ]);
}

function isTable({ kind }: Block): boolean {
  return kind === 'table' || kind === 'facts';
}

function rendered(block: Block, index: number, next: Block | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingOf(block.level ?? 2), children: runs(block.text) })];
    case 'paragraph':
      return [
        new Paragraph({
          style: 'BodyText',
          // What announces a table or a list stands on its page.
          keepNext: next !== undefined && next.kind !== 'paragraph' && next.kind !== 'heading',
          children: runs(block.text, { bold: block.strong === true }),
        }),
      ];
    case 'list':
      return block.items.map((item) => listed(item, block.ordered === true, index));
    case 'facts':
      return block.rows.length === 0 ? [] : [factsTable(block.rows)];
    case 'table':
      return [gridTable(block)];
    default:
      return [new Paragraph({ style: 'Note', children: runs(block.text) })];
  }
}

function headingOf(level: 2 | 3): (typeof HeadingLevel)[keyof typeof HeadingLevel] {
  return level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
}

/** Each list begins at 1: `instance` tells Word that it is a list of its own. */
function listed(item: Words, ordered: boolean, instance: number): Paragraph {
  const reference = ordered ? 'numbers' : 'dashes';
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    numbering: { reference, level: 0, instance },
    children: runs(item),
  });
}

type Grid = Extract<Block, { kind: 'table' }>;

function gridTable({ columns, rows, widths = columns.map(() => 1), align = [] }: Grid): Table {
  const grid = shared(widths);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((name, column) =>
      cell(
        [
          new Paragraph({
            style: 'TableText',
            alignment: 'center',
            keepNext: true,
            children: runs(name, { bold: true }),
          }),
        ],
        {
          width: grid[column]!,
          fill: 'EEF2F5',
        },
      ),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        // A row of a few lines stays together; one longer than a page could not.
        cantSplit: row.every((words) => pieces(words).reduce((sum, { text }) => sum + text.length, 0) < SHORT_ROW),
        children: columns.map((_, column) =>
          cell([tableText(row[column] ?? '', align[column])], { width: grid[column]! }),
        ),
      }),
  );
  const borders = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
  return tableOf([head, ...body], grid, borders);
}

function tableText(words: Words, alignment: IParagraphOptions['alignment'] = 'left'): Paragraph {
  return new Paragraph({ style: 'TableText', alignment, children: runs(words) });
}

function factsTable(rows: Extract<Block, { kind: 'facts' }>['rows']): Table {
  const grid = shared([38, 62]);
  const lines = rows.map(({ label, value, note, strong }) => {
    const said = new Paragraph({ style: 'FrameText', children: runs(value, { bold: strong === true }) });
    const noted = note === undefined ? [] : [new Paragraph({ style: 'Note', children: runs(note) })];
    const named = new Paragraph({ style: 'FrameText', children: runs(label, { color: QUIET, size: SIZE.text }) });
    return new TableRow({
      cantSplit: true,
      children: [cell([named], { width: grid[0]! }), cell([said, ...noted], { width: grid[1]! })],
    });
  });
  return tableOf(lines, grid, { ...NO_BORDERS, bottom: THIN, insideHorizontal: THIN });
}

/** Columns by their shares of the width of the text, together exactly as wide. */
export function shared(widths: readonly number[]): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  const grid = widths.map((width) => Math.floor((width / sum) * TEXT_WIDTH));
  grid[grid.length - 1]! += TEXT_WIDTH - grid.reduce((total, width) => total + width, 0);
  return grid;
}

/** A table whose columns stay as wide as they were made, in every program. */
export function tableOf(rows: TableRow[], grid: readonly number[], borders: ITableBordersOptions, side = 80): Table {
  return new Table({
    rows,
    borders,
    columnWidths: grid,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: side, right: side, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
  });
}

export function cell(children: Paragraph[], { width, fill }: { width: number; fill?: string }): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    ...(fill !== undefined && {
      shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
      verticalAlign: VerticalAlign.CENTER,
    }),
  });
}
