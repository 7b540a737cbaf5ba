import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  HeadingLevel,
  ImageRun,
  Paragraph,
  TableRow,
  type IRunOptions,
  type Table,
} from 'docx';
import { toBuffer } from 'qrcode';
import { FRAME_LABELS, type DocumentCode, type StateDocument } from '../documents/index.ts';
import { cell, NO_BORDERS, shared, tableOf } from './docx-blocks.ts';
import { QUIET, SIZE } from './docx-styles.ts';
import { runs } from './docx-words.ts';

type Lang = 'vi' | 'en';
/** 24 mm at 96 points an inch. */
const CODE_SIZE = 91;

const upper = (text: string): string => text.toLocaleUpperCase('vi');

type Look = Omit<IRunOptions, 'text' | 'children'>;

function centred(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ style: 'FrameText', alignment: AlignmentType.CENTER, children: runs(text, look) });
}

/** A line under what stands above it, as long as the cell is wide less `inset` on both sides (mm). */
function rule(inset: number): Paragraph {
  const side = convertMillimetersToTwip(inset);
  return new Paragraph({
    style: 'FrameText',
    indent: { left: side, right: side },
    spacing: { before: 0, after: 60, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

/** Agency and number on the left; state, motto, place and date on the right. */
export function head(content: StateDocument, lang: Lang): Table {
  const labels = FRAME_LABELS[lang];
  const grid = shared([43, 57]);
  const left = [
    ...(content.agencyParent === undefined ? [] : [centred(upper(content.agencyParent), { size: SIZE.agency })]),
    centred(upper(content.agency), { size: SIZE.agency, bold: true }),
    rule(24),
    ...(content.number === undefined ? [] : [centred(`${labels.number} ${content.number}`)]),
  ];
  const right = [
    centred(labels.state, { size: SIZE.agency, bold: true }),
    centred(labels.motto, { bold: true }),
    rule(21),
    centred(content.placeAndDate, { italics: true }),
  ];
  const row = new TableRow({
    cantSplit: true,
    children: [cell(left, { width: grid[0]! }), cell(right, { width: grid[1]! })],
  });
  return tableOf([row], grid, NO_BORDERS, 0);
}

/** Kind and subject, or the title of a letter, and to whom it goes. */
export function opening(content: StateDocument, lang: Lang): Paragraph[] {
  const { kind, subject, title, to = [] } = content;
  const labels = FRAME_LABELS[lang];
  const side = convertMillimetersToTwip(14);
  const address = (text: string, dash: boolean): Paragraph =>
    new Paragraph({
      style: 'FrameText',
      spacing: { before: 40, after: 40 },
      ...(!dash && { indent: { left: side } }),
      ...(dash && { numbering: { reference: 'addressees', level: 0, instance: 0 } }),
      children: runs(text),
    });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(kind === undefined ? title : upper(kind)) }),
    ...(subject === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: runs(subject, { bold: true }),
          }),
        ]),
    ...(to.length === 1
      ? [address(`${labels.to} ${to[0]}`, false)]
      : to.length === 0
        ? []
        : [address(labels.to, false), ...to.map((one) => address(one, true))]),
    new Paragraph({ style: 'FrameText' }),
  ];
}

/** Recipients on the left, who signs on the right; stays on one page. */
export async function closing(content: StateDocument, lang: Lang): Promise<Table> {
  const { distribution = [], qr } = content;
  const recipients = distribution.map(
    (text) =>
      new Paragraph({
        style: 'FrameText',
        numbering: { reference: 'recipients', level: 0, instance: 0 },
        children: runs(text, { size: SIZE.small }),
      }),
  );
  const named = new Paragraph({
    style: 'FrameText',
    children: runs(FRAME_LABELS[lang].distribution, { size: SIZE.agency, bold: true, italics: true }),
  });
  const left = [
    ...(distribution.length === 0 ? [] : [named, ...recipients]),
    ...(qr === undefined ? [] : await code(qr)),
  ];
  const grid = shared([46, 54]);
  const row = new TableRow({
    cantSplit: true,
    children: [
      cell(left.length === 0 ? [new Paragraph({ style: 'FrameText' })] : left, { width: grid[0]! }),
      cell(signature(content), { width: grid[1]! }),
    ],
  });
  return tableOf([row], grid, NO_BORDERS);
}

function signature({ signature: { authority, position, name, note } }: StateDocument): Paragraph[] {
  // The place for a pen and a seal.
  const room = new Paragraph({ style: 'FrameText', spacing: { before: note === undefined ? 1_000 : 200 } });
  return [
    ...(authority === undefined ? [] : [centred(upper(authority), { bold: true })]),
    centred(upper(position), { bold: true }),
    room,
    ...(note === undefined ? [] : [centred(note, { italics: true, size: SIZE.small }), centred('')]),
    ...(name === undefined ? [] : [centred(name, { bold: true })]),
  ];
}

/** A QR code as a picture, with the words for who cannot see it. */
async function code({ text, caption, alt }: DocumentCode): Promise<Paragraph[]> {
  const picture = await toBuffer(text, { errorCorrectionLevel: 'M', margin: 4, scale: 6 });
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: CODE_SIZE, height: CODE_SIZE },
    altText: { name: 'QR', title: caption, description: alt },
  });
  return [
    new Paragraph({ style: 'FrameText', spacing: { before: 120 }, children: [image] }),
    new Paragraph({ style: 'FrameText', children: runs(caption, { size: 18, color: QUIET }) }),
  ];
}
