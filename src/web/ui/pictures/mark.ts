import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** The mark: one door, ajar, with light in it. Decorative; the name always stands beside it. */
export function mark(): Html {
  return MARK;
}

const MARK = html`<svg viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false" class="mark"><rect width="48" height="48" rx="9" class="mark-ground"/><path d="M12.5 38.5V22a11.5 11.5 0 0 1 23 0v16.5" class="mark-door"/><path d="M18.5 38.5V22.5a5.5 5.5 0 0 1 5.5-5.5v21.5Z" class="mark-light"/></svg>`;
