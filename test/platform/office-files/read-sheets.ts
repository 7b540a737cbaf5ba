import { buffer } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';

/** All parts of an office file, by a reader that shares no code with the writer; sizes and checksums are compared on the way. */
export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  zip.close();
  return parts;
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Elements of an XML part in the order in which they end; throws when the XML is not well-formed. */
export function elementsOf(xml: string): Element[] {
  const open: Element[] = [];
  const ended: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open.push({ name, attributes, text: '' }));
  parser.on('text', (text) => open.forEach((element) => (element.text += text)));
  parser.on('closetag', () => ended.push(open.pop()!));
  parser.write(xml).close();
  return ended;
}

export interface ReadCell {
  /** `s`: text; `f`: something to be computed; undefined: a number. */
  type: string | undefined;
  value: string;
  /** Format of the cell, by number. */
  style: number;
}

/** Cells of a sheet by address ("B2"). */
export function cellsOf(parts: Map<string, string>, sheet: number): Map<string, ReadCell> {
  const strings = elementsOf(parts.get('xl/sharedStrings.xml')!).filter(({ name }) => name === 'si');
  const cells = new Map<string, ReadCell>();
  let formula = false;
  let value = '';
  for (const { name, attributes, text } of elementsOf(parts.get(`xl/worksheets/sheet${sheet}.xml`)!)) {
    if (name === 'f') formula = true;
    else if (name === 'v') value = text;
    else if (name === 'c') {
      const type = formula ? 'f' : attributes['t'];
      const read = type === 's' ? unescaped(strings[Number(value)]!.text) : value;
      cells.set(attributes['r']!, { type, value: read, style: Number(attributes['s'] ?? 0) });
      formula = false;
      value = '';
    }
  }
  return cells;
}

/** Addresses behind cells, as their relationships say. */
export function linksOf(parts: Map<string, string>, sheet: number): Map<string, string> {
  const targets = new Map(
    elementsOf(parts.get(`xl/worksheets/_rels/sheet${sheet}.xml.rels`)!)
      .filter(({ name }) => name === 'Relationship')
      .map(({ attributes }) => [attributes['Id']!, attributes['Target']!]),
  );
  return new Map(
    elementsOf(parts.get(`xl/worksheets/sheet${sheet}.xml`)!)
      .filter(({ name }) => name === 'hyperlink')
      .map(({ attributes }) => [attributes['ref']!, targets.get(attributes['r:id']!)!]),
  );
}

/** Characters may be written by number in a cell (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/giv, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
