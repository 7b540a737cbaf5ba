import { encodedPages, type EncodedPages } from './encoded-pages.ts';
import { entityTag } from './entity-tag.ts';

/** A public page as ready bytes. */
export interface CachedPage extends EncodedPages {
  readonly version: string;
  /** Registers that the version is made of. */
  readonly registers: readonly string[];
  /** Pattern of its route, for the metrics. */
  readonly route: string;
  readonly etag: string;
  /** Asked for again since it was made, or since it was last passed over. */
  again: boolean;
}

/**
 * Public pages kept as bytes, by their address, under the version of the registers they show. A publication moves the version, so the
 * next request makes the page anew: nothing stale is ever served, nothing is thrown away by time. When room is short the oldest go first,
 * but those that were asked for again are passed over once: a crawler that takes every page does not push out what people read.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #limitBytes: number;
  #bytes = 0;

  constructor(limitBytes = 192 * 1024 * 1024) {
    this.#limitBytes = limitBytes;
  }

  /** The page at that address if it was made from the version that its registers now have. */
  get(url: string, versionOf: (registers: readonly string[]) => string): CachedPage | null {
    const page = this.#pages.get(url);
    if (page === undefined) return null;
    if (page.version !== versionOf(page.registers)) {
      this.#drop(url, page);
      return null;
    }
    page.again = true;
    return page;
  }

  put(
    url: string,
    made: Pick<CachedPage, 'version' | 'registers' | 'route'> & { readonly headers: Readonly<Record<string, string>> },
    plain: Buffer,
  ): CachedPage {
    const old = this.#pages.get(url);
    if (old) this.#drop(url, old);
    const { version, registers, route } = made;
    const etag = entityTag(plain);
    const encoded = encodedPages(plain, { ...made.headers, etag });
    const page: CachedPage = { version, registers, route, etag, again: false, ...encoded };
    this.#pages.set(url, page);
    this.#bytes += weight(page);
    while (this.#bytes > this.#limitBytes && this.#pages.size > 1) this.#dropOldest();
    return page;
  }

  #dropOldest(): void {
    const [url, page] = this.#pages.entries().next().value as [string, CachedPage];
    this.#drop(url, page);
    if (!page.again) return;
    page.again = false;
    this.#pages.set(url, page);
    this.#bytes += weight(page);
  }

  #drop(url: string, page: CachedPage): void {
    this.#pages.delete(url);
    this.#bytes -= weight(page);
  }
}

/** Compressed copies, which come later, are together smaller than the page. */
function weight({ plain }: CachedPage): number {
  return plain.bytes.length * 2;
}
