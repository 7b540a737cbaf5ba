import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';

export type TextCode = 'notText' | 'required' | 'tooShort' | 'tooLong' | 'unusableCharacter';

export interface TextRule {
  /** Named in the refusal. */
  field: string;
  /** In code points, as PostgreSQL counts. Default 1; 0 allows an empty text. */
  min?: number;
  max: number;
  /** Keeps line breaks and tabs. Default false: one line, runs of spaces become one. */
  multiline?: boolean;
}

/** Characters that make a text look other than it is, or break what it is printed into. First match names the refusal. */
const UNUSABLE: readonly [pattern: RegExp, vi: string, en: string][] = [
  [/\p{Surrogate}/v, 'nửa ký tự bị hỏng', 'half of a broken character'],
  [
    /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/v,
    'ký tự đổi hướng viết',
    'a character that changes the writing direction',
  ],
  [
    /[\u200b\u2060-\u2064\ufeff\u00ad\u180e\u115f\u1160\u3164\uffa0]|[\u{e0000}-\u{e007f}]|\u034f/v,
    'ký tự vô hình',
    'an invisible character',
  ],
  [/(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200c/v, 'ký tự nối vô hình', 'an invisible joining character'],
  [/(?![\n\t])\p{Cc}/v, 'ký tự điều khiển', 'a control character'],
  [/\p{Noncharacter_Code_Point}|[\ufff9-\ufffd]/v, 'ký tự không hợp lệ', 'a character that is not valid'],
  [/\p{M}{5,}/v, 'quá nhiều dấu chồng lên nhau', 'too many stacked marks'],
];

/**
 * A text that may be stored and shown: Unicode NFC, trimmed, without control, direction, invisible or broken characters.
 * What cannot be mended without guessing is refused and named; nothing is dropped silently.
 */
export function cleanText(input: unknown, rule: TextRule): Outcome<string, Refusal<TextCode>> {
  const { field, min = 1, max } = rule;
  if (typeof input !== 'string')
    return refused(refusal('notText', 'Mục này phải là văn bản.', 'This must be text.', field));
  // Far beyond any limit, normalising would only cost time.
  if (input.length > max * 4 + 1_000) return refused(tooLong(max, field));
  const text = (rule.multiline ? lines(input) : oneLine(input)).normalize('NFC');
  const bad = unusable(text, field);
  if (bad) return refused(bad);
  const length = codePoints(text);
  if (length === 0 && min > 0)
    return refused(refusal('required', 'Bạn chưa điền mục này.', 'This is not filled in yet.', field));
  if (length < min)
    return refused(
      refusal('tooShort', `Mục này cần ít nhất ${min} ký tự.`, `At least ${min} characters are needed.`, field),
    );
  if (length > max) return refused(tooLong(max, field));
  return accepted(text);
}

function tooLong(max: number, field: string): Refusal<'tooLong'> {
  return refusal('tooLong', `Mục này dài quá ${max} ký tự.`, `This is longer than ${max} characters.`, field);
}

/** Pasted line breaks become a space; other control characters stay, so that they are refused by name. */
function oneLine(input: string): string {
  return input.replaceAll(/[\t\n\r\u0020\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gv, ' ').trim();
}

function lines(input: string): string {
  return input
    .replaceAll(/\r\n?|[\u2028\u2029]/gv, '\n')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gv, ' ')
    .replaceAll(/[ \t]+\n/gv, '\n')
    .trim();
}

function unusable(text: string, field: string): Refusal<'unusableCharacter'> | null {
  for (const [pattern, vi, en] of UNUSABLE) {
    const found = pattern.exec(text);
    if (!found) continue;
    const code = `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const place = codePoints(text.slice(0, found.index)) + 1;
    return refusal(
      'unusableCharacter',
      `Mục này chứa ${vi} (${code}, vị trí ${place}). Bạn hãy gõ lại đoạn đó.`,
      `This contains ${en} (${code}, position ${place}). Please type that part again.`,
      field,
    );
  }
  return null;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
