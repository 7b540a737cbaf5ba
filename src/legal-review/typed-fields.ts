import { parseDay, type Day } from '../law/index.ts';
import { cleanText } from '../platform/http/index.ts';
import { refusal, type Refusal } from '../platform/refusal/index.ts';

/** What came in from a form: texts, lists of texts, or nothing. */
export type Typed = Readonly<Record<string, unknown>>;

interface TextLimit {
  readonly max: number;
  readonly multiline?: boolean;
}

/** Reads the fields of one form; what is wrong is gathered, so that everything is told at once. */
export class TypedFields {
  readonly refusals: Refusal[] = [];
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  /** '' when something is wrong with it, which is then among the refusals. */
  text(field: string, limit: TextLimit): string {
    const read = cleanText(this.#one(field), { field, ...limit });
    if (read.ok) return read.value;
    this.refusals.push(...read.refusals);
    return '';
  }

  optional(field: string, limit: TextLimit): string | null {
    const read = cleanText(this.#one(field), { field, min: 0, ...limit });
    if (read.ok) return read.value === '' ? null : read.value;
    this.refusals.push(...read.refusals);
    return null;
  }

  /** One of a closed list; the first of the list when something else was sent, which is refused. */
  oneOf<const T extends string>(field: string, choices: readonly [T, ...T[]]): T {
    const value = this.#one(field);
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.refuse('choose', 'Bạn hãy chọn một mục.', 'Please choose one.', field);
    return found ?? choices[0];
  }

  /** Those of a closed list that were ticked, each once; anything else is refused. */
  someOf<const T extends string>(field: string, choices: readonly T[]): T[] {
    const sent = [this.#typed[field] ?? []].flat();
    const found = choices.filter((choice) => sent.includes(choice));
    if (sent.some((one) => !choices.includes(one as T)))
      this.refuse('choose', 'Có mục không nằm trong danh sách.', 'Something is not on the list.', field);
    return found;
  }

  /** A day as 'YYYY-MM-DD'. */
  day(field: string): Day | null {
    const value = this.#one(field);
    if (value === '') return null;
    const found = typeof value === 'string' ? parseDay(value) : null;
    if (found === null)
      this.refuse('badDay', 'Ngày này không có trong lịch.', 'This day is not in the calendar.', field);
    return found;
  }

  requiredDay(field: string): Day | null {
    if (this.#one(field) === '') {
      this.refuse('required', 'Bạn chưa điền ngày.', 'The day is not filled in yet.', field);
      return null;
    }
    return this.day(field);
  }

  /** An https address. */
  address(field: string): string | null {
    const text = this.optional(field, { max: 500 });
    if (text === null) return null;
    if (URL.canParse(text) && /^https:\/\/[^\s@]+$/.test(text)) return text;
    this.refuse('badAddress', 'Địa chỉ phải bắt đầu bằng https://', 'The address must begin with https://', field);
    return null;
  }

  refuse(code: string, vi: string, en: string, field?: string): void {
    this.refusals.push(refusal(code, vi, en, field));
  }

  #one(field: string): unknown {
    return this.#typed[field] ?? '';
  }
}
