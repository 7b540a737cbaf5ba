import {
  ARTICLE_KINDS,
  EVENT_FORMATS,
  kindsOf,
  publishedArticles,
  type Article,
  type ArticleKind,
  type ArticlePage,
  type Section,
} from '../../../communication/index.ts';
import {
  agencyName,
  dayOf,
  groundCitation,
  parseProvisionId,
  type ProvisionId,
  sectorName,
  SECTORS,
} from '../../../law/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  activeFilters,
  emptyState,
  filters,
  formatDay,
  formatInstant,
  formatNumber,
  html,
  notice,
  pageHeading,
  pagination,
  pathIn,
  searchBox,
  stateTag,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { articlePath, SECTION_PATHS, sectionTabs, textIn } from './sections.ts';
import { newsTexts } from './texts.ts';

/** What a list is asked for; all of it stands in the address. */
interface Asked {
  readonly section: Section;
  readonly q: string;
  readonly kinds: readonly ArticleKind[];
  readonly sectors: readonly string[];
  readonly provision: ProvisionId | null;
  readonly page: number;
  /** The address held something that cannot be used. */
  readonly isBent: boolean;
}

const PAGE_ROWS = 20;

/** One section: search, filters, one line of meaning for each article. */
export async function listPage(context: WebContext, section: Section): Promise<Reply> {
  const { lang, services, now } = context;
  const asked = readAsked(context.query, section);
  const found = await publishedArticles(services.database.db, { ...asked, limit: PAGE_ROWS }, now);
  const words = newsTexts(lang).sections[section];
  const page = publicPage(context, {
    title: words.title,
    description: words.lead,
    feed: { href: pathIn(lang, `${SECTION_PATHS[section]}/atom.xml`), title: words.title },
    body: view(asked, found, lang, now),
  });
  return { kind: 'page', page };
}

const LONGEST_SEARCH = 200;
const LAST_PAGE = 500;

/** Reads the address leniently: what means nothing is left out, and the page says so. */
function readAsked(query: WebContext['query'], section: Section): Asked {
  const all = (name: string): string[] => [...new Set([query[name] ?? []].flat().filter((value) => value !== ''))];
  const [kinds, sectors] = [all('loai'), all('linh-vuc')];
  const knownKinds = kindsOf(section).filter((kind) => kinds.includes(kind));
  const knownSectors = sectors.filter((value) => SECTORS.some(({ code }) => code === value));
  const typedProvision = all('dieu')[0] ?? '';
  const provision = typedProvision === '' ? null : parseProvisionId(typedProvision);
  const typedPage = all('trang')[0] ?? '1';
  const page = /^[1-9]\d{0,2}$/.test(typedPage) ? Math.min(Number(typedPage), LAST_PAGE) : 1;
  return {
    section,
    q: (all('q')[0] ?? '').toWellFormed().normalize('NFC').trim().slice(0, LONGEST_SEARCH),
    kinds: knownKinds,
    sectors: knownSectors,
    provision,
    page,
    isBent:
      knownKinds.length < kinds.length ||
      knownSectors.length < sectors.length ||
      (typedProvision !== '' && provision === null) ||
      String(page) !== typedPage,
  };
}

