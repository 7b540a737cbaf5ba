import { html } from '../html.ts';
import type { Html } from '../html.ts';

export interface EmbedBadgeOptions {
  /** Left part: what the badge says in general. */
  readonly label: string;
  /** Right part: the particular, such as a code or level. */
  readonly value: string;
  readonly level: 'high' | 'medium' | 'low' | 'neutral';
}

const GROUNDS = { high: '#a3160f', medium: '#855300', low: '#135c39', neutral: '#4b525d' } as const;
const SHAPES = { high: '▲ ', medium: '◆ ', low: '● ', neutral: '' } as const;

/** Roughly the width of 12 px sans-serif text; `textLength` then fits it exactly, whatever font the other site has. */
const widthOf = (text: string): number =>
  Math.ceil(
    Array.from(text).reduce(
      (sum, letter) => sum + (/[iljtfrI.,:' ()|1]/.test(letter) ? 4.4 : /[mwMWGOQ▲◆●]/.test(letter) ? 10 : 7.2),
      0,
    ),
  );

/** A whole SVG document to show on other sites (`image/svg+xml`); it carries its own colours and needs nothing else. */
export function embedBadge(options: EmbedBadgeOptions): Html {
  const value = `${SHAPES[options.level]}${options.value}`;
  const [left, right] = [widthOf(options.label), widthOf(value)];
  const width = 28 + left + 10 + right + 20;
  const edge = 28 + left + 10;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="28" viewBox="0 0 ${width} 28" role="img" aria-label="${options.label}: ${options.value}" font-family="'Be Vietnam Pro', system-ui, sans-serif" font-size="12"><rect width="${width}" height="28" rx="5" fill="#15181d"/><path d="M${edge} 0H${width - 5}a5 5 0 0 1 5 5V23a5 5 0 0 1-5 5H${edge}Z" fill="${GROUNDS[options.level]}"/><rect x="5" y="5" width="18" height="18" rx="4" fill="#971419"/><path d="M9.7 20V13.3a4.3 4.3 0 0 1 8.6 0V20" fill="none" stroke="#fff" stroke-width="1.5"/><path d="M11.9 20V13.5a2.1 2.1 0 0 1 2.1-2.1V20Z" fill="#e3bb62"/><text x="28" y="18" fill="#fff" textLength="${left}">${options.label}</text><text x="${edge + 10}" y="18" fill="#fff" font-weight="600" textLength="${right}">${value}</text></svg>`;
}
