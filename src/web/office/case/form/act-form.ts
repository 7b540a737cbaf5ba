import { offeredIn } from '../../../../procedures/index.ts';
import type { Official } from '../../../../casework/index.ts';
import { fieldsOf, type AnswerValue, type Field, type Form, type Procedure } from '../../../../procedures/kit/index.ts';
import {
  checkbox,
  checkboxes,
  dateField,
  errorOf,
  html,
  radios,
  select,
  textArea,
  textField,
  type FieldOptions,
  type FormError,
  type Html,
  type HtmlValue,
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

/** From this many on a choice of one is a list to open instead of buttons in sight. */
const MANY = 8;

function fieldView(shown: ActFormShown, field: Field): Html {
  const { lang, procedure, act, values } = shown;
  const value = values[field.name];
  const options = optionsFor(shown, field);
  if (field.name === ASSIGNEE) return assigneeField(shown, options, textOf(value));
  if (field.kind === 'provisions') return groundsField(options, inputName(act, field.name), textOf(value), lang);
  switch (field.kind) {
    case 'longText':
      return textArea({
        ...options,
        value: textOf(value),
        rows: field.maxLength > 3000 ? 9 : 4,
        maxCharacters: field.maxLength,
      });
    case 'choice': {
      const choices = offeredIn(procedure.texts, field, lang);
      const chosen = typeof value === 'string' ? value : undefined;
      return choices.length < MANY
        ? radios({ ...options, choices, value: chosen })
        : select({ ...options, choices, value: chosen, width: 'full' });
    }
    case 'choices':
      return checkboxes({
        ...options,
        choices: offeredIn(procedure.texts, field, lang),
        values: Array.isArray(value) ? value : [],
      });
    case 'date':
      return dateField({ ...options, value: textOf(value) });
    case 'boolean':
      return checkbox({ ...options, value: 'true', checked: value === true || value === 'true' });
    case 'files':
      return html``;
    default:
      return textField({ ...options, value: textOf(value) });
  }
}

function optionsFor({ lang, procedure, act, errors }: ActFormShown, field: Field): FieldOptions {
  const texts = procedure.texts[lang].fields[field.name];
  const name = inputName(act, field.name);
  const hint = hintOf(texts?.hint, field.kind === 'provisions' ? undefined : texts?.example, lang);
  return {
    lang,
    name,
    label: texts?.label ?? field.name,
    optional: !field.required,
    error: errorOf(errors, name),
    ...(hint === null || field.kind === 'provisions' || field.name === ASSIGNEE ? {} : { hint }),
  };
}

function hintOf(hint: string | undefined, example: string | undefined, lang: Lang): HtmlValue {
  const word = { vi: 'Ví dụ', en: 'For example' }[lang];
  const lines = [hint, example === undefined ? undefined : `${word}: ${example}`].filter((line) => line !== undefined);
  return lines.length === 0 ? null : lines.map((line, at) => (at === 0 ? line : html`<br>${line}`));
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

export function textOf(value: AnswerValue): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** The fields of a form that this room sends; documents come by the workspace alone. */
export function sendable(form: Form): readonly Field[] {
  return fieldsOf(form).filter((field) => field.kind !== 'files');
}
