import { SaxesParser } from 'saxes';
import { Unread } from './document-line.ts';

/** What a walk over an XML part is told. Names keep their prefix ("w:p"). */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const DEEPEST = 200;

/** Walks XML from beginning to end. Document type declarations are refused, so no entity of the file's own is ever expanded. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Unread('documentUnreadable');
    visitor.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close(name);
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  const stop = (): never => {
    throw new Unread('documentUnreadable');
  };
  parser.on('doctype', stop);
  parser.on('error', stop);
  parser.write(xml).close();
}
