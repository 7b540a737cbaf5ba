import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { formatDay, texts } from '../text.ts';
import type { Lang } from '../text.ts';
import type { Span } from './span-chart.ts';

/** One line of the chart. */
export interface MonthRow {
  readonly name: string;
  readonly label: HtmlValue;
  readonly href: string;
  /** Days, 'YYYY-MM-DD'; `from` null: only its last day is known. */
  readonly from: string | null;
  readonly to: string;
  /** Day by which it is or was due; drawn as a tick. */
  readonly due: string | null;
  readonly tone: NonNullable<Span['tone']>;
  /** The state in words; colour alone says nothing. */
  readonly state: HtmlValue;
}

export interface MonthChartOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** First day of each month that is shown, in order. */
  readonly months: readonly string[];
  readonly rows: readonly MonthRow[];
  readonly today: string;
  readonly headings: { readonly name: string; readonly span: string; readonly state: string };
}

/**
 * What runs when, months as columns of equal width, with a line for today. A table itself: it reads in order, and on a phone each row
 * stands under its name. Each bar is a way to its row's page for the pointer; the name is the same way for keys and screen readers.
 */
export function monthChart(options: MonthChartOptions): Html {
  const { lang, headings, months, today } = options;
  const at = placeOf(months);
  const grid = months.slice(1).map((_, index) => `M${(((index + 1) / months.length) * 100).toFixed(2)} 0V10`);
  const scale = months.map((month, index) => {
    const [year, number] = month.split('-');
    const shown = months.length <= FEW || index === 0 || (Number(number) - 1) % 3 === 0;
    return html`<span>${shown ? number : null}${index === 0 || number === '01' ? html`<b>${year}</b>` : null}</span>`;
  });
  const rows = options.rows.map(
    (row) =>
      html`<tr role="row"><th scope="row" role="rowheader"><a href="${row.href}">${row.label}</a></th><td role="cell"><a class="month-bar" href="${row.href}" tabindex="-1" aria-hidden="true">${bar(row, { at, grid: grid.join(''), today })}</a><span class="soft small">${dayText(row, lang)}</span></td><td role="cell" class="span-state">${row.state}</td></tr>`,
  );
  return html`<figure class="picture"><figcaption><p class="picture-title">${options.title}</p><p class="soft">${options.description}</p></figcaption>
<table class="spans months" role="table"><caption class="unseen">${options.title}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${headings.name}</th><th scope="col" role="columnheader"><span class="unseen">${headings.span}</span><span class="month-scale" aria-hidden="true">${scale}</span></th><th scope="col" role="columnheader">${headings.state}</th></tr></thead><tbody role="rowgroup">${rows}</tbody></table><p class="soft small span-today"><svg viewBox="0 0 4 14" width="4" height="14" aria-hidden="true" focusable="false"><path class="today" d="M2 0V14"/></svg>${texts(lang).picture.today}: ${formatDay(today, lang)}</p></figure>`;
}

/** Of more months only each quarter is written out. */
const FEW = 18;

interface Ground {
  readonly at: (day: string) => number;
  readonly grid: string;
  readonly today: string;
}

function bar({ from, to, due, tone }: MonthRow, { at, grid, today }: Ground): Html {
  const end = Math.min(100, Math.max(0.8, at(to) + 0.4));
  const start = Math.min(end - 0.8, Math.max(0, from === null ? at(to) - 0.6 : at(from)));
  const tick = due === null || outside(at(due)) ? null : html`<path class="due" d="M${at(due).toFixed(2)} 0V10"/>`;
  const now = outside(at(today)) ? null : html`<path class="today" d="M${at(today).toFixed(2)} 0V10"/>`;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="16" aria-hidden="true" focusable="false"><rect width="100" height="10" class="bar-ground"/><path class="month-grid" d="${grid}"/><rect x="${start.toFixed(2)}" y="2" width="${(end - start).toFixed(2)}" height="6" class="span span-${tone}"/>${tick}${now}</svg>`;
}

function outside(place: number): boolean {
  return place < 0 || place > 100;
}

function dayText({ from, to, due }: MonthRow, lang: Lang): string {
  const last = due ?? to;
  return from === null || from === last ? formatDay(last, lang) : `${formatDay(from, lang)} – ${formatDay(last, lang)}`;
}

/** Where a day stands between 0 and 100; days before and after the months lie outside. */
function placeOf(months: readonly string[]): (day: string) => number {
  const [year, month] = (months[0] ?? '2000-01').split('-').map(Number) as [number, number];
  return (day) => {
    const [y, m, d] = day.split('-').map(Number) as [number, number, number];
    const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
    return (((y - year) * 12 + (m - month) + (d - 1) / days) / months.length) * 100;
  };
}
