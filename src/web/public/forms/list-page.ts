import { agencyName, day, type Day } from '../../../law/index.ts';
import {
  filterHandbook,
  handbookAgency,
  handbookFiles,
  handbookWordsIn,
  publicForms,
  versionFor,
  type HandbookEntry,
  type HandbookFile,
  type HandbookFilter,
} from '../../../legal-review/index.ts';
import { daysOfUse, versionFiles } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  emptyState,
  html,
  type Html,
  type Lang,
  linkButton,
  narrowedList,
  type Narrowing,
  narrowingOf,
  onPage,
  pageHeading,
  pathIn,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { formPath, FORMS_PATH, formTags } from './form-words.ts';
import { formTexts } from './texts.ts';

const A_PAGE = 20;
/** The filter by agency, by its name in the address. */
const AGENCY = 'co-quan';

/** Public forms: search, agencies with counts, each form with its files ready to be taken away. */
export async function formsPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { db } = services.database;
  const today = day(services.today());
  const all = await publicForms(db);
  const words = formTexts(lang);
  const agencies = agenciesIn(all, today).map((code) => [code, agencyName(code, lang)] as const);
  const choices = [{ name: AGENCY, legend: words.agencyFilter, choices: agencies }];
  const asked = narrowingOf(context.query, choices);
  const find = (narrowing: Narrowing): readonly HandbookEntry[] => filterHandbook(all, filterOf(narrowing), today);
  const shown = onPage(find(asked), asked, A_PAGE);
  const files = await handbookFiles(
    db,
    shown.map(({ code }) => code),
  );
  const list = narrowedList({
    lang,
    path: pathIn(lang, FORMS_PATH),
    asked,
    choices,
    count: (narrowing) => find(narrowing).length,
    pageRows: A_PAGE,
    list: html`<ol class="results">${shown.map((entry) => line(entry, { files, today, lang }))}</ol>`,
    words: { ...words, hint: words.searchHint },
  });
  const { title, lead } = words;
  const body = html`<div class="flow">${pageHeading({ title, lead })}${all.length === 0 ? emptyList(lang) : list}</div>`;
  return { kind: 'page', page: publicPage(context, { title, description: lead, body }) };
}

function filterOf({ words, chosen }: Narrowing): HandbookFilter {
  const agency = chosen[AGENCY];
  return { words, ...(agency === undefined ? {} : { agency }) };
}

function agenciesIn(all: readonly HandbookEntry[], today: Day): string[] {
  return [...new Set(all.map((entry) => handbookAgency(versionFor(entry, today))))];
}

function emptyList(lang: Lang): Html {
  const words = formTexts(lang);
  const link = (label: string, path: string): Html => linkButton({ label, href: pathIn(lang, path) });
  return emptyState({
    title: words.empty,
    body: words.emptyText,
    actions: [link(words.online, '/ho-so'), link(words.classify, '/phan-loai')],
  });
}

interface Shown {
  readonly files: ReadonlyMap<string, readonly HandbookFile[]>;
  readonly today: Day;
  readonly lang: Lang;
}

function line(entry: HandbookEntry, { files, today, lang }: Shown): Html {
  const one = versionFor(entry, today);
  const text = handbookWordsIn(one, lang);
  const first = text.description.split('\n')[0] ?? '';
  return html`<li><h3 lang="${text.lang}"><a href="${formPath(entry.code, lang)}">${text.title}</a></h3><p class="result-by">${agencyName(one.agency, lang)} · ${daysOfUse(one, lang)}</p><p class="soft" lang="${text.lang}">${first}</p><p class="tags">${formTags(one, entry, today, lang)}</p>${versionFiles(one, files.get(entry.code) ?? [], `${FORMS_PATH}/${one.code}`, lang)}</li>`;
}
