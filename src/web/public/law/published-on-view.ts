import { ARTICLE_KINDS, kindsOf, type Article } from '../../../communication/index.ts';
import { dayOf, type ProvisionId } from '../../../law/index.ts';
import type { FoundEntry } from '../../../registry/index.ts';
import { formatDay, html, pathIn, type Html, type Lang } from '../../ui/index.ts';
import { articlePath, SECTION_PATHS, textIn, updatedAt } from '../communication/sections.ts';
import { resultLine } from '../guidance/list-view.ts';
import { petitionLine } from '../petitions/list-page.ts';
import { FORM, LIST } from '../petitions/paths.ts';
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

/** Answers to petitions that rest on the provision, the newest few, and the way to send one. */
export function petitionsView(id: ProvisionId, petitions: readonly FoundEntry[], lang: Lang): Html {
  const words = lawTexts(lang).provision;
  const query = new URLSearchParams({ dieu: id }).toString();
  const list = html`<ol class="results">${petitions.slice(0, MOST_PETITIONS).map((item) => petitionLine(item, lang))}</ol>`;
  const more =
    petitions.length <= MOST_PETITIONS
      ? null
      : html`<p><a href="${pathIn(lang, `${LIST}?${query}`)}">${words.petitionsMore}</a></p>`;
  return html`<section class="section flow"><h2>${words.petitions}</h2>${
    petitions.length === 0 ? html`<p class="soft">${words.petitionsNone}</p>` : html`${list}${more}`
  }<p><a href="${pathIn(lang, `${FORM}?${query}`)}">${words.petition}</a></p></section>`;
}

const MOST_PETITIONS = 5;

/** The published answers that rest on a provision. */
export function precedentsView(precedents: readonly FoundEntry[], lang: Lang): Html {
  const words = lawTexts(lang).provision;
  return html`<section class="section flow"><h2>${words.precedents}</h2>${
    precedents.length === 0
      ? html`<p class="soft">${words.precedentsNone}</p>`
      : html`<ol class="results">${precedents.map((item) => resultLine(item, lang))}</ol>`
  }</section>`;
}
