import { PROVINCES, SECTORS } from '../../../law/index.ts';
import { readCursor, registerOf, SYSTEM_REGISTERS } from '../../../registry/index.ts';

/** The filters of the search page, named as in the address and in the API. */
export const FILTERS = ['risk', 'status', 'sector', 'province', 'provider'] as const;
export type FilterName = (typeof FILTERS)[number];

/** The state of the search page: all of it stands in the address. */
export interface SearchState {
  readonly q: string;
  readonly chosen: Readonly<Record<FilterName, readonly string[]>>;
  readonly cursor: string | null;
}

/** What was in the address and could not be used; the page says so. */
export interface SearchReading {
  readonly state: SearchState;
  readonly unknownFilter: boolean;
  readonly staleCursor: boolean;
}

type Query = Readonly<Record<string, string | readonly string[]>>;

const MOST_LETTERS = 300;
const MOST_VALUES = 20;

/** Reads an address leniently: whatever means nothing is left out and told. */
export function readSearch(query: Query): SearchReading {
  let unknownFilter = false;
  const chosen = {} as Record<FilterName, readonly string[]>;
  for (const name of FILTERS) {
    const given = valuesOf(query, name);
    chosen[name] = given.filter((value) => isKnown(name, value)).slice(0, MOST_VALUES);
    unknownFilter ||= chosen[name].length < given.length;
  }
  const [cursor = null] = valuesOf(query, 'cursor');
  const usable = cursor === null || readCursor(cursor) !== null;
  const q = (valuesOf(query, 'q')[0] ?? '').trim().slice(0, MOST_LETTERS);
  return {
    state: { q: q.toWellFormed(), chosen, cursor: usable ? cursor : null },
    unknownFilter,
    staleCursor: !usable,
  };
}

function valuesOf(query: Query, name: string): string[] {
  const given = query[name];
  if (given === undefined) return [];
  const values = typeof given === 'string' ? [given] : given;
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

const KNOWN: Readonly<Record<Exclude<FilterName, 'provider'>, ReadonlySet<string>>> = {
  risk: new Set(['high', 'medium', 'low']),
  status: new Set(SYSTEM_REGISTERS.flatMap((name) => Object.keys(registerOf(name).statuses))),
  sector: new Set(SECTORS.map((sector) => sector.code)),
  province: new Set(PROVINCES.map((province) => province.code)),
};

function isKnown(name: FilterName, value: string): boolean {
  return name === 'provider' ? value.length <= MOST_LETTERS : KNOWN[name].has(value);
}

/** The address of a state, without language; changes are laid over it and always start at the first page unless they say otherwise. */
export function searchPath(state: SearchState, change: Partial<SearchState> = {}): string {
  const { q, chosen, cursor } = { ...state, cursor: null, ...change };
  const pairs = new URLSearchParams();
  if (q !== '') pairs.append('q', q);
  for (const name of FILTERS) for (const value of chosen[name]) pairs.append(name, value);
  if (cursor !== null) pairs.append('cursor', cursor);
  const query = pairs.toString();
  return query === '' ? '/he-thong' : `/he-thong?${query}`;
}

/** The same state without one chosen value. */
export function withoutValue(state: SearchState, name: FilterName, value: string): string {
  const chosen = { ...state.chosen, [name]: state.chosen[name].filter((one) => one !== value) };
  return searchPath(state, { chosen });
}
