import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { formatNumber, formatPercent, texts } from '../text.ts';
import type { Lang } from '../text.ts';

export interface Result {
  readonly href: string;
  readonly title: HtmlValue;
  /** Who answers for it, in a few words. */
  readonly by?: HtmlValue;
  /** One line of meaning. */
  readonly text?: string;
  /** Risk, state, code. */
  readonly tags?: readonly Html[];
  /** When it was last confirmed, and the like. */
  readonly note?: string;
}

/** What a search found: one line of meaning each. */
export function resultList(items: readonly Html[]): Html {
  return html`<ol class="results" data-rows>${items}</ol>`;
}

/** One of them. It depends on nothing around it, so it may be kept. */
export function resultItem(item: Result): Html {
  return html`<li><h3><a href="${item.href}">${item.title}</a></h3>${item.by === undefined ? null : html`<p class="result-by">${item.by}</p>`}${
    item.text === undefined ? null : html`<p class="soft">${item.text}</p>`
  }${item.tags === undefined ? null : html`<p class="tags">${item.tags}</p>`}${item.note === undefined ? null : html`<p class="soft small">${item.note}</p>`}</li>`;
}

/** Another way of writing what was searched for. */
export function didYouMean(options: { readonly lang: Lang; readonly text: HtmlValue; readonly href: string }): Html {
  return html`<p class="meant">${texts(options.lang).search.meant} <a href="${options.href}"><strong>${options.text}</strong></a>?</p>`;
}

export interface ProgressOptions {
  readonly lang: Lang;
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far long work is, as bar and number. */
export function progressBar(options: ProgressOptions): Html {
  const { lang, done, total } = options;
  const said = texts(lang).time.progress(formatNumber(done, lang), formatNumber(total, lang));
  return html`<div class="progress"><p><strong>${options.label}</strong> <span class="soft">${said} (${formatPercent(total === 0 ? 0 : done / total, lang, 0)})</span></p><progress max="${Math.max(1, total)}" value="${done}" aria-label="${options.label}">${said}</progress></div>`;
}
