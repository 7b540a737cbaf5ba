/**
 * Markup that escapes by default. Every value that enters a template is text unless it is itself `Html`;
 * a template that would put a value where escaping cannot protect it (unquoted attribute, script, style,
 * comment, event handler, tag name) throws the first time it is used, so it never reaches a person.
 */

/** A piece of markup whose bytes are there already (`ready`). */
export interface ReadyPart {
  readonly text: string;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes. */
  readonly digest: Buffer;
}

/** Finished markup. Only `html`, `raw` and `ready` make it; a look-alike object is treated as a fault. */
export class Html {
  /** The markup in pieces, where some of them are ready; else null. */
  readonly parts: readonly (string | ReadyPart)[] | null;
  readonly #text: string;
  constructor(text: string, parts: readonly (string | ReadyPart)[] | null = null) {
    this.#text = text;
    this.parts = parts;
  }
  toString(): string {
    if (this.parts === null) return this.#text;
    let text = '';
    for (const part of this.parts) text += typeof part === 'string' ? part : part.text;
    return text;
  }
}

/** Finished attributes, made by `attributes`; the only thing allowed between the attributes of a tag. */
export class Attributes {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template. `null`, `undefined` and booleans leave nothing behind. */
export type HtmlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Html
  | Attributes
  | readonly HtmlValue[];

/** Where a value stands; decided once for each template. */
type Place = 'text' | 'attribute' | 'address' | 'tag';

const places = new WeakMap<TemplateStringsArray, readonly Place[]>();

/** Markup from a template. Strings are escaped, `Html` is kept, arrays are joined, nothing-values vanish. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let known = places.get(strings);
  if (known === undefined) {
    known = placesOf(strings);
    places.set(strings, known);
  }
  let text = strings[0]!;
  let parts: (string | ReadyPart)[] | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const place = known[i]!;
    if (place === 'text' && hasParts(value)) text = pushed((parts ??= []), text, value);
    else text += place === 'text' ? inText(value) : inTag(value, place);
    text += strings[i + 1]!;
  }
  if (parts === null) return new Html(text);
  parts.push(text);
  return new Html('', parts);
}

function hasParts(value: HtmlValue): value is Html | readonly HtmlValue[] {
  if (value instanceof Html) return value.parts !== null;
  return Array.isArray(value) && value.some(hasParts);
}

/** Adds what is ready to the parts, with the text before it; gives the text that comes after it. */
function pushed(parts: (string | ReadyPart)[], before: string, value: HtmlValue): string {
  let text = before;
  if (Array.isArray(value)) for (const item of value as readonly HtmlValue[]) text = pushed(parts, text, item);
  else if (value instanceof Html && value.parts !== null)
    for (const part of value.parts) {
      if (typeof part === 'string') text += part;
      else {
        parts.push(text, part);
        text = '';
      }
    }
  else text += inText(value);
  return text;
}

/** Trusts a constant as markup. Never give it anything that a person, a file or another system wrote. */
export function raw(constant: string): Html {
  return new Html(constant);
}

/** Nothing at all, for a branch that shows nothing. */
export const nothing = new Html('');

/**
 * Attributes from values: `true` gives a bare attribute, `null`, `undefined` and `false` leave it out.
 * Names are constants of ours; a name that is not a plain attribute name, or an event handler, throws.
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Attributes {
  let text = '';
  for (const name in values) {
    const value = values[name];
    if (value === null || value === undefined || value === false) continue;
    if (!/^[a-z][a-zA-Z0-9:-]*$/.test(name) || /^(on|style$)/i.test(name)) throw new Error(`not an attribute: ${name}`);
    if (value === true) text += ` ${name}`;
    else text += ` ${name}="${ADDRESS.test(name) ? address(String(value)) : escape(String(value))}"`;
  }
  return new Attributes(text);
}

function inText(value: HtmlValue): string {
  if (typeof value === 'string') return escape(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (Array.isArray(value)) {
    let text = '';
    for (const item of value as readonly HtmlValue[]) text += inText(item);
    return text;
  }
  throw new TypeError('html: a value is neither text nor markup');
}

function inTag(value: HtmlValue, place: Place): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (place === 'tag') {
    if (value instanceof Attributes) return value.toString();
    throw new TypeError('html: between attributes only attributes(…) may stand');
  }
  if (typeof value === 'string') return place === 'address' ? address(value) : escape(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new TypeError('html: an attribute takes text, not markup or lists');
}

const ADDRESS = /^(href|src|action|formaction|xlink:href|poster)$/;

// Browsers skip control characters and white space before and inside the scheme, so we do too.
function address(value: string): string {
  // A path or a fragment has no scheme.
  if (value.startsWith('/') || value.startsWith('#')) return escape(value);
  let bare = '';
  for (const character of value) if (character > ' ' && character !== '\u007F') bare += character;
  return /^(javascript|vbscript|data|file|blob):/i.test(bare) ? 'about:blank#refused' : escape(value);
}

const SPECIAL = /["&'<>\0]/;

function escape(value: string): string {
  const first = value.search(SPECIAL);
  if (first < 0) return value;
  let text = '';
  let from = 0;
  for (let i = first; i < value.length; i++) {
    const replacement = replacementOf(value.charCodeAt(i));
    if (replacement === '') continue;
    text += value.slice(from, i) + replacement;
    from = i + 1;
  }
  return text + value.slice(from);
}

function replacementOf(code: number): string {
  switch (code) {
    case 34:
      return '&#34;';
    case 38:
      return '&#38;';
    case 39:
      return '&#39;';
    case 60:
      return '&#60;';
    case 62:
      return '&#62;';
    case 0:
      return '\uFFFD';
    default:
      return '';
  }
}

// Stands for an earlier value; a private-use character, so no template of ours has it.
const HOLE = '\uE000';

/** Reads the constant parts of a template as a browser would, far enough to know where each value stands. */
function placesOf(strings: TemplateStringsArray): readonly Place[] {
  const found: Place[] = [];
  let before = '';
  for (let i = 0; i < strings.length - 1; i++) {
    before += strings[i]!;
    found.push(placeAtEnd(before));
    before += HOLE;
  }
  return found;
}

const TAG_OR_COMMENT = /<!--[\s\S]*?(?:-->|$)|<(\/?[a-zA-Z!][^\s>/]*)((?:"[^"]*"|'[^']*'|[^"'>])*)(>|$|["'][^"']*$)/g;

function placeAtEnd(markup: string): Place {
  let open = '';
  for (const match of markup.matchAll(TAG_OR_COMMENT)) {
    const [whole, name = '', inside = '', end = ''] = match;
    if (whole.startsWith('<!--') && !whole.endsWith('-->')) throw new Error('html: a value stands in a comment');
    if (open !== '' && name.toLowerCase() !== `/${open}`) continue;
    open = /^(script|style)$/i.test(name) && end === '>' && !inside.endsWith('/') ? name.toLowerCase() : '';
    if (end !== '>' && match.index + whole.length === markup.length) return placeInTag(inside + end, whole);
  }
  if (open !== '') throw new Error(`html: a value stands in <${open}>`);
  if (markup.endsWith('<') || markup.endsWith('</')) throw new Error('html: a value stands for a tag name');
  return 'text';
}

function placeInTag(inside: string, whole: string): Place {
  const quoted = /([^\s"'=<>/]+)\s*=\s*("[^"]*|'[^']*)$/.exec(inside);
  if (quoted !== null) {
    const name = quoted[1]!.toLowerCase();
    if (/^(on|style$|srcdoc$)/.test(name)) throw new Error(`html: a value stands in ${name}`);
    return ADDRESS.test(name) && /^["']\uE000*$/.test(quoted[2]!) ? 'address' : 'attribute';
  }
  if (inside === '' || /=\s*\S*$/.test(inside.replace(/"[^"]*"|'[^']*'/g, 'q ')) || !/[\s"']$/.test(inside))
    throw new Error(`html: a value stands unquoted in ${whole}`);
  return 'tag';
}
