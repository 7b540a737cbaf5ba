import { offeredIn } from '../../../procedures/index.ts';
import type { Draft, Source } from '../../../casework/index.ts';
import type { AnswerValue, Field, Procedure } from '../../../procedures/kit/index.ts';
import { groundsShown } from '../../display/index.ts';
import { anyField, fileField, helpLines, html, type FieldOptions, type Html, type Lang } from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

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

/** The field as its kind wants it, with hint, example, where its value came from, and why it is asked. */
export function fieldView(shown: FieldShown): Html {
  const { field, value, procedure, lang } = shown;
  const options = optionsOf(shown);
  if (field.kind === 'files') return filesView(shown, options);
  const choices = 'options' in field ? offeredIn(procedure.texts, field, lang) : [];
  const maxLength = 'maxLength' in field ? field.maxLength : undefined;
  return anyField({ ...options, kind: field.kind, maxLength, choices, value });
}

function optionsOf({ lang, procedure, field, error, source }: FieldShown): FieldOptions {
  const texts = procedure.texts[lang].fields[field.name];
  const more = source === undefined ? undefined : sourceText(source, lang);
  return {
    lang,
    name: field.name,
    label: texts?.label ?? field.name,
    optional: !field.required,
    grounds: groundsShown(field.grounds, lang),
    error,
    hint: helpLines(lang, { hint: texts?.hint, example: texts?.example, more }),
  };
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
