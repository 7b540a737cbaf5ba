import { ARTICLE_KINDS, type Article, type ArticleText, type Section } from '../../../communication/index.ts';
import { pathIn, tabs, type Html, type Lang } from '../../ui/index.ts';
import { newsTexts } from './texts.ts';

/** Addresses of the sections, without language. */
export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  news: '/tin-tuc',
  questions: '/hoi-dap',
  events: '/su-kien',
  materials: '/tai-lieu',
};

/** Address of an article, without language. */
export function articlePath({ kind, id }: Pick<Article, 'kind' | 'id'>): string {
  return `${SECTION_PATHS[ARTICLE_KINDS[kind].section]}/${id}`;
}

/** The text that a page in that language shows, and whether it is a stand-in in the other one. */
export function textIn({ vi, en }: Article, lang: Lang): ArticleText & { readonly lang: Lang } {
  return lang === 'en' && en !== null ? { ...en, lang } : { ...vi, lang: 'vi' };
}

/** When what everybody sees last became what it is. */
export function updatedAt({ publishedAt, writtenAt }: Article): Date {
  return publishedAt !== null && publishedAt > writtenAt ? publishedAt : writtenAt;
}

/** The sections and the letters side by side. */
export function sectionTabs(current: Section | 'letters', lang: Lang): Html {
  const words = newsTexts(lang);
  const items = (Object.keys(SECTION_PATHS) as Section[]).map((section) => ({
    href: pathIn(lang, SECTION_PATHS[section]),
    label: words.sections[section].title,
    current: section === current,
  }));
  const letters = { href: pathIn(lang, '/ban-tin'), label: words.letters.tab, current: current === 'letters' };
  return tabs({ lang, label: words.tabs, items: [...items, letters] });
}
