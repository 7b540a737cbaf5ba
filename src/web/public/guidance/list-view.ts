import type { FoundEntry, SearchPage } from '../../../registry/index.ts';
import { SECTORS } from '../../../law/index.ts';
import { levelName } from '../../display/index.ts';
import {
  activeFilters,
  code,
  emptyState,
  filters,
  formatDay,
  formatNumber,
  html,
  linkButton,
  notice,
  pageHeading,
  pagination,
  pathIn,
  searchBox,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { factText, levelTag, sectorNames } from './precedent.ts';
import { guidanceTexts } from './texts.ts';

/** What the list is asked for; all of it stands in the address. */
export interface GuidanceSearch {
  readonly q: string;
  readonly risk: readonly string[];
  readonly sector: readonly string[];
  readonly cursor: string | null;
  /** The address held something that cannot be used. */
  readonly isBent: boolean;
}

/** The address of a search, changes laid over it; it starts at the first page unless a cursor is given. */
export function guidancePath(search: GuidanceSearch, change: Partial<GuidanceSearch> = {}): string {
  const { q, risk, sector, cursor } = { ...search, cursor: null, ...change };
  const pairs = [
    ...(q === '' ? [] : [['q', q]]),
    ...risk.map((value) => ['risk', value]),
    ...sector.map((value) => ['sector', value]),
    ...(cursor === null ? [] : [['cursor', cursor]]),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query === '' ? '/huong-dan' : `/huong-dan?${query}`;
}

/** Search, filters, and one line of meaning for each answer. */
export function listView(search: GuidanceSearch, found: SearchPage, lang: Lang): Html {
  const words = guidanceTexts(lang);
  const hidden = [
    ...search.risk.map((value) => ['risk', value] as const),
    ...search.sector.map((value) => ['sector', value] as const),
  ];
  return html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
${search.isBent ? notice({ lang, tone: 'info', body: words.badAddress }) : null}
${searchBox({ lang, action: pathIn(lang, '/huong-dan'), label: words.searchLabel, value: search.q, hidden })}
${suggestion(search, found, lang)}
${chosen(search, lang)}
<div class="columns columns-filters">${guidanceFilters(search, found, lang)}<section class="flow">${results(search, found, lang)}</section></div>
<p>${words.ask} <a href="${pathIn(lang, '/phan-loai')}">${words.tool}</a></p></div>`;
}

function suggestion(search: GuidanceSearch, { didYouMean, relaxed }: SearchPage, lang: Lang): Html {
  const words = guidanceTexts(lang);
  return html`${
    didYouMean === null
      ? null
      : html`<p>${words.meant} <a href="${pathIn(lang, guidancePath(search, { q: didYouMean }))}">${didYouMean}</a>?</p>`
  }${relaxed ? html`<p class="soft">${words.relaxed}</p>` : null}`;
}

function chosen(search: GuidanceSearch, lang: Lang): Html | null {
  return activeFilters({
    lang,
    items: [
      ...search.risk.map((value) => ({
        label: levelName(value, lang),
        removeHref: pathIn(lang, guidancePath(search, { risk: search.risk.filter((one) => one !== value) })),
      })),
      ...search.sector.map((value) => ({
        label: sectorNames([value], lang),
        removeHref: pathIn(lang, guidancePath(search, { sector: search.sector.filter((one) => one !== value) })),
      })),
    ],
  });
}

function guidanceFilters(search: GuidanceSearch, { facets }: SearchPage, lang: Lang): Html {
  const words = guidanceTexts(lang);
  const countOf = (facet: 'risk' | 'sector', value: string): number =>
    facets?.[facet].values.find((one) => one.value === value)?.count ?? 0;
  const option = (facet: 'risk' | 'sector', value: string, label: string) => ({
    value,
    label,
    count: countOf(facet, value),
    chosen: search[facet].includes(value),
  });
  const sectors = SECTORS.map(({ code, name }) => option('sector', code, name[lang]));
  return filters({
    lang,
    action: pathIn(lang, '/huong-dan'),
    clearHref: pathIn(lang, guidancePath({ ...search, risk: [], sector: [] })),
    hidden: search.q === '' ? [] : [['q', search.q]],
    groups: [
      {
        legend: words.risk,
        name: 'risk',
        options: LEVELS.map((level) => option('risk', level, levelName(level, lang))),
      },
      { legend: words.sector, name: 'sector', options: sectors.filter((one) => one.count > 0 || one.chosen) },
    ],
  });
}

/** Levels that the register counts by. */
export const LEVELS = ['high', 'medium', 'low'] as const;

function results(search: GuidanceSearch, { items, total, next }: SearchPage, lang: Lang): Html {
  const words = guidanceTexts(lang);
  if (items.length === 0) {
    const tool = linkButton({ label: words.tool, href: pathIn(lang, '/phan-loai') });
    return emptyState({ title: words.noneTitle, body: words.noneText, actions: [tool] });
  }
  const summary = words.found(formatNumber(total.count, lang), total.capped);
  return html`<h2 class="results-count">${summary}</h2><ol class="results">${items.map((item) => resultLine(item, lang))}</ol>${
    next === null && search.cursor === null
      ? null
      : pagination({ lang, ...(next === null ? {} : { next: pathIn(lang, guidancePath(search, { cursor: next })) }) })
  }`;
}

/** One answer in a list: its subject, the level, what it says in short. */
export function resultLine(item: FoundEntry, lang: Lang): Html {
  const text = factText(item.public, 'answer');
  const on = factText(item.public, 'answeredOn');
  return html`<li><h3 lang="vi"><a href="${pathIn(lang, `/huong-dan/${item.code}`)}">${item.name}</a></h3><p class="tags">${levelTag(item.public, lang)} ${code(item.code)}${
    on === '' ? null : html` <span class="soft small">${guidanceTexts(lang).answeredOn} ${formatDay(on, lang)}</span>`
  }</p><p class="soft" lang="vi">${text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT))}…` : text}</p></li>`;
}

const SHORT = 220;
