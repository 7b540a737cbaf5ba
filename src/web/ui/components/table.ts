import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';

/** One term of a summary with its value, and where it can be changed. */
export interface SummaryItem {
  readonly term: string;
  /** The id of what the value stands in, where errors lead to it. */
  readonly valueId?: string;
  readonly value: HtmlValue;
  readonly change?: { readonly href: string; readonly label?: string };
}

/** Terms and values, one under the other on a phone, side by side from a tablet on. */
export function summaryList(items: readonly SummaryItem[], lang: Lang): Html {
  const words = texts(lang);
  return html`<dl class="summary">${items.map(
    (item) =>
      html`<div><dt ${attributes({ 'data-for': item.valueId })}>${item.term}</dt><dd>${isEmpty(item.value) ? html`<span class="soft">${words.difference.empty}</span>` : item.value}</dd>${
        item.change === undefined
          ? null
          : html`<dd class="summary-change"><a href="${item.change.href}">${item.change.label ?? words.question.change}<span class="unseen"> ${item.term}</span></a></dd>`
      }</div>`,
  )}</dl>`;
}

/** True for a value that would show nothing. */
export function isEmpty(value: HtmlValue): boolean {
  return value === null || value === undefined || value === '';
}

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => HtmlValue;
  /** `number` stands right with even figures; `main` names the row and heads its card on a phone. */
  readonly kind?: 'text' | 'number' | 'main';
}

export interface TableOptions<Row> {
  readonly lang: Lang;
  /** Says what the table is; hidden when a heading right above says it already. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Shown instead of the table when there are no rows. */
  readonly empty?: HtmlValue;
  /** Makes rows selectable with the keys j and k; the first link of a row is opened by Enter. */
  readonly keys?: boolean;
  /** `plain` for few narrow columns: dense, and a table on a phone too. */
  readonly looks?: 'cards' | 'plain';
}

/** Rows and columns; on a phone each row becomes a card with its headings. */
export function table<Row>(options: TableOptions<Row>): Html {
  const { columns, rows } = options;
  if (rows.length === 0) return html`${options.empty ?? html`<p class="soft">${texts(options.lang).table.none}</p>`}`;
  return html`<table class="table ${options.looks ?? 'cards'}" role="table" ${attributes({ 'data-rows': options.keys === true })}><caption class="${options.captionHidden === true ? 'unseen' : ''}">${options.caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(
    (column) => html`<th scope="col" role="columnheader" class="cell-${column.kind ?? 'text'}">${column.heading}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) => html`<tr role="row">${columns.map((column) => cell(column, row))}</tr>
`,
  )}</tbody></table>`;
}

function cell<Row>(column: Column<Row>, row: Row): Html {
  const value = column.cell(row);
  if (column.kind === 'main') return html`<th scope="row" role="rowheader" class="cell-main">${value}</th>`;
  return html`<td role="cell" class="cell-${column.kind ?? 'text'}"><span class="cell-label" aria-hidden="true">${column.heading}</span><div class="cell-value">${value}</div></td>`;
}

export interface PaginationOptions {
  readonly lang: Lang;
  /** What is shown: “1–20 trong hơn 10.000 hệ thống”. */
  readonly summary?: string;
  readonly previous?: string;
  readonly next?: string;
}

/** Links to the pages before and after, by key. */
export function pagination(options: PaginationOptions): Html {
  const words = texts(options.lang).pages;
  const { previous, next } = options;
  return html`<nav class="pagination" aria-label="${words.label}">${
    previous === undefined
      ? null
      : html`<a class="button button-secondary" rel="prev" href="${previous}">${icon('back')}${words.previous}</a>`
  }${options.summary === undefined ? null : html`<span class="soft">${options.summary}</span>`}${
    next === undefined
      ? null
      : html`<a class="button button-secondary" rel="next" href="${next}">${words.next}${icon('next')}</a>`
  }</nav>`;
}
