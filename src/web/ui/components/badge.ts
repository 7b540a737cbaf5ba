import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { remember } from '../remember.ts';

export type RiskLevel = 'high' | 'medium' | 'low' | 'unknown';

/** How a state or message feels; always said in words too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const SHAPES: Readonly<Record<RiskLevel, string>> = {
  high: 'M8 1.5 15.5 14.5H.5Z',
  medium: 'M8 .8 15.2 8 8 15.2 .8 8Z',
  low: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  unknown: 'M2.5 7h11v2h-11Z',
};

export interface RiskBadgeOptions {
  readonly level: RiskLevel;
  readonly label: string;
  readonly size?: 'normal' | 'large';
}

/** A risk level as shape, colour and word together: high ▲, medium ◆, low ●. */
export function riskBadge(options: RiskBadgeOptions): Html {
  return madeBadge(options.level, options.label, options.size === 'large' ? ' risk-large' : '');
}

const madeBadge = remember(
  100,
  (level: RiskLevel, label: string, size: string) =>
    html`<span class="risk risk-${level}${size}"><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false"><path d="${SHAPES[level]}"/></svg>${label}</span>`,
);

/** The state of a thing in one or two words. */
export function stateTag(options: { readonly label: string; readonly tone?: Tone }): Html {
  return madeTag(options.label, options.tone ?? 'neutral');
}

const madeTag = remember(300, (label: string, tone: Tone) => html`<span class="tag tag-${tone}">${label}</span>`);

/** A code that people copy or read aloud; keeps together on one line. */
export function code(text: string): Html {
  return html`<span class="code nobreak" translate="no">${text}</span>`;
}
