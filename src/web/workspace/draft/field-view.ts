import { offeredIn } from '../../../procedures/index.ts';
import type { Draft, Source } from '../../../casework/index.ts';
import type { AnswerValue, Field, Procedure } from '../../../procedures/kit/index.ts';
import {
  checkbox,
  checkboxes,
  dateField,
  fileField,
  html,
  radios,
  select,
  textArea,
  textField,
  type FieldOptions,
  type Html,
  type HtmlValue,
  type Lang,
} from '../../ui/index.ts';
import { citationsOf } from '../grounds.ts';
import { wordsIn } from '../texts/index.ts';
import { datePartsOf } from './read-page.ts';

/** One field of a procedure's form on screen. */
export interface FieldShown {
  readonly lang: Lang;
  readonly procedure: Procedure;
  readonly field: Field;
  /** As stored, or as just typed. */
  readonly value: AnswerValue;
  readonly error?: string | undefined;
  readonly source?: Source | undefined;
  readonly files?: Draft['files'];
  /** Where a file of the draft can be opened. */
  readonly fileHref?: (id: string) => string;
}

/** From this many on a choice of one is a list to open instead of buttons in sight. */
const MANY = 8;

/** The field as its kind wants it, with hint, example, where its value came from, and why it is asked. */
export function fieldView(shown: FieldShown): Html {
  const { field, value, procedure, lang } = shown;
  const options = optionsOf(shown);
  switch (field.kind) {
    case 'longText':
      return textArea({
        ...options,
        value: textOf(value),
        rows: field.maxLength > 1500 ? 6 : 4,
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
      return dateField({ ...options, value: datePartsOf(value) });
    case 'boolean':
      return checkbox({ ...options, value: 'true', checked: value === true });
    case 'files':
      return filesView(shown, options);
    default:
      return textField({
        ...options,
        ...TYPES[field.kind],
        value: textOf(value),
        width: field.maxLength <= 60 ? 'half' : 'full',
      });
  }
}

const TYPES = {
  text: { type: 'text' },
  provisions: { type: 'text' },
  partyCode: { type: 'text' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
} as const;

function optionsOf({ lang, procedure, field, error, source }: FieldShown): FieldOptions {
  const texts = procedure.texts[lang].fields[field.name];
  const hint = hintOf(texts?.hint, texts?.example, source, lang);
  return {
    lang,
    name: field.name,
    label: texts?.label ?? field.name,
    optional: !field.required,
    grounds: citationsOf(field.grounds, lang),
    error,
    ...(hint === null ? {} : { hint }),
  };
}

function hintOf(
  hint: string | undefined,
  example: string | undefined,
  source: Source | undefined,
  lang: Lang,
): HtmlValue {
  const words = wordsIn(lang).draft;
  const lines = [
    hint,
    example === undefined ? undefined : `${words.example}: ${example}`,
    source === undefined ? undefined : sourceText(source, lang),
  ];
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? null : said.map((line, at) => (at === 0 ? line : html`<br>${line}`));
}

/** Where a filled-in value came from, in words. */
export function sourceText(source: Source, lang: Lang): string {
  const words = wordsIn(lang).draft.sources;
  switch (source.kind) {
    case 'case':
      return words.case(source.code);
    case 'entry':
      return words.entry(source.code);
    default:
      return words[source.kind];
  }
}

/** Largest file that the portal takes, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Names of the buttons of a form page. */
export const BUTTON = { next: 'tiep', save: 'luu', check: 'kiem-tra', upload: 'tai-len' } as const;
export const BUTTON_NAME = 'viec';
export const REMOVE_NAME = 'xoa-tep';

function filesView({ field, files = [], lang, fileHref }: FieldShown, options: FieldOptions): Html {
  const words = wordsIn(lang).draft;
  const hint = html`${options.hint === undefined ? null : html`${options.hint}<br>`}${words.fileTypes} ${words.uploadLate}`;
  return fileField({
    ...options,
    hint,
    multiple: true,
    maxBytes: MAX_FILE_BYTES,
    removeName: REMOVE_NAME,
    upload: { name: BUTTON_NAME, value: `${BUTTON.upload}:${field.name}` },
    files: files
      .filter((file) => file.field === field.name)
      .map(({ fileId, name, sizeBytes, sha256 }) => ({
        id: fileId,
        name,
        bytes: sizeBytes,
        sha256,
        ...(fileHref === undefined ? {} : { href: fileHref(fileId) }),
      })),
  });
}

function textOf(value: AnswerValue): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}
