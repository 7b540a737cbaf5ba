import { normalText } from './words/normalise.ts';
import type { WordQuery } from './words/word-query.ts';

export type FilterName = 'risk' | 'sector' | 'province' | 'status' | 'provider';
/** Several values of one filter: any of them. `provider` takes the code of a party, or words of its name. */
export type Filters = Partial<Record<FilterName, string | readonly string[] | undefined>>;

/** What the filters ask for, but for the one left out; null when there is none. A value that nothing can have matches nothing. */
export function filterQuery(filters: Filters, without?: FilterName): WordQuery | null {
  const names = filterNames(filters).filter((name) => name !== without);
  if (names.length === 0) return null;
  return { all: names.map((name) => ({ any: valuesOf(filters, name).map((value) => valueQuery(name, value)) })) };
}

/** The filters that are set. */
export function filterNames(filters: Filters): FilterName[] {
  return (['risk', 'sector', 'province', 'status', 'provider'] as const).filter(
    (name) => valuesOf(filters, name).length > 0,
  );
}

/** The values of one filter; empty when it is not set. */
export function valuesOf(filters: Filters, name: FilterName): readonly string[] {
  const given = filters[name];
  const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  return values.filter((value) => value !== '').slice(0, MOST_VALUES);
}

const MOST_VALUES = 40;
const NOTHING: WordQuery = { word: '#nothing' };

function valueQuery(name: FilterName, value: string): WordQuery {
  // Values come from addresses: only what a code can look like is asked for as it is.
  const exact =
    /^[\p{L}\p{N}._-]{1,80}$/u.test(value) && value.isWellFormed()
      ? { word: `#${name === 'provider' ? 'party' : name}=${value}` }
      : NOTHING;
  if (name !== 'provider') return exact;
  const words = normalText(value.slice(0, 300))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 16);
  return words.length === 0 ? exact : { any: [exact, { all: words.map((word) => ({ word, ofParty: true })) }] };
}
