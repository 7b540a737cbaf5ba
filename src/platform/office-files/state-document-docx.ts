import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { StateDocument } from '../documents/index.ts';
import { packed, unpacked, type Parts } from './archive.ts';
import { CORE_PROPERTIES, coreProperties } from './core-properties.ts';
import { blocks } from './docx-blocks.ts';
import { closing, head, opening } from './docx-frame.ts';
import { documentStyles, NUMBERING, QUIET, SIZE } from './docx-styles.ts';
import { runs } from './docx-words.ts';
import { xmlWords } from './xml-words.ts';

export interface DocxOptions {
  lang: 'vi' | 'en';
  /** Stands in the file; the same content at the same instant is the same bytes. */
  createdAt: Date;
}

const LINKS = 'word/_rels/document.xml.rels';
const TEXT = 'word/document.xml';

/**
 * A letter, decision or report in the state's form as a Word document that can be edited: the same content as `stateDocumentPdf`, with
 * Word's own headings, lists, repeated table heads and page numbers from page 2. An attachment of the content stays out: Word files carry none.
 */
export async function stateDocumentDocx(content: StateDocument, { lang, createdAt }: DocxOptions): Promise<Buffer> {
  const document = new Document({
    title: xmlWords(content.title),
    creator: xmlWords(content.agency),
    styles: documentStyles(lang),
    numbering: NUMBERING,
    sections: [
      {
        ...page(content),
        children: [
          head(content, lang),
          ...opening(content, lang),
          ...blocks(content.body),
          new Paragraph({ style: 'FrameText', keepNext: true }),
          await closing(content, lang),
        ],
      },
    ],
  });
  const parts = await unpacked(await Packer.toBuffer(document));
  const { title, agency: creator } = content;
  parts.set(CORE_PROPERTIES, Buffer.from(coreProperties({ title, creator, lang, createdAt })));
  return packed(named(parts), createdAt);
}

/** A4 with the margins of the form; numbers in the middle of the top margin, not on the first page. */
function page({ demoMark, footer }: StateDocument): Omit<ISectionOptions, 'children'> {
  const mark = demoMark === undefined ? [] : [marked(demoMark)];
  const number = new Paragraph({
    style: 'FrameText',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const foot = footer === undefined ? undefined : footed(footer);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
        margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '18mm', header: '9mm', footer: '9mm' },
      },
    },
    headers: { default: new Header({ children: [number, ...mark] }), first: new Header({ children: mark }) },
    ...(foot && { footers: { default: foot, first: foot } }),
  };
}

function marked(text: string): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 6, space: 3, color: '9A5B00' } as const;
  return new Paragraph({
    style: 'FrameText',
    alignment: AlignmentType.CENTER,
    border: { top: side, bottom: side, left: side, right: side },
    children: runs(text, { size: 18, bold: true, color: '7A4700' }),
  });
}

function footed(text: string): Footer {
  return new Footer({
    children: [new Paragraph({ style: 'FrameText', children: runs(text, { size: SIZE.footer, color: QUIET }) })],
  });
}

/**
 * The library names links at random and counts pictures since the program began; here links are numbered in the order in which they
 * are listed, and the one picture is 1. Only names that it gave are touched.
 */
function named(parts: Parts): Parts {
  const links = parts.get(LINKS)!.toString('utf8');
  const given = [...links.matchAll(/<Relationship Id="(?<id>rId[^"]+)"[^>]*TargetMode="External"/gv)];
  const numbers = new Map(given.map(({ groups }, index) => [groups!['id']!, `rIdLink${index + 1}`]));
  const numbered = (whole: string, before: string, id: string): string => {
    const number = numbers.get(id);
    return number === undefined ? whole : `${before}${number}"`;
  };
  for (const name of [LINKS, TEXT]) {
    const xml = parts.get(name)!.toString('utf8');
    const same = xml
      .replaceAll(/((?:\bId|r:id)=")([^"]+)"/gv, numbered)
      .replace(/<wp:docPr id="\d+"/v, '<wp:docPr id="1"');
    parts.set(name, Buffer.from(same));
  }
  return parts;
}
