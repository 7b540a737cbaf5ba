import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: Buffer | string;
  /** What the directory claims instead of the truth. */
  claimedSize?: number;
  encrypted?: boolean;
}

/** A ZIP file written byte by byte from the specification (APPNOTE 6.3), so that its lies can be chosen. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800 | (entry.encrypted ? 1 : 0), 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.claimedSize ?? content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The smallest honest DOCX, with more parts when given. */
export function docx(...more: ZipEntry[]): Buffer {
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`;
  return zipFile([
    { name: '[Content_Types].xml', content: types },
    { name: 'word/document.xml', content: '<w:document>Hồ sơ</w:document>' },
    ...more,
  ]);
}

export function xlsx(...more: ZipEntry[]): Buffer {
  const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${SHEET}"/></Types>`;
  return zipFile([
    { name: '[Content_Types].xml', content: types },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ]);
}

export function odt(...more: ZipEntry[]): Buffer {
  return zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office/>' },
    ...more,
  ]);
}
