import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { SUMMARY_ID } from './error-summary.ts';

/** What may stand above a summary so that it is still seen at once, in letters; measured on our own pages with the banner of the demonstration. */
const SCREENS = [
  ['desk', 1_000],
  ['phone', 780],
  ['small', 400],
] as const;

/** A paragraph, a heading or a label takes the room of so many letters by itself. */
const BLOCK_LETTERS = 40;
const BLOCK = /<(p|li|h[1-6]|dt|dd|tr|label|legend|button|textarea)\b/g;
/** What is not seen: pictures, scripts, and what is folded away but for its heading. */
const UNSEEN =
  /<(svg|script|noscript|select)\b.*?<\/\1>|(?<=<details(?![^>]*\sopen)[^>]*>\s*<summary.*?<\/summary>).*?(?=<\/details>)/gs;

/**
 * Without scripts nothing scrolls down to a form that was refused: where its summary begins below the first screen, the top of the
 * page leads to it. How far down that is, is told by what there is to read before it; the style sheet shows the link on screens of
 * that kind and smaller ones. Nothing when the summary is in sight on all, or is not there.
 */
export function wayToErrors(body: Html, words: string): Html | null {
  const markup = body.toString();
  const at = markup.indexOf(`id="${SUMMARY_ID}"`);
  if (at === -1) return null;
  const seen = markup.slice(0, at).replaceAll(UNSEEN, '');
  const blocks = seen.match(BLOCK)?.length ?? 0;
  const letters = seen.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').length;
  const below = SCREENS.find(([, most]) => letters + blocks * BLOCK_LETTERS > most)?.[0];
  if (below === undefined) return null;
  return html`<noscript><p class="way-to-errors below-${below}"><a href="#${SUMMARY_ID}">${words}</a></p></noscript>`;
}
