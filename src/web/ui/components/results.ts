import { html, raw } from '../html.ts';
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
  readonly tags?: HtmlValue;
  /** When it was last confirmed, and the like. */
  readonly note?: string;
}

/** What a search found: one line of meaning each. */
export function resultList(items: readonly Html[]): Html {
  return html`<ol class="results" data-rows>${items}</ol>`;
}

const BY = raw('<p class="result-by">');
const TEXT = raw('<p class="soft">');
const TAGS = raw('<p class="tags">');
const NOTE = raw('<p class="soft small">');
const END = raw('</p>');

/** One of them, in one template: lists of twenty are made for every visitor. */
export function resultItem({ href, title, by, text, tags, note }: Result): Html {
  return html`<li><h3><a href="${href}">${title}</a></h3>${by === undefined ? null : BY}${by}${by === undefined ? null : END}${
    text === undefined ? null : TEXT
  }${text}${text === undefined ? null : END}${tags === undefined ? null : TAGS}${tags}${tags === undefined ? null : END}${
    note === undefined ? null : NOTE
  }${note}${note === undefined ? null : END}</li>`;
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
