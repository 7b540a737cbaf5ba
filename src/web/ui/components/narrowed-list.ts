import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { formatNumber } from '../text.ts';
import type { Lang } from '../text.ts';
import { linkButton } from './button.ts';
import { emptyState } from './notice.ts';
import { filters, searchBox, type FilterGroup } from './search.ts';
import { pagination } from './table.ts';

/** A filter that allows one choice, by its name in the address. */
export interface OneChoice {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

/** What an address narrows a list to: words and one value for each filter that was used. */
export interface Narrowing {
  readonly words: string;
  readonly chosen: Readonly<Record<string, string>>;
}

export interface NarrowedPage extends Narrowing {
  /** From 1. */
  readonly page: number;
}

const MOST_LETTERS = 200;

/** Reads an address leniently: what means nothing is left out. */
export function narrowingOf(
  query: Readonly<Record<string, string | readonly string[]>>,
  choices: readonly OneChoice[],
): NarrowedPage {
  const one = (name: string): string => {
    const value = Object.hasOwn(query, name) ? query[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const used = choices.filter((choice) => choice.choices.some(([value]) => value === one(choice.name)));
  const page = one('trang');
  return {
    words: one('q').toWellFormed().normalize('NFC').trim().slice(0, MOST_LETTERS),
    chosen: Object.fromEntries(used.map(({ name }) => [name, one(name)])),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The items that stand on the page asked for. */
export function onPage<Item>(found: readonly Item[], { page }: NarrowedPage, pageRows: number): Item[] {
  return found.slice((page - 1) * pageRows, page * pageRows);
}

export interface NarrowedListOptions {
  readonly lang: Lang;
  /** Of the list, with its language. */
  readonly path: string;
  readonly asked: NarrowedPage;
  readonly choices: readonly OneChoice[];
  /** How many items a narrowing leaves. */
  readonly count: (narrowing: Narrowing) => number;
  readonly pageRows: number;
  /** The items of this page. */
  readonly list: Html;
  readonly words: {
    readonly search: string;
    readonly hint?: string;
    readonly found: (count: string) => string;
    readonly all: string;
    readonly none: string;
    readonly noneText: string;
    /** Absent where there is nothing to clear. */
    readonly clear?: string | undefined;
  };
  /** Below the list, also below an empty one. */
  readonly after?: Html;
}

/** A list that fits into memory: search, filters with how many items each choice would leave, pages. The address is the whole state. */
export function narrowedList(options: NarrowedListOptions): Html {
  const { lang, path, asked, choices, words } = options;
  const total = options.count(asked);
  const groups = choices.map((choice) => groupOf(choice, options)).filter((group) => group.options.length > 1);
  const clear = words.clear === undefined ? [] : [linkButton({ label: words.clear, href: path })];
  return html`${searchBox({ lang, action: path, label: words.search, ...(words.hint === undefined ? {} : { hint: words.hint }), value: asked.words, hidden: pairsOf({ ...asked, words: '' }) })}
<div class="columns columns-filters">${filters({ lang, action: path, groups, hidden: pairsOf({ ...asked, chosen: {} }), clearHref: path })}<section class="flow"><h2 class="results-count">${words.found(formatNumber(total, lang))}</h2>${
    total === 0 ? emptyState({ title: words.none, body: words.noneText, actions: clear }) : options.list
  }${pagesOf(options, total)}${options.after ?? null}</section></div>`;
}

/** Each choice with how many items it would leave, the other filters as they are; what would leave none is not offered. */
function groupOf({ name, legend, choices }: OneChoice, { asked, count, words }: NarrowedListOptions): FilterGroup {
  const options = choices.map(([value, label]) => ({
    value,
    label,
    chosen: asked.chosen[name] === value,
    count: count({ words: asked.words, chosen: { ...asked.chosen, [name]: value } }),
  }));
  const any = { value: '', label: words.all, chosen: asked.chosen[name] === undefined };
  return { legend, name, choose: 'one', options: [any, ...options.filter((one) => one.count > 0 || one.chosen)] };
}

function pairsOf({ words, chosen }: Narrowing): [string, string][] {
  return [...(words === '' ? [] : [['q', words] as [string, string]]), ...Object.entries(chosen)];
}

function pagesOf({ lang, path, asked, pageRows }: NarrowedListOptions, total: number): Html | null {
  if (total <= pageRows) return null;
  const at = (page: number): string =>
    `${path}?${new URLSearchParams([...pairsOf(asked), ['trang', String(page)]]).toString()}`;
  return pagination({
    lang,
    ...(asked.page > 1 ? { previous: at(asked.page - 1) } : {}),
    ...(asked.page * pageRows < total ? { next: at(asked.page + 1) } : {}),
  });
}
