import {
  CHAPTERS,
  childrenOf,
  citation,
  DOCUMENTS,
  placeOf,
  provision,
  type Chapter,
  type DocumentId,
  type ProvisionId,
} from '../../../law/index.ts';
import { emptyState, formatDay, formatNumber, html, pathIn, stateTag, type Html, type Lang } from '../../ui/index.ts';
import { findProvisions } from './find-provisions.ts';
import { lawTexts } from './texts/index.ts';

/** The texts by chapter and article, chapters folded. */
export function contentsView(lang: Lang): Html {
  return html`${(Object.keys(DOCUMENTS) as DocumentId[]).map((id) => documentContents(id, lang, false))}`;
}

/** One text with its chapters; opened whole on its own page. */
export function documentContents(id: DocumentId, lang: Lang, isOpen: boolean): Html {
  const { title, number, inForceFrom, source, prefix, note } = DOCUMENTS[id];
  const words = lawTexts(lang);
  const chapters = CHAPTERS.filter(({ document }) => document === id);
  const articles = childrenOf(prefix);
  return html`<section class="section flow">
${isOpen ? null : html`<h2><a href="${pathIn(lang, `/phap-luat/${prefix}`)}">${title[lang]}</a></h2>`}
<p class="tags">${stateTag({ label: words.instruments.statuses.issued, tone: 'success' })} <span class="nobreak">${number}</span> <span class="soft">${words.provision.inForce(formatDay(inForceFrom, lang))}</span> <a href="${source}">${words.document.original}</a></p>
${note === undefined ? null : html`<p class="soft">${note[lang]}</p>`}
${chapters.length === 0 ? articleList(articles, lang) : chapters.map((chapter) => chapterFold(chapter, articles, isOpen, lang))}
</section>`;
}

function chapterFold(chapter: Chapter, articles: readonly ProvisionId[], isOpen: boolean, lang: Lang): Html {
  const words = lawTexts(lang).document;
  const inside = articles.filter((id) => {
    const number = Number.parseInt(placeOf(id).article ?? '', 10);
    return number >= chapter.firstArticle && number <= chapter.lastArticle;
  });
  const title = html`${words.chapter(chapter.number)}. ${chapter.heading[lang]}`;
  if (isOpen) return html`<h2>${title}</h2>${articleList(inside, lang, true)}`;
  return html`<details class="fold"><summary>${title} <span class="soft small">(${words.articles(formatNumber(inside.length, lang))})</span></summary><div class="fold-body">${articleList(inside, lang)}</div></details>`;
}

function articleList(articles: readonly ProvisionId[], lang: Lang, withSummary = false): Html {
  const words = lawTexts(lang).document;
  return html`<ul class="flow">${articles.map((id) => {
    const { article, heading, summary } = provision(id);
    return html`<li><a href="${pathIn(lang, `/phap-luat/${id}`)}">${words.article(article ?? '')}. ${heading[lang]}</a>${
      withSummary ? html`<p class="soft">${summary[lang]}</p>` : null
    }</li>`;
  })}</ul>`;
}

const SHOWN = 60;

/** What the search found: citation, heading and our summary of each. */
export function foundView(asked: string, lang: Lang): Html {
  const words = lawTexts(lang).search;
  if (asked === '') return html`<p>${words.ask}</p>`;
  const found = findProvisions(asked, lang);
  if (found.length === 0) return emptyState({ title: words.none(asked), body: words.noneText });
  return html`<h2>${words.found(formatNumber(found.length, lang), asked)}</h2>
${found.length > SHOWN ? html`<p class="soft">${words.shown(formatNumber(SHOWN, lang))}</p>` : null}
<ul class="flow">${found.slice(0, SHOWN).map((id) => {
    const { heading, summary } = provision(id);
    return html`<li><a href="${pathIn(lang, `/phap-luat/${id}`)}">${citation(id, lang)}</a> <span class="soft">${heading[lang]}</span><p>${summary[lang]}</p></li>`;
  })}</ul>`;
}
