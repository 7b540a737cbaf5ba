import { fieldsOf, type Procedure, type Refusal } from '../../procedures/kit/index.ts';
import { UsageError } from '../command.ts';

/** One record as the file has it: texts by column name (CSV) or top-level key (NDJSON). */
export type SourceRecord = Readonly<Record<string, string>>;

/** How a field gets its value. Exactly one of value, column, template, firstOf. */
export interface Rule {
  /** The same for every row. */
  readonly value?: string | boolean | readonly string[];
  readonly column?: string;
  /** Text with {Column} in it; counts as empty when every column named in it is empty. */
  readonly template?: string;
  /** The first of these that gives something. */
  readonly firstOf?: readonly Rule[];
  /** From the file's words to ours; words that are not listed take `default`, and without one the row is refused. */
  readonly map?: Readonly<Record<string, string>>;
  readonly default?: string;
  /** The text is a list: cut it there. */
  readonly split?: string;
}

export interface Mapping {
  readonly encoding: string;
  readonly format: 'csv' | 'ndjson' | null;
  readonly delimiter: string | null;
  /** Template of the sender's own number; null: rows are known again by their content. */
  readonly key: string | null;
  readonly fields: Readonly<Record<string, Rule>>;
}

const KNOWN = ['encoding', 'format', 'delimiter', 'key', 'fields', 'about'];
const RULE_KEYS = ['value', 'column', 'template', 'firstOf', 'map', 'default', 'split'];

/** Reads a mapping file. Throws UsageError with the one thing that is wrong first: shape, unknown field, unknown key. */
export function parseMapping(text: string, procedure: Procedure): Mapping {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The mapping is not JSON: ${(error as Error).message}`);
  }
  const object = plainObject(raw, 'The mapping');
  const strange = Object.keys(object).find((key) => !KNOWN.includes(key));
  if (strange !== undefined)
    throw new UsageError(`The mapping has an unknown key ${JSON.stringify(strange)}: expected ${KNOWN.join(', ')}`);
  const fields = plainObject(object['fields'], 'The mapping’s "fields"');
  const names = fieldsOf(procedure.form).map((field) => field.name);
  for (const [name, rule] of Object.entries(fields)) {
    if (!names.includes(name))
      throw new UsageError(
        `The mapping fills ${JSON.stringify(name)}, which the form does not have: expected some of ${names.join(', ')}`,
      );
    checkRule(rule, name);
  }
  const { encoding = 'utf-8', format = null, delimiter = null, key = null } = object as Partial<Mapping>;
  if (format !== null && format !== 'csv' && format !== 'ndjson')
    throw new UsageError('The mapping’s "format" is csv or ndjson');
  for (const [name, value] of Object.entries({ encoding, delimiter, key })) {
    if (value !== null && typeof value !== 'string') throw new UsageError(`The mapping’s "${name}" is not a text`);
  }
  return { encoding, format, delimiter, key, fields: fields as Record<string, Rule> };
}

function plainObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UsageError(`${what} is not a JSON object`);
}

function checkRule(rule: unknown, name: string): void {
  const object = plainObject(rule, `The rule of "${name}"`);
  const strange = Object.keys(object).find((key) => !RULE_KEYS.includes(key));
  if (strange !== undefined)
    throw new UsageError(
      `The rule of "${name}" has an unknown key ${JSON.stringify(strange)}: expected some of ${RULE_KEYS.join(', ')}`,
    );
  const sources = ['value', 'column', 'template', 'firstOf'].filter((key) => key in object);
  if (sources.length !== 1)
    throw new UsageError(`The rule of "${name}" needs exactly one of value, column, template, firstOf`);
  if ('firstOf' in object) {
    if (!Array.isArray(object['firstOf'])) throw new UsageError(`"firstOf" of "${name}" is not a list`);
    for (const inner of object['firstOf']) checkRule(inner, name);
  }
}

/** Every column that the mapping reads. */
export function columnsOf(mapping: Mapping): Set<string> {
  const found = new Set<string>();
  const visit = (rule: Rule): void => {
    if (rule.column !== undefined) found.add(rule.column);
    for (const [, column] of (rule.template ?? '').matchAll(PLACEHOLDER)) found.add(column!);
    for (const inner of rule.firstOf ?? []) visit(inner);
  };
  for (const rule of Object.values(mapping.fields)) visit(rule);
  for (const [, column] of (mapping.key ?? '').matchAll(PLACEHOLDER)) found.add(column!);
  return found;
}

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The answers of one record (`oneLine`: fields that hold a single line), its key, and the words that the mapping could not translate. */
export function mapRecord(
  mapping: Mapping,
  record: SourceRecord,
  oneLine: ReadonlySet<string>,
): { answers: Record<string, unknown>; key: string | null; refusals: Refusal[] } {
  const answers: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  for (const [name, rule] of Object.entries(mapping.fields)) {
    const value = valueOf(rule, record);
    if (value instanceof Untranslated) refusals.push(untranslated(name, value.word));
    // A line break inside a cell is layout of the sheet, not part of a name.
    else if (value !== null)
      answers[name] = typeof value === 'string' && oneLine.has(name) ? value.replaceAll(/\s+/g, ' ') : value;
  }
  const key = mapping.key === null ? null : fill(mapping.key, record);
  return { answers, key, refusals };
}

class Untranslated {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

function valueOf(rule: Rule, record: SourceRecord): unknown {
  if (rule.value !== undefined) return rule.value;
  if (rule.firstOf !== undefined)
    return rule.firstOf.map((inner) => valueOf(inner, record)).find((value) => value !== null) ?? null;
  const text = rule.column === undefined ? fill(rule.template!, record) : (record[rule.column] ?? '').trim();
  if (rule.split === undefined) return translate(rule, text ?? '');
  const items = (text ?? '').split(rule.split).map((item) => translate(rule, item.trim()));
  const wrong = items.find((item) => item instanceof Untranslated);
  return wrong ?? [...new Set(items.filter((item) => item !== null))];
}

function translate(rule: Rule, text: string): string | Untranslated | null {
  if (rule.map === undefined) return text === '' ? (rule.default ?? null) : text;
  const found = Object.hasOwn(rule.map, text) ? rule.map[text]! : rule.default;
  if (found !== undefined) return found === '' ? null : found;
  return text === '' ? null : new Untranslated(text);
}

/** The template with its columns filled in; null when all of them are empty. */
function fill(template: string, record: SourceRecord): string | null {
  let anything = false;
  const text = template.replaceAll(PLACEHOLDER, (_, column: string) => {
    const value = (record[column] ?? '').trim();
    anything ||= value !== '';
    return value;
  });
  return anything ? text : null;
}

function untranslated(field: string, word: string): Refusal {
  const shown = word.slice(0, 60);
  return {
    code: 'wordNotMapped',
    field,
    text: { vi: `Tệp ánh xạ không có giá trị nào cho “${shown}”.`, en: `The mapping has no value for “${shown}”.` },
  };
}
