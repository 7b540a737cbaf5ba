import {
  fieldsOf,
  isEmpty,
  shownFields,
  type Answers,
  type Field,
  type Procedure,
} from '../../../procedures/kit/index.ts';
import { dateFrom, datePartsFrom } from '../../ui/index.ts';

type Body = Readonly<Record<string, unknown>>;

/** The page of a form with that number (from 1), or null. */
export function pageAt(
  procedure: Procedure,
  number: string,
): { id: string; number: number; fields: readonly Field[] } | null {
  const at = /^[1-9]\d?$/.test(number) ? Number(number) : 0;
  const page = procedure.form.pages[at - 1];
  return page === undefined ? null : { id: page.id, number: at, fields: page.fields };
}

/** The fields of a page that these answers bring on screen. */
export function shownOn(procedure: Procedure, number: number, answers: Answers): readonly Field[] {
  const shown = new Set(shownFields(procedure.form, answers));
  return procedure.form.pages[number - 1]!.fields.filter((field) => shown.has(field));
}

/** The next or previous page that has something to ask; null beyond the ends. */
export function neighbour(procedure: Procedure, answers: Answers, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 1 && at <= procedure.form.pages.length; at += step) {
    if (shownOn(procedure, at, answers).length > 0) return at;
  }
  return null;
}

/** The fields that the sent page had on screen: an unticked box sends nothing, so the page says what it showed. */
export function onScreen(body: Body, fields: readonly Field[], mark: string = SHOWN): readonly Field[] {
  const sent = body[mark];
  const names = new Set(typeof sent === 'string' ? sent.split(',') : []);
  return fields.filter((field) => names.has(field.name));
}

/** Hidden field with the names of the fields on screen. */
export const SHOWN = '_muc';

/** Hidden field of the page of a conflict, which shows what differs: everything that the page before it had on screen. */
export const ASKED = '_da-hoi';

/**
 * What a form of ours sent, as answers: dates from their three parts, boxes as true or nothing, lists as lists. What is no
 * right value stays as it was typed, so that it can be refused by name and shown again.
 */
export function readPage(body: Body, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, readField(body, field)]));
}

function readField(body: Body, field: Field): unknown {
  const value = body[field.name];
  switch (field.kind) {
    case 'date':
      return readDate(body, field.name);
    case 'boolean':
      return value === 'true' ? true : (value ?? null);
    case 'choices':
      return value === undefined ? [] : Array.isArray(value) ? value : [value];
    default:
      return value ?? null;
  }
}

function readDate(body: Body, name: string): unknown {
  // Autosave, conflict page and API-like senders give the day in one piece.
  const whole = body[name];
  if (typeof whole === 'string') return whole;
  const day = dateFrom(body, name);
  if (day !== 'wrong') return day;
  const { day: d, month, year } = datePartsFrom(body, name);
  return `${d}/${month}/${year}`;
}

/** Fields that came on screen by what was just answered and still wait for an answer. */
export function newlyShown(
  procedure: Procedure,
  number: number,
  asked: readonly Field[],
  answers: Answers,
): readonly Field[] {
  const had = new Set(asked.map((field) => field.name));
  return shownOn(procedure, number, answers).filter((field) => !had.has(field.name) && isEmpty(answers[field.name]));
}

/** The page on which a field stands; null for a field that the form does not have. */
export function pageOfField(procedure: Procedure, name: string): number | null {
  const at = procedure.form.pages.findIndex((page) => page.fields.some((field) => field.name === name));
  return at < 0 ? null : at + 1;
}

/** The field of that name, if the form has one that takes files. */
export function filesField(procedure: Procedure, name: string): Field | null {
  return fieldsOf(procedure.form).find((field) => field.name === name && field.kind === 'files') ?? null;
}
