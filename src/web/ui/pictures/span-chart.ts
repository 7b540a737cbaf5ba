import { scaleLinear } from 'd3-scale';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { formatDay, texts } from '../text.ts';
import type { Lang } from '../text.ts';

export interface Span {
  readonly label: string;
  readonly href?: string;
  /** Days, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly to: string;
  readonly tone?: 'plain' | 'success' | 'warning' | 'danger' | 'soft';
  /** The state in words; colour alone says nothing. */
  readonly state: string;
}

export interface SpanChartOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly spans: readonly Span[];
  readonly today: string;
  readonly headings: { readonly name: string; readonly span: string; readonly state: string };
}

/** Tasks of a plan over time, with a line for today. A table itself, so that it reads in order and long names may break. */
export function spanChart(options: SpanChartOptions): Html {
  const days = options.spans.flatMap((span) => [ordinal(span.from), ordinal(span.to)]);
  const x = scaleLinear(
    [Math.min(...days, ordinal(options.today)), Math.max(...days, ordinal(options.today)) + 1],
    [0, 100],
  );
  const now = x(ordinal(options.today)).toFixed(2);
  const { headings, lang } = options;
  return html`<figure class="picture"><figcaption><p class="picture-title">${options.title}</p><p class="soft">${options.description}</p></figcaption>
<table class="spans" role="table"><caption class="unseen">${options.title}</caption><thead class="unseen" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${headings.name}</th><th scope="col" role="columnheader">${headings.span}</th><th scope="col" role="columnheader">${headings.state}</th></tr></thead><tbody role="rowgroup">${options.spans.map(
    (span) => {
      const [from, to] = [x(ordinal(span.from)), x(ordinal(span.to) + 1)];
      return html`<tr role="row"><th scope="row" role="rowheader">${span.href === undefined ? span.label : html`<a href="${span.href}">${span.label}</a>`}</th><td role="cell"><svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="14" aria-hidden="true" focusable="false"><rect width="100" height="10" class="bar-ground"/><rect x="${from.toFixed(2)}" width="${Math.max(0.8, to - from).toFixed(2)}" height="10" class="span span-${span.tone ?? 'plain'}"/><path class="today" d="M${now} 0V10"/></svg><span class="soft small">${formatDay(span.from, lang)} – ${formatDay(span.to, lang)}</span></td><td role="cell" class="span-state">${span.state}</td></tr>`;
    },
  )}</tbody></table><p class="soft small span-today"><svg viewBox="0 0 4 14" width="4" height="14" aria-hidden="true" focusable="false"><path class="today" d="M2 0V14"/></svg>${texts(lang).picture.today}: ${formatDay(options.today, lang)}</p></figure>`;
}

function ordinal(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
