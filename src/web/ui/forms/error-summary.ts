import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';

/** One thing to mend. `field` is the name of the field it belongs to; without it the error is about the whole form. */
export interface FormError {
  readonly field?: string;
  readonly text: string;
  /** The provision behind it, as people say it. */
  readonly ground?: string;
}

/** The id of the element that a field's error leads to. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}`;
}

/** The first error of a field, as text, for its `error` option. */
export function errorOf(errors: readonly FormError[] | undefined, name: string): string | undefined {
  return errors?.find((error) => error.field === name)?.text;
}

/** All errors at once at the top of the page, each leading to its field. Nothing when there are none. */
export function errorSummary(options: { readonly lang: Lang; readonly errors: readonly FormError[] }): Html | null {
  const { errors } = options;
  if (errors.length === 0) return null;
  const words = texts(options.lang).form;
  return html`<div class="error-summary" role="alert" tabindex="-1" data-focus aria-labelledby="loi-tieu-de">${icon('danger')}<div><h2 id="loi-tieu-de">${words.errorsTitle(errors.length)}</h2><p>${words.errorsText}</p><ul>${errors.map(
    (error) =>
      html`<li>${error.field === undefined ? error.text : html`<a href="#${fieldId(error.field)}">${error.text}</a>`}${
        error.ground === undefined ? null : html` <span class="soft">(${error.ground})</span>`
      }</li>`,
  )}</ul></div></div>`;
}
