import { agencyName, day, type Day } from '../../../law/index.ts';
import {
  filterHandbook,
  handbookAgency,
  handbookEntries,
  HANDBOOK_KINDS,
  HANDBOOK_VISIBILITIES,
  handbookWordsIn,
  versionFor,
  type HandbookEntry,
  type HandbookFilter,
  type HandbookKind,
  type HandbookVisibility,
} from '../../../legal-review/index.ts';
import { daysOfUse, standingTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  emptyState,
  filters,
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
} from '../../ui/index.ts';
import { entryPath, handbookPage, handbookTags, HANDBOOK_PATH, whatAndWhose } from './handbook-frame.ts';
import { handbookTexts } from './texts.ts';

const A_PAGE = 50;

interface Asked extends HandbookFilter {
  readonly page: number;
}

/** The library: search, filters with counts, each entry with the version of today. */
export async function listEntries(context: WebContext, mayAdd: boolean): Promise<Reply> {
  const { lang, services, query } = context;
  const words = handbookTexts(lang);
  const all = await handbookEntries(services.database.db);
  const today = day(services.today());
  const asked = askedFor(query, all, today);
  const found = filterHandbook(all, asked, today);
  const path = pathIn(lang, HANDBOOK_PATH);
  const add = mayAdd ? linkButton({ label: words.add, href: `${path}/moi`, kind: 'primary' }) : null;
  const body = html`${add === null ? null : html`<div class="button-row">${add}</div>`}
${searchBox({ lang, action: path, label: words.search, hint: words.searchHint, value: asked.words ?? '', hidden: pairsOf({ ...asked, words: '' }) })}
<div class="columns columns-filters">${filters({ lang, action: path, groups: groups(all, asked, today, lang), hidden: pairsOf({ words: asked.words ?? '' }), clearHref: path })}<section class="flow"><p class="soft">${words.found(formatNumber(found.length, lang))}</p>${
    found.length === 0
      ? emptyState({
          title: words.none,
          body: all.length === 0 ? words.emptyText : words.noneText,
          ...(all.length === 0 ? {} : { actions: [linkButton({ label: words.clear, href: path })] }),
        })
      : rows(found.slice((asked.page - 1) * A_PAGE, asked.page * A_PAGE), today, lang)
  }${pages(asked, found.length, lang)}</section></div>`;
  return handbookPage(context, { title: words.title, lead: words.lead, body });
}

/** Reads the address leniently: what means nothing is left out. */
function askedFor(query: WebContext['query'], all: readonly HandbookEntry[], today: Day): Asked {
  const one = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const [kind, agency, visibility, page] = [one('loai'), one('co-quan'), one('ai-xem'), one('trang')];
  return {
    words: one('q').toWellFormed().normalize('NFC').trim().slice(0, 200),
    ...(Object.hasOwn(HANDBOOK_KINDS, kind) ? { kind: kind as HandbookKind } : {}),
    ...(agenciesIn(all, today).includes(agency) ? { agency } : {}),
    ...(Object.hasOwn(HANDBOOK_VISIBILITIES, visibility) ? { visibility: visibility as HandbookVisibility } : {}),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

function agenciesIn(all: readonly HandbookEntry[], today: Day): string[] {
  return [...new Set(all.map((entry) => handbookAgency(versionFor(entry, today))))];
}

function rows(shown: readonly HandbookEntry[], today: Day, lang: Lang): Html {
  const words = handbookTexts(lang);
  return table({
    lang,
    caption: words.title,
    captionHidden: true,
    keys: true,
    rows: shown.map((entry) => ({ entry, one: versionFor(entry, today) })),
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: ({ entry, one }) => {
          const text = handbookWordsIn(one, lang);
          return html`<a href="${entryPath(entry.code, lang)}" lang="${text.lang}">${text.title}</a><p class="soft small">${whatAndWhose(one, lang)}</p>`;
        },
      },
      {
        heading: words.standing,
        cell: ({ entry, one }) =>
          html`<span class="tags">${standingTag(one, entry, today, lang)}${handbookTags(one, lang)}</span>`,
      },
      {
        heading: words.version,
        cell: ({ one }) => html`${one.version}<p class="soft small nobreak">${daysOfUse(one, lang)}</p>`,
      },
    ],
  });
}

/** Each choice with how many entries it would show, the other filters as they are. */
function groups(all: readonly HandbookEntry[], asked: Asked, today: Day, lang: Lang): FilterGroup[] {
  const words = handbookTexts(lang);
  const group = (
    legend: string,
    name: string,
    key: 'kind' | 'agency' | 'visibility',
    choices: readonly (readonly [string, string])[],
  ): FilterGroup => {
    const rest = Object.fromEntries(Object.entries(asked).filter(([one]) => one !== key)) as HandbookFilter;
    const options = choices.map(([value, label]) => ({
      value,
      label,
      chosen: asked[key] === value,
      count: filterHandbook(all, { ...rest, [key]: value }, today).length,
    }));
    const any = { value: '', label: words.all, chosen: asked[key] === undefined };
    return { legend, name, choose: 'one', options: [any, ...options.filter((one) => one.count > 0 || one.chosen)] };
  };
  const named = (list: Readonly<Record<string, { readonly vi: string; readonly en: string }>>): [string, string][] =>
    Object.entries(list).map(([value, label]) => [value, label[lang]]);
  return [
    group(words.kind, 'loai', 'kind', named(HANDBOOK_KINDS)),
    group(
      words.agencyFilter,
      'co-quan',
      'agency',
      agenciesIn(all, today).map((code) => [code, agencyName(code, lang)]),
    ),
    group(words.visibility, 'ai-xem', 'visibility', named(HANDBOOK_VISIBILITIES)),
  ];
}

function pairsOf({ words = '', kind, agency, visibility }: HandbookFilter): [string, string][] {
  const pairs: [string, string | undefined][] = [['q', words], ['loai', kind], ['co-quan', agency], ['ai-xem', visibility]]; // prettier-ignore
  return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
}

function pages(asked: Asked, count: number, lang: Lang): Html | null {
  if (count <= A_PAGE) return null;
  const at = (page: number): string =>
    `${pathIn(lang, HANDBOOK_PATH)}?${new URLSearchParams([...pairsOf(asked), ['trang', String(page)]]).toString()}`;
  return pagination({
    lang,
    ...(asked.page > 1 ? { previous: at(asked.page - 1) } : {}),
    ...(asked.page * A_PAGE < count ? { next: at(asked.page + 1) } : {}),
  });
}
