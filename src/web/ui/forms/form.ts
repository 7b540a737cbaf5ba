import { hiddenInputs } from '../pages/question.ts';
import type { Hidden } from '../pages/question.ts';
import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { errorSummary } from './error-summary.ts';
import type { FormError } from './error-summary.ts';

export interface FormOptions {
  readonly lang: Lang;
  readonly action: string;
  readonly csrf: string;
  readonly body: HtmlValue;
  readonly errors?: readonly FormError[];
  readonly hidden?: Hidden;
  /** True when the form has a file field. */
  readonly files?: boolean;
  readonly id?: string;
  /**
   * Where the form is saved while typing: its fields are POSTed there (without files) as `application/x-www-form-urlencoded`
   * with `accept: application/json`; the answer is `{ revision, savedAt }` (`savedAt` as clock text). 409 stops saving.
   */
  readonly autosave?: { readonly url: string; readonly revision: number; readonly savedAt?: string };
}

/** A form with all its errors on top. The browser's own checks are off: ours say more, in the page's language. */
export function form(options: FormOptions): Html {
  const { autosave } = options;
  const own = attributes({
    id: options.id,
    enctype: options.files === true ? 'multipart/form-data' : null,
    'data-autosave': autosave?.url,
  });
  return html`<form class="form flow" method="post" action="${options.action}" novalidate ${own}>
${errorSummary({ lang: options.lang, errors: options.errors ?? [], fields: options.body })}
${hiddenInputs([['csrf', options.csrf], ...(options.hidden ?? [])])}
${autosave === undefined ? null : autosaveStatus(autosave, options.lang)}
${options.body}
</form>`;
}

/** Fields that belong together under a heading. */
export function formSection(title: string, fields: HtmlValue, lead?: HtmlValue): Html {
  return html`<section class="section flow"><h2>${title}</h2>${lead === undefined ? null : html`<p class="soft">${lead}</p>`}${fields}</section>`;
}

function autosaveStatus(autosave: NonNullable<FormOptions['autosave']>, lang: Lang): Html {
  const words = texts(lang).question;
  const now = autosave.savedAt === undefined ? '' : words.saved(autosave.savedAt);
  return html`<input type="hidden" name="revision" value="${autosave.revision}"><p class="autosave soft small" role="status" data-autosave-status data-saving="${words.saving}" data-saved="${words.saved('{t}')}" data-failed="${words.notSaved}">${now}</p>`;
}
