import { parsePartyCode } from '../../platform/identity/index.ts';
import {
  fieldsOf,
  shownAnswers,
  type AnswerValue,
  type Answers,
  type Field,
  type Form,
  type Procedure,
  type Refusal,
} from '../../procedures/kit/index.ts';
import { refusal } from '../refusal.ts';

export interface ReadAnswers {
  readonly answers: Answers;
  /** Of values that cannot even be kept; whether the rest is right, the form's own check says. */
  readonly refusals: readonly Refusal[];
}

/** Longest text that a draft keeps although the form will refuse it: what was typed must not be lost for being too long. */
const MAX_KEPT = 50_000;
const MAX_ITEMS = 500;

/**
 * Reads what came in from outside into answers: Unicode NFC, trimmed, emptied fields as null, `true` and `false` of
 * web forms as booleans, a single choice of a list as a list, the code of a party as it is written. Files never come this way: they are attached one by one.
 */
export function readAnswers(form: Form, raw: Readonly<Record<string, unknown>>): ReadAnswers {
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const answers: Record<string, AnswerValue> = {};
  const refusals: Refusal[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const field = fields.get(name);
    if (!field || field.kind === 'files') {
      refusals.push(refusal('unknownField', name.replaceAll(/[^\w.-]/g, '?').slice(0, 60)));
      continue;
    }
    const read = readValue(field, value);
    if (read === UNUSABLE) refusals.push(refusal('unusableText', name));
    else answers[name] = read;
  }
  return { answers, refusals };
}

const UNUSABLE = Symbol('unusable');

function readValue(field: Field, value: unknown): AnswerValue | typeof UNUSABLE {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return readText(field, value);
  if (!Array.isArray(value) || value.length > MAX_ITEMS) return UNUSABLE;
  const items = value.map((item) => (typeof item === 'string' ? storable(item) : UNUSABLE));
  if (items.includes(UNUSABLE)) return UNUSABLE;
  if (items.length > 0) return items as string[];
  // No choice made; in a field of one value a list is a mistake of the sender, not an answer left out.
  return field.kind === 'choices' ? null : UNUSABLE;
}

function readText(field: Field, value: string): AnswerValue | typeof UNUSABLE {
  const text = storable(value);
  if (text === UNUSABLE) return UNUSABLE;
  if (text === '') return null;
  if (field.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (field.kind === 'partyCode') return parsePartyCode(text) ?? text;
  return field.kind === 'choices' ? [text] : text;
}

/** What the database and every reader can hold: a lone surrogate or a NUL can break whoever reads it next. */
function storable(text: string): string | typeof UNUSABLE {
  if (text.length > MAX_KEPT || text.includes('\0') || !text.isWellFormed()) return UNUSABLE;
  return text.normalize('NFC').trim();
}

/** The answers as they are kept: with the act, and apart from it what says who a visitor is. */
export function partsOf(procedure: Procedure, answers: Answers): { input: Answers; apart: Answers } {
  const shown = shownAnswers(procedure.form, answers);
  const names = new Set(fieldsOf(procedure.form).flatMap((field) => (field.keptApart === true ? [field.name] : [])));
  const entries = Object.entries(shown);
  return {
    input: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
    apart: Object.fromEntries(entries.filter(([name]) => names.has(name))),
  };
}
