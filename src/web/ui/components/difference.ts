import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { isEmpty } from './table.ts';

export interface Difference {
  readonly label: string;
  /** Null where the field was or is empty. */
  readonly before: HtmlValue;
  readonly after: HtmlValue;
}

/** Field by field, what was and what is. */
export function differences(items: readonly Difference[], lang: Lang): Html {
  const words = texts(lang).difference;
  if (items.length === 0) return html`<p class="soft">${words.none}</p>`;
  return html`<dl class="differences">${items.map((item) => {
    const kind = isEmpty(item.before) ? 'added' : isEmpty(item.after) ? 'removed' : 'changed';
    return html`<div class="difference"><dt>${item.label} <span class="tag tag-neutral">${words[kind]}</span></dt>
<dd class="difference-before"><span class="difference-label">${words.before}</span><div>${side(item.before, words.empty, 'del')}</div></dd>
<dd class="difference-after"><span class="difference-label">${words.after}</span><div>${side(item.after, words.empty, 'ins')}</div></dd></div>`;
  })}</dl>`;
}

function side(value: HtmlValue, empty: string, kind: 'del' | 'ins'): Html {
  if (isEmpty(value)) return html`<span class="soft">${empty}</span>`;
  return kind === 'del' ? html`<del>${value}</del>` : html`<ins>${value}</ins>`;
}
