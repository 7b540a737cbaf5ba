/** What a line of an official text opens, judged by the line alone; whether it may open it there is `split-text`'s matter. */
export type LineKind =
  | { readonly kind: 'chapter'; readonly number: number; readonly label: string; readonly rest: string }
  | { readonly kind: 'section'; readonly number: number; readonly rest: string }
  | { readonly kind: 'article'; readonly number: number; readonly letter: string; readonly rest: string }
  | { readonly kind: 'clause'; readonly number: number; readonly rest: string }
  | { readonly kind: 'point'; readonly letter: string; readonly rest: string }
  | { readonly kind: 'closing' }
  | { readonly kind: 'text' };

/** Points run in the order of the Vietnamese alphabet as official documents use it: no f, j, w, z, nor ă, â, ê, ô, ơ, ư. */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy'.split('');

const CLOSING = [
  /^(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) này (?:đã )?được .*(?:thông qua|ban hành)/u,
  /^(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}/u,
  /^CHỦ TỊCH(?: QUỐC HỘI| NƯỚC)?$/u,
  /^(?:THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG)$/u,
  /^Nơi nhận\s*:/u,
  /^PHỤ LỤC(?: [IVXLC\d]+)?\.?$/u,
];

/** Reads one line, already normalised (see `normalizedLines`). */
export function lineKind(text: string): LineKind {
  const chapter = /^ch(?:ương|ƯƠNG) ([IVXLC]+|\d{1,2})\.?(?: (.+))?$/iu.exec(text);
  if (chapter !== null) {
    const label = chapter[1]!.toUpperCase();
    const rest = chapter[2] ?? '';
    // "Chương IV về trí tuệ nhân tạo của Luật …" is a reference that happens to begin a line.
    if (isUpperCase(rest)) return { kind: 'chapter', number: chapterNumber(label), label, rest };
  }
  const section = /^m(?:ục|ỤC) (\d{1,2})\.?(?: (.+))?$/iu.exec(text);
  if (section !== null && isUpperCase(section[2] ?? '')) {
    return { kind: 'section', number: Number(section[1]), rest: section[2] ?? '' };
  }
  const article = /^Điều (\d{1,3})([a-zđ]?)\.(?: (.+))?$/u.exec(text);
  if (article !== null) {
    return { kind: 'article', number: Number(article[1]), letter: article[2]!, rest: article[3] ?? '' };
  }
  const clause = /^(\d{1,3})\. (.+)$/u.exec(text);
  if (clause !== null) return { kind: 'clause', number: Number(clause[1]), rest: clause[2]! };
  const point = /^([a-zđ])\) (.+)$/u.exec(text);
  if (point !== null) return { kind: 'point', letter: point[1]!, rest: point[2]! };
  return { kind: CLOSING.some((pattern) => pattern.test(text)) ? 'closing' : 'text' };
}

/** No small letter in it; true for an empty text. */
export function isUpperCase(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

/** Ends a sentence or an item of a list, so that the next line may begin something new. */
export function isEnded(text: string): boolean {
  return /[.;:!?…”"»)]$/u.test(text);
}

/** Ends on a word after which no sentence can stop, so that a number at the start of the next line is a reference. */
export function leadsOn(text: string): boolean {
  return /(?:^|\s)(?:Điều|[Kk]hoản|[Đđ]iểm|Chương|Mục|Phần|số|ngày|tháng|năm|và|hoặc|của|tại|theo|các)$|,$/u.test(text);
}

/** The letter after this one in a list of points; the first for the empty letter, null after the last. */
export function nextPointLetter(letter: string): string | null {
  return POINT_LETTERS[POINT_LETTERS.indexOf(letter) + 1] ?? null;
}

/** One spelling for letters and spaces: composed accents, plain spaces, no invisible characters. */
export function normalizedLines(text: string): { line: number; text: string }[] {
  return text
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/u)
    .map((raw, index) => ({ line: index + 1, text: raw.replaceAll(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function chapterNumber(label: string): number {
  if (/^\d+$/.test(label)) return Number(label);
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = label.split('').map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0);
}
