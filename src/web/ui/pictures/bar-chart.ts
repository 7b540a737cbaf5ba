import { scaleLinear } from 'd3-scale';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { formatNumber } from '../text.ts';
import type { Lang } from '../text.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly href?: string;
  /** Colour by meaning; `plain` unless told. */
  readonly tone?: 'plain' | 'high' | 'medium' | 'low' | 'soft';
}

export interface BarChartOptions {
  readonly lang: Lang;
  readonly title: string;
  /** What the bars say, in one sentence. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** Heading of the names and of the numbers. */
  readonly nameHeading: string;
  readonly valueHeading: string;
  /** Largest value of the scale; the largest bar unless told. */
  readonly most?: number;
}

/** Lying bars. The chart is itself a table: name, bar, number; so nothing is hidden and long names may break. */
export function barChart(options: BarChartOptions): Html {
  return html`<figure class="picture"><figcaption><p class="picture-title">${options.title}</p><p class="soft">${options.description}</p></figcaption>
${bars(options)}</figure>`;
}

/** The bars alone, for a place that has its own heading. */
export function bars(options: Omit<BarChartOptions, 'description'>): Html {
  const most = options.most ?? Math.max(1, ...options.bars.map((bar) => bar.value));
  const width = scaleLinear([0, most], [0, 100]).clamp(true);
  return html`<table class="bars" role="table"><caption class="unseen">${options.title}</caption><thead class="unseen" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${options.nameHeading}</th><th scope="col" role="columnheader">${options.valueHeading}</th></tr></thead><tbody role="rowgroup">${options.bars.map(
    (bar) =>
      html`<tr role="row"><th scope="row" role="rowheader">${bar.href === undefined ? bar.label : html`<a href="${bar.href}">${bar.label}</a>`}</th><td role="cell"><svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="16" aria-hidden="true" focusable="false"><rect width="100" height="10" class="bar-ground"/><rect width="${width(bar.value).toFixed(2)}" height="10" class="bar bar-${bar.tone ?? 'plain'}"/></svg><span class="number">${formatNumber(bar.value, options.lang)}</span></td></tr>`,
  )}</tbody></table>`;
}
