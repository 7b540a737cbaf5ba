import type { FoundEntry } from '../../../registry/index.ts';
import { html, type Html, type Lang } from '../../ui/index.ts';
import { resultLine } from '../guidance/list-view.ts';
import { lawTexts } from './texts/index.ts';

/** The published answers that rest on a provision. */
export function precedentsView(precedents: readonly FoundEntry[], lang: Lang): Html {
  const words = lawTexts(lang).provision;
  return html`<section class="section flow"><h2>${words.precedents}</h2>${
    precedents.length === 0
      ? html`<p class="soft">${words.precedentsNone}</p>`
      : html`<ol class="results">${precedents.map((item) => resultLine(item, lang))}</ol>`
  }</section>`;
}
