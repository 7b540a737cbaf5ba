import {
  AlignmentType,
  convertMillimetersToTwip,
  LevelFormat,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';

/** Sizes in half points, as Word counts them. */
export const SIZE = { text: 26, large: 28, agency: 24, table: 23, small: 22, note: 21, footer: 17 } as const;

/** Width between the margins of A4, in twentieths of a point: 210 - 30 - 18 mm. */
export const TEXT_WIDTH = convertMillimetersToTwip(162);
export const INK = '16202B';
export const QUIET = '55616E';
export const LINE = 'B8C2CC';
/** First line of a paragraph stands in (Decree 30/2020, appendix I: 1 to 1.27 cm). */
const FIRST_LINE = convertMillimetersToTwip(10);
const FONT = 'Times New Roman';

/** Height of lines in 240ths of their font; said to be relative, which programs otherwise read differently. */
function lines(
  line: number,
  { before = 0, after = 0 } = {},
): { before: number; after: number; line: number; lineRule: 'auto' } {
  return { before, after, line, lineRule: 'auto' };
}

/** Styles by name, so that whoever edits the document changes them in one place, and readers aloud find the headings. */
export function documentStyles(lang: 'vi' | 'en'): IStylesOptions {
  const language = { value: lang === 'vi' ? 'vi-VN' : 'en-GB' };
  const heading = { font: FONT, size: SIZE.text, bold: true, color: INK };
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE.text, color: INK, language },
        paragraph: { spacing: lines(310, { after: 120 }) },
      },
      heading1: {
        run: { ...heading, size: SIZE.large },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 240, after: 60 } },
      },
      heading2: { run: heading, paragraph: { keepNext: true, spacing: { before: 200, after: 120 } } },
      heading3: {
        run: { ...heading, italics: true },
        paragraph: { keepNext: true, spacing: { before: 160, after: 100 } },
      },
      hyperlink: { run: { color: INK, underline: { type: 'single', color: QUIET } } },
      listParagraph: { run: { font: FONT, size: SIZE.text } },
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: SIZE.table },
        paragraph: { spacing: lines(264, { before: 40, after: 40 }) },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: SIZE.note, color: QUIET },
        paragraph: { spacing: lines(264, { after: 120 }) },
      },
      {
        id: 'FrameText',
        name: 'Frame Text',
        basedOn: 'Normal',
        paragraph: { spacing: lines(276) },
      },
    ],
  };
}

const hanging = (left: number): { paragraph: { indent: { left: number; hanging: number } } } => ({
  paragraph: { indent: { left: convertMillimetersToTwip(left), hanging: convertMillimetersToTwip(6) } },
});

/** Lists: dashes and numbers in the text, dashes under "Kính gửi" and "Nơi nhận". */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'dashes',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', style: hanging(16) }],
    },
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: hanging(16) }],
    },
    {
      reference: 'addressees',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', style: hanging(20) }],
    },
    {
      reference: 'recipients',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', style: hanging(5) }],
    },
  ],
};
