import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
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

/** The id of the heading over the errors. */
export const SUMMARY_ID = 'loi-tieu-de';

/** The id of the element that a field's error leads to. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}`;
}

/** The first error of a field, as text, for its `error` option. */
export function errorOf(errors: readonly FormError[] | undefined, name: string): string | undefined {
  return errors?.find((error) => error.field === name)?.text;
}

/**
 * All errors at once at the top of the page: first those of the whole form, then the fields' in the order of the page,
 * each leading to its field and naming it as the page does, so that no two lines read alike. `fields` is the markup in
 * which the fields stand; a password never comes back. Nothing when there are no errors.
 */
export function errorSummary(options: {
  readonly lang: Lang;
  readonly errors: readonly FormError[];
  readonly fields: HtmlValue;
}): Html | null {
  if (options.errors.length === 0) return null;
  const words = texts(options.lang).form;
  const markup = html`${options.fields}`.toString();
  const labels = labelsIn(markup);
  const order = [...labels.keys()];
  const placeOf = ({ field }: FormError): number => (field === undefined ? -1 : order.indexOf(fieldId(field)));
  const errors = options.errors.toSorted((a, b) => placeOf(a) - placeOf(b));
  return html`<div class="error-summary" role="alert" tabindex="-1" data-focus aria-labelledby="${SUMMARY_ID}">${icon('danger')}<div><h2 id="${SUMMARY_ID}">${words.errorsTitle(errors.length)}</h2><p>${markup.includes(' type="password"') ? words.errorsTextSecret : words.errorsText}</p><ul>${errors.map(
    (error) =>
      html`<li>${error.field === undefined ? error.text : html`<a href="#${fieldId(error.field)}">${named(error.text, labels.get(fieldId(error.field)))}</a>`}${
        error.ground === undefined ? null : html` <span class="soft">(${error.ground})</span>`
      }</li>`,
  )}</ul></div></div>`;
}

/** “Tên kho: Bạn chưa điền mục này.”; a text that names the field itself says it once. */
function named(text: string, label: string | undefined): string {
  if (label === undefined || label === '' || text.startsWith(label) || text.includes(`“${label}”`)) return text;
  return /[?!.:…]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}

// A group's legend names its first control and stands before that control's own label: the first name counts.
const LABEL = /<(label|legend|dt)\b[^>]*? (?:data-)?for="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g;

/** What each field is called on the page, by its id, without the mark of what may be left empty. */
function labelsIn(markup: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [, , id = '', inside = ''] of markup.matchAll(LABEL)) if (!labels.has(id)) labels.set(id, plain(inside));
  return labels;
}

function plain(markup: string): string {
  return markup
    .replaceAll(/<span class="optional">[^<]*<\/span>|<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