/** The address of a list, changes laid over it; it starts at the first page unless told. */
function listPath(asked: Asked, change: Partial<Asked> = {}): string {
  const { section, q, kinds, sectors, provision, page } = { ...asked, page: 1, ...change };
  const pairs = [
    ...(q === '' ? [] : [['q', q]]),
    ...kinds.map((value) => ['loai', value]),
    ...sectors.map((value) => ['linh-vuc', value]),
    ...(provision === null ? [] : [['dieu', provision]]),
    ...(page === 1 ? [] : [['trang', String(page)]]),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query === '' ? SECTION_PATHS[section] : `${SECTION_PATHS[section]}?${query}`;
}

function view(asked: Asked, found: ArticlePage, lang: Lang, now: Date): Html {
  const { section, q } = asked;
  const words = newsTexts(lang);
  const { title, lead, search } = words.sections[section];
  const hidden = [
    ...asked.kinds.map((value) => ['loai', value] as const),
    ...asked.sectors.map((value) => ['linh-vuc', value] as const),
    ...(asked.provision === null ? [] : [['dieu', asked.provision] as const]),
  ];
  const path = pathIn(lang, SECTION_PATHS[section]);
  return html`<div class="flow">${pageHeading({ title, lead })}${sectionTabs(section, lang)}
${asked.isBent ? notice({ lang, tone: 'info', body: words.badAddress }) : null}
${searchBox({ lang, action: path, label: search, value: q, hidden })}
${chosen(asked, lang)}
<div class="columns columns-filters">${listFilters(asked, lang)}<section class="flow">${results(asked, found, lang, now)}${section === 'questions' ? petitions(asked, lang) : null}<p class="small"><a href="${pathIn(lang, `${SECTION_PATHS[section]}/atom.xml`)}">${words.feed}</a></p></section></div></div>`;
}

/** What people put forward themselves is answered elsewhere: on the same provision, where one was chosen. */
function petitions({ provision }: Asked, lang: Lang): Html {
  const path = provision === null ? '/kien-nghi' : `/kien-nghi?dieu=${encodeURIComponent(provision)}`;
  return html`<p><a href="${pathIn(lang, path)}">${newsTexts(lang).petitions}</a></p>`;
}

function chosen(asked: Asked, lang: Lang): Html | null {
  const { kinds, sectors, provision } = asked;
  const words = newsTexts(lang);
  return activeFilters({
    lang,
    items: [
      ...kinds.map((kind) => ({
        label: ARTICLE_KINDS[kind].name[lang],
        removeHref: pathIn(lang, listPath(asked, { kinds: kinds.filter((one) => one !== kind) })),
      })),
      ...sectors.map((sector) => ({
        label: sectorName(sector, lang),
        removeHref: pathIn(lang, listPath(asked, { sectors: sectors.filter((one) => one !== sector) })),
      })),
      ...(provision === null
        ? []
        : [
            {
              label: words.onProvision(groundCitation(provision, lang)),
              removeHref: pathIn(lang, listPath(asked, { provision: null })),
            },
          ]),
    ],
  });
}

function listFilters(asked: Asked, lang: Lang): Html {
  const { section, q, kinds, sectors, provision } = asked;
  const words = newsTexts(lang).filters;
  const choices = kindsOf(section);
  return filters({
    lang,
    action: pathIn(lang, SECTION_PATHS[section]),
    clearHref: pathIn(lang, listPath(asked, { kinds: [], sectors: [], provision: null })),
    hidden: [...(q === '' ? [] : [['q', q] as const]), ...(provision === null ? [] : [['dieu', provision] as const])],
    groups: [
      ...(choices.length < 2
        ? []
        : [
            {
              legend: words.kind,
              name: 'loai',
              options: choices.map((kind) => ({
                value: kind,
                label: ARTICLE_KINDS[kind].name[lang],
                chosen: kinds.includes(kind),
              })),
            },
          ]),
      {
        legend: words.sector,
        name: 'linh-vuc',
        options: SECTORS.map(({ code, name }) => ({ value: code, label: name[lang], chosen: sectors.includes(code) })),
      },
    ],
  });
}

function results(asked: Asked, { items, total }: ArticlePage, lang: Lang, now: Date): Html {
  const words = newsTexts(lang);
  if (items.length === 0) return emptyState({ title: words.none, body: words.noneText });
  const { page } = asked;
  const to = (target: number): string => pathIn(lang, listPath(asked, { page: target }));
  const around = {
    ...(page > 1 ? { previous: to(page - 1) } : {}),
    ...(page * PAGE_ROWS < total ? { next: to(page + 1) } : {}),
  };
  return html`<h2 class="results-count">${words.found(formatNumber(total, lang))}</h2><ol class="results">${items.map(
    (article) => resultLine(article, lang, now),
  )}</ol>${total > PAGE_ROWS ? pagination({ lang, ...around }) : null}`;
}

function resultLine(article: Article, lang: Lang, now: Date): Html {
  const words = newsTexts(lang);
  const text = textIn(article, lang);
  const { event } = article;
  const written = html`<span class="soft small">${words.publishedOn(formatDay(dayOf(article.publishedAt!), lang))} · ${agencyName(article.agencyCode, lang)}</span>`;
  const tags = [
    ...(kindsOf(ARTICLE_KINDS[article.kind].section).length < 2 || event !== null
      ? []
      : [stateTag({ label: ARTICLE_KINDS[article.kind].name[lang] })]),
    ...(event === null
      ? []
      : [
          stateTag({ label: EVENT_FORMATS[event.format][lang] }),
          event.endsAt < now
            ? stateTag({ label: words.event.over })
            : stateTag({ label: words.event.upcoming, tone: 'success' }),
        ]),
    ...(article.demo ? [stateTag({ label: words.demo, tone: 'warning' })] : []),
  ];
  return html`<li><h3 lang="${text.lang}"><a href="${pathIn(lang, articlePath(article))}">${text.title}</a></h3>${
    event === null
      ? null
      : html`<p class="result-by">${formatInstant(event.startsAt, lang)} · <span lang="vi">${event.place}</span></p>`
  }<p class="soft" lang="${text.lang}">${text.summary}</p><p class="tags">${tags} ${event === null ? written : null}</p></li>`;
}
