import { createHash } from 'node:crypto';
import { brotliCompress, constants, gzipSync } from 'node:zlib';

/** A public page as ready bytes. */
export interface CachedPage {
  readonly version: string;
  readonly etag: string;
  readonly plain: Buffer;
  /** Ready a moment after the page was first made; until then the plain bytes go out. */
  brotli: Buffer | null;
  gzip: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Public pages kept as bytes under the version of the registers they show. A publication moves the version, so the next
 * request makes the page anew: nothing stale is ever served, nothing is thrown away by time. When room is short the oldest go first.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #limitBytes: number;
  #bytes = 0;

  constructor(limitBytes = 192 * 1024 * 1024) {
    this.#limitBytes = limitBytes;
  }

  /** The page of that key if it was made from this version. */
  get(key: string, version: string): CachedPage | null {
    const page = this.#pages.get(key);
    if (page === undefined) return null;
    if (page.version !== version) {
      this.#drop(key, page);
      return null;
    }
    return page;
  }

  put(key: string, version: string, plain: Buffer, headers: Readonly<Record<string, string>>): CachedPage {
    const old = this.#pages.get(key);
    if (old) this.#drop(key, old);
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const page: CachedPage = { version, etag, plain, brotli: null, gzip: null, headers: { ...headers, etag } };
    this.#pages.set(key, page);
    this.#bytes += plain.length;
    this.#compress(page);
    while (this.#bytes > this.#limitBytes && this.#pages.size > 1) this.#dropOldest();
    return page;
  }

  #compress(page: CachedPage): void {
    if (page.plain.length < 1024) return;
    page.gzip = gzipSync(page.plain, { level: 6 });
    this.#bytes += page.gzip.length;
    // Brotli takes longer than the page is worth waiting for: it follows.
    brotliCompress(page.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }, (error, bytes) => {
      if (error === null) page.brotli = bytes;
    });
  }

  #dropOldest(): void {
    const [key, page] = this.#pages.entries().next().value as [string, CachedPage];
    this.#drop(key, page);
  }

  #drop(key: string, page: CachedPage): void {
    this.#pages.delete(key);
    this.#bytes -= page.plain.length + (page.gzip?.length ?? 0);
  }
}
