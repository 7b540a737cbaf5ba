import { cleanText } from '../../platform/http/index.ts';
import { parseDay, type Day } from '../../law/index.ts';
import { no, type PlanRefusal } from '../refusal.ts';

/** Reads the parts of an input and collects every refusal, so that a form shows all of them at once. */
export class Inputs {
  readonly refusals: PlanRefusal[] = [];

  /** A text that must be there. */
  text(input: unknown, field: string, max: number, multiline = true): string {
    const clean = cleanText(input, { field, max, multiline });
    if (clean.ok) return clean.value;
    this.refusals.push(...clean.refusals);
    return '';
  }

  /** A text that may be missing. */
  optional(input: unknown, field: string, max: number, multiline = true): string | null {
    if (input === undefined || input === null || input === '') return null;
    const text = this.text(input, field, max, multiline);
    return text === '' ? null : text;
  }

  /** A list of one-line texts; empty ones are left out. */
  list(input: unknown, field: string, max = 100): string[] {
    if (!Array.isArray(input) || input.length > max) {
      this.refusals.push(no('badValue', field));
      return [];
    }
    return input.filter((one) => one !== '').map((one) => this.text(one, field, 1_000));
  }

  day(input: unknown, field: string): Day | null {
    if (input === undefined || input === null || input === '') return null;
    const day = typeof input === 'string' ? parseDay(input) : null;
    if (day === null) this.refusals.push(no('badDay', field));
    return day;
  }

  oneOf<T extends string>(input: unknown, among: readonly T[], field: string): T {
    const found = among.find((one) => one === input);
    if (found === undefined) this.refusals.push(no('badValue', field));
    return found ?? among[0]!;
  }

  /** A whole number in the range, or null when it is missing. */
  whole(input: unknown, field: string, [least, most]: readonly [number, number]): number | null {
    if (input === undefined || input === null || input === '') return null;
    const number = typeof input === 'string' ? Number(input) : input;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= least && number <= most) return number;
    this.refusals.push(no('badValue', field));
    return null;
  }

  /** A whole number in the range that must be there; 0 when it is refused. Points between thousands are left out. */
  neededWhole(input: unknown, field: string, range: readonly [number, number]): number {
    const before = this.refusals.length;
    const found = this.whole(
      typeof input === 'string' ? input.replaceAll(/(?<=\d)[.\s](?=\d{3}(?:\D|$))/g, '').trim() : input,
      field,
      range,
    );
    if (found === null && this.refusals.length === before) this.refusals.push(no('needed', field));
    return found ?? 0;
  }

  get ok(): boolean {
    return this.refusals.length === 0;
  }

  outcome(): { ok: false; refusals: PlanRefusal[] } {
    return { ok: false, refusals: this.refusals };
  }
}
