import type { ListedEntry } from '../../found-entry.ts';

/** An entry as it is held: what lists show, and what its rank is reckoned from. */
export interface HeldEntry {
  readonly position: number;
  /** Number of the transaction that wrote it: the same number is the same content. */
  readonly changedBy: string;
  readonly listed: ListedEntry;
  /** Name and party as rows of plain words, with a space before and after each word. */
  readonly nameWords: string;
  readonly partyWords: string;
  /** Name, party and beginning of the purpose with their diacritics; bytes take half of what letters would. */
  readonly marked: Buffer;
  /** The tsvector as written, to know what to take back when it changes. */
  readonly lexemes: readonly string[];
}
