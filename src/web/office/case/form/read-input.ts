import type { AnswerValue, Form } from '../../../../procedures/kit/index.ts';
import { dateFrom, datePartsFrom } from '../../../ui/index.ts';
import { inputName, sendable } from './act-form.ts';
import { readGrounds } from './grounds-field.ts';

type Body = Readonly<Record<string, unknown>>;

/** What a small form of ours sent, by field name. What is no right value stays as typed, to be refused by name and shown again. */
export function readInput(body: Body, act: string, form: Form | null): Record<string, AnswerValue> {
  const fields = form === null ? [] : sendable(form);
  return Object.fromEntries(
    fields.map((field) => {
      const name = inputName(act, field.name);
      if (field.kind === 'provisions') return [field.name, readGrounds(body, name)];
      if (field.kind === 'date') return [field.name, readDate(body, name)];
      const value = body[name];
      if (field.kind === 'choices') return [field.name, [value].flat().filter((one) => typeof one === 'string')];
      if (field.kind === 'boolean') return [field.name, value === 'true'];
      // A repeated field is not what our form sends: its first value counts.
      return [field.name, [value].flat().find((one) => typeof one === 'string') ?? null];
    }),
  );
}

function readDate(body: Body, name: string): string | null {
  const day = dateFrom(body, name);
  if (day !== 'wrong') return day;
  const { day: d, month, year } = datePartsFrom(body, name);
  return `${d}/${month}/${year}`;
}

/** How many acts the page had shown; undefined when the form does not say. */
export function readPosition(body: Body): number | undefined {
  const typed = body['vi-tri'];
  return typeof typed === 'string' && /^\d{1,6}$/.test(typed) ? Number(typed) : undefined;
}
