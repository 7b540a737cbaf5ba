import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';

/** The list of keys, opened by `?`. Put it once at the end of a page with rows (`keys: true`) or acts (`data-acts`). */
export function shortcutsDialog(lang: Lang): Html {
  const words = texts(lang).keys;
  const keys: readonly (readonly [string, string])[] = [
    ['j', words.next],
    ['k', words.previous],
    ['Enter', words.open],
    ['a', words.act],
    ['/', words.search],
    ['?', words.help],
  ];
  return html`<dialog class="shortcuts" aria-labelledby="phim-tat"><h2 id="phim-tat">${words.title}</h2><dl>${keys.map(
    ([key, text]) => html`<dt><kbd>${key}</kbd></dt><dd>${text}</dd>`,
  )}</dl><form method="dialog"><button class="button button-secondary">${words.close}</button></form></dialog>`;
}
