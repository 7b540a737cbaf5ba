import { parseDay, type Day } from '../../law/index.ts';
import type { Grounds } from './finding.ts';

/** What a person typed or chose, by field name. Unknown keys are refused before rules see them. */
export type Answers = Readonly<Record<string, AnswerValue>>;
export type AnswerValue = string | boolean | number | readonly string[] | null | undefined;

/** Who may see a value once it is recorded (requirements.md §1). */
export type Visibility = 'public' | 'parties' | 'authority' | 'secret';

/** Closed lists that live in the law data. */
export type ListName = 'sectors' | 'provinces' | 'highRiskRows' | 'petitionAgencies';

interface FieldBase {
  /** Key in the answers; its texts stand under `fields.<name>`. */
  readonly name: string;
  /** Why it may be asked at all. */
  readonly grounds: Grounds;
  /** A field that is not required says so on screen. */
  readonly required: boolean;
  readonly visibility: Visibility;
  /** Says who a visitor is: kept apart from the acts, which never change, so that it can be erased. */
  readonly keptApart?: true;
  /** A hidden field is neither asked nor counted, whatever was typed before. */
  readonly shownWhen?: (answers: Answers) => boolean;
  /** A required field that these answers make unnecessary, as when a document says the same. */
  readonly waivedWhen?: (answers: Answers) => boolean;
}

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'longText' | 'email' | 'phone' | 'provisions' | 'partyCode';
  readonly maxLength: number;
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice' | 'choices';
  /** Option values in order (texts under `options.<field>.<value>`), or a list of the law data. */
  readonly options: readonly string[] | ListName;
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}
export interface FilesField extends FieldBase {
  readonly kind: 'files';
  readonly maxFiles: number;
}
export type Field = TextField | ChoiceField | DateField | BooleanField | FilesField;

/** One screen of a form: one topic. */
export interface Page {
  /** Its texts stand under `pages.<id>`. */
  readonly id: string;
  readonly fields: readonly Field[];
}

export interface Form {
  readonly pages: readonly Page[];
}

/** All fields of a form in order. */
export function fieldsOf(form: Form): readonly Field[] {
  return form.pages.flatMap((page) => page.fields);
}

/**
 * The fields that these answers bring on screen. Decided in order, on answers to fields that are themselves shown: a
 * hidden answer can never bring another field back.
 */
export function shownFields(form: Form, answers: Answers): readonly Field[] {
  const kept: Record<string, AnswerValue> = {};
  return fieldsOf(form).filter((field) => {
    if (field.shownWhen?.(kept) === false) return false;
    kept[field.name] = tidied(answers[field.name]);
    return true;
  });
}

/**
 * The answers of shown fields, empty ones left out, texts in NFC and trimmed: what rules and records may use.
 * Nothing is cut or corrected beyond that.
 */
export function shownAnswers(form: Form, answers: Answers): Answers {
  const shown = shownFields(form, answers).map((field) => [field.name, tidied(answers[field.name])] as const);
  return Object.fromEntries(shown.filter(([, value]) => !isEmpty(value)));
}

/** Whether nothing was answered. `false` and 0 are answers. */
export function isEmpty(value: AnswerValue): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A text answer, or '' when there is none or it is no text: rules must stand answers that `checkForm` refuses. */
export function textOf(answers: Answers, name: string): string {
  const value = answers[name];
  return typeof value === 'string' ? value : '';
}

/** The chosen values of a `choices` or `files` answer; none when it is no list. */
export function listOf(answers: Answers, name: string): readonly string[] {
  const value = answers[name];
  return Array.isArray(value) ? value : [];
}

/** A date answer as a day, or null when there is none or it is not a date. */
export function dayOfAnswer(answers: Answers, name: string): Day | null {
  return parseDay(textOf(answers, name));
}

/** The given names only, as far as they are answered: for the public and the restricted part of an entry. */
export function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(names.filter((name) => !isEmpty(answers[name])).map((name) => [name, answers[name]]));
}

/** A text as it is kept: composed letters, one sign for a line break (browsers send two), no blanks around it. */
function tidied(value: AnswerValue): AnswerValue {
  return typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').trim() : value;
}
