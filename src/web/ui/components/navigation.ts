import { attributes, html } from '../html.ts';
import type { Html } from '../html.ts';
import type { NavigationItem } from '../page.ts';
import { icon } from '../pictures/icon.ts';
import { formatNumber, texts } from '../text.ts';
import type { Lang } from '../text.ts';

export interface TabsOptions {
  readonly lang: Lang;
  readonly label: string;
  readonly items: readonly (NavigationItem & { readonly count?: number })[];
}

/** Parts of one thing as links; each part is a page of its own. */
export function tabs(options: TabsOptions): Html {
  return html`<nav class="tabs" aria-label="${options.label}"><ul>${options.items.map(
    (item) =>
      html`<li><a href="${item.href}" ${attributes({ 'aria-current': item.current === true ? 'page' : null })}>${item.label}${
        item.count === undefined
          ? null
          : html` <span class="tab-count">${formatNumber(item.count, options.lang)}</span>`
      }</a></li>`,
  )}</ul></nav>`;
}

/** The way back; it never loses what was typed. */
export function backLink(options: { readonly lang: Lang; readonly href: string; readonly label?: string }): Html {
  return html`<a class="back-link" href="${options.href}">${icon('back')}${options.label ?? texts(options.lang).question.back}</a>`;
}

export interface StepOptions {
  readonly lang: Lang;
  readonly step: number;
  readonly of?: number | undefined;
  readonly name?: string | undefined;
}

/** Progress in words: “Bước 2 trên 4”; without a known end “Bước 2”. */
export function stepWords(options: StepOptions): Html {
  const words = texts(options.lang).question;
  const text = options.of === undefined ? words.stepOf(options.step) : words.step(options.step, options.of);
  return html`<p class="step-words">${text}${options.name === undefined ? null : html` <span class="soft">· ${options.name}</span>`}</p>`;
}

export interface PageHeadingOptions {
  /** Where a part of it is in another language than the page, that part carries it. */
  readonly title: string | Html;
  /** Where the whole title is in another language than the page. */
  readonly titleLang?: Lang;
  /** A line over the title: what kind of page this is, or a code. */
  readonly over?: string | Html;
  readonly lead?: string;
  readonly tags?: readonly Html[];
}

/** A page's heading with what stands above and below it. */
export function pageHeading(options: PageHeadingOptions): Html {
  return html`<div class="page-heading">${options.over === undefined ? null : html`<p class="over">${options.over}</p>`}<h1 ${attributes({ lang: options.titleLang })}>${options.title}</h1>${
    options.tags === undefined ? null : html`<p class="tags">${options.tags}</p>`
  }${options.lead === undefined ? null : html`<p class="lead soft">${options.lead}</p>`}</div>`;
}

/** The list of keys, opened by `?`. Put it once at the end of a page with rows (`keys: true`) or acts (`data-acts`). */
export function shortcutsDialog(lang: Lang): Html {
  const words = texts(lang).keys;
  const keys: readonly (readonly [string, string])[] = [
    ['j', words.next],
    ['k', words.previous],
    ['Enter', words.open],
    ['a', words.act],
    ['/', words.search],
    ['?', words.help],
  ];
  return html`<dialog class="shortcuts" aria-labelledby="phim-tat"><h2 id="phim-tat">${words.title}</h2><dl>${keys.map(
    ([key, text]) => html`<dt><kbd>${key}</kbd></dt><dd>${text}</dd>`,
  )}</dl><form method="dialog"><button class="button button-secondary">${words.close}</button></form></dialog>`;
}
