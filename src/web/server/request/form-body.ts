import type { FastifyRequest } from 'fastify';
import type { Oversized, Upload } from '../route.ts';

/** What came with a form: fields (repeated names become lists) and files. */
export interface FormBody {
  readonly fields: Record<string, unknown>;
  readonly uploads: readonly Upload[];
  /** Files that were larger than allowed; they are not in `uploads`. */
  readonly tooLarge: readonly Oversized[];
}

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
export const MAX_UPLOADS = 10;

/** Reads multipart/form-data completely. Files over the limit are drained and named, so that the form can say so. */
export async function readMultipart(request: FastifyRequest): Promise<FormBody> {
  const fields: Record<string, unknown> = {};
  const uploads: Upload[] = [];
  const tooLarge: Oversized[] = [];
  for await (const part of request.parts({
    limits: { fileSize: MAX_UPLOAD_BYTES, files: MAX_UPLOADS, fields: 200, fieldSize: 200_000, parts: 220 },
  })) {
    if (part.type === 'field') {
      addField(fields, part.fieldname, part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (part.file.truncated) tooLarge.push({ field: part.fieldname, name: part.filename });
    else if (part.filename !== '' && bytes.length > 0)
      uploads.push({ field: part.fieldname, name: part.filename, bytes });
  }
  return { fields, uploads, tooLarge };
}

/** Names that would reach an object's prototype are dropped; a repeated name becomes a list. */
export function addField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__' || name === 'constructor' || name === 'prototype') return;
  const before = fields[name];
  if (before === undefined) fields[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else fields[name] = [before, value];
}

/** A query or form string as a plain object; repeated names become lists. */
export function parsePairs(text: string): Record<string, string | string[]> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) addField(fields, name, value);
  return fields as Record<string, string | string[]>;
}
