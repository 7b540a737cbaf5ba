import type { Ground } from '../../law/index.ts';

/** What a person typed or chose, by field name. Unknown keys are refused before rules see them. */
export type Answers = Readonly<Record<string, AnswerValue>>;
export type AnswerValue = string | boolean | number | readonly string[] | null | undefined;

/** Who may see a value once it is recorded (requirements.md §1). */
export type Visibility = 'public' | 'parties' | 'authority' | 'secret';

/** Closed lists that live in the law data. */
export type ListName = 'sectors' | 'provinces';

interface FieldBase {
  /** Key in the answers; its texts stand under `fields.<name>`. */
  readonly name: string;
  /** Why it may be asked at all. */
  readonly grounds: readonly [Ground, ...Ground[]];
  /** A field that is not required says so on screen. */
  readonly required: boolean;
  readonly visibility: Visibility;
  /** A hidden field is neither asked nor counted, whatever was typed before. */
  readonly shownWhen?: (answers: Answers) => boolean;
}

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'longText' | 'email' | 'phone';
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

/** The fields that these answers bring on screen. */
export function shownFields(form: Form, answers: Answers): readonly Field[] {
  return fieldsOf(form).filter((field) => field.shownWhen?.(answers) ?? true);
}

/** The answers without those of hidden or unknown fields: what rules and records may use. */
export function shownAnswers(form: Form, answers: Answers): Answers {
  const shown = shownFields(form, answers).map((field) => [field.name, answers[field.name]] as const);
  return Object.fromEntries(shown.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
