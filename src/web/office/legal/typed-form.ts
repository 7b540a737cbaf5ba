import type { Typed } from '../../../legal-review/index.ts';
import type { WebContext } from '../../server/index.ts';
import { dateFrom, datePartsFrom, type DateParts } from '../../ui/index.ts';

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
