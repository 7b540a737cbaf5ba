import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { formatLeft, texts } from '../text.ts';
import type { Lang, TermUnit } from '../text.ts';
import type { Tone } from './badge.ts';

export interface DeadlineOptions {
  readonly lang: Lang;
  /** Time left in `unit`; negative when overdue. The caller has counted. */
  readonly left: number;
  /** The whole term in the same unit, for the bar. */
  readonly total: number;
  readonly unit: TermUnit;
  /** The day or instant it ends, formatted. */
  readonly due?: string;
}

/** How much of a term is left, as number and as bar. */
export function deadlineBar(options: DeadlineOptions): Html {
  const used = options.total <= 0 ? 1 : Math.min(1, Math.max(0, 1 - options.left / options.total));
  const due =
    options.due === undefined
      ? null
      : html` <span class="soft nobreak">${texts(options.lang).time.due} ${options.due}</span>`;
  return html`<div class="deadline deadline-${deadlineTone(options.left, options.total)}"><p><strong>${formatLeft(options.left, options.unit, options.lang)}</strong>${due}</p><svg viewBox="0 0 100 6" preserveAspectRatio="none" width="100%" height="6" aria-hidden="true" focusable="false"><rect width="100" height="6" class="deadline-rest"/><rect width="${(used * 100).toFixed(1)}" height="6" class="deadline-used"/></svg></div>`;
}

/** Overdue or due today is danger; the last fifth (at least one unit) is warning. */
export function deadlineTone(left: number, total: number): Tone {
  if (left <= 0) return 'danger';
  return left <= Math.max(1, total / 5) ? 'warning' : 'success';
}

export interface TimelineItem {
  /** When, formatted; `datetime` is the same for machines (ISO). */
  readonly at: string;
  readonly datetime?: string;
  readonly title: HtmlValue;
  readonly by?: string;
  readonly body?: HtmlValue;
  readonly tone?: Tone;
  /** What has happened, what holds now, what is still ahead. */
  readonly stage?: 'done' | 'now' | 'ahead';
}

/** What happened to a thing, one act under the other, in the order given. */
export function timeline(items: readonly TimelineItem[], lang: Lang): Html {
  if (items.length === 0) return html`<p class="soft">${texts(lang).timeline.none}</p>`;
  return html`<ol class="timeline">${items.map((item) => timelineItem(item, lang))}</ol>`;
}

function timelineItem(item: TimelineItem, lang: Lang): Html {
  const words = texts(lang);
  const stage = item.stage ?? 'done';
  const tag =
    stage === 'done'
      ? null
      : html` <span class="tag tag-${stage === 'now' ? 'info' : 'neutral'}">${stage === 'now' ? words.time.now : words.time.ahead}</span>`;
  return html`<li class="timeline-${stage} timeline-${item.tone ?? 'neutral'}"><p class="timeline-at"><time ${attributes({ datetime: item.datetime })}>${item.at}</time>${tag}</p><p class="timeline-title">${item.title}</p>${
    item.by === undefined
      ? null
      : html`<p class="soft small"><span class="unseen">${words.timeline.by}: </span>${item.by}</p>`
  }${item.body === undefined ? null : html`<div class="timeline-body">${item.body}</div>`}</li>`;
}
