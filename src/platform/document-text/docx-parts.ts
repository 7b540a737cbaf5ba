import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { Unread } from './document-line.ts';

const WANTED = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const;
const LARGEST_PART = 60 * 1_048_576;

export interface DocxParts {
  document: string;
  numbering: string | null;
  styles: string | null;
}

/** The parts of a DOCX file that hold its words and numbers; nothing else is unpacked. */
export async function docxParts(bytes: Uint8Array): Promise<DocxParts> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!(WANTED as readonly string[]).includes(entry.fileName)) continue;
      if (entry.uncompressedSize > LARGEST_PART) throw new Unread('documentTooLong');
      parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
    }
  } finally {
    zip.close();
  }
  const document = parts.get('word/document.xml');
  if (document === undefined) throw new Unread('documentUnreadable');
  return { document, numbering: parts.get('word/numbering.xml') ?? null, styles: parts.get('word/styles.xml') ?? null };
}
