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
  filters,
  formatNumber,
  html,
  linkButton,
  pageHeading,
  pagination,
  pathIn,
  searchBox,
  type FilterGroup,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { formPath, FORMS_PATH, formTags } from './form-words.ts';
import { formTexts } from './texts.ts';

const A_PAGE = 20;

interface Asked extends HandbookFilter {
  readonly words: string;
  readonly page: number;
}

/** Public forms: search, agencies with counts, each form with its files ready to be taken away. */
export async function formsPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { db } = services.database;
  const today = day(services.today());
  const all = await publicForms(db);
  const asked = askedFor(context.query, all, today);
  const found = filterHandbook(all, asked, today);
  const shown = found.slice((asked.page - 1) * A_PAGE, asked.page * A_PAGE);
  const files = await handbookFiles(
    db,
    shown.map(({ code }) => code),
  );
  const { title, lead } = formTexts(lang);
  const body = html`<div class="flow">${pageHeading({ title, lead })}${all.length === 0 ? emptyList(lang) : list({ all, asked, found, shown, files, today, lang })}</div>`;
  return { kind: 'page', page: publicPage(context, { title, description: lead, body }) };
}

/** Reads the address leniently: what means nothing is left out. */
function askedFor(query: WebContext['query'], all: readonly HandbookEntry[], today: Day): Asked {
  const one = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const [agency, page] = [one('co-quan'), one('trang')];
  return {
    words: one('q').toWellFormed().normalize('NFC').trim().slice(0, 200),
    ...(agenciesIn(all, today).includes(agency) ? { agency } : {}),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
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
  readonly all: readonly HandbookEntry[];
  readonly asked: Asked;
  readonly found: readonly HandbookEntry[];
  readonly shown: readonly HandbookEntry[];
  readonly files: ReadonlyMap<string, readonly HandbookFile[]>;
  readonly today: Day;
  readonly lang: Lang;
}

function list(given: Shown): Html {
  const { asked, found, shown, lang } = given;
  const words = formTexts(lang);
  const path = pathIn(lang, FORMS_PATH);
  const hidden: [string, string][] = asked.agency === undefined ? [] : [['co-quan', asked.agency]];
  return html`${searchBox({ lang, action: path, label: words.search, hint: words.searchHint, value: asked.words, hidden })}
<div class="columns columns-filters">${filters({ lang, action: path, groups: [agencies(given)], hidden: asked.words === '' ? [] : [['q', asked.words]], clearHref: path })}<section class="flow"><h2 class="results-count">${words.found(formatNumber(found.length, lang))}</h2>${
    found.length === 0
      ? emptyState({
          title: words.none,
          body: words.noneText,
          actions: [linkButton({ label: words.clear, href: path })],
        })
      : html`<ol class="results">${shown.map((entry) => line(entry, given))}</ol>`
  }${pages(asked, found.length, lang)}</section></div>`;
}

function line(entry: HandbookEntry, { files, today, lang }: Shown): Html {
  const one = versionFor(entry, today);
  const text = handbookWordsIn(one, lang);
  const first = text.description.split('\n')[0] ?? '';
  return html`<li><h3 lang="${text.lang}"><a href="${formPath(entry.code, lang)}">${text.title}</a></h3><p class="result-by">${agencyName(one.agency, lang)} · ${daysOfUse(one, lang)}</p><p class="soft" lang="${text.lang}">${first}</p><p class="tags">${formTags(one, entry, today, lang)}</p>${versionFiles(one, files.get(entry.code) ?? [], `${FORMS_PATH}/${one.code}`, lang)}</li>`;
}

function agencies({ all, asked, today, lang }: Shown): FilterGroup {
  const words = formTexts(lang);
  const options = agenciesIn(all, today).map((code) => ({
    value: code,
    label: agencyName(code, lang),
    chosen: asked.agency === code,
    count: filterHandbook(all, { words: asked.words, agency: code }, today).length,
  }));
  const any = { value: '', label: words.all, chosen: asked.agency === undefined };
  return { legend: words.agencyFilter, name: 'co-quan', choose: 'one', options: [any, ...options] };
}

function pages(asked: Asked, count: number, lang: Lang): Html | null {
  if (count <= A_PAGE) return null;
  const at = (page: number): string => {
    const pairs = [['q', asked.words], ['co-quan', asked.agency ?? ''], ['trang', String(page)]]; // prettier-ignore
    return `${pathIn(lang, FORMS_PATH)}?${new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString()}`;
  };
  return pagination({
    lang,
    ...(asked.page > 1 ? { previous: at(asked.page - 1) } : {}),
    ...(asked.page * A_PAGE < count ? { next: at(asked.page + 1) } : {}),
  });
}
