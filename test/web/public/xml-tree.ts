/** An element of an XML document. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Text directly inside, entities resolved. */
  text: string;
}

const NAME = '[A-Za-z_][A-Za-z0-9_.:-]*';
const TOKEN = new RegExp(
  String.raw`<\?xml version="1\.0" encoding="utf-8"\?>|<(${NAME})((?:\s+${NAME}="[^<"]*")*)\s*(/?)>|</(${NAME})\s*>|([^<]+)`,
  'y',
);

/**
 * The tree of a well-formed XML 1.0 document of the plain kind (no doctype, comments, sections). Throws on everything else: crossed or
 * open tags, bare signs, unknown entities, an attribute twice, characters that XML forbids.
 */
export function xmlTree(document: string): XmlNode {
  if (/\p{Surrogate}|[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u.test(document))
    throw new Error('a character that XML forbids');
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < document.length;) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(document);
    if (match === null) throw new Error(`not well-formed at ${document.slice(at, at + 40)}`);
    const [whole, name, attributes = '', empty, closed, text] = match;
    const inside = open.at(-1)!;
    if (name !== undefined) {
      const node = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(node);
      if (empty === '') open.push(node);
    } else if (closed !== undefined) {
      if (open.length < 2 || inside.name !== closed) throw new Error(`</${closed}> closes <${inside.name}>`);
      open.pop();
    } else if (text !== undefined) inside.text += resolved(text);
    else if (at !== 0) throw new Error(`${whole} is not at the beginning`);
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '')
    throw new Error('one element, closed');
  return root.children[0]!;
}

function attributesOf(text: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
    if (Object.hasOwn(all, name!)) throw new Error(`${name} twice`);
    all[name!] = resolved(value!);
  }
  return all;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function resolved(text: string): string {
  return text.replaceAll(/&[^;]*;?/g, (entity) => {
    const sign = ENTITIES[entity];
    if (sign === undefined) throw new Error(`unknown entity ${entity}`);
    return sign;
  });
}
