import {
  ARTICLE_KINDS,
  EVENT_FORMATS,
  filesOf,
  freePlaces,
  LANGUAGE_NAMES,
  languageTexts,
  publicArticle,
  readMarkup,
  takesRegistrations,
  TARGET_GROUPS,
  type Article,
  type ArticleFile,
  type LanguageText,
  type Section,
} from '../../../communication/index.ts';
import { agencyName, dayOf, sectorName } from '../../../law/index.ts';
import { groundsShown } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  attributes,
  citations,
  formatBytes,
  formatDay,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  notice,
  pathIn,
  richText,
  stateTag,
  summaryList,
  type Html,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { articlePath, SECTION_PATHS, textIn, updatedAt } from './sections.ts';
import { newsTexts } from './texts.ts';

/** Reads the number of an article from an address; null for anything else. */
export function articleId(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** One article; withdrawn ones say so and why (410). */
export async function articlePage(context: WebContext, section: Section): Promise<Reply> {
  const { lang, params, services, now } = context;
  const { db } = services.database;
  const id = articleId(params['id']);
  const found = id === null ? null : await publicArticle(db, id);
  if (found === null || ARTICLE_KINDS[found.article.kind].section !== section) return { kind: 'notFound' };
  const { article, withdrawn } = found;
  const words = newsTexts(lang);
  const text = textIn(article, lang);
  const breadcrumb = [
    { href: pathIn(lang, SECTION_PATHS[section]), label: words.sections[section].title },
    { href: '', label: text.title },
  ];
  if (withdrawn !== null) {
    const reason = html`${words.withdrawn(formatDay(dayOf(withdrawn.at), lang), '')}<span lang="vi">${withdrawn.reason}</span>`;
    const body = html`<div class="reading flow"><h1 lang="${text.lang}">${text.title}</h1>${notice({ lang, tone: 'warning', title: words.withdrawnTitle, body: reason })}</div>`;
    return {
      kind: 'page',
      page: publicPage(context, { title: text.title, body, breadcrumb, status: 410 }),
      status: 410,
    };
  }
  const isOpen = takesRegistrations(article, now);
  const [files, left, others] = await Promise.all([
    filesOf(db, article.id, article.version),
    freePlaces(db, article),
    languageTexts(db, article),
  ]);
  const chosen = others.find(({ language }) => language === context.query['tieng']) ?? null;
  const body = view({ article, files, left, isOpen, lang, now, others, chosen });
  const page = publicPage(context, { title: text.title, description: text.summary, breadcrumb, body });
  // Registration ends at an hour, which moves no version.
  return isOpen ? { kind: 'page', page, keep: false } : { kind: 'page', page };
}

interface Shown {
  readonly article: Article;
  readonly files: readonly ArticleFile[];
  readonly left: number | null;
  readonly isOpen: boolean;
  readonly lang: Lang;
  readonly now: Date;
  /** Its versions in further languages, and the one that was asked for. */
  readonly others: readonly LanguageText[];
  readonly chosen: LanguageText | null;
}

function view(shown: Shown): Html {
  const { article, files, lang, chosen } = shown;
  const words = newsTexts(lang);
  const text = chosen === null ? textIn(article, lang) : { ...chosen, lang: chosen.language };
  const heading =
    chosen === null
      ? html`<h1 lang="${text.lang}">${text.title}</h1><p class="lead" lang="${text.lang}">${text.summary}</p>`
      : html`<h1 lang="${text.lang}" dir="auto">${text.title}</h1><p class="lead" lang="${text.lang}" dir="auto">${text.summary}</p>`;
  return html`<article class="reading flow">
<div class="page-heading"><p class="over">${ARTICLE_KINDS[article.kind].name[lang]}</p>${heading}${
    article.demo ? html`<p class="tags">${stateTag({ label: words.demo, tone: 'warning' })}</p>` : null
  }</div>
${languageLinks(shown)}${chosen === null ? translationNotice(article, lang) : oldNotice(article, chosen.isOld, lang)}${eventPart(shown)}
<div class="flow" lang="${text.lang}" dir="auto">${richText(readMarkup(text.body))}</div>
${filePart(files, lang)}
${article.provisions.length === 0 ? null : html`<section class="section flow"><h2>${words.grounds}</h2>${citations(groundsShown(article.provisions, lang), lang)}</section>`}
${summaryList(about(article, lang), lang)}
</article>`;
}

function translationNotice(article: Article, lang: Lang): Html | null {
  const words = newsTexts(lang);
  if (lang === 'vi') return null;
  if (article.en === null) return notice({ lang, tone: 'info', body: words.onlyVietnamese });
  return oldNotice(article, article.enIsOld, lang);
}

/** Says that a translation is older than the Vietnamese text. */
function oldNotice(article: Article, isOld: boolean, lang: Lang): Html | null {
  const words = newsTexts(lang);
  if (!isOld) return null;
  const link = html`${words.oldTranslation} <a href="${articlePath(article)}" hreflang="vi">${words.oldTranslationLink}</a>`;
  return notice({ lang, tone: 'warning', body: link });
}

/** Where the article can be read in other languages, each named in the page's own and marked with its tag. */
function languageLinks({ article, others, chosen, lang }: Shown): Html | null {
  if (others.length === 0) return null;
  const words = newsTexts(lang);
  const at = pathIn(lang, articlePath(article));
  const back = chosen === null ? null : html`<li><a href="${at}">${words.ownLanguage}</a></li>`;
  return html`<nav aria-label="${words.otherLanguages}"><p>${words.otherLanguages}:</p><ul>${back}${others.map(
    ({ language, title }) =>
      html`<li><a href="${at}?tieng=${language}" hreflang="${language}" ${attributes({ 'aria-current': language === chosen?.language && 'true' })}>${LANGUAGE_NAMES[language]?.[lang] ?? language}: <span lang="${language}" dir="auto">${title}</span></a></li>`,
  )}</ul></nav>`;
}

function eventPart({ article, left, isOpen, lang, now }: Shown): Html | null {
  const { event } = article;
  if (event === null) return null;
  const words = newsTexts(lang).event;
  const capacity = event.capacity === null ? words.unlimited : formatNumber(event.capacity, lang);
  const places =
    !isOpen || left === null || event.capacity === null
      ? capacity
      : left === 0
        ? words.full
        : words.placesLeft(formatNumber(left, lang), capacity);
  const items: SummaryItem[] = [
    { term: words.when, value: `${formatInstant(event.startsAt, lang)} – ${formatInstant(event.endsAt, lang)}` },
    { term: words.where, value: html`<span lang="vi">${event.place}</span>` },
    { term: words.format, value: EVENT_FORMATS[event.format][lang] },
    { term: words.places, value: places },
    ...(event.registrationUntil === null
      ? []
      : [{ term: words.until, value: formatInstant(event.registrationUntil, lang) }]),
  ];
  const action = isOpen
    ? html`<p>${linkButton({ label: words.register, href: pathIn(lang, `/su-kien/${article.id}/dang-ky`), kind: 'primary' })}</p>`
    : html`<p class="soft">${event.endsAt < now ? words.over : words.closed}</p>`;
  return html`${summaryList(items, lang)}${event.onlineAddress === null ? null : html`<p>${words.online}</p>`}${action}`;
}

function filePart(files: readonly ArticleFile[], lang: Lang): Html | null {
  if (files.length === 0) return null;
  return html`<section class="section flow"><h2>${newsTexts(lang).files}</h2><ul>${files.map(
    ({ id, name, sizeBytes }) =>
      html`<li><a href="/tai-lieu/tep/${id}">${name}</a> <span class="soft small">${formatBytes(sizeBytes, lang)}</span></li>`,
  )}</ul></section>`;
}

/** Leads to the plan where its code was given. */
function planLink(planTask: string, lang: Lang): Html {
  const plan = /^(KH\d{2}-\d{4,})\s/i.exec(planTask)?.[1]?.toUpperCase();
  if (plan === undefined) return html`${planTask}`;
  return html`<a href="${pathIn(lang, `/ke-hoach/${plan}`)}">${planTask}</a>`;
}

function about(article: Article, lang: Lang): SummaryItem[] {
  const words = newsTexts(lang);
  const { publishedAt, sectors, targetGroups, planTask } = article;
  const [day, updated] = [dayOf(publishedAt!), dayOf(updatedAt(article))];
  return [
    { term: words.by, value: agencyName(article.agencyCode, lang) },
    { term: words.day, value: formatDay(day, lang) },
    ...(updated === day ? [] : [{ term: words.updated, value: formatDay(updated, lang) }]),
    ...(sectors.length === 0
      ? []
      : [{ term: words.sectors, value: sectors.map((one) => sectorName(one, lang)).join(', ') }]),
    ...(targetGroups.length === 0
      ? []
      : [{ term: words.for, value: targetGroups.map((one) => TARGET_GROUPS[one]?.[lang] ?? one).join('; ') }]),
    ...(planTask === null ? [] : [{ term: words.planTask, value: planLink(planTask, lang) }]),
  ];
}
