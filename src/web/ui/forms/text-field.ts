import { attributes, html } from '../html.ts';
import type { Html } from '../html.ts';
import { formatNumber, texts } from '../text.ts';
import { described, field } from './field.ts';
import type { FieldOptions } from './field.ts';

export interface TextFieldOptions extends FieldOptions {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** For browsers that fill in what they know: `email`, `name`, `organization`, `current-password`… */
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** How much is expected: the field is that wide. */
  readonly width?: 'short' | 'half' | 'full';
  readonly spellcheck?: boolean;
  /** A unit or sign after the field. */
  readonly suffix?: string;
}

/** One line of text. */
export function textField(options: TextFieldOptions): Html {
  const { id, tied } = described(options);
  const own = attributes({
    autocomplete: options.autocomplete,
    inputmode: options.inputmode,
    spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
  });
  const input = html`<input class="input input-${options.width ?? 'full'}" id="${id}" name="${options.name}" type="${options.type ?? 'text'}" value="${options.value ?? ''}" ${own} ${tied}>`;
  if (options.suffix === undefined) return field(options, input);
  return field(options, html`<div class="input-line">${input}<span class="suffix">${options.suffix}</span></div>`);
}

export interface TextAreaOptions extends FieldOptions {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Characters allowed; counted while typing. Longer text is kept and refused with words, never cut. */
  readonly maxCharacters?: number;
}

/** Several lines of text, with a count when there is a limit. */
export function textArea(options: TextAreaOptions): Html {
  const { id, tied } = described(options);
  const limit = options.maxCharacters;
  const words = texts(options.lang).form;
  // The line break after the tag is eaten by browsers, so that a first empty line which a person typed survives.
  const control = html`<textarea class="input" id="${id}" name="${options.name}" rows="${options.rows ?? 5}" ${attributes({ 'data-most': limit })} ${tied}>
${options.value ?? ''}</textarea>`;
  if (limit === undefined) return field(options, control);
  return field(
    options,
    control,
    html`<p class="hint counter" data-counter="${id}" data-left="${words.charactersLeft('{n}')}" data-over="${words.charactersOver('{n}')}">${words.characters(formatNumber(limit, options.lang))}</p>`,
  );
}

export interface ComboFieldOptions extends FieldOptions {
  readonly value?: string | undefined;
  /** Suggestions; the person may write something else. */
  readonly suggestions: readonly string[];
  readonly autocomplete?: string;
}

/** A line of text with suggestions. Works without scripts; anything may be typed. */
export function comboField(options: ComboFieldOptions): Html {
  const withHint = { ...options, hint: options.hint ?? texts(options.lang).form.suggestions };
  const { id, tied } = described(withHint);
  const own = attributes({ autocomplete: options.autocomplete ?? 'off' });
  return field(
    withHint,
    html`<input class="input" id="${id}" name="${options.name}" type="text" list="${id}-list" value="${options.value ?? ''}" ${own} ${tied}><datalist id="${id}-list">${options.suggestions.map(
      (text) => html`<option value="${text}"></option>`,
    )}</datalist>`,
  );
}
