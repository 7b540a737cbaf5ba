import { dayOf, provinceName, sectorName } from '../../../law/index.ts';
import type { ListedEntry, SearchPage } from '../../../registry/index.ts';
import { levelBadge, levelName, statusName, statusTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  activeFilters, didYouMean, emptyState, filters, formatDay, formatNumber, html, linkButton, notice, pageHeading, pagination, pathIn, ready, remember, resultItem, resultList, searchBox, stateTag,
  type FilterGroup, type FilterOption, type Html, type Lang,
} from '../../ui/index.ts'; // prettier-ignore
import { asWritten } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import {
  FILTERS,
  readSearch,
  searchPath,
  withoutValue,
  type FilterName,
  type SearchReading,
  type SearchState,
} from './search-address.ts';
import { systemTexts } from './texts.ts';

const PAGE_ROWS = 20;

/** The list of systems: search, filters with counts, pages by key. The address is the whole state. */
export async function searchPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = systemTexts(lang).search;
  const reading = readSearch(context.query);
  const { state } = reading;
  const found = await services.systems.search({
    q: state.q,
    filters: state.chosen,
    cursor: state.cursor,
    limit: PAGE_ROWS,
  });
  const body = html`<div class="flow">${pageHeading({ title: words.title })}
${searchBox({
  lang,
  action: pathIn(lang, '/he-thong'),
  label: words.label,
  hint: words.hint,
  value: state.q,
  hidden: FILTERS.flatMap((name) => state.chosen[name].map((value) => [name, value] as const)),
})}
${notices(reading, lang)}
${activeFilters({ lang, items: chosenOf(state, lang) })}
<div class="columns columns-filters">${filterForm(state, found, lang)}<section class="flow">${results(state, found, lang)}</section></div></div>`;
  return {
    kind: 'page',
    page: publicPage(context, {
      title: state.q === '' ? words.title : `${state.q} — ${words.title}`,
      description: words.description,
      body,
    }),
  };
}

function notices({ unknownFilter, staleCursor }: SearchReading, lang: Lang): Html[] {
  const words = systemTexts(lang).search;
  return [unknownFilter && words.unknownFilter, staleCursor && words.staleCursor]
    .filter((text) => text !== false)
    .map((body) => notice({ lang, tone: 'warning', body }));
}

function chosenOf(state: SearchState, lang: Lang): { label: string; removeHref: string }[] {
  return FILTERS.flatMap((name) =>
    state.chosen[name].map((value) => ({
      label: valueName(name, value, lang),
      removeHref: pathIn(lang, withoutValue(state, name, value)),
    })),
  );
}

function valueName(name: FilterName, value: string, lang: Lang): string {
  switch (name) {
    case 'risk':
      return levelName(value, lang);
    case 'status':
      return statusName(value === 'published' ? 'lowRiskSystems' : 'systems', value, lang);
    case 'sector':
      return sectorName(value, lang);
    case 'province':
      return provinceName(value, lang);
    case 'provider':
      return value;
    default:
      return name satisfies never;
  }
}

/** The pages of a list without words are given the same counts, and so have the same filters. */
const listFilters: Record<Lang, WeakMap<object, Html>> = { vi: new WeakMap(), en: new WeakMap() };

function filterForm(state: SearchState, { facets }: SearchPage<ListedEntry>, lang: Lang): Html {
  if (facets === null || state.q !== '') return madeFilters(state, facets, lang);
  let made = listFilters[lang].get(facets);
  if (made === undefined) listFilters[lang].set(facets, (made = ready(madeFilters(state, facets, lang))));
  return made;
}

