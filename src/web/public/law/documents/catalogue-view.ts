import { INSTRUMENTS, SECTORS, type Day } from '../../../../law/index.ts';
import {
  DOCUMENT_KINDS,
  filterDocuments,
  linksOf,
  STATES_ON_DAY,
  type DocumentFilter,
  type DocumentKind,
  type LegalRecord,
  type StateOnDay,
} from '../../../../legal-review/index.ts';
import {
  buttonRow,
  emptyState,
  filters,
  formatDay,
  formatNumber,
  html,
  linkButton,
  pagination,
  pathIn,
  searchBox,
  table,
  type FilterGroup,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { FORMS_PATH } from '../../forms/form-words.ts';
import { documentLink, DOCUMENTS_PATH, linkLine, stateTags, typedIn } from './document-words.ts';
import { lawTexts } from '../texts/index.ts';
import { SECTORS_PATH } from './sectors-page.ts';
import { documentTexts } from './texts.ts';

const A_PAGE = 50;

export interface CatalogueAsked extends DocumentFilter {
  /** From 1. */
  readonly page: number;
}

/** What the address asks for; what is not known there is left out. */
export function catalogueAsked(query: Readonly<Record<string, string | readonly string[]>>): CatalogueAsked {
  const one = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const [kind, state, sector, page] = [one('loai'), one('tinh-trang'), one('linh-vuc'), one('trang')];
  return {
    words: one('q').normalize('NFC').trim().slice(0, 200),
    ...(Object.hasOwn(DOCUMENT_KINDS, kind) ? { kind: kind as DocumentKind } : {}),
    ...(Object.hasOwn(STATES_ON_DAY, state) ? { state: state as StateOnDay } : {}),
    ...(SECTORS.some(({ code }) => code === sector) ? { sector } : {}),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Search, filters with counts, and each document in a row. */
export function catalogueView(all: readonly LegalRecord[], asked: CatalogueAsked, day: Day, lang: Lang): Html {
  const words = documentTexts(lang);
  const found = filterDocuments(all, asked, day);
  const shown = found.slice((asked.page - 1) * A_PAGE, asked.page * A_PAGE);
  const kept = pairsOf({ ...asked, words: '' });
  return html`${searchBox({ lang, action: pathIn(lang, DOCUMENTS_PATH), label: words.search, value: asked.words ?? '', hidden: kept })}
<div class="columns columns-filters">${filters({
    lang,
    action: pathIn(lang, DOCUMENTS_PATH),
    groups: groups(all, asked, day, lang),
    hidden: pairsOf({ words: asked.words ?? '' }),
    clearHref: pathIn(lang, DOCUMENTS_PATH),
  })}<section class="flow"><p class="soft">${words.found(formatNumber(found.length, lang))}</p>${
    shown.length === 0
      ? emptyState({
          title: words.none,
          body: words.noneText,
          actions: [linkButton({ label: words.clear, href: pathIn(lang, DOCUMENTS_PATH) })],
        })
      : rows(shown, all, day, lang)
  }${pages(asked, found.length, lang)}
${buttonRow(linkButton({ label: words.download, href: `${DOCUMENTS_PATH}.csv`, download: true }), linkButton({ label: words.downloadJson, href: `${DOCUMENTS_PATH}.json`, kind: 'quiet' }))}<p><a href="${pathIn(lang, '/phap-luat/danh-muc')}">${words.lists}</a> · <a href="${pathIn(lang, SECTORS_PATH)}">${words.sectors.title}</a> · <a href="${pathIn(lang, FORMS_PATH)}">${words.forms}</a></p></section></div>`;
}

function rows(shown: readonly LegalRecord[], all: readonly LegalRecord[], day: Day, lang: Lang): Html {
  const words = documentTexts(lang);
  return table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: shown,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) =>
          html`${documentLink(one, lang)}<p class="soft small">${typedIn(one.issuer, one.issuerEn, lang)} · ${DOCUMENT_KINDS[one.kind][lang]}</p>`,
      },
      {
        heading: words.state,
        cell: (one) => html`<span class="tags">${stateTags(one, day, lang)}</span>${evidenceOf(one, lang)}`,
      },
      { heading: words.dates, cell: (one) => datesOf(one, lang) },
      {
        heading: words.basis,
        cell: (one) => {
          const links = linksOf(one.code, all).filter(({ direction }) => direction === 'out');
          return links.length === 0
            ? '—'
            : html`${links.map((link) => html`<p class="small">${linkLine(link, lang)}</p>`)}`;
        },
      },
    ],
  });
}

