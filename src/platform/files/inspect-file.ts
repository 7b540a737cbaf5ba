import { fileTypeFromBuffer } from 'file-type';
import { open } from 'node:fs/promises';
import { accepted, refused, type Outcome } from '../refusal/index.ts';
import { extensionOf } from './file-name.ts';
import { inspectArchive } from './inspect-archive.ts';
import { inspectText } from './inspect-text.ts';
import { fileRefusal, MEDIA_TYPES, type FileCode, type FileRefusal, type MediaType } from './media-type.ts';

const HEAD = 8_192;
const ZIP_STARTS = ['504b0304', '504b0506', '504b0708'];
const TEXT_TYPES: readonly MediaType[] = ['text/plain', 'text/markdown', 'application/json', 'text/csv'];

/**
 * What a file is, judged by what is inside; its name only tells kinds of text apart, and must not say otherwise.
 * Gives the media type and the name with its right ending.
 */
export async function inspectFile(
  path: string,
  name: string,
  sizeBytes: number,
  rule: { allowed: readonly MediaType[]; field: string },
): Promise<Outcome<{ mediaType: MediaType; name: string }, FileRefusal>> {
  const found = await mediaTypeOf(path, name, sizeBytes);
  if (typeof found !== 'object')
    return refused(fileRefusal(found === 'fileTooLarge' ? 'fileTypeNotAllowed' : found, rule.field));
  const { mediaType } = found;
  if (!rule.allowed.includes(mediaType)) return refused(fileRefusal('fileTypeNotAllowed', rule.field));
  const endings: readonly string[] = MEDIA_TYPES[mediaType];
  const ending = extensionOf(name);
  if (ending === '') return accepted({ mediaType, name: `${name}.${endings[0]!}` });
  if (!endings.includes(ending)) return refused(fileRefusal('fileNameMismatch', rule.field));
  return accepted({ mediaType, name });
}

async function mediaTypeOf(
  path: string,
  name: string,
  sizeBytes: number,
): Promise<{ mediaType: MediaType } | FileCode> {
  const head = await headOf(path);
  // ZIP: our own reading decides, since it unpacks under guard.
  if (ZIP_STARTS.includes(head.toString('hex', 0, 4))) {
    const verdict = await inspectArchive(path);
    return verdict.ok ? { mediaType: verdict.mediaType } : verdict.code;
  }
  // Its parsers may stumble over hostile bytes; then the file is none of the kinds it knows.
  const known = await fileTypeFromBuffer(head).catch(() => undefined);
  if (known)
    return Object.hasOwn(MEDIA_TYPES, known.mime) && !isTextType(known.mime)
      ? { mediaType: known.mime as MediaType }
      : 'fileTypeNotAllowed';
  const mediaType = TEXT_TYPES.find((type) => (MEDIA_TYPES[type] as readonly string[]).includes(extensionOf(name)));
  if (!mediaType)
    return looksLikeText(head) && extensionOf(name) === ''
      ? textOrCode(path, 'text/plain', sizeBytes)
      : 'fileTypeNotAllowed';
  return textOrCode(path, mediaType, sizeBytes);
}

async function textOrCode(
  path: string,
  mediaType: MediaType,
  sizeBytes: number,
): Promise<{ mediaType: MediaType } | FileCode> {
  return (await inspectText(path, mediaType, sizeBytes)) ?? { mediaType };
}

function isTextType(mime: string): boolean {
  return (TEXT_TYPES as readonly string[]).includes(mime);
}

function looksLikeText(head: Buffer): boolean {
  return !head.includes(0);
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(head, 0, HEAD, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
