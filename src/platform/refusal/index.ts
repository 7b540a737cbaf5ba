/** A text in the two languages of the portal. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** An expected "no": a value, never thrown. `code` is stable for machines, `text` tells a person what to do. */
export interface Refusal<Code extends string = string> {
  code: Code;
  /** Name of the input it is about; absent when it is about the whole. */
  field?: string;
  text: Bilingual;
}

/** What came of a request: its value, or every reason why not, all at once. */
export type Outcome<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusals: R[] };

export function accepted<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<R extends Refusal>(...refusals: R[]): { ok: false; refusals: R[] } {
  return { ok: false, refusals };
}

/** One refusal in a line. */
export function refusal<Code extends string>(code: Code, vi: string, en: string, field?: string): Refusal<Code> {
  return field === undefined ? { code, text: { vi, en } } : { code, field, text: { vi, en } };
}
