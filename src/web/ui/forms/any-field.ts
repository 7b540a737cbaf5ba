import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { texts, type Lang } from '../text.ts';
import { checkbox, checkboxes, radios, select } from './choice-field.ts';
import type { Choice } from './choice-field.ts';
import { dateField } from './date-field.ts';
import type { DateParts } from './date-field.ts';
import type { FieldOptions } from './field.ts';
import { textArea, textField } from './text-field.ts';

/** A field whose kind a form's description says, rather than whoever writes the page. */
export interface AnyFieldOptions extends FieldOptions {
  /** `longText`, `choice`, `choices`, `date`, `boolean`, `email`, `phone`; every other kind is a line of text. */
  readonly kind: string;
  readonly maxLength?: number | undefined;
  /** Of `choice` and `choices`. */
  readonly choices?: readonly (Choice & { readonly group?: string })[];
  /** As stored, or as just typed, right or wrong. */
  readonly value: string | readonly string[] | boolean | number | DateParts | null | undefined;
}

/** From this many on a choice of one is a list to open instead of buttons in sight. */
const MANY = 8;

/** The field as its kind wants it. */
export function anyField({ kind, maxLength, choices = [], value, ...options }: AnyFieldOptions): Html {
  const text = fieldText(value);
  switch (kind) {
    case 'longText':
      return textArea({
        ...options,
        value: text,
        rows: rowsFor(maxLength ?? 0),
        ...(maxLength && { maxCharacters: maxLength }),
      });
    case 'choice':
      return choices.length < MANY
        ? radios({ ...options, choices, value: text })
        : select({ ...options, choices, value: text, width: 'full' });
    case 'choices':
      return checkboxes({ ...options, choices, values: Array.isArray(value) ? (value as readonly string[]) : [] });
    case 'date':
      return dateField({ ...options, value: isParts(value) ? value : partsTyped(text) });
    case 'boolean':
      return checkbox({ ...options, value: 'true', checked: value === true || value === 'true' });
    default:
      return textField({
        ...options,
        ...TYPES[kind],
        value: text,
        width: (maxLength ?? Infinity) <= 60 ? 'half' : 'full',
      });
  }
}

const TYPES: Readonly<Record<string, Pick<Parameters<typeof textField>[0], 'type' | 'autocomplete' | 'inputmode'>>> = {
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
};

function rowsFor(letters: number): number {
  if (letters > 3000) return 9;
  return letters > 1500 ? 6 : 4;
}

function isParts(value: AnyFieldOptions['value']): value is DateParts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A day, or what was typed in its place, with a stroke between the parts. */
function partsTyped(text: string): DateParts | string | undefined {
  if (text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text === '' ? undefined : text;
  const [day = '', month = '', ...year] = text.split('/');
  return { day, month, year: year.join('/') };
}

/** What stands in a line of text: lists one a line, nothing for what is not there. */
export function fieldText(value: AnyFieldOptions['value']): string {
  if (value === null || value === undefined || isParts(value)) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** What helps with a question, line by line under its label, an example among it. Undefined where nothing is said. */
export function helpLines(
  lang: Lang,
  { hint, example, more }: { hint?: string | undefined; example?: string | undefined; more?: string | undefined },
): HtmlValue {
  const shown = example === undefined ? undefined : `${texts(lang).form.exampleWord}: ${example}`;
  const said = [hint, shown, more].filter((line) => line !== undefined);
  return said.length === 0 ? undefined : said.map((line, at) => (at === 0 ? line : html`<br>${line}`));
}
