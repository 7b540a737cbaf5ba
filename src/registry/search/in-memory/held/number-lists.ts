/**
 * Lists of small numbers (16 bits), one after another. A list is told by where it begins: its length, then its numbers. 0 is the empty
 * list. Nothing is ever moved; what is left behind is only counted, and room for it comes back when everything is read anew.
 */
export class NumberLists {
  #all = new Uint16Array(1 << 16);
  #end = 1;

  /** All lists, for reading along them; another one after `add`. */
  get all(): Uint16Array {
    return this.#all;
  }

  add(numbers: readonly number[]): number {
    if (numbers.length === 0) return 0;
    const at = this.#end;
    if (at + numbers.length + 1 > this.#all.length) this.#grow(at + numbers.length + 1);
    this.#all[at] = numbers.length;
    this.#all.set(numbers, at + 1);
    this.#end = at + numbers.length + 1;
    return at;
  }

  /** The numbers of a list. */
  of(list: number): Uint16Array {
    return this.#all.subarray(list + 1, list + 1 + this.#all[list]!);
  }

  /** Counts each number of a list once more. */
  tally(list: number, counts: Uint32Array): void {
    const end = list + this.#all[list]!;
    for (let at = list + 1; at <= end; at += 1) counts[this.#all[at]!]! += 1;
  }

  #grow(least: number): void {
    const larger = new Uint16Array(Math.max(least, Math.ceil(this.#all.length * 1.5)));
    larger.set(this.#all);
    this.#all = larger;
  }
}
