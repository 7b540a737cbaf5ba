import type { WebContext } from '../../server/index.ts';
import {
  attributes,
  button,
  checkbox,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  fileField,
  form,
  type FormError,
  html,
  type Html,
  pathIn,
  select,
  textArea,
  textField,
} from '../../ui/index.ts';
import type { StoredFile } from '../../../platform/files/index.ts';
import { keptFiles, keptNote } from '../kept-upload.ts';
import type { Again } from './plans-frame.ts';

/** One plain field of an act. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'area' | 'date' | 'select' | 'check' | 'file';
  readonly hint?: string;
  readonly optional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What stands in it before anything is typed. */
  readonly value?: string;
  /** Of a file: what it may be and how large. */
  readonly file?: { readonly accept: string; readonly maxBytes: number };
}

interface ActForm {
  /** Goes before the names of the fields, so that a page may hold several forms. */
  readonly id: string;
  readonly action: string;
  readonly title: string;
  readonly button: string;
  /** True where pressing it is what the page is for. */
  readonly primary?: boolean;
  readonly fields: readonly FieldSpec[];
  /** Sent along as they are. */
  readonly hidden?: readonly (readonly [name: string, value: string])[];
}

/** A form of plain fields, always open. */
export function openForm(context: WebContext, again: Again | null, parts: Omit<ActForm, 'title'>): Html {
  const { lang, formToken } = context;
  const mine = again?.form === parts.id;
  const errors = mine ? again.errors : [];
  const fields = parts.fields.map((spec) =>
    oneField(context, parts.id, spec, mine ? { errors, kept: again.kept ?? null } : null),
  );
  return form({
    lang,
    action: pathIn(lang, parts.action),
    csrf: formToken,
    errors,
    files: parts.fields.some(({ kind }) => kind === 'file'),
    hidden: (parts.hidden ?? []).map(([name, value]) => [`${parts.id}--${name}`, value] as const),
    body: html`${fields}<div class="button-row">${button({ label: parts.button, kind: parts.primary === true ? 'primary' : 'secondary' })}</div>`,
  });
}

/** The same folded under its title; open where it was refused. */
export function foldedForm(context: WebContext, again: Again | null, parts: ActForm): Html {
  const open = attributes({ open: again?.form === parts.id });
  return html`<details class="fold" ${open}><summary>${parts.title}</summary><div class="fold-body">${openForm(context, again, parts)}</div></details>`;
}

/** One field; `typed` when the form is shown again. */
export function oneField(
  context: WebContext,
  formId: string,
  spec: FieldSpec,
  typed: { errors: readonly FormError[]; kept?: StoredFile | null } | null,
): Html {
  const { label, hint, optional = false, choices = [] } = spec;
  const name = `${formId}--${spec.name}`;
  const value = typed === null ? (spec.value ?? '') : valueOf(context, formId, spec.name);
  const error = typed === null ? undefined : errorOf(typed.errors, name);
  const common = { lang: context.lang, name, label, optional, error, ...(hint === undefined ? {} : { hint }) };
  switch (spec.kind ?? 'text') {
    case 'area':
      return textArea({ ...common, value, rows: 4 });
    case 'date':
      return dateField({ ...common, value: typed === null ? value : datePartsFrom(context.body, name) });
    case 'select':
      return select({ ...common, value, choices, width: 'full' });
    case 'file':
      return html`${fileField({ ...common, files: keptFiles(typed?.kept ?? null), ...spec.file })}${keptNote(context, name, typed?.kept ?? null)}`;
    case 'check':
      return checkbox({ ...common, value: '1', checked: value === '1' });
    default:
      return textField({ ...common, value });
  }
}

/** What was typed into a field of a form; '' for anything that is no text. */
export function valueOf({ body }: WebContext, formId: string, name: string): string {
  const key = `${formId}--${name}`;
  const value = Object.hasOwn(body, key) ? body[key] : '';
  return typeof value === 'string' ? value : '';
}

/** The day that the three parts say; '' when empty, no day when they are none. */
export function dayValue({ body }: WebContext, formId: string, name: string): string {
  return dateFrom(body, `${formId}--${name}`) ?? '';
}

/** One entry a line. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Units one a line, each with its condition after a bar. */
export function unitLines(text: string): { name: string; condition?: string }[] {
  return linesOf(text).map((line) => {
    const [name = '', ...rest] = line.split('|');
    const condition = rest.join('|').trim();
    return condition === '' ? { name: name.trim() } : { name: name.trim(), condition };
  });
}
