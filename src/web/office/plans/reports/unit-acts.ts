import { returnReport, saveReport, sendReport, type PlanRefusal } from '../../../../plans/index.ts';
import { formErrors } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { pathIn } from '../../../ui/index.ts';
import { valueOf } from '../plan-form.ts';
import { acting, dbOf } from '../plans-frame.ts';
import { reportWords, toldAt } from './report-frame.ts';
import { SEND, typedReport, WRITE } from './unit-form.ts';
import { reportHere, showReport } from './unit-page.ts';

/** The store numbers what it gives; an address or a form of nobody's making is compared as a number that never was. */
export function revisionOf(context: WebContext, form: string): number {
  const typed = valueOf(context, form, 'revision');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}

const between = ({ code }: PlanRefusal): boolean => code === 'changedMeanwhile';

/** Keeps the words of a report; then back to the form, or on to what would be sent. */
export async function save(context: WebContext): Promise<Reply> {
  const here = await reportHere(context);
  if (here === null) return { kind: 'notFound' };
  const { view, report, at } = here;
  const input = { ...typedReport(context, report.draft), revision: revisionOf(context, WRITE) };
  const outcome = await saveReport(dbOf(context), view.period.id, report.row.unitKey, input, acting(context));
  if (outcome.ok) {
    if (context.body['viec'] !== 'xem') return toldAt(context, at, 'luu');
    return { kind: 'redirect', to: `${pathIn(context.lang, at)}?xem=truoc`, status: 303 };
  }
  return showReport(context, refused(context, outcome.refusals));
}

/** What was refused; where somebody else saved in between, that is said in words that tell what to do. */
function refused(context: WebContext, refusals: readonly PlanRefusal[]) {
  const { lang } = context;
  const errors = formErrors(
    refusals.filter((one) => !between(one)),
    lang,
    `${WRITE}--`,
  );
  if (!refusals.some(between)) return { form: WRITE, errors };
  return { form: WRITE, errors: [{ text: reportWords(lang).unit.conflict }, ...errors], between: true };
}

/** Sends what was looked at; when somebody changed it since, it is shown again first. */
export async function send(context: WebContext): Promise<Reply> {
  const here = await reportHere(context);
  if (here === null) return { kind: 'notFound' };
  const { view, report, at } = here;
  const input = { revision: revisionOf(context, SEND) };
  const outcome = await sendReport(dbOf(context), view.period.id, report.row.unitKey, input, acting(context));
  if (outcome.ok) return toldAt(context, at, 'gui');
  // The state of the report is no field that anybody could go to.
  const refusals = outcome.refusals.map(({ code, text }) => ({ code, text }));
  return showReport(context, { form: SEND, errors: formErrors(refusals, context.lang) });
}

/** Gives a report back to be completed, with a reason. */
export async function giveBack(context: WebContext): Promise<Reply> {
  const here = await reportHere(context);
  if (here === null) return { kind: 'notFound' };
  const { view, report, at } = here;
  const form = 'tra-lai';
  const reason = valueOf(context, form, 'reason');
  const act = { ...acting(context), baseUrl: context.services.config.baseUrl };
  const outcome = await returnReport(dbOf(context), view.period.id, report.row.unitKey, reason, act);
  if (outcome.ok) return toldAt(context, at, 'tra');
  return showReport(context, { form, errors: formErrors(outcome.refusals, context.lang, `${form}--`) });
}
