import type { Typed } from '../../../legal-review/index.ts';
import type { WebContext } from '../../server/index.ts';
import { dateFrom, datePartsFrom, errorOf, type DateParts, type FormError } from '../../ui/index.ts';

/** The body as the room below reads it: the three parts of a date field become one day, or a text that is no day. */
export function typedFrom({ body }: WebContext, days: readonly string[]): Typed {
  const read = Object.fromEntries(days.map((name) => [name, dateFrom(body, name) ?? '']));
  return { ...body, ...read };
}

/** What stands in a field: what was just typed on a page shown again, else what is stored. */
export function shownText(context: WebContext, name: string, stored: string | null | undefined): string {
  if (context.method !== 'POST') return stored ?? '';
  const value = context.body[name];
  return typeof value === 'string' ? value : '';
}

export function shownList(context: WebContext, name: string, stored: readonly string[]): readonly string[] {
  return context.method === 'POST' ? [context.body[name] ?? []].flat().map(String) : stored;
}

export function shownDay(
  context: WebContext,
  name: string,
  stored: string | null | undefined,
): DateParts | string | undefined {
  return context.method === 'POST' ? datePartsFrom(context.body, name) : (stored ?? undefined);
}

/** One of many forms on a page: the names of its fields carry the row's id, so that each error leads to its own field. */
export class RowForm {
  readonly #context: WebContext;
  readonly #id: string;
  readonly #errors: readonly FormError[];

  /** `errors` count only when this row's form was sent. */
  constructor(context: WebContext, id: string, sent: { readonly id: string; readonly errors: readonly FormError[] }) {
    this.#context = context;
    this.#id = id;
    this.#errors = sent.id === id ? sent.errors : [];
  }

  /** Whether it was sent and refused: then it stands open and shows what was typed. */
  get refused(): boolean {
    return this.#errors.length > 0;
  }

  /** What a field of the page needs to know: name, text, error. */
  field(name: string, stored: string): { name: string; value: string; error: string | undefined } {
    const full = RowForm.nameOf(this.#id, name);
    const value = this.refused ? shownText(this.#context, full, '') : stored;
    return { name: full, value, error: errorOf(this.#errors, full) };
  }

  /** The body of a row's form under the plain names of its fields. */
  static typed({ body }: WebContext, id: string): Typed {
    const own = Object.entries(body).filter(([name]) => name.startsWith(`${id}--`));
    return Object.fromEntries(own.map(([name, value]) => [name.slice(id.length + 2), value]));
  }

  /** Errors under the names that the fields have on the page. */
  static errors(id: string, errors: readonly FormError[]): FormError[] {
    return errors.map((one) => (one.field === undefined ? one : { ...one, field: RowForm.nameOf(id, one.field) }));
  }

  static nameOf(id: string, name: string): string {
    return `${id}--${name}`;
  }
}
