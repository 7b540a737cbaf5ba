import { quoted } from './normalise.ts';

/** What an entry's words have to be like. Made once for a query; the database is asked it as a tsquery, the memory as it is. */
export type WordQuery = WordLeaf | { readonly all: readonly WordQuery[] } | { readonly any: readonly WordQuery[] };

export interface WordLeaf {
  readonly word: string;
  /** Longer words that begin so do as well. */
  readonly beginning?: boolean;
  /** Only where it stands in the name of a party. */
  readonly ofParty?: boolean;
}

/** The query as text of PostgreSQL. */
export function tsquery(query: WordQuery): string {
  if ('all' in query) return `(${query.all.map(tsquery).join(' & ')})`;
  if ('any' in query) return `(${query.any.map(tsquery).join(' | ')})`;
  return `${quoted(query.word)}${query.beginning === true ? ':*' : query.ofParty === true ? ':B' : ''}`;
}

/** Words one after another, as text of PostgreSQL. */
export function phraseText(words: readonly string[]): string {
  return words.map(quoted).join(' <-> ');
}
