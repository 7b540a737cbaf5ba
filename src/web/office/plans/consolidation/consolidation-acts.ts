import {
  editConsolidation,
  finishConsolidation,
  REPORT_PARTS,
  sendUp,
  type ConsolidationView,
  type PlanOutcome,
} from '../../../../plans/index.ts';
import { formErrors } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { linesOf, valueOf } from '../plan-form.ts';
import { acting, dbOf } from '../plans-frame.ts';
import { reportWords, toldAt } from '../reports/report-frame.ts';
import { typedWords } from '../reports/unit-form.ts';
import { revisionOf } from '../reports/unit-acts.ts';
import { consolidationHere, EDIT, SEND_UP, showConsolidation } from './consolidation-page.ts';
import { FINISH } from './finish-form.ts';

/** Runs an act; refused, the page is shown again with every reason and all that was typed. */
async function onConsolidation(
  context: WebContext,
  form: string,
  told: 'luu' | 'xong' | 'len',
  work: (view: ConsolidationView) => Promise<PlanOutcome<unknown>>,
): Promise<Reply> {
  const { lang } = context;
  const here = await consolidationHere(context);
  if (here === null) return { kind: 'notFound' };
  const outcome = await work(here.view);
  if (outcome.ok) return toldAt(context, here.at, told);
  const between = outcome.refusals.some(({ code }) => code === 'changedMeanwhile');
  const others = outcome.refusals.filter(({ code }) => code !== 'changedMeanwhile');
  const errors = formErrors(others, lang, `${form}--`);
  const text = reportWords(lang)[form === EDIT ? 'unit' : 'join'].conflict;
  return showConsolidation(context, { form, errors: between ? [{ text }, ...errors] : errors, between });
}

/** Changes the parts in words of a draft; what says the same as before is none of its business, however long the units wrote. */
export function edit(context: WebContext): Promise<Reply> {
  const typed = typedWords(context, EDIT, REPORT_PARTS);
  const revision = revisionOf(context, EDIT);
  return onConsolidation(context, EDIT, 'luu', ({ id, content }) => {
    const changed = REPORT_PARTS.filter((part) => typed[part]?.trim() !== content.parts[part].trim());
    const parts = Object.fromEntries(changed.map((part) => [part, typed[part]]));
    return editConsolidation(dbOf(context), id, { parts, revision }, acting(context));
  });
}

/** Makes it ready for signature; who signs, under which number and for whom stands in the document from then on. */
export function finish(context: WebContext): Promise<Reply> {
  const typed = (name: string): string => valueOf(context, FINISH, name);
  const input = {
    issuerParent: typed('issuerParent'),
    issuer: typed('issuer'),
    to: linesOf(typed('to')),
    authority: typed('authority'),
    number: typed('number'),
    placeAndDate: typed('placeAndDate'),
    position: typed('position'),
    name: typed('name'),
    recipients: linesOf(typed('recipients')),
    revision: revisionOf(context, FINISH),
  };
  return onConsolidation(context, FINISH, 'xong', ({ id }) =>
    finishConsolidation(dbOf(context), id, input, acting(context)),
  );
}

/** Makes it the report of the agency in a period of the plan above. */
export function upward(context: WebContext): Promise<Reply> {
  const upper = valueOf(context, SEND_UP, 'upper');
  return onConsolidation(context, SEND_UP, 'len', ({ id }) => sendUp(dbOf(context), id, upper, acting(context)));
}
