import { citation } from '../components/proof.ts';
import type { Citation } from '../components/proof.ts';
import { attributes, html } from '../html.ts';
import type { Attributes, Html, HtmlValue } from '../html.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { fieldId } from './error-summary.ts';

/** What every field has. What the person typed comes back in `value`, right or wrong. */
export interface FieldOptions {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly hint?: HtmlValue;
  readonly error?: string | undefined;
  /** True marks the label “(không bắt buộc)”; fields are required unless told. `alternative`: one of several is to be filled in. */
  readonly optional?: boolean | 'alternative';
  /** Why this is asked, folded under the label. */
  readonly grounds?: readonly Citation[];
  /** True when the label is the heading of the page. */
  readonly heading?: boolean;
}

/** Ids and attributes that tie hint and error to the control. */
export function described(options: FieldOptions): { readonly id: string; readonly tied: Attributes } {
  const tied = attributes({
    'aria-describedby': describedBy(options),
    'aria-invalid': options.error === undefined ? null : 'true',
    'aria-required': options.optional ? null : 'true',
  });
  return { id: fieldId(options.name), tied };
}

/** Label, hint, error and control of a single control, in the order in which they are read. */
export function field(options: FieldOptions, control: Html, after?: HtmlValue): Html {
  const id = fieldId(options.name);
  const label = html`<label class="label" for="${id}">${labelText(options)}</label>`;
  return html`<div class="field ${options.error === undefined ? '' : 'field-wrong'}">${options.heading === true ? html`<h1 class="label-heading">${label}</h1>` : label}${under(options)}${control}${after}</div>`;
}

/** The same for a group of controls under one question. */
export function fieldGroup(options: FieldOptions, controls: HtmlValue, role: 'group' | 'radiogroup' = 'group'): Html {
  const own = attributes({
    role: role === 'radiogroup' ? role : null,
    'aria-describedby': describedBy(options),
    'aria-required': role === 'radiogroup' && !options.optional ? 'true' : null,
    'aria-invalid': role === 'radiogroup' && options.error !== undefined ? 'true' : null,
  });
  const text = labelText(options);
  return html`<fieldset class="field ${options.error === undefined ? '' : 'field-wrong'}" ${own}><legend class="label" data-for="${fieldId(options.name)}">${options.heading === true ? html`<h1 class="label-heading">${text}</h1>` : text}</legend>${under(options)}${controls}</fieldset>`;
}

/** The error of a field with the word “Lỗi” for those who do not see the colour. */
export function fieldError(options: FieldOptions): Html | null {
  if (options.error === undefined) return null;
  return html`<p class="field-error" id="${fieldId(options.name)}-error"><span class="unseen">${texts(options.lang).form.error}</span>${options.error}</p>`;
}

function describedBy(options: FieldOptions): string | null {
  const id = fieldId(options.name);
  const parts = [
    ...(options.hint === undefined ? [] : [`${id}-hint`]),
    ...(options.error === undefined ? [] : [`${id}-error`]),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}

function labelText(options: FieldOptions): Html {
  if (options.optional !== true) return html`${options.label}`;
  return html`${options.label} <span class="optional">(${texts(options.lang).form.optional})</span>`;
}

function under(options: FieldOptions): Html {
  const hint =
    options.hint === undefined
      ? null
      : html`<div class="hint" id="${fieldId(options.name)}-hint">${options.hint}</div>`;
  return html`${hint}${options.grounds?.map((item) => citation(item, options.lang))}${fieldError(options)}`;
}
