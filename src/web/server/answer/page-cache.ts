import { render, type Html } from '../../ui/index.ts';
import { encodedPages, type EncodedPages, type HeaderList } from './encoded-pages.ts';

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
  /** To be called when it was sent: a page that is not kept stands in a room that the next one gets. */
  readonly sent: (() => void) | null;
}

/** What goes with a page that was made. */
export type Made = Pick<CachedPage, 'version' | 'registers' | 'route'> & {
  readonly headers: HeaderList;
};

/** More rooms than pages are usually on their way out at the same time; a page that finds none gets one of its own. */
const MOST_ROOMS = 64;
const ROOM_BYTES = 64 * 1024;

/**
 * Public pages kept as bytes, by their address, under the version of the registers they show. A publication moves the version, so the
 * next request makes the page anew: nothing stale is ever served, nothing is thrown away by time. Most pages are asked for once, by a
 * crawler that takes them all: a page is kept when it is asked for the second time, so these neither push out what people read nor
 * leave the memory full of what must be cleared away. When room is short the oldest go first, but those that were asked for again are
 * passed over once.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #asked = new AskedLately();
  readonly #rooms: Buffer[] = [];
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
      // It was asked for before.
      this.#asked.note(url);
      return null;
    }
    page.again = true;
    return page;
  }

  /** The bytes of a page that was made for that address, kept if it was asked for before. */
  add(url: string, made: Made, markup: Html): CachedPage {
    const old = this.#pages.get(url);
    if (old) this.#drop(url, old);
    const room = this.#rooms.pop() ?? Buffer.allocUnsafeSlow(ROOM_BYTES);
    const { bytes, mark } = render(markup, room);
    if (!this.#asked.note(url)) return pageOf(made, bytes, mark, () => this.#giveBack(room));
    const page = pageOf(made, Buffer.copyBytesFrom(bytes), mark, null);
    this.#giveBack(room);
    this.#pages.set(url, page);
    this.#bytes += weight(page);
    while (this.#bytes > this.#limitBytes && this.#pages.size > 1) this.#dropOldest();
    return page;
  }

  #giveBack(room: Buffer): void {
    if (this.#rooms.length < MOST_ROOMS) this.#rooms.push(room);
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

function pageOf(
  { version, registers, route, headers }: Made,
  bytes: Buffer,
  mark: string,
  sent: (() => void) | null,
): CachedPage {
  const etag = `"${mark}"`;
  return { version, registers, route, etag, again: false, sent, ...encodedPages(bytes, [...headers, 'etag', etag]) };
}

/** Compressed copies, which come later, are together smaller than the page. */
function weight({ plain }: CachedPage): number {
  return plain.bytes.length * 2;
}

const PLACES = 2 ** 16;

/** Remembers addresses for a while, in the same little memory however many and however long they are. Now and then it takes one for another. */
class AskedLately {
  readonly #hashes = new Uint32Array(PLACES);

  /** Whether the address was noted lately; from now on it is. */
  note(url: string): boolean {
    let hash = 0x811c9dc5;
    for (let i = 0; i < url.length; i += 1) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
    hash >>>= 0;
    const place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    const known = this.#hashes[place] === hash;
    this.#hashes[place] = hash;
    return known;
  }
}
