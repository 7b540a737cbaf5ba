import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { formatNumber } from '../text.ts';
import type { Lang } from '../text.ts';
import { pictureFrame } from './picture-frame.ts';

export interface LineSeries {
  readonly label: string;
  /** One value for each point; null where there is none. */
  readonly values: readonly (number | null)[];
}

export interface LineChartOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** Names of the points, formatted: days, months. */
  readonly points: readonly string[];
  /** At most four. */
  readonly series: readonly LineSeries[];
  readonly pointHeading: string;
}

/** Values over time. Words stand outside the drawing, so that they stay readable on a phone. */
export function lineChart(options: LineChartOptions): Html {
  const values = options.series.flatMap((series) => series.values).filter((value) => value !== null);
  const y = scaleLinear([0, Math.max(1, ...values)], [100, 0]).nice(4);
  const x = scaleLinear([0, Math.max(1, options.points.length - 1)], [0, 100]);
  const ticks = y.ticks(4);
  const drawing = html`<div class="line-chart"><div class="line-scale" aria-hidden="true">${ticks.toReversed().map((tick) => html`<span>${formatNumber(tick, options.lang)}</span>`)}</div>
<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="220" role="img" aria-label="${options.title}. ${options.description}">${ticks.map(
    (tick) => html`<path class="grid-line" d="M0 ${y(tick).toFixed(2)}H100"/>`,
  )}${options.series.map((series, at) => drawSeries(series, at, { x, y }, options.series.length === 1))}</svg>
<div class="line-points" aria-hidden="true">${ends(options.points).map((point) => html`<span>${point}</span>`)}</div></div>`;
  const legend = html`<ul class="legend">${options.series.map((series, at) => html`<li><svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" focusable="false"><path class="line line-${at + 1}" d="M0 4H24"/></svg>${series.label}</li>`)}</ul>`;
  return pictureFrame({
    lang: options.lang,
    title: options.title,
    description: options.description,
    picture: html`${options.series.length > 1 ? legend : null}${drawing}`,
    columns: [
      { heading: options.pointHeading, cell: (at: number) => options.points[at]!, kind: 'main' },
      ...options.series.map((series) => ({
        heading: series.label,
        cell: (at: number) =>
          series.values[at] === null || series.values[at] === undefined
            ? '–'
            : formatNumber(series.values[at], options.lang),
        kind: 'number' as const,
      })),
    ],
    rows: options.points.map((_, at) => at),
  });
}

type Scale = (value: number) => number;

function drawSeries(series: LineSeries, at: number, scales: { x: Scale; y: Scale }, alone: boolean): Html {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => scales.x(index))
    .y((value) => scales.y(value ?? 0));
  const under = area<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => scales.x(index))
    .y0(100)
    .y1((value) => scales.y(value ?? 0));
  const values = [...series.values];
  return html`${alone ? html`<path class="area area-${at + 1}" d="${under(values) ?? ''}"/>` : null}<path class="line line-${at + 1}" d="${path(values) ?? ''}"/>`;
}

/** First, middle (where there is one) and last name: more would collide on a phone. */
function ends(points: readonly string[]): readonly string[] {
  if (points.length <= 3) return points;
  const middle = points.length % 2 === 1 ? [points[(points.length - 1) / 2]!] : [];
  return [points[0]!, ...middle, points.at(-1)!];
}
