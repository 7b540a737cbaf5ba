import { offeredIn } from '../../../procedures/index.ts';
import type { Answers, AnswerValue, ChoiceField, Field, Procedure } from '../../../procedures/kit/index.ts';
import {
  checkboxes,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  fileField,
  radios,
  select,
  textArea,
  textField,
  type Choice,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';

type Body = Readonly<Record<string, unknown>>;

/** What a field of a form needs to be shown with what was typed into it. */
export interface Shown {
  readonly lang: Lang;
  readonly texts: Procedure['texts'];
  readonly body: Body;
  readonly errors: readonly FormError[];
  readonly maxFileBytes: number;
}

/** From this many on a choice of one is a list to open instead of buttons in sight. */
const MANY = 8;

/** A field of a procedure as a visitor fills it in; `inside` stands within one of its choices. */
export function showField(field: Field, shown: Shown, inside: Readonly<Record<string, Html>> = {}): Html {
  const { lang, texts, body, errors } = shown;
  const { label, hint, example } = texts[lang].fields[field.name]!;
  const help = [hint, example === undefined ? undefined : `${{ vi: 'Ví dụ', en: 'Example' }[lang]}: ${example}`];
  const said = help.filter((one) => one !== undefined).join(' ');
  const common = {
    lang,
    name: field.name,
    label,
    optional: !field.required,
    error: errorOf(errors, field.name),
    ...(said === '' ? {} : { hint: said }),
  };
  switch (field.kind) {
    case 'choice': {
      const choices = choicesOf(field, shown, inside);
      const value = textIn(body, field.name);
      return choices.length < MANY
        ? radios({ ...common, value, choices })
        : select({ ...common, value, choices, width: 'full' });
    }
    case 'choices':
      return checkboxes({
        ...common,
        values: listIn(body, field.name),
        choices: choicesOf(field, shown, {}),
      });
    case 'longText':
      return textArea({ ...common, value: textIn(body, field.name), maxCharacters: field.maxLength });
    case 'date':
      return dateField({ ...common, value: datePartsFrom(body, field.name) });
    case 'files':
      return fileField({ ...common, files: [], multiple: true, maxBytes: shown.maxFileBytes });
    case 'email':
      return textField({ ...common, value: textIn(body, field.name), type: 'email', autocomplete: 'email' });
    case 'phone':
      return textField({ ...common, value: textIn(body, field.name), type: 'tel', autocomplete: 'tel', width: 'half' });
    default:
      return textField({ ...common, value: textIn(body, field.name) });
  }
}

function choicesOf(
  field: ChoiceField,
  { lang, texts }: Shown,
  inside: Readonly<Record<string, Html>>,
): (Choice & { readonly group?: string })[] {
  if (typeof field.options === 'string' && field.options !== 'petitionAgencies')
    throw new Error(`The form of visitors has no list ${field.options}`);
  return offeredIn(texts, field, lang).map((choice) => {
    const within = inside[choice.value];
    return within === undefined ? choice : { ...choice, inside: within };
  });
}

/** What was typed into these fields; files come apart. A field that is no text is left out. */
export function typedAnswers(fields: readonly Field[], body: Body): Answers {
  const read = (field: Field): AnswerValue => {
    if (field.kind === 'date') return dateFrom(body, field.name);
    return field.kind === 'choices' ? listIn(body, field.name) : textIn(body, field.name);
  };
  return Object.fromEntries(fields.filter(({ kind }) => kind !== 'files').map((field) => [field.name, read(field)]));
}

function textIn(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

function listIn(body: Body, name: string): readonly string[] {
  return [body[name] ?? []].flat().filter((one) => typeof one === 'string');
}
