import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { texts } from '../text.ts';
import { described, field, fieldError, fieldGroup } from './field.ts';
import type { FieldOptions } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** A line between this choice and those before it: “hoặc”. */
  readonly apart?: string;
  /** Shown only while this choice is chosen, where the browser can; else always. */
  readonly inside?: HtmlValue;
}

export interface OneOfOptions extends FieldOptions {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** `row` for two or three short answers. */
  readonly layout?: 'column' | 'row';
}

/** Exactly one of a few, all in sight. */
export function radios(options: OneOfOptions): Html {
  const lines = options.choices.map((choice, at) =>
    choiceLine(options, choice, { type: 'radio', at, chosen: choice.value === options.value }),
  );
  return fieldGroup(
    options,
    html`<div class="choices ${options.layout === 'row' ? 'choices-row' : ''}">${lines}</div>`,
    'radiogroup',
  );
}

export interface ManyOfOptions extends FieldOptions {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
  /** From this many choices on the list scrolls and can be narrowed; 12 unless told. */
  readonly narrowFrom?: number;
}

/** Any number of a list. Long lists can be narrowed where scripts run. */
export function checkboxes(options: ManyOfOptions): Html {
  const long = options.choices.length >= (options.narrowFrom ?? 12);
  const own = attributes({ 'data-narrow': long ? texts(options.lang).filters.narrow : null });
  const lines = options.choices.map((choice, at) =>
    choiceLine(options, choice, { type: 'checkbox', at, chosen: options.values?.includes(choice.value) === true }),
  );
  return fieldGroup(options, html`<div class="choices ${long ? 'choices-long' : ''}" ${own}>${lines}</div>`);
}

/** One statement to agree with, or a yes that stands alone. */
export function checkbox(options: FieldOptions & { readonly value: string; readonly checked?: boolean }): Html {
  const { id, tied } = described(options);
  const own = attributes({ checked: options.checked === true });
  return html`<div class="field ${options.error === undefined ? '' : 'field-wrong'}">${fieldError(options)}<div class="choice"><input type="checkbox" id="${id}" name="${options.name}" value="${options.value}" ${own} ${tied}><label for="${id}">${options.label}</label>${
    options.hint === undefined ? null : html`<div class="hint choice-hint" id="${id}-hint">${options.hint}</div>`
  }</div></div>`;
}

export interface SelectOptions extends FieldOptions {
  /** Neighbours of one `group` stand together under its name. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  readonly value?: string | undefined;
  readonly width?: 'short' | 'half' | 'full';
}

/** One of a long, well-known list (provinces, ministries). For fewer than eight use `radios`. */
export function select(options: SelectOptions): Html {
  const { id, tied } = described(options);
  return field(
    options,
    html`<select class="input input-${options.width ?? 'half'}" id="${id}" name="${options.name}" ${tied}><option value="">${texts(options.lang).form.choose}</option>${grouped(options)}</select>`,
  );
}

function grouped({ choices, value }: SelectOptions): Html[] {
  const option = (choice: SelectOptions['choices'][number]): Html =>
    html`<option value="${choice.value}" ${attributes({ selected: choice.value === value })}>${choice.label}</option>`;
  return [...Map.groupBy(choices, ({ group }) => group)].map(([group, all]) =>
    group === undefined ? html`${all.map(option)}` : html`<optgroup label="${group}">${all.map(option)}</optgroup>`,
  );
}

interface Line {
  readonly type: 'radio' | 'checkbox';
  readonly at: number;
  readonly chosen: boolean;
}

function choiceLine(options: FieldOptions, choice: Choice, line: Line): Html {
  const { id } = described(options);
  // The first control carries the field's own id, so that the error summary leads to it.
  const own = line.at === 0 ? id : `${id}-${line.at}`;
  const tied = attributes({
    checked: line.chosen,
    // Radios are one answer and marked as a group; a group of checkboxes cannot be, so each of them is.
    'aria-invalid': line.type === 'checkbox' && options.error !== undefined ? 'true' : null,
    'aria-describedby': choice.hint === undefined ? null : `${own}-choice-hint`,
  });
  return html`${choice.apart === undefined ? null : html`<p class="choice-apart">${choice.apart}</p>`}<div class="choice"><input type="${line.type}" id="${own}" name="${options.name}" value="${choice.value}" ${tied}><label for="${own}">${choice.label}</label>${
    choice.hint === undefined ? null : html`<p class="hint choice-hint" id="${own}-choice-hint">${choice.hint}</p>`
  }${choice.inside === undefined ? null : html`<div class="choice-inside">${choice.inside}</div>`}</div>`;
}
