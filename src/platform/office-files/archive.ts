import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** Parts of an office file by name, in the order in which they lie in it. */
export type Parts = Map<string, Buffer>;

const deflated = promisify(deflateRaw);
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/** First in the file: readers tell by it what the file is. */
const FIRST = '[Content_Types].xml';

/** The parts of a file that a library of ours has just written. */
export async function unpacked(bytes: Buffer): Promise<Parts> {
  const parts: Parts = new Map();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry())
      parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  } finally {
    zip.close();
  }
  return parts;
}

/**
 * Parts as a ZIP file (APPNOTE 6.3, no ZIP64: below 4 GB). Libraries stamp every part with the moment of writing; here the
 * bytes depend on the parts and the given instant alone, so that the same report is the same file.
 */
export async function packed(parts: Parts, at: Date): Promise<Buffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of [...parts].toSorted(
    ([one], [other]) => Number(other === FIRST) - Number(one === FIRST),
  )) {
    const head = entryHead(content, { name, at, body: await deflated(content) });
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head.fields, head.name, head.body]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), head.fields, where, head.name]),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end]);
}

interface Entry {
  name: string;
  at: Date;
  body: Buffer;
}

function entryHead(content: Buffer, { name, at, body }: Entry): { fields: Buffer; name: Buffer; body: Buffer } {
  const bytes = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DEFLATE, 4);
  fields.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6);
  fields.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(bytes.length, 22);
  return { fields, name: bytes, body };
}
