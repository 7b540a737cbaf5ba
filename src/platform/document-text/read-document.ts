import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { inspectFile, tooLarge } from '../files/index.ts';
import { accepted, refused, type Outcome } from '../refusal/index.ts';
import {
  DOCUMENT_TYPES,
  documentRefusal,
  MOST_CHARACTERS,
  Unread,
  type DocumentLine,
  type DocumentTextRefusal,
  type DocumentType,
} from './document-line.ts';
import { docxLines } from './docx-lines.ts';
import { pdfLines } from './pdf-lines.ts';

const LARGEST_FILE = 20 * 1_048_576;

/** The lines of a document file of any kind we read; the file is judged by what is inside before it is opened. */
export async function readDocumentFile(
  path: string,
  { name = basename(path), field = 'file' }: { name?: string; field?: string } = {},
): Promise<Outcome<DocumentLine[], DocumentTextRefusal>> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE) return refused(tooLarge(LARGEST_FILE, field));
  const inspected = await inspectFile(path, name, size, { allowed: DOCUMENT_TYPES, field });
  if (!inspected.ok) {
    const otherKind = inspected.refusals.some(({ code }) => code === 'fileTypeNotAllowed');
    return otherKind ? refused(documentRefusal('documentKind', field)) : inspected;
  }
  return documentLines(await readFile(path), inspected.value.mediaType as DocumentType, field);
}

/**
 * The lines of a document whose kind is known and whose bytes were inspected when they were stored. Scans without text, files with a
 * password and damaged ones are refused.
 */
export async function documentLines(
  bytes: Uint8Array,
  mediaType: DocumentType,
  field = 'file',
): Promise<Outcome<DocumentLine[], DocumentTextRefusal>> {
  try {
    const lines = await read(bytes, mediaType);
    if (!lines.some(({ text, cells }) => /\p{L}/u.test(cells ? cells.join(' ') : text)))
      return refused(documentRefusal('documentHasNoText', field));
    return accepted(lines);
  } catch (error) {
    if (error instanceof Unread) return refused(documentRefusal(error.code, field));
    // What the parsers of others throw on hostile bytes is theirs to name; for a reader the file cannot be read.
    if (mediaType.startsWith('application/')) return refused(documentRefusal('documentUnreadable', field));
    throw error;
  }
}

function read(bytes: Uint8Array, mediaType: DocumentType): Promise<DocumentLine[]> | DocumentLine[] {
  if (mediaType === 'application/pdf') return pdfLines(bytes);
  if (mediaType.startsWith('text/')) return textLines(bytes);
  return docxLines(bytes);
}

function textLines(bytes: Uint8Array): DocumentLine[] {
  if (bytes.length > MOST_CHARACTERS) throw new Unread('documentTooLong');
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.split(/\r\n?|\n/u).map((line) => ({ text: line, page: null }));
}
