import type { AllowedAct, FollowedCase } from '../../../casework/index.ts';
import { procedure } from '../../../procedures/index.ts';
import { fieldsOf } from '../../../procedures/kit/index.ts';
import type { WebContext } from '../../server/index.ts';
import { attributes, button, form, html, pathIn, type FormError, type Html } from '../../ui/index.ts';
import { showField } from '../visitor-form/show-field.ts';
import { followTexts } from './texts.ts';

/** What was typed into one of the forms and why it was not taken. */
export interface FailedAct {
  readonly act: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
}

/** What the visitor may do now: the question that was asked stands open, the rest is folded. */
export function actsPart(found: FollowedCase, context: WebContext, typed: string, failed?: FailedAct): Html | null {
  if (found.acts.length === 0) return null;
  const words = followTexts(context.lang);
  return html`<section class="section flow"><h2>${words.acts}</h2>${found.acts.map((act) => actView(act, found, context, typed, failed))}</section>`;
}

function actView(
  act: AllowedAct,
  { procedureId, position }: FollowedCase,
  { lang, formToken }: WebContext,
  typed: string,
  failed?: FailedAct,
): Html {
  const { texts } = procedure(procedureId)!;
  const mine = failed?.act === act.act ? failed : { body: {}, errors: [] };
  const shown = { lang, texts, body: mine.body, errors: mine.errors, maxFileBytes: 0 };
  const fields = act.form === null ? [] : fieldsOf(act.form).map((field) => showField(field, shown));
  const filled = form({
    lang,
    action: pathIn(lang, `/tra-cuu/viec/${act.act}`),
    csrf: formToken,
    hidden: [
      ['ma', typed],
      ['vi-tri', String(position)],
    ],
    errors: mine.errors,
    body: html`${fields}<div class="button-row">${button({ label: act.button[lang], kind: act.form === null ? 'secondary' : 'primary' })}</div>`,
  });
  const intro = act.form === null ? html`<p>${followTexts(lang).noWayBack}</p>` : null;
  return html`<details class="fold" ${attributes({ open: act.form !== null })}><summary>${act.button[lang]}</summary><div class="fold-body flow">${intro}${filled}</div></details>`;
}
