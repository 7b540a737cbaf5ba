import { offeredIn } from '../../../../procedures/index.ts';
import type { Official } from '../../../../casework/index.ts';
import { fieldsOf, type AnswerValue, type Field, type Form, type Procedure } from '../../../../procedures/kit/index.ts';
import {
  anyField,
  errorOf,
  fieldText,
  helpLines,
  html,
  select,
  type FieldOptions,
  type FormError,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { wordsIn } from '../../texts/index.ts';
import { groundsField } from './grounds-field.ts';

/** Several small forms stand on one page: a field is named by its act and itself. */
export function inputName(act: string, field: string): string {
  return `${act}--${field}`;
}

export interface ActFormShown {
  readonly lang: Lang;
  readonly procedure: Procedure;
  readonly act: string;
  readonly form: Form;
  /** What was typed so far, by field name. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  readonly errors: readonly FormError[];
  readonly colleagues: readonly Official[];
}

/** Name of the field that stands for a colleague, whom an official picks rather than types. */
export const ASSIGNEE = 'assignee';

/** The fields of an act's own form. What the act rests on stands below its button, once for all of them. */
export function actFields(shown: ActFormShown): Html {
  const { form, procedure, lang } = shown;
  return html`${form.pages.map((page) => {
    const intro = procedure.texts[lang].pages[page.id]?.intro;
    return html`${intro === undefined ? null : html`<p class="soft">${intro}</p>`}${page.fields.map((field) => fieldView(shown, field))}`;
  })}`;
}

function fieldView(shown: ActFormShown, field: Field): Html {
  const { lang, procedure, act, values } = shown;
  const value = values[field.name];
  const options = optionsFor(shown, field);
  if (field.name === ASSIGNEE) return assigneeField(shown, options, fieldText(value));
  if (field.kind === 'provisions') return groundsField(options, inputName(act, field.name), fieldText(value), lang);
  if (field.kind === 'files') return html``;
  const choices = 'options' in field ? offeredIn(procedure.texts, field, lang) : [];
  const maxLength = 'maxLength' in field ? field.maxLength : undefined;
  return anyField({ ...options, kind: field.kind, maxLength, choices, value });
}

function optionsFor({ lang, procedure, act, errors }: ActFormShown, field: Field): FieldOptions {
  const texts = procedure.texts[lang].fields[field.name];
  const name = inputName(act, field.name);
  const isPlain = field.kind !== 'provisions' && field.name !== ASSIGNEE;
  return {
    lang,
    name,
    label: texts?.label ?? field.name,
    optional: !field.required,
    error: errorOf(errors, name),
    hint: isPlain ? helpLines(lang, { hint: texts?.hint, example: texts?.example }) : undefined,
  };
}

function assigneeField({ colleagues, lang }: ActFormShown, options: FieldOptions, value: string): Html {
  return select({
    ...options,
    hint: wordsIn(lang).case.acts.colleague,
    value,
    width: 'full',
    choices: colleagues.map(({ id, name, agency }) => ({
      value: id,
      label: agency === null ? name : `${name}, ${agency[lang]}`,
    })),
  });
}

/** The fields of a form that this room sends; documents come by the workspace alone. */
export function sendable(form: Form): readonly Field[] {
  return fieldsOf(form).filter((field) => field.kind !== 'files');
}
