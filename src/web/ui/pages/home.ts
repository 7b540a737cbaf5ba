import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import type { IconName } from '../pictures/icon.ts';

/** The opening of the home page: one sentence, one search field. */
export function hero(options: { readonly title: string; readonly lead: string; readonly search: Html }): Html {
  return html`<div class="home-hero"><h1>${options.title}</h1><p class="lead soft">${options.lead}</p>${options.search}</div>`;
}

export interface Door {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly icon?: IconName;
  /** Direct ways to what is asked for most. */
  readonly links?: readonly { readonly href: string; readonly label: string }[];
}

/** The few ways in, each a large card under a heading of the second level. */
export function doors(items: readonly Door[]): Html {
  return html`<ul class="doors">${items.map(
    (item) =>
      html`<li class="door">${item.icon === undefined ? null : icon(item.icon)}<h2><a href="${item.href}">${item.title}</a></h2><p class="soft">${item.text}</p>${
        item.links === undefined
          ? null
          : html`<ul class="door-links">${item.links.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)}</ul>`
      }</li>`,
  )}</ul>`;
}

export interface Figure {
  /** Already formatted. */
  readonly value: string;
  readonly label: string;
  /** The list that this figure counts. */
  readonly href: string;
  readonly note?: string;
}

/** Living figures; each opens the list that it counts. */
export function figureCards(items: readonly Figure[]): Html {
  return html`<ul class="figures">${items.map(
    (item) =>
      html`<li class="figure-card"><a href="${item.href}"><span class="figure-value">${item.value}</span> <span class="figure-label">${item.label}</span></a>${
        item.note === undefined ? null : html`<p class="figure-note">${item.note}</p>`
      }</li>`,
  )}</ul>`;
}

export interface DateCard {
  /** Already formatted day; `left` in words. */
  readonly day: string;
  readonly left: string;
  readonly text: string;
  readonly href?: string;
}

/** Dates that everyone asks about, with the time left. */
export function dateCards(items: readonly DateCard[]): Html {
  return html`<ul class="dates">${items.map(
    (item) =>
      html`<li><p class="dates-day">${item.day} <span class="tag tag-neutral">${item.left}</span></p><p>${
        item.href === undefined ? item.text : html`<a href="${item.href}">${item.text}</a>`
      }</p></li>`,
  )}</ul>`;
}
