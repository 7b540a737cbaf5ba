import type { AllowedAct } from '../../../casework/index.ts';
import { fieldsOf, type Answers, type Field, type Form, type Procedure } from '../../../procedures/kit/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  attributes,
  button,
  citations,
  errorOf,
  fileField,
  form,
  html,
  pathIn,
  type FormError,
  type Hidden,
  type Html,
  type HtmlValue,
  type Lang,
} from '../../ui/index.ts';
import { fieldView, MAX_FILE_BYTES } from '../draft/field-view.ts';
import { SHOWN } from '../draft/read-page.ts';
import { tokens } from '../form-token.ts';
import { casePath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { OwnCase } from './case-of.ts';

/** An act whose small form is shown again with what was typed. */
export interface RefusedAct {
  readonly act: string;
  readonly typed: Answers;
  readonly errors: readonly FormError[];
  /** Documents that were uploaded with it and are kept. */
  readonly files: readonly KeptFile[];
}

/** An uploaded document that waits for its act. */
export interface KeptFile {
  readonly field: string;
  readonly fileId: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly sha256: string;
}

/** Hidden fields with the ids of documents that are uploaded already. */
export const KEPT = 'tep-';

/** In the address of a case: the act whose form lies open. */
export const OPEN_ACT = 'viec';

export function actId(act: string): string {
  return `viec-${act}`;
}

/** Hidden field with how many acts the case had when the page was made. */
export const POSITION = 'vi-tri';

/** An act with its own small form, folded: opening it first means that nothing is done by a slip. */
export function actForm(
  context: PartyContext,
  { view, procedure }: OwnCase,
  act: AllowedAct,
  refused: RefusedAct | null,
): Html {
  const { lang } = context;
  if (act.blocked !== null) return html`<p><strong>${act.button[lang]}</strong>: ${act.blocked.text[lang]}</p>`;
  const again = refused?.act === act.act ? refused : null;
  const fields = act.form === null ? [] : typedFields(act.form);
  const kept = (again?.files ?? []).map(({ field, fileId }) => [KEPT + field, fileId] as const);
  const hidden: Hidden = [
    [POSITION, String(view.position)],
    [SHOWN, fields.map((field) => field.name).join(',')],
    ...kept,
  ];
  const body = html`${act.means === null ? null : html`<p>${act.means[lang]}</p>`}${act.form === null ? null : actFields(act.form, procedure, again, lang)}${citations(groundsShown(act.grounds, lang), lang)}
<div class="button-row">${button({ label: act.button[lang] })}</div>`;
  const inside = form({
    lang,
    action: pathIn(lang, `${casePath(view.code)}/viec/${act.act}`),
    body,
    errors: again?.errors ?? [],
    files: act.form !== null && fieldsOf(act.form).some((field) => field.kind === 'files'),
    ...tokens(context, hidden),
  });
  const open = again !== null || context.query[OPEN_ACT] === act.act;
  return html`<details class="fold" ${attributes({ id: actId(act.act), open })}><summary>${act.button[lang]}</summary><div class="fold-body">${inside}</div></details>`;
}

/** Fields of an act's form that are typed or chosen. */
export function typedFields(of: Form): readonly Field[] {
  return fieldsOf(of).filter((field) => field.kind !== 'files');
}

function actFields(of: Form, procedure: Procedure, again: RefusedAct | null, lang: Lang): HtmlValue {
  return fieldsOf(of).map((field) =>
    field.kind === 'files'
      ? filesOf(field, procedure, again, lang)
      : fieldView({
          lang,
          procedure,
          field,
          value: again?.typed[field.name],
          error: errorOf(again?.errors, field.name),
        }),
  );
}

/** Documents go with the act's own button; those already uploaded are named. */
function filesOf(field: Field, procedure: Procedure, again: RefusedAct | null, lang: Lang): Html {
  const texts = procedure.texts[lang].fields[field.name];
  const types = wordsIn(lang).draft.fileTypes;
  return fileField({
    lang,
    name: field.name,
    label: texts?.label ?? field.name,
    hint: texts?.hint === undefined ? types : `${texts.hint} ${types}`,
    optional: !field.required,
    error: errorOf(again?.errors, field.name),
    multiple: true,
    maxBytes: MAX_FILE_BYTES,
    files: (again?.files ?? [])
      .filter((file) => file.field === field.name)
      .map(({ fileId, name, sizeBytes, sha256 }) => ({ id: fileId, name, bytes: sizeBytes, sha256 })),
  });
}
