import { parseDay, type Bilingual, type Day } from '../../law/index.ts';
import { questionsOf, type Sheet } from './sheet.ts';

export const STATUSES = ['met', 'notMet', 'notYetApplicable'] as const;
export type RowStatus = (typeof STATUSES)[number];

/** What the system is for decides whether the framework binds (Circular 05 Art. 1.2) or is encouraged (Art. 1.3). */
export const USES = ['stateManagement', 'publicService', 'other'] as const;
export type SheetUse = (typeof USES)[number];

export const STAGES = ['design', 'test', 'pilot', 'operation', 'change'] as const;
export type SheetStage = (typeof STAGES)[number];

export const CONCLUSIONS = ['maintain', 'adjust', 'pause', 'extend'] as const;
export type SheetConclusion = (typeof CONCLUSIONS)[number];

/** Part A of the sheet: free text, '' where nothing was written. */
export const GENERAL = ['name', 'purpose', 'scope', 'affected', 'assessedBy'] as const;
export type GeneralName = (typeof GENERAL)[number];

export interface SheetRow {
  readonly id: string;
  readonly status: RowStatus | null;
  readonly evidence: string;
  readonly remedy: string;
  readonly responsible: string;
  readonly dueOn: Day | null;
}

/** A sheet as far as it is filled in; an unfinished one is a sheet too. */
export interface FilledSheet {
  readonly sheet: Sheet['id'];
  readonly version: string;
  readonly general: Readonly<Record<GeneralName, string>>;
  readonly use: SheetUse | null;
  readonly stage: SheetStage | null;
  readonly rows: readonly SheetRow[];
  readonly conclusion: SheetConclusion | null;
  readonly note: string;
}

export interface SheetError {
  readonly field: string;
  readonly text: Bilingual;
}

/** Longest text of one field, in characters. */
export const LONGEST = 2_000;

/**
 * Reads what a form sent. Chosen values that are none of ours count as not chosen; texts that are too long and dates that are
 * none are errors, and stay in what was typed. Names of fields: `B1-status`, `B1-evidence`, `B1-remedy`, `B1-responsible`, `B1-due`
 * (a day, `wrong` where it is none).
 */
export function readSheet(
  sheet: Sheet,
  typed: (name: string) => string,
): { readonly filled: FilledSheet; readonly errors: readonly SheetError[] } {
  const errors: SheetError[] = [];
  const text = (field: string): string => {
    const value = typed(field).normalize('NFC').replaceAll('\r\n', '\n').trim();
    if (value.length > LONGEST) errors.push({ field, text: TOO_LONG });
    else if (UNUSABLE.test(value)) errors.push({ field, text: BROKEN });
    return value;
  };
  const filled: FilledSheet = {
    sheet: sheet.id,
    version: sheet.version,
    general: Object.fromEntries(GENERAL.map((name) => [name, text(name)])) as Record<GeneralName, string>,
    use: oneOf(USES, typed('use')),
    stage: oneOf(STAGES, typed('stage')),
    rows: questionsOf(sheet).map(({ id }) => ({
      id,
      status: oneOf(STATUSES, typed(`${id}-status`)),
      evidence: text(`${id}-evidence`),
      remedy: text(`${id}-remedy`),
      responsible: text(`${id}-responsible`),
      dueOn: dayIn(`${id}-due`, typed, errors),
    })),
    conclusion: oneOf(CONCLUSIONS, typed('conclusion')),
    note: text('note'),
  };
  return { filled, errors };
}

/** Characters that break what a text is printed into, or make it look other than it is. */
const UNUSABLE = /(?![\n\t])[\p{Cc}\u200B\u2028-\u202E\u2060-\u2069\uFEFF\uFFF0-\uFFFF]|\p{Cs}/u;
const BROKEN: Bilingual = {
  vi: 'Mục này có ký tự điều khiển, ký tự đổi hướng viết hoặc ký tự hỏng. Hãy gõ lại đoạn đó.',
  en: 'This has a control, direction or broken character. Type that part again.',
};

const TOO_LONG: Bilingual = {
  vi: `Mục này dài quá ${LONGEST} ký tự. Hãy viết gọn hoặc dẫn tới tài liệu.`,
  en: `This is longer than ${LONGEST} characters. Shorten it or point to a document.`,
};
const NO_DAY: Bilingual = {
  vi: 'Thời hạn không phải một ngày có thật. Hãy ghi ngày, tháng, năm.',
  en: 'The date is no real day. Write day, month and year.',
};

function dayIn(field: string, typed: (name: string) => string, errors: SheetError[]): Day | null {
  const value = typed(field);
  if (value === '') return null;
  const found = parseDay(value);
  if (found === null) errors.push({ field, text: NO_DAY });
  return found;
}

function oneOf<T extends string>(values: readonly T[], typed: string): T | null {
  return values.find((value) => value === typed) ?? null;
}
