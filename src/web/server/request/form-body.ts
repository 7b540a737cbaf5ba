import type { FastifyRequest } from 'fastify';
import type { Oversized, Upload } from '../route.ts';
import { UnreadableBody } from './unreadable-body.ts';

/** What came with a form: fields (repeated names become lists) and files. */
export interface FormBody {
  readonly fields: Record<string, unknown>;
  readonly uploads: readonly Upload[];
  /** Files that were larger than allowed; they are not in `uploads`. */
  readonly tooLarge: readonly Oversized[];
}

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
export const MAX_UPLOADS = 10;
/** Of all files of one request together: they stand in memory until they are checked. */
const MAX_TOTAL_BYTES = 60 * 1024 * 1024;
const MAX_PAIRS = 2_000;

/** Reads multipart/form-data completely. Files over the limit are drained and named, so that the form can say so. */
export async function readMultipart(request: FastifyRequest): Promise<FormBody> {
  const fields: Record<string, unknown> = {};
  const uploads: Upload[] = [];
  const tooLarge: Oversized[] = [];
  let total = 0;
  try {
    for await (const part of request.parts({
      limits: { fileSize: MAX_UPLOAD_BYTES, files: MAX_UPLOADS, fields: 500, fieldSize: 200_000, parts: 520 },
    })) {
      if (part.type === 'field') {
        if (part.valueTruncated || part.fieldnameTruncated) throw fieldTooLong(part.fieldname);
        // A part that calls itself JSON arrives parsed; forms of ours have none.
        if (typeof part.value !== 'string') throw cutOff();
        addField(fields, part.fieldname, typedText(part.value));
        continue;
      }
      const bytes = await readFile(part.file, MAX_TOTAL_BYTES - total);
      total += bytes?.length ?? 0;
      if (bytes === null || part.file.truncated) tooLarge.push({ field: part.fieldname, name: part.filename });
      // Without a name and without bytes: no file was chosen. An empty file with a name is one, to be refused by name.
      else if (part.filename !== '' || bytes.length > 0)
        uploads.push({ field: part.fieldname, name: part.filename, bytes });
    }
  } catch (error) {
    throw isOfParser(error) ? cutOff() : error;
  }
  return { fields, uploads, tooLarge };
}

/** The bytes of a file, or null when they are more than there is room for; the rest is read and thrown away. */
async function readFile(file: AsyncIterable<unknown>, roomBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += (chunk as Buffer).length;
    if (size <= roomBytes) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return size <= roomBytes ? Buffer.concat(chunks) : null;
}

/** What the multipart parser throws of itself has no code: the body is cut off or malformed. */
function isOfParser(error: unknown): boolean {
  return (
    error instanceof Error && !(error instanceof UnreadableBody) && (error as { code?: unknown }).code === undefined
  );
}

function cutOff(): UnreadableBody {
  const text = {
    vi: 'Biểu mẫu nhận được bị đứt quãng hoặc sai định dạng multipart/form-data. Bạn hãy gửi lại.',
    en: 'The form arrived cut off or is not well-formed multipart/form-data. Please send it again.',
  };
  return new UnreadableBody(400, { code: 'badMultipart', field: 'body', text });
}

function fieldTooLong(name: string): UnreadableBody {
  const text = { vi: 'Mục này dài quá 200.000 ký tự.', en: 'This field is longer than 200,000 characters.' };
  return new UnreadableBody(413, { code: 'tooLong', field: name.slice(0, 60), text });
}

/** A NUL becomes U+FFFD, as bytes do that are no UTF-8: fields refuse it by name, and no lookup carries it to the database, which has none. */
function typedText(value: string): string {
  return value.replaceAll('\0', '\uFFFD');
}

/** Names that would reach an object's prototype are dropped; a repeated name becomes a list. */
export function addField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__' || name === 'constructor' || name === 'prototype') return;
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (before === undefined) fields[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else fields[name] = [before, value];
}

/** A query as a plain object; repeated names become lists. Takes anything: its length is bounded by the server's. */
export function parsePairs(text: string): Record<string, string | string[]> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) addField(fields, name, value);
  return fields as Record<string, string | string[]>;
}

/** The same of a form's body. Throws `UnreadableBody` when it has more fields than any form of ours. */
export function parseForm(body: Buffer): Record<string, string | string[]> {
  const text = body.toString('utf8');
  let pairs = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) pairs += 1;
  if (pairs <= MAX_PAIRS) return parsePairs(text.replaceAll(/%00|\0/g, '%EF%BF%BD'));
  const words = { vi: `Tối đa ${MAX_PAIRS} mục.`, en: `At most ${MAX_PAIRS} fields.` };
  throw new UnreadableBody(413, { code: 'tooManyFields', field: 'body', text: words });
}
