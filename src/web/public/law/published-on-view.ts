import { ARTICLE_KINDS, kindsOf, type Article } from '../../../communication/index.ts';
import { dayOf, type ProvisionId } from '../../../law/index.ts';
import type { FoundEntry } from '../../../registry/index.ts';
import { formatDay, html, pathIn, type Html, type Lang } from '../../ui/index.ts';
import { articlePath, SECTION_PATHS, textIn, updatedAt } from '../communication/sections.ts';
import { resultLine } from '../guidance/list-view.ts';
import { lawTexts } from './texts/index.ts';

/** What the authorities published on the provision or a part of it: answers first, then guides, events and news. */
export function articlesView(id: ProvisionId, articles: readonly Article[], lang: Lang): Html {
  const words = lawTexts(lang).provision;
  if (articles.length === 0)
    return html`<section class="section flow"><h2>${words.articles}</h2><p class="soft">${words.articlesNone}</p></section>`;
  const order = (['questions', 'materials', 'events', 'news'] as const).flatMap(kindsOf);
  const sorted = articles.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const answers = articles.some(({ kind }) => ARTICLE_KINDS[kind].section === 'questions');
  const all = `${SECTION_PATHS.questions}?${new URLSearchParams({ dieu: id }).toString()}`;
  return html`<section class="section flow"><h2>${words.articles}</h2><ul class="flow">${sorted.map((one) => line(one, lang))}</ul>${
    answers ? html`<p><a href="${pathIn(lang, all)}">${words.articlesMore}</a></p>` : null
  }</section>`;
}

function line(article: Article, lang: Lang): Html {
  const text = textIn(article, lang);
  return html`<li>${ARTICLE_KINDS[article.kind].name[lang]}: <a href="${pathIn(lang, articlePath(article))}" lang="${text.lang}">${text.title}</a> <span class="soft small">${formatDay(dayOf(updatedAt(article)), lang)}</span></li>`;
}

/** The published answers that rest on a provision. */
export function precedentsView(precedents: readonly FoundEntry[], lang: Lang): Html {
  const words = lawTexts(lang).provision;
  return html`<section class="section flow"><h2>${words.precedents}</h2>${
    precedents.length === 0
      ? html`<p class="soft">${words.precedentsNone}</p>`
      : html`<ol class="results">${precedents.map((item) => resultLine(item, lang))}</ol>`
  }</section>`;
}
