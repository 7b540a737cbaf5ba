import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { SUMMARY_ID } from './error-summary.ts';

/** Screens by what they hold: signs of running text a line, and pixels above the fold that the frame of a page leaves. */
const SCREENS = [
  { name: 'desk', signs: 68, room: 560 },
  { name: 'phone', signs: 38, room: 600 },
  { name: 'small', signs: 31, room: 340 },
] as const;

/**
 * Without scripts nothing scrolls down to a form that was refused: where its summary begins below the first screen, the top of the
 * page leads to it. How far down it begins is reckoned from what is read before it, once for each kind of screen; the style sheet
 * shows the link on screens of that kind and smaller ones. Nothing when the summary is in sight on all, or is not there.
 */
export function wayToErrors(body: Html, words: string): Html | null {
  const markup = body.toString();
  const at = markup.indexOf(`id="${SUMMARY_ID}"`);
  if (at === -1) return null;
  const blocks = blocksIn(markup.slice(0, at));
  const below = SCREENS.find(({ signs, room }) => heightOf(blocks, signs) > room)?.name;
  if (below === undefined) return null;
  return html`<noscript><p class="way-to-errors below-${below}"><a href="#${SUMMARY_ID}">${words}</a></p></noscript>`;
}

interface Block {
  readonly tag: string;
  readonly length: number;
}

const UNSEEN =
  /<(svg|script|style|noscript|template|select|textarea)\b[\s\S]*?<\/\1>|<details(?![^>]*\sopen)[^>]*>\s*(<summary[\s\S]*?<\/summary>)[\s\S]*?<\/details>/g;
const BLOCK =
  /<(\/?)(p|li|h[1-6]|div|dt|dd|td|th|tr|section|form|fieldset|legend|label|summary|button|pre|blockquote|br|ul|ol|dl|input)\b([^>]*)>/g;

/** What is read before the summary, block by block; a control counts as a block of one line. */
function blocksIn(markup: string): Block[] {
  const seen = markup.replaceAll(UNSEEN, (_, tag?: string, summary?: string) =>
    tag === 'select' || tag === 'textarea' ? '<input>' : (summary ?? ''),
  );
  const blocks: Block[] = [];
  let [from, tag] = [0, 'p'];
  const end = (until: number): void => {
    const { length } = seen.slice(from, until).replaceAll(/<[^>]*>/g, '').replaceAll(/&[^;]+;/g, '·').replaceAll(/\s+/g, ' ').trim(); // prettier-ignore
    if (length > 0) blocks.push({ tag, length });
  };
  for (const { index, 0: whole, 1: closing, 2: name = '', 3: more = '' } of seen.matchAll(BLOCK)) {
    end(index);
    [from, tag] = [index + whole.length, closing === '/' ? 'p' : name];
    if (name === 'input' && !more.includes('type="hidden"')) blocks.push({ tag: 'input', length: 1 });
  }
  end(seen.length);
  return blocks;
}

/** Pixels that blocks take in lines of so many signs, with the distance after each. */
function heightOf(blocks: readonly Block[], signs: number): number {
  return blocks.reduce((sum, { tag, length }) => {
    if (tag === 'h1' || tag === 'h2') return sum + Math.ceil((length * 1.6) / signs) * 40 + 20;
    return sum + Math.ceil(length / signs) * 27 + (tag === 'input' ? 40 : 14);
  }, 0);
}
