import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { linkButton } from '../components/button.ts';
import { formatNumber, pathIn, texts } from '../text.ts';
import type { Lang } from '../text.ts';

/** The refusals and faults that have a page of their own. 419 is a form whose session is gone. */
export type ErrorStatus = 400 | 403 | 404 | 409 | 413 | 419 | 429 | 500 | 503;

export interface ErrorPageOptions {
  readonly lang: Lang;
  readonly status: ErrorStatus;
  /** What support asks for; left out where nothing was logged. */
  readonly reference?: string;
  /** Where the person came from, when it is a page of ours. */
  readonly backHref?: string;
  readonly retryAfterSeconds?: number;
  /** Says more exactly whether what was typed is safe. */
  readonly safe?: string;
}

/**
 * What happened, whether what was typed is safe, what one can do, and the reference. Needs no database, and
 * shows nothing of what went wrong inside. Give the result to `page`, with the status.
 */
export function errorPage(options: ErrorPageOptions): { readonly title: string; readonly body: Html } {
  const words = texts(options.lang).error;
  const said = words.pages[options.status];
  const { lang, reference, backHref, retryAfterSeconds } = options;
  const body = html`<div class="reading flow error-page"><p class="over">${options.status}</p><h1>${said.title}</h1><p class="lead">${said.what}</p>
<h2>${words.safe}</h2><p>${options.safe ?? said.safe}</p>
<h2>${words.can}</h2><ul>${retryAfterSeconds === undefined ? null : html`<li>${words.wait(formatNumber(retryAfterSeconds, lang))}</li>`}${said.can.map((way) => html`<li>${way}</li>`)}</ul>
<div class="button-row">${backHref === undefined ? null : linkButton({ label: words.back, href: backHref, kind: 'primary' })}${
    options.status === 419 ? linkButton({ label: words.signIn, href: pathIn(lang, '/dang-nhap') }) : null
  }${linkButton({ label: words.home, href: pathIn(lang, '/') })}</div>
${
  reference === undefined
    ? null
    : html`<div class="panel"><p class="soft small">${words.reference}</p><p class="code" translate="no">${reference}</p><p class="soft small">${words.referenceText}</p></div>`
}</div>`;
  return { title: said.title, body };
}
