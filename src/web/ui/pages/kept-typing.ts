import { button } from '../components/button.ts';
import { notice } from '../components/notice.ts';
import { form } from '../forms/form.ts';
import { textArea } from '../forms/text-field.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import type { Hidden } from './question.ts';

export interface KeptTyping {
  readonly lang: Lang;
  /** What must be done first. */
  readonly how: string;
  /** Where that is done, in another tab, so that this page stays open. */
  readonly way: { readonly href: string; readonly label: string } | null;
  /** Where the form was sent. */
  readonly action: string;
  readonly csrf: string;
  /** What was sent, without the form's own token. */
  readonly fields: Hidden;
  /** What a field is called; null where nobody knows. */
  readonly labelOf: (name: string) => string | null;
  readonly lostFiles: boolean;
}

/** From this length on a text is worth showing again: shorter ones are choices, numbers of versions and names of buttons. */
const TYPED_LENGTH = 12;

/** Whether anything was typed that it would be a pity to lose. */
export function holdsTyping(fields: Hidden): boolean {
  return fields.some(isTyped);
}

/** A form that could not be taken: nothing is saved, nothing typed is lost, and it can be sent again from here. */
export function keptTyping({ lang, how, way, action, csrf, fields, labelOf, lostFiles }: KeptTyping): Html {
  const words = texts(lang).keptTyping;
  const shown = fields
    .filter(isTyped)
    .map(([name, value], at) =>
      textArea({ lang, name: `da-nhap-${at}`, label: labelOf(name) ?? words.text, value, rows: 4 }),
    );
  const again = form({ lang, action, csrf, hidden: fields, body: button({ label: words.again }) });
  return html`${notice({ lang, tone: 'warning', live: true, title: words.notSaved, body: how })}${lostFiles ? html`<p>${words.files}</p>` : null}
${way === null ? null : html`<p><a href="${way.href}" target="_blank" rel="noopener">${way.label}</a></p>`}${again}
<section class="section flow"><h2>${words.yours}</h2>${shown}</section>`;
}

/** Names that begin with `_` are between the page and the server. */
function isTyped([name, value]: Hidden[number]): boolean {
  return value.length >= TYPED_LENGTH && !name.startsWith('_');
}
