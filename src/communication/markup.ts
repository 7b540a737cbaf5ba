/**
 * The markup of bodies: an own small subset, because what officials paste must never become markup of a page by accident.
 * A blank line ends a paragraph; `## ` begins a heading; lines with `- ` or `1. ` are lists; `**bold**`; `[words](address)`.
 * Everything else, tags included, is text. What comes out are values; the screen alone makes HTML of them.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** The blocks of a body. Never throws; a link whose address cannot be used stays as text. */
export function readMarkup(body: string): Block[] {
  return body
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .flatMap((part) => blocksOf(part.split('\n').filter((line) => line.trim() !== '')));
}

const HEADING = /^##\s+(\S.*)$/;
const BULLET = /^\s*[-*•]\s+(\S.*)$/;
const NUMBERED = /^\s*\d{1,3}[.)]\s+(\S.*)$/;

type LineKind = 'heading' | 'bullet' | 'numbered' | 'plain';

function kindOf(line: string): LineKind {
  if (HEADING.test(line)) return 'heading';
  if (BULLET.test(line)) return 'bullet';
  return NUMBERED.test(line) ? 'numbered' : 'plain';
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const kind = kindOf(lines[at]!);
    const same = lines.slice(at).findIndex((line) => kind === 'heading' || kindOf(line) !== kind);
    const end = kind === 'heading' ? at + 1 : same < 0 ? lines.length : at + same;
    blocks.push(blockOf(kind, lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

function blockOf(kind: LineKind, lines: readonly string[]): Block {
  if (kind === 'heading') return { kind, text: HEADING.exec(lines[0]!)![1]!.trim() };
  if (kind === 'plain') return { kind: 'paragraph', lines: lines.map((line) => inlineOf(line.trim())) };
  const pattern = kind === 'bullet' ? BULLET : NUMBERED;
  const items = lines.map((line) => inlineOf(pattern.exec(line)![1]!.trim()));
  return { kind: 'list', ordered: kind === 'numbered', items };
}

const LINK = /\[([^[\]\n]{1,300})\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/;
const INLINE = new RegExp(String.raw`\*\*([^*\n]{1,500})\*\*|${LINK.source}`, 'g');

function inlineOf(line: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    const [whole, strong, text, address] = match;
    const href = address === undefined ? null : usableAddress(address);
    if (strong === undefined && href === null) continue;
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) });
    parts.push(strong === undefined ? { kind: 'link', text: text!, href: href! } : { kind: 'strong', text: strong });
    from = match.index + whole.length;
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) });
  return parts;
}

/** The address as a link may carry it: a path of this portal, or https, http, mailto with a plain target; null for anything else. */
export function usableAddress(address: string): string | null {
  if (/\p{Cc}|[\s"'<>\\^`{|}]/u.test(address)) return null;
  if (address.startsWith('/')) return /^\/(?![/])/.test(address) ? address : null;
  if (/^mailto:/i.test(address)) return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+$/i.test(address) ? address : null;
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** Addresses written as links that no link may carry, for the writer to mend. */
export function unusableLinks(body: string): string[] {
  return [...body.matchAll(new RegExp(LINK.source, 'g'))]
    .map(([, , address]) => address!)
    .filter((address) => usableAddress(address) === null);
}

/** The body as plain lines, for mail, feeds and search. */
export function plainBody(body: string): string {
  const line = (parts: readonly Inline[]): string =>
    parts.map((part) => (part.kind === 'link' ? `${part.text} (${part.href})` : part.text)).join('');
  return readMarkup(body)
    .map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return block.lines.map(line).join('\n');
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${line(item)}`).join('\n');
    })
    .join('\n\n');
}
