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
  formatDay,
  html,
  type Html,
  type Lang,
  linkButton,
  narrowedList,
  type Narrowing,
  narrowingOf,
  type OneChoice,
  onPage,
  pathIn,
  table,
} from '../../../ui/index.ts';
import { FORMS_PATH } from '../../forms/form-words.ts';
import { documentLink, DOCUMENTS_PATH, linkLine, stateTags, typedIn } from './document-words.ts';
import { lawTexts } from '../texts/index.ts';
import { SECTORS_PATH } from './sectors-page.ts';
import { documentTexts } from './texts.ts';

const A_PAGE = 50;

type Query = Readonly<Record<string, string | readonly string[]>>;

/** Search, filters with counts, and each document in a row. */
export function catalogueView(all: readonly LegalRecord[], query: Query, day: Day, lang: Lang): Html {
  const words = documentTexts(lang);
  const choices = choicesOf(lang);
  const asked = narrowingOf(query, choices);
  const find = (narrowing: Narrowing): readonly LegalRecord[] => filterDocuments(all, filterOf(narrowing), day);
  return narrowedList({
    lang,
    path: pathIn(lang, DOCUMENTS_PATH),
    asked,
    choices,
    count: (narrowing) => find(narrowing).length,
    pageRows: A_PAGE,
    list: rows(onPage(find(asked), asked, A_PAGE), all, day, lang),
    words,
    after: html`${buttonRow(linkButton({ label: words.download, href: `${DOCUMENTS_PATH}.csv`, download: true }), linkButton({ label: words.downloadJson, href: `${DOCUMENTS_PATH}.json`, kind: 'quiet' }))}<p><a href="${pathIn(lang, '/phap-luat/danh-muc')}">${words.lists}</a> · <a href="${pathIn(lang, SECTORS_PATH)}">${words.sectors.title}</a> · <a href="${pathIn(lang, FORMS_PATH)}">${words.forms}</a></p>`,
  });
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

/** The filters, by their name in the address. */
function choicesOf(lang: Lang): OneChoice[] {
  const words = documentTexts(lang);
  const named = (list: Readonly<Record<string, { readonly vi: string; readonly en: string }>>): [string, string][] =>
    Object.entries(list).map(([value, label]) => [value, label[lang]]);
  return [
    { name: 'tinh-trang', legend: words.state, choices: named(STATES_ON_DAY) },
    { name: 'loai', legend: words.kind, choices: named(DOCUMENT_KINDS) },
    { name: 'linh-vuc', legend: words.sector, choices: SECTORS.map(({ code, name }) => [code, name[lang]]) },
  ];
}

function filterOf({ words, chosen }: Narrowing): DocumentFilter {
  const { loai: kind, 'tinh-trang': state, 'linh-vuc': sector } = chosen;
  return {
    words,
    ...(kind === undefined ? {} : { kind: kind as DocumentKind }),
    ...(state === undefined ? {} : { state: state as StateOnDay }),
    ...(sector === undefined ? {} : { sector }),
  };
}
