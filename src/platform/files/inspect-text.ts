import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FileCode, MediaType } from './media-type.ts';

const LARGEST_JSON = 10 * 1_048_576;

/** Whether the file is text of that type: UTF-8 throughout, no control characters but line ends and tabs, and JSON that can be read. */
export async function inspectText(path: string, mediaType: MediaType, sizeBytes: number): Promise<FileCode | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (isBroken(decoder.decode(chunk as Buffer, { stream: true }))) return 'textBroken';
    }
    if (isBroken(decoder.decode())) return 'textBroken';
  } catch (error) {
    if (error instanceof TypeError) return 'textNotUtf8';
    throw error;
  }
  if (mediaType !== 'application/json') return null;
  return sizeBytes <= LARGEST_JSON && isJson(await readFile(path, 'utf8')) ? null : 'jsonInvalid';
}

function isBroken(text: string): boolean {
  return /(?![\t\n\r\f])\p{Cc}|\p{Noncharacter_Code_Point}/v.test(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/v, ''));
    return true;
  } catch {
    // A RangeError too: nested deeper than any reader goes.
    return false;
  }
}