function madeFilters(state: SearchState, facets: SearchPage['facets'], lang: Lang): Html {
  const words = systemTexts(lang).search.filters;
  const groups = (['risk', 'status', 'sector', 'province'] as const).map((name): FilterGroup => {
    const counted: FilterOption[] = (facets?.[name].values ?? []).map(({ value, count }) => ({
      value,
      count,
      label: valueName(name, value, lang),
      chosen: state.chosen[name].includes(value),
    }));
    const uncounted = state.chosen[name].filter((value) => !counted.some((option) => option.value === value));
    const chosen = uncounted.map((value) => ({ value, count: 0, label: valueName(name, value, lang), chosen: true }));
    return { legend: words[name], name, options: [...chosen, ...counted] };
  });
  return filters({
    lang,
    action: pathIn(lang, '/he-thong'),
    groups: groups.filter((group) => group.options.length > 0),
    hidden: [
      ...(state.q === '' ? [] : [['q', state.q] as const]),
      ...state.chosen.provider.map((value) => ['provider', value] as const),
    ],
    clearHref: pathIn(lang, searchPath({ ...state, chosen: NOTHING_CHOSEN })),
  });
}

const NOTHING_CHOSEN: SearchState['chosen'] = { risk: [], status: [], sector: [], province: [], provider: [] };

function results(state: SearchState, found: SearchPage<ListedEntry>, lang: Lang): Html {
  const words = systemTexts(lang).search;
  const count = html`<p class="soft" role="status">${words.count(formatNumber(found.total.count, lang), found.total.capped)}. ${
    found.items.length === 0 ? null : state.q === '' ? words.newest : words.best
  }</p>`;
  const next = found.next === null ? {} : { next: pathIn(lang, searchPath(state, { cursor: found.next })) };
  const previous = state.cursor === null ? {} : { previous: pathIn(lang, searchPath(state)) };
  return html`<h2 class="unseen">${words.results}</h2>${meant(state, found, lang)}${found.relaxed ? notice({ lang, tone: 'info', body: words.relaxed }) : null}
${found.items.length === 0 ? emptyResults(state, lang) : html`${count}${foundList(found.items, lang)}`}
${found.next === null && state.cursor === null ? null : pagination({ lang, ...previous, ...next })}
<p class="soft small"><a href="${pathIn(lang, '/du-lieu-mo')}">${words.openData}</a></p>`;
}

function meant(state: SearchState, { didYouMean: text }: SearchPage<ListedEntry>, lang: Lang): Html | null {
  if (text === null) return null;
  return didYouMean({ lang, text: asWritten(text, lang), href: pathIn(lang, searchPath(state, { q: text })) });
}

/** Found systems, each in one line of meaning: name, who, risk, state, last confirmed. */
export function foundList(items: readonly ListedEntry[], lang: Lang): Html {
  return resultList(items.map((item) => foundItem(item, lang)));
}

function foundItem(item: ListedEntry, lang: Lang): Html {
  return resultItem({
    href: pathIn(lang, `/he-thong/${item.code}`),
    title: asWritten(item.name, lang),
    by: asWritten(item.partyName, lang),
    tags: tagsOf(item.register, item.status, item.riskLevel, item.demo, lang),
    note: `${item.code} · ${systemTexts(lang).search.confirmed(formatDay(dayOf(item.changedAt), lang))}`,
  });
}

/** More than there are kinds of tags. */
const MOST_TAGS = 500;

const tagsOf = remember(
  MOST_TAGS,
  (register: string, status: string, level: string | null, demo: boolean, lang: Lang) =>
    html`${levelBadge(level, lang)}${statusTag(register, status, lang)}${
      demo ? stateTag({ label: systemTexts(lang).demo, tone: 'warning' }) : null
    }`,
);

function emptyResults(state: SearchState, lang: Lang): Html {
  const words = systemTexts(lang).search;
  const isFiltered = FILTERS.some((name) => state.chosen[name].length > 0);
  if (state.q === '' && !isFiltered) return emptyState({ title: words.emptyRegister, body: words.emptyWhy });
  const help = isFiltered ? [words.fewerFilters, ...words.emptyHelp] : words.emptyHelp;
  return emptyState({
    title: words.emptyTitle,
    body: html`${state.q === '' ? null : html`<p>${words.emptyQuery(state.q)}</p>`}<ul>${help.map((line) => html`<li>${line}</li>`)}</ul><p>${words.emptyWhy}</p>`,
    actions: [
      linkButton({ label: words.clear, href: pathIn(lang, '/he-thong') }),
      linkButton({ label: words.verify, href: pathIn(lang, '/xac-minh'), kind: 'quiet' }),
    ],
  });
}
