import { brotliCompress, constants, gzipSync } from 'node:zlib';
import { entityTag } from './entity-tag.ts';

/** Bytes in one encoding with all headers that go with them. */
export interface EncodedPage {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** A public page as ready bytes. */
export interface CachedPage {
  readonly version: string;
  /** Registers that the version is made of. */
  readonly registers: readonly string[];
  /** Pattern of its route, for the metrics. */
  readonly route: string;
  readonly etag: string;
  readonly plain: EncodedPage;
  /** Ready a moment after the page was first made; until then the plain bytes go out. */
  brotli: EncodedPage | null;
  gzip: EncodedPage | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Public pages kept as bytes, by their address, under the version of the registers they show. A publication moves the version, so the
 * next request makes the page anew: nothing stale is ever served, nothing is thrown away by time. When room is short the oldest go first.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #limitBytes: number;
  #bytes = 0;

  constructor(limitBytes = 192 * 1024 * 1024) {
    this.#limitBytes = limitBytes;
  }

  /** What the page at that address is made of, if one is kept. */
  registersOf(url: string): readonly string[] | null {
    return this.#pages.get(url)?.registers ?? null;
  }

  /** The page at that address if it was made from this version. */
  get(url: string, version: string): CachedPage | null {
    const page = this.#pages.get(url);
    if (page === undefined) return null;
    if (page.version !== version) {
      this.#drop(url, page);
      return null;
    }
    return page;
  }

  put(url: string, made: Pick<CachedPage, 'version' | 'registers' | 'route' | 'headers'>, plain: Buffer): CachedPage {
    const old = this.#pages.get(url);
    if (old) this.#drop(url, old);
    const etag = entityTag(plain);
    const headers = { ...made.headers, etag };
    const page: CachedPage = { ...made, headers, etag, plain: encoded(plain, headers), brotli: null, gzip: null };
    this.#pages.set(url, page);
    this.#bytes += plain.length;
    this.#compress(page, plain);
    while (this.#bytes > this.#limitBytes && this.#pages.size > 1) this.#dropOldest();
    return page;
  }

  #compress(page: CachedPage, plain: Buffer): void {
    if (plain.length < 1024) return;
    page.gzip = encoded(gzipSync(plain, { level: 6 }), page.headers, 'gzip');
    this.#bytes += page.gzip.bytes.length;
    // Brotli takes longer than the page is worth waiting for: it follows.
    brotliCompress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }, (error, bytes) => {
      if (error === null) page.brotli = encoded(bytes, page.headers, 'br');
    });
  }

  #dropOldest(): void {
    const [url, page] = this.#pages.entries().next().value as [string, CachedPage];
    this.#drop(url, page);
  }

  #drop(url: string, page: CachedPage): void {
    this.#pages.delete(url);
    this.#bytes -= page.plain.bytes.length + (page.gzip?.bytes.length ?? 0);
  }
}

function encoded(bytes: Buffer, headers: Readonly<Record<string, string>>, encoding?: 'br' | 'gzip'): EncodedPage {
  const own = encoding === undefined ? {} : { 'content-encoding': encoding };
  return { bytes, headers: { ...headers, ...own, 'content-length': bytes.length } };
}
