import { ManyPostings, OnePosting, type Postings } from './postings.ts';

/** Words that came since the ordered list was made are looked through one by one; more than this, and it is made anew. */
const MOST_UNORDERED = 2_000;
/** Whole names are never asked for by their beginning. */
const WHOLE_NAME = '=';

/** Every word of the current entries with the entries that have it. */
export class Lexicon {
  readonly #words = new Map<string, Postings>();
  #ordered: string[] = [];
  #unordered: string[] = [];

  get(word: string): Postings | undefined {
    return this.#words.get(word);
  }

  put(word: string, entry: number, places: number): void {
    const postings = this.#words.get(word);
    if (postings === undefined) {
      this.#words.set(ownCopy(word), new OnePosting(entry, places));
      if (!word.startsWith(WHOLE_NAME)) this.#unordered.push(word);
    } else if (postings instanceof ManyPostings) postings.put(entry, places);
    else if (postings.has(entry)) this.#words.set(word, new OnePosting(entry, places));
    else {
      const many = new ManyPostings(4);
      many.put(postings.entry(0), postings.places(postings.entry(0)));
      many.put(entry, places);
      this.#words.set(word, many);
    }
  }

  /** A word that nothing has any more stays known to the order of words, which does no harm. */
  remove(word: string, entry: number): void {
    const postings = this.#words.get(word);
    if (postings instanceof ManyPostings) postings.remove(entry);
    if (postings?.size === 0 || (postings?.size === 1 && postings.has(entry))) this.#words.delete(word);
  }

  /** Every word that begins so. */
  beginningWith(start: string): string[] {
    this.order();
    const found = new Set(this.#unordered.filter((word) => word.startsWith(start) && this.#words.has(word)));
    for (let at = this.#firstFrom(start); this.#ordered[at]?.startsWith(start) === true; at += 1)
      if (this.#words.has(this.#ordered[at]!)) found.add(this.#ordered[at]!);
    return [...found];
  }

  /** Puts new words in their order, when there are many: cheap for who does it often, as two ordered rows are only merged. */
  order(): void {
    if (this.#unordered.length <= MOST_UNORDERED) return;
    this.#ordered = [...this.#ordered, ...this.#unordered.sort()].sort();
    this.#unordered = [];
  }

  #firstFrom(start: string): number {
    let [from, to] = [0, this.#ordered.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#ordered[middle]! < start) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** A part of a text keeps the whole text in memory: what is held for long is copied out of it. (Short ones always are.) */
function ownCopy(word: string): string {
  return word.length < 13 ? word : Buffer.from(word).toString();
}
