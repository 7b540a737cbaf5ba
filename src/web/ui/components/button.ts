import { attributes, html } from '../html.ts';
import type { Html } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import type { IconName } from '../pictures/icon.ts';

/** `primary` once a page; `danger` for what cannot be undone; `quiet` for what most people skip. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonOptions {
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly name?: string;
  readonly value?: string;
  /** Another address for this button of a form. */
  readonly formAction?: string;
  /** For a second form on the page. */
  readonly form?: string;
}

/** A submit button. There is no disabled state: a button that cannot work says why after it is pressed. */
export function button(options: ButtonOptions): Html {
  const own = attributes({
    name: options.name,
    value: options.value,
    formaction: options.formAction,
    form: options.form,
  });
  return html`<button class="button button-${options.kind ?? 'primary'}" ${own}>${inside(options)}</button>`;
}

export interface LinkButtonOptions {
  readonly label: string;
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly download?: boolean;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function linkButton(options: LinkButtonOptions): Html {
  const own = attributes({ download: options.download === true });
  return html`<a class="button button-${options.kind ?? 'secondary'}" href="${options.href}" ${own}>${inside(options)}</a>`;
}

/** Buttons side by side, the most important first; stacked on a phone. */
export function buttonRow(...buttons: readonly (Html | null)[]): Html {
  return html`<div class="button-row">${buttons}</div>`;
}

export interface CopyButtonOptions {
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
}

/** A button that copies a text; without scripts it is not shown and the text can be selected by hand. */
export function copyButton(options: CopyButtonOptions): Html {
  return html`<button type="button" class="button button-quiet copy" hidden data-copy="${options.text}" data-done="${options.done}" data-failed="${options.failed}">${icon('copy')}<span role="status">${options.label}</span></button>`;
}

function inside(options: { readonly label: string; readonly icon?: IconName }): Html {
  if (options.icon === undefined) return html`${options.label}`;
  return options.icon === 'next' ? html`${options.label}${icon('next')}` : html`${icon(options.icon)}${options.label}`;
}
