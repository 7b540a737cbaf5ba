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
} from '../../ui/index.ts';
import { entryPath, handbookPage, handbookTags, HANDBOOK_PATH, whatAndWhose } from './handbook-frame.ts';
import { handbookTexts } from './texts.ts';

const A_PAGE = 50;

/** The library: search, filters with counts, each entry with the version of today. */
export async function listEntries(context: WebContext, mayAdd: boolean): Promise<Reply> {
  const { lang, services, query } = context;
  const words = handbookTexts(lang);
  const all = await handbookEntries(services.database.db);
  const today = day(services.today());
  const choices = choicesOf(all, today, lang);
  const asked = narrowingOf(query, choices);
  const find = (narrowing: Narrowing): readonly HandbookEntry[] => filterHandbook(all, filterOf(narrowing), today);
  const path = pathIn(lang, HANDBOOK_PATH);
  const add = mayAdd ? linkButton({ label: words.add, href: `${path}/moi`, kind: 'primary' }) : null;
  const body = html`${add === null ? null : html`<div class="button-row">${add}</div>`}
${narrowedList({
  lang,
  path,
  asked,
  choices,
  count: (narrowing) => find(narrowing).length,
  pageRows: A_PAGE,
  list: rows(onPage(find(asked), asked, A_PAGE), today, lang),
  words: {
    ...words,
    hint: words.searchHint,
    ...(all.length === 0 ? { noneText: words.emptyText, clear: undefined } : {}),
  },
})}`;
  return handbookPage(context, { title: words.title, lead: words.lead, body });
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

/** The filters, by their name in the address. */
function choicesOf(all: readonly HandbookEntry[], today: Day, lang: Lang): OneChoice[] {
  const words = handbookTexts(lang);
  const named = (list: Readonly<Record<string, { readonly vi: string; readonly en: string }>>): [string, string][] =>
    Object.entries(list).map(([value, label]) => [value, label[lang]]);
  const agencies = agenciesIn(all, today).map((code) => [code, agencyName(code, lang)] as const);
  return [
    { name: 'loai', legend: words.kind, choices: named(HANDBOOK_KINDS) },
    { name: 'co-quan', legend: words.agencyFilter, choices: agencies },
    { name: 'ai-xem', legend: words.visibility, choices: named(HANDBOOK_VISIBILITIES) },
  ];
}

function filterOf({ words, chosen }: Narrowing): HandbookFilter {
  const { loai: kind, 'co-quan': agency, 'ai-xem': visibility } = chosen;
  return {
    words,
    ...(kind === undefined ? {} : { kind: kind as HandbookKind }),
    ...(agency === undefined ? {} : { agency }),
    ...(visibility === undefined ? {} : { visibility: visibility as HandbookVisibility }),
  };
}
