import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** Headers as they are sent: name, value, name, value. Written so they need not be put in order for each answer. */
export type HeaderList = string[];

/** Bytes in one encoding with all headers that go with them. */
export interface EncodedPage {
  readonly bytes: Buffer;
  readonly headers: HeaderList;
}

/** A page in the encodings that browsers take. */
export interface EncodedPages {
  readonly plain: EncodedPage;
  readonly headers: HeaderList;
  brotli: EncodedPage | null;
  gzip: EncodedPage | null;
  /** Whether the well compressed copies were made, or are being made. */
  packed: boolean;
}

/** Below this, compressing saves nothing worth the work. */
const WORTH_BYTES = 1024;
const BROTLI = { quick: 1, small: 5 } as const;
const GZIP = { quick: 2, small: 6 } as const;

/** A page as it was rendered; the rest is made when somebody asks for it. */
export function encodedPages(bytes: Buffer, headers: HeaderList): EncodedPages {
  return { plain: encoded(bytes, headers), headers, brotli: null, gzip: null, packed: false };
}

/**
 * The page in the best encoding that the asker takes. Most pages are asked for once: for the first asker they are compressed quickly;
 * who is asked for again is worth compressing well, which happens aside.
 */
export function bestEncoding(page: EncodedPages, accepted: string): EncodedPage {
  const { plain } = page;
  if (accepted === '' || plain.bytes.length < WORTH_BYTES) return plain;
  const kind = accepted.includes('br') ? 'brotli' : accepted.includes('gzip') ? 'gzip' : null;
  if (kind === null) return plain;
  const ready = page[kind];
  if (ready === null) return (page[kind] = encoded(QUICKLY[kind](plain.bytes), page.headers, NAMES[kind]));
  if (!page.packed) pack(page);
  return ready;
}

const NAMES = { brotli: 'br', gzip: 'gzip' } as const;

const QUICKLY = {
  brotli: (bytes: Buffer): Buffer => brotliCompressSync(bytes, brotliQuality(BROTLI.quick, bytes)),
  gzip: (bytes: Buffer): Buffer => gzipSync(bytes, { level: GZIP.quick }),
};

function brotliQuality(quality: number, { length }: Buffer) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: length } };
}

function pack(page: EncodedPages): void {
  page.packed = true;
  const { bytes } = page.plain;
  brotliCompress(bytes, brotliQuality(BROTLI.small, bytes), (error, small) => {
    if (error === null) page.brotli = encoded(small, page.headers, 'br');
  });
  gzip(bytes, { level: GZIP.small }, (error, small) => {
    if (error === null) page.gzip = encoded(small, page.headers, 'gzip');
  });
}

function encoded(bytes: Buffer, headers: HeaderList, encoding?: 'br' | 'gzip'): EncodedPage {
  const own = encoding === undefined ? [] : ['content-encoding', encoding];
  return { bytes, headers: [...headers, ...own, 'content-length', String(bytes.length)] };
}
