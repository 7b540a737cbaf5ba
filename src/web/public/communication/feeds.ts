import { ARTICLE_KINDS, publishedArticles, type Article, type Section } from '../../../communication/index.ts';
import { agencyName, dayOf, sectorName, SECTORS } from '../../../law/index.ts';
import { parsePartyCode } from '../../../platform/identity/index.ts';
import { readCode } from '../../../registry/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { pathIn, type Lang } from '../../ui/index.ts';
import { atom, type Feed, type FeedEntry } from './atom.ts';
import { registerNews } from './register-news.ts';
import { articlePath, SECTION_PATHS, textIn, updatedAt } from './sections.ts';
import { newsTexts } from './texts.ts';

/** Where a reader asks again; the mark of the answer says whether anything is new. */
const HEADERS = {
  'cache-control': 'public, no-cache',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};
const TYPE = 'application/atom+xml; charset=utf-8';
const ENTRIES = 50;

/** The newest of one section. */
export async function sectionFeed({ services }: WebContext, section: Section, lang: Lang): Promise<Reply> {
  const { config, database } = services;
  const found = await publishedArticles(database.db, { section, limit: ENTRIES });
  const words = newsTexts(lang);
  const { title, lead } = words.sections[section];
  const path = pathIn(lang, SECTION_PATHS[section]);
  return bytes({
    id: tag(config.baseUrl, '2026-03-01', `${section}/${lang}`),
    lang,
    title: `${title} – ${words.feeds.portal}`,
    subtitle: lead,
    author: words.feeds.portal,
    selfUrl: `${config.baseUrl}${path}/atom.xml`,
    pageUrl: config.baseUrl + path,
    entries: found.items.map((article) => articleEntry(article, lang, config.baseUrl)),
  });
}

function articleEntry(article: Article, lang: Lang, baseUrl: string): FeedEntry {
  const text = textIn(article, lang);
  const kind = ARTICLE_KINDS[article.kind];
  return {
    id: tag(baseUrl, dayOf(article.publishedAt!), `article/${article.id}`),
    title: article.demo ? `${text.title} (${newsTexts(lang).demo})` : text.title,
    url: baseUrl + pathIn(lang, articlePath(article)),
    published: article.publishedAt!,
    updated: updatedAt(article),
    author: agencyName(article.agencyCode, lang),
    summary: text.summary,
    categories: [
      { term: article.kind, label: kind.name[lang] },
      ...article.sectors.map((code) => ({ term: code, label: sectorName(code, lang) })),
    ],
  };
}

/** A name for good (RFC 4151): host, a day on which it was ours, what it names. */
function tag(baseUrl: string, day: string, name: string): string {
  return `tag:${new URL(baseUrl).hostname},${day}:${name}`;
}

function bytes(feed: Feed): Reply {
  return { kind: 'bytes', body: atom(feed), type: TYPE, headers: HEADERS };
}

const SPAN_MS = 30 * 86_400_000;
const PUBLICATIONS = 200;

/** Publications of the registers in the last thirty days: all, or of a sector (`linh-vuc`), a provider (`to-chuc`), a system (`ma`). */
export async function registerFeed({ services, query, now, url }: WebContext, lang: Lang): Promise<Reply> {
  const wanted = wantedOf(query);
  if (wanted === null) return badQuery();
  const { baseUrl } = services.config;
  const span = { from: new Date(now.getTime() - SPAN_MS), to: now, limit: PUBLICATIONS };
  const news = await registerNews(services.database.db, { ...span, ...wanted });
  const words = newsTexts(lang).feeds;
  const about = [...wanted.sectors.map((code) => sectorName(code, lang)), wanted.providerCode, wanted.code].filter(
    (one) => one !== null,
  );
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  return bytes({
    id: tag(
      baseUrl,
      '2026-03-01',
      ['registers', lang, ...wanted.sectors, wanted.providerCode ?? '', wanted.code ?? ''].join('/'),
    ),
    lang,
    title: [words.changes, ...about].join(' – '),
    author: words.portal,
    selfUrl: `${baseUrl}${pathIn(lang, '/du-lieu-mo/thay-doi.atom')}${search}`,
    pageUrl: baseUrl + pathIn(lang, '/du-lieu-mo'),
    entries: news.map((one) => ({
      id: tag(baseUrl, dayOf(one.at), `entry/${one.code}/${one.version}`),
      title: one.name,
      url: baseUrl + pathIn(lang, one.path),
      published: one.at,
      updated: one.at,
      summary: `${one.version === 1 ? words.published : words.revised}: ${one.code}`,
      categories: one.sectors.map((code) => ({ term: code, label: sectorName(code, lang) })),
    })),
  });
}

/** What is asked for; null when something in the address cannot be meant. */
function wantedOf(
  query: WebContext['query'],
): { sectors: string[]; providerCode: string | null; code: string | null } | null {
  const sectors = [query['linh-vuc'] ?? []].flat().filter((one) => one !== '');
  const typedProvider = [query['to-chuc'] ?? []].flat()[0] ?? '';
  const typedCode = [query['ma'] ?? []].flat()[0] ?? '';
  const provider = typedProvider === '' ? null : parsePartyCode(typedProvider);
  const code = typedCode === '' ? null : readCode(typedCode);
  const known = sectors.every((one) => SECTORS.some((sector) => sector.code === one));
  if (!known || (typedProvider !== '' && provider === null) || code?.ok === false) return null;
  return { sectors, providerCode: provider, code: code?.code ?? null };
}

function badQuery(): Reply {
  const text = {
    vi: 'linh-vuc, to-chuc hoặc ma không đúng: hãy dùng mã lĩnh vực, mã tổ chức, AI-ID.',
    en: 'linh-vuc, to-chuc or ma is not right: use the code of a sector, the code of an organisation, an AI-ID.',
  };
  return { kind: 'refused', status: 400, refusals: [{ code: 'badFilter', text }] };
}
