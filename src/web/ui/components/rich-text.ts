import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import type { Lang } from '../text.ts';

/** Part of a line. Addresses of links were checked by whoever read the text. */
export type RichInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type RichBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly RichInline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichInline[])[] };

/** A text with headings (below the page's own), paragraphs, lists, bold and links. Links of other sites hand no reader over. */
export function richText(blocks: readonly RichBlock[]): Html {
  return html`${blocks.map((block) => {
    if (block.kind === 'heading') return html`<h2>${block.text}</h2>`;
    if (block.kind === 'list') {
      const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    return html`<p>${block.lines.map((line, at) => html`${at === 0 ? null : html`<br>`}${inline(line)}`)}</p>`;
  })}`;
}

function inline(parts: readonly RichInline[]): Html {
  return html`${parts.map((part) => {
    if (part.kind === 'strong') return html`<strong>${part.text}</strong>`;
    if (part.kind === 'text') return part.text;
    return part.href.startsWith('/')
      ? html`<a href="${part.href}">${part.text}</a>`
      : html`<a href="${part.href}" rel="noopener noreferrer nofollow">${part.text}</a>`;
  })}`;
}

/** Text as somebody typed it, its line breaks kept. */
export function typedText(text: string): HtmlValue {
  return text.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`));
}

/** What people wrote stays in its own language; on English pages it is marked as Vietnamese for screen readers. */
export function asWritten(text: HtmlValue, lang: Lang): HtmlValue {
  return lang === 'vi' ? text : html`<span lang="vi">${text}</span>`;
}
