import type { Feature, Image } from 'write-excel-file/node';
import { CORE_PROPERTIES, coreProperties, type CoreProperties } from './core-properties.ts';
import { xmlEscaped } from './xml-words.ts';

export interface SheetParts {
  name: string;
  links: { down: number; across: number; href: string }[];
  columns: number;
  /** With the head. */
  rows: number;
}

/** What the library takes as the content of a part. */
export type PartContent = Image['content'];

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** What the library leaves out of a workbook: links, filters, heads on each printed page, A4 as wide as the page, properties. */
export function additions(sheets: readonly SheetParts[], core: CoreProperties): Feature<PartContent>[] {
  return [
    {
      files: {
        transform: {
          'xl/worksheets/sheet{id}.xml': { transform: (xml, _, { sheetIndex }) => completed(xml, sheets[sheetIndex]!) },
          'xl/worksheets/_rels/sheet{id}.xml.rels': {
            insert: (_, { sheetIndex }) => sheets[sheetIndex]!.links.map(relationship).join(''),
          },
          'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => printTitles(sheets)) },
          // The library counts its own formats from 100; up to 163 they belong to the programs.
          'xl/styles.xml': { transform: (xml) => xml.replaceAll(/numFmtId="1(\d\d)"/gv, 'numFmtId="2$1"') },
          '[Content_Types].xml': {
            insert: () => `<Override ContentType="${CORE_TYPE}" PartName="/${CORE_PROPERTIES}"/>`,
          },
          '_rels/.rels': {
            insert: () => `<Relationship Id="rId-core" Type="${PACKAGE}" Target="${CORE_PROPERTIES}"/>`,
          },
        },
        write: { files: () => ({ [CORE_PROPERTIES]: coreProperties(core) }) },
      },
    },
  ];
}

function relationship({ href }: { href: string }, index: number): string {
  return `<Relationship Id="rIdLink${index + 1}" Type="${HYPERLINK}" Target="${xmlEscaped(href)}" TargetMode="External"/>`;
}

/** The order of the elements is that of the schema (ECMA-376 part 1, 18.3.1.99). */
function completed(xml: string, { links, columns, rows }: SheetParts): string {
  const hyperlinks = links.map(
    ({ down, across }, index) => `<hyperlink ref="${address(down, across)}" r:id="rIdLink${index + 1}"/>`,
  );
  const filter = `<autoFilter ref="A1:${address(rows - 1, columns - 1)}"/>`;
  const added = `${filter}${links.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`}`;
  return xml
    .replace(/<worksheet\b[^>]*>/v, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('</sheetData>', () => `</sheetData>${added}`)
    .replace(/<pageSetup\b/v, '<pageSetup fitToWidth="1" fitToHeight="0"')
    .replace(/<pane\b[^>]*>/v, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
}

/** The head again on every printed page, and what Excel calls a filter. */
function printTitles(sheets: readonly SheetParts[]): string {
  const names = sheets.flatMap(({ name, columns, rows }, index) => {
    const sheet = xmlEscaped(`'${name.replaceAll("'", "''")}'`);
    const last = address(rows - 1, columns - 1).replace(/(?<column>[A-Z]+)(?<row>\d+)/v, '$$$<column>$$$<row>');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!$A$1:${last}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** "A1" of a cell counted from 0. */
export function address(down: number, across: number): string {
  let column = '';
  for (let rest = across + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    column = String.fromCharCode(65 + ((rest - 1) % 26)) + column;
  return `${column}${down + 1}`;
}
