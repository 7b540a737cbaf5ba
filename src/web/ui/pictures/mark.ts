import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** The mark: one door, ajar, with light in it. Decorative; the name always stands beside it. */
export function mark(): Html {
  return html`<svg viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false" class="mark">
    <rect width="48" height="48" rx="9" class="mark-ground" />
    <path d="M12 39V22a12 12 0 0 1 24 0v17" class="mark-door" />
    <path d="M24 18v21" class="mark-light" />
  </svg>`;
}
