import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileCode, MediaType } from './media-type.ts';

const MAX_ENTRIES = 3_000;
const MAX_UNPACKED = 150 * 1_048_576;
/** Office files pack to a tenth or so; long runs of one byte, as bombs have them, to a thousandth. */
const MAX_RATIO = 100;
const RATIO_FROM = 5 * 1_048_576;
/** Parts whose text says what kind of document it is. */
const TELLING = 1_048_576;

const MACRO = /vbaproject\.bin$|vbadata\.xml$|\/macrosheets\/|^(?:basic|scripts)\//iv;
const FORBIDDEN =
  /\.(?:zip|7z|rar|gz|tgz|bz2|xz|zst|tar|jar|cab|iso|exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|docm|xlsm|pptm|xlsb)$/iv;

type Verdict = { ok: true; mediaType: MediaType } | { ok: false; code: FileCode };

/** Stops reading with the reason. */
class Unsafe extends Error {
  readonly code: FileCode;
  constructor(code: FileCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Which office document a ZIP file is, judged by its parts, after unpacking every one of them into nothing: what the directory
 * claims about sizes is never believed. Refuses bombs, macros, passwords, paths that climb out, archives and programs inside.
 */
export async function inspectArchive(path: string): Promise<Verdict> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      strictFileNames: false,
      validateEntrySizes: true,
    });
    return await inspected(zip);
  } catch (error) {
    if (error instanceof Unsafe) return { ok: false, code: error.code };
    if (isFault(error)) throw error;
    return { ok: false, code: 'archiveBroken' };
  } finally {
    zip?.close();
  }
}

/** Trouble of this machine, not of the file. */
function isFault(error: unknown): boolean {
  return ['EIO', 'EMFILE', 'ENFILE', 'ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}

async function inspected(zip: ZipFile): Promise<Verdict> {
  if (zip.entryCount > MAX_ENTRIES) throw new Unsafe('archiveUnsafe');
  const names = new Set<string>();
  const telling = new Map<string, string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, names);
    names.add(entry.fileName);
    if (entry.fileName.endsWith('/')) continue;
    const kept = /^(?:mimetype|\[Content_Types\]\.xml)$/v.test(entry.fileName) ? TELLING : 0;
    const part = await unpack(zip, entry, MAX_UNPACKED - unpacked, kept);
    unpacked += part.size;
    if (kept > 0) telling.set(entry.fileName, part.text);
    if (unpacked > RATIO_FROM && unpacked > MAX_RATIO * zip.fileSize) throw new Unsafe('archiveUnsafe');
  }
  return kindOf(names, telling);
}

function checkEntry(entry: Entry, names: Set<string>): void {
  const { fileName } = entry;
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Unsafe('archiveEncrypted');
  if (MACRO.test(fileName)) throw new Unsafe('archiveMacro');
  const climbs = fileName.startsWith('/') || /^[A-Za-z]:/v.test(fileName) || fileName.split(/[\/\\]/v).includes('..');
  if (climbs || /[\p{Cc}\\]/v.test(fileName) || FORBIDDEN.test(fileName)) throw new Unsafe('archiveUnsafe');
  if (names.has(fileName) || entry.uncompressedSize > MAX_UNPACKED) throw new Unsafe('archiveUnsafe');
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  allowed: number,
  keep: number,
): Promise<{ size: number; text: string }> {
  const stream = await zip.openReadStreamPromise(entry);
  let size = 0;
  const kept: Buffer[] = [];
  const counter = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      if (size <= keep) kept.push(chunk);
      done(size > allowed ? new Unsafe('archiveUnsafe') : null);
    },
  });
  await pipeline(stream, counter);
  return { size, text: Buffer.concat(kept).toString('utf8') };
}

function kindOf(names: Set<string>, telling: Map<string, string>): Verdict {
  const types = telling.get('[Content_Types].xml') ?? '';
  if (/macroEnabled|vbaProject/iv.test(types)) return { ok: false, code: 'archiveMacro' };
  if (telling.get('mimetype') === 'application/vnd.oasis.opendocument.text' && names.has('content.xml')) {
    return { ok: true, mediaType: 'application/vnd.oasis.opendocument.text' };
  }
  if (types.includes('wordprocessingml.document.main+xml') && names.has('word/document.xml')) {
    return { ok: true, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  }
  if (types.includes('spreadsheetml.sheet.main+xml') && names.has('xl/workbook.xml')) {
    return { ok: true, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  }
  return { ok: false, code: 'fileTypeNotAllowed' };
}
