import { attributes, html, nothing, raw } from '../html.ts';
import type { Html } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import { remember } from '../remember.ts';
import { formatNumber, texts } from '../text.ts';
import type { Lang } from '../text.ts';

type HiddenValues = readonly (readonly [name: string, value: string])[];

export interface SearchBoxOptions {
  readonly lang: Lang;
  readonly action: string;
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly hint?: string;
  /** Filters to keep while searching anew. */
  readonly hidden?: HiddenValues;
  /** `large` for the home page. */
  readonly size?: 'normal' | 'large';
}

/** One field and one button. The key `/` leads here. */
export function searchBox(options: SearchBoxOptions): Html {
  const name = options.name ?? 'q';
  const id = `tim-${name}`;
  const own = attributes({
    placeholder: options.placeholder,
    'aria-describedby': options.hint === undefined ? null : `${id}-goi-y`,
  });
  return html`<form class="search ${options.size === 'large' ? 'search-large' : ''}" role="search" action="${options.action}" method="get">
<label class="label" for="${id}">${options.label}</label>
<div class="search-line"><input class="input" type="search" id="${id}" name="${name}" value="${options.value ?? ''}" autocomplete="off" spellcheck="false" enterkeyhint="search" data-search ${own}><button class="button button-primary">${icon('search')}<span>${texts(options.lang).search.submit}</span></button></div>
${options.hint === undefined ? null : html`<p class="hint" id="${id}-goi-y">${options.hint}</p>`}${hiddenInputs(options.hidden)}
</form>`;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
  readonly chosen?: boolean;
}

export interface FilterGroup {
  readonly legend: string;
  readonly name: string;
  /** `one` for exclusive choices. */
  readonly choose?: 'one' | 'many';
  readonly options: readonly FilterOption[];
}

export interface FiltersOptions {
  readonly lang: Lang;
  readonly action: string;
  readonly groups: readonly FilterGroup[];
  /** The search words and whatever else must stay in the address. */
  readonly hidden?: HiddenValues;
  readonly clearHref: string;
}

/** How many options a group shows before the rest is folded away. */
const SHOWN_AT_ONCE = 7;

/** Filters with counts; the address is the state. Folded on a phone, beside the results on a wide screen. Nothing where nothing can be chosen. */
export function filters(options: FiltersOptions): Html {
  if (options.groups.every((group) => group.options.length === 0)) return nothing;
  const words = texts(options.lang).filters;
  const chosen = options.groups
    .flatMap((group) => group.options)
    .filter((option) => option.chosen === true && option.value !== '').length;
  const clear = chosen === 0 ? null : html`<a href="${options.clearHref}">${words.clear}</a>`;
  return html`<details class="filters"><summary>${chosen === 0 ? words.title : words.chosen(chosen)}</summary>
<form method="get" action="${options.action}" aria-label="${words.title}">${hiddenInputs(options.hidden)}
${options.groups.map((group) => filterGroup(group, options.lang))}
<div class="button-row"><button class="button button-secondary">${words.apply}</button>${clear}</div></form></details>`;
}

export interface ActiveFiltersOptions {
  readonly lang: Lang;
  readonly items: readonly { readonly label: string; readonly removeHref: string }[];
}

/** The filters in force, each a link that takes it away. */
export function activeFilters(options: ActiveFiltersOptions): Html | null {
  if (options.items.length === 0) return null;
  const words = texts(options.lang).filters;
  return html`<div class="active-filters"><span class="soft small">${words.active}</span><ul>${options.items.map(
    (item) =>
      html`<li><a href="${item.removeHref}" aria-label="${words.remove(item.label)}">${item.label}${icon('close')}</a></li>`,
  )}</ul></div>`;
}

function filterGroup(group: FilterGroup, lang: Lang): Html {
  const words = texts(lang).filters;
  // What is chosen is never folded away.
  const first = group.options.filter((option, at) => at < SHOWN_AT_ONCE || option.chosen === true);
  const rest = group.options.filter((option, at) => at >= SHOWN_AT_ONCE && option.chosen !== true);
  return html`<fieldset class="filter-group"><legend>${group.legend}</legend>${first.map((option) => filterOption(group, option, lang))}${
    rest.length === 0
      ? null
      : html`<details class="more"><summary>${words.more} (${rest.length})</summary><div data-narrow="${words.narrow}">${rest.map((option) => filterOption(group, option, lang))}</div></details>`
  }</fieldset>`;
}

function filterOption({ name, choose = 'many' }: FilterGroup, option: FilterOption, lang: Lang): Html {
  const { value, label, count, chosen = false } = option;
  return html`<label class="filter-option">${choice(choose, name, value, label, chosen)}${count === undefined ? null : COUNT}${
    count === undefined ? null : formatNumber(count, lang)
  }${count === undefined ? null : END}</label>`;
}

const COUNT = raw('<span class="filter-count">');
const END = raw('</span>');
/** More than there are facets, values and languages. */
const MOST_CHOICES = 2_000;

const choice = remember(
  MOST_CHOICES,
  (choose: 'one' | 'many', name: string, value: string, label: string, chosen: boolean) =>
    html`<input type="${choose === 'one' ? 'radio' : 'checkbox'}" name="${name}" value="${value}" ${attributes({ checked: chosen })}><span>${label}</span>`,
);

function hiddenInputs(values: HiddenValues | undefined): Html | null {
  if (values === undefined) return null;
  return html`${values.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
