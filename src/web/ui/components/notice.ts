import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import type { IconName } from '../pictures/icon.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import type { Tone } from './badge.ts';

const ICONS: Readonly<Record<Exclude<Tone, 'neutral'>, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
};

export interface NoticeOptions {
  readonly lang: Lang;
  readonly tone: Exclude<Tone, 'neutral'>;
  /** The message in one line; without it the body stands alone. */
  readonly title?: string;
  readonly body?: HtmlValue;
  /** True for the answer to what the person just did: it is read out. */
  readonly live?: boolean;
}

/** A message that must not be missed. Its tone is said in words for those who do not see the colour. */
export function notice(options: NoticeOptions): Html {
  const role = options.tone === 'danger' ? 'alert' : 'status';
  const tone = html`<span class="unseen">${texts(options.lang).notice[options.tone]}: </span>`;
  return html`<div class="notice notice-${options.tone}" ${attributes({ role: options.live === true ? role : null })}>${icon(ICONS[options.tone])}<div class="notice-body">${
    options.title === undefined ? tone : html`<p class="notice-title">${tone}${options.title}</p>`
  }${paragraph(options.body)}</div></div>`;
}

export interface EmptyStateOptions {
  readonly title: string;
  readonly body?: HtmlValue;
  readonly actions?: readonly Html[];
}

/** Nothing here yet, why, and what one can do about it. */
export function emptyState(options: EmptyStateOptions): Html {
  return html`<div class="empty"><p class="empty-title">${options.title}</p>${paragraph(options.body)}${
    options.actions === undefined ? null : html`<div class="button-row">${options.actions}</div>`
  }</div>`;
}

/** A plain text as a paragraph; markup as it is. */
export function paragraph(value: HtmlValue): HtmlValue {
  return typeof value === 'string' ? html`<p>${value}</p>` : value;
}
