import { attributes, html } from '../html.ts';
import type { Html } from '../html.ts';
import { texts } from '../text.ts';
import { fieldId } from './error-summary.ts';
import { fieldGroup } from './field.ts';
import type { FieldOptions } from './field.ts';

/** What was typed into the three parts, right or wrong. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface DateFieldOptions extends FieldOptions {
  /** The parts as typed, or a day ('YYYY-MM-DD'). */
  readonly value?: DateParts | string | undefined;
}

/**
 * A date as three numbers in Vietnamese order (day, month, year), because a browser's own date field shows the
 * order of the browser's language. They are sent as `<name>-day`, `<name>-month`, `<name>-year`; see `dateFrom`.
 */
export function dateField(options: DateFieldOptions): Html {
  const words = texts(options.lang).form;
  const withHint = { ...options, hint: options.hint ?? words.dateExample };
  const parts = typeof options.value === 'string' ? partsOf(options.value) : (options.value ?? EMPTY);
  return fieldGroup(
    withHint,
    html`<div class="date-parts">${PART_NAMES.map((part) => datePart(options, part, { label: words[part], value: parts[part] }))}</div>`,
  );
}

/**
 * The day that the three parts of a date field say: 'YYYY-MM-DD'; null when all three are empty; 'wrong' when
 * they are no day of the calendar.
 */
export function dateFrom(values: Readonly<Record<string, unknown>>, name: string): string | null {
  const { day, month, year } = datePartsFrom(values, name);
  if (day === '' && month === '' && year === '') return null;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return 'wrong';
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > longest(y, m)) return 'wrong';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The three parts as they were typed, without outer spaces, to be shown again. */
export function datePartsFrom(values: Readonly<Record<string, unknown>>, name: string): DateParts {
  const read = (part: string): string => {
    const value = values[`${name}-${part}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  return { day: read('day'), month: read('month'), year: read('year') };
}

const EMPTY: DateParts = { day: '', month: '', year: '' };
const PART_NAMES = ['day', 'month', 'year'] as const;

function datePart(
  options: DateFieldOptions,
  part: (typeof PART_NAMES)[number],
  shown: { readonly label: string; readonly value: string },
): Html {
  const id = part === 'day' ? fieldId(options.name) : `${fieldId(options.name)}-${part}`;
  const own = attributes({ 'aria-invalid': options.error === undefined ? null : 'true' });
  return html`<div class="date-part"><label for="${id}">${shown.label}</label><input class="input part-${part}" id="${id}" name="${options.name}-${part}" inputmode="numeric" autocomplete="off" value="${shown.value}" ${own}></div>`;
}

function longest(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsOf(day: string): DateParts {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month, year };
}