/** How far a text was read, for what the law data ships. */
function evidenceOf({ code, keptBy }: LegalRecord, lang: Lang): Html | null {
  const shipped = keptBy === 'lawData' ? INSTRUMENTS.find((one) => one.id === code) : undefined;
  if (shipped === undefined) return null;
  return html`<p class="soft small">${lawTexts(lang).instruments.evidence[shipped.evidence]}</p>`;
}

function datesOf({ issuedOn, inForceFrom, inForceUntil, state }: LegalRecord, lang: Lang): Html {
  const words = documentTexts(lang);
  if (issuedOn === null && inForceFrom === null)
    return html`${state === 'issued' || state === 'partlyExpired' ? words.unknown : '—'}`;
  return html`${issuedOn === null ? null : html`<p>${words.signed(formatDay(issuedOn, lang))}</p>`}${
    inForceFrom === null ? null : html`<p>${words.inForce(formatDay(inForceFrom, lang))}</p>`
  }${inForceUntil === null ? null : html`<p>${words.until(formatDay(inForceUntil, lang))}</p>`}`;
}

/** Each choice with how many documents it would show, the other filters as they are. */
function groups(all: readonly LegalRecord[], asked: CatalogueAsked, day: Day, lang: Lang): FilterGroup[] {
  const words = documentTexts(lang);
  const { kind: _kind, ...withoutKind } = asked;
  const { state: _state, ...withoutState } = asked;
  const { sector: _sector, ...withoutSector } = asked;
  const group = (
    legend: string,
    name: string,
    rest: DocumentFilter,
    key: 'kind' | 'state' | 'sector',
    choices: readonly (readonly [string, string])[],
  ): FilterGroup => {
    const options = choices.map(([value, label]) => ({
      value, label, chosen: asked[key] === value,
      count: filterDocuments(all, { ...rest, [key]: value }, day).length,
    })); // prettier-ignore
    const any = { value: '', label: words.all, chosen: asked[key] === undefined };
    return { legend, name, choose: 'one', options: [any, ...options.filter((one) => one.count > 0 || one.chosen)] };
  };
  const named = (list: Readonly<Record<string, { readonly vi: string; readonly en: string }>>): [string, string][] =>
    Object.entries(list).map(([value, label]) => [value, label[lang]]);
  return [
    group(words.state, 'tinh-trang', withoutState, 'state', named(STATES_ON_DAY)),
    group(words.kind, 'loai', withoutKind, 'kind', named(DOCUMENT_KINDS)),
    group(
      words.sector,
      'linh-vuc',
      withoutSector,
      'sector',
      SECTORS.map(({ code, name }) => [code, name[lang]]),
    ),
  ];
}

function pairsOf({ words = '', kind, state, sector }: Partial<CatalogueAsked>): [string, string][] {
  const pairs: [string, string | undefined][] = [['q', words], ['loai', kind], ['tinh-trang', state], ['linh-vuc', sector]]; // prettier-ignore
  return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
}

function pages(asked: CatalogueAsked, count: number, lang: Lang): Html | null {
  if (count <= A_PAGE) return null;
  const at = (page: number): string =>
    `${pathIn(lang, DOCUMENTS_PATH)}?${new URLSearchParams([...pairsOf(asked), ['trang', String(page)]]).toString()}`;
  return pagination({
    lang,
    ...(asked.page > 1 ? { previous: at(asked.page - 1) } : {}),
    ...(asked.page * A_PAGE < count ? { next: at(asked.page + 1) } : {}),
  });
}
