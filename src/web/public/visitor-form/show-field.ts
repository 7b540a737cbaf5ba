import { offeredIn } from '../../../procedures/index.ts';
import type { Answers, AnswerValue, ChoiceField, Field, Procedure } from '../../../procedures/kit/index.ts';
import {
  anyField,
  dateFrom,
  datePartsFrom,
  errorOf,
  fileField,
  helpLines,
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

/** A field of a procedure as a visitor fills it in; `inside` stands within one of its choices. */
export function showField(field: Field, shown: Shown, inside: Readonly<Record<string, Html>> = {}): Html {
  const { lang, texts, body, errors, maxFileBytes } = shown;
  const { label, hint, example } = texts[lang].fields[field.name]!;
  const options = {
    lang,
    name: field.name,
    label,
    optional: !field.required,
    error: errorOf(errors, field.name),
    hint: helpLines(lang, { hint, example }),
  };
  if (field.kind === 'files') return fileField({ ...options, files: [], multiple: true, maxBytes: maxFileBytes });
  const choices = 'options' in field ? choicesOf(field, shown, inside) : [];
  const maxLength = 'maxLength' in field ? field.maxLength : undefined;
  const value = field.kind === 'date' ? datePartsFrom(body, field.name) : typedIn(field, body);
  return anyField({ ...options, kind: field.kind, maxLength, choices, value });
}

function typedIn(field: Field, body: Body): string | readonly string[] {
  return field.kind === 'choices' ? listIn(body, field.name) : textIn(body, field.name);
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
  const read = (field: Field): AnswerValue =>
    field.kind === 'date' ? dateFrom(body, field.name) : typedIn(field, body);
  return Object.fromEntries(fields.filter(({ kind }) => kind !== 'files').map((field) => [field.name, read(field)]));
}

function textIn(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

function listIn(body: Body, name: string): readonly string[] {
  return [body[name] ?? []].flat().filter((one) => typeof one === 'string');
}
