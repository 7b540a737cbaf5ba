import { ExternalHyperlink, TextRun, type IRunOptions } from 'docx';
import { pieces, type Words } from '../documents/index.ts';
import { xmlWords } from './xml-words.ts';

/** Addresses that Word refuses to open are left out. */
const LONGEST_ADDRESS = 2_079;

/** Words as runs of a paragraph, links as hyperlinks; a line break in them breaks the line. */
export function runs(words: Words, look: Omit<IRunOptions, 'text' | 'children'> = {}): (TextRun | ExternalHyperlink)[] {
  return pieces(words)
    .filter(({ text }) => text !== '')
    .flatMap(({ text, href }): (TextRun | ExternalHyperlink)[] =>
      href === null || href.length > LONGEST_ADDRESS
        ? lines(text, look)
        : [new ExternalHyperlink({ link: href, children: lines(text, { ...look, style: 'Hyperlink' }) })],
    );
}

function lines(text: string, look: object): TextRun[] {
  return xmlWords(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}
