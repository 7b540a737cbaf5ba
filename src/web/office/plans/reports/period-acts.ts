import { closePeriod, consolidate, remindMissing, type PeriodView, type PlanOutcome } from '../../../../plans/index.ts';
import { formErrors } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { valueOf } from '../plan-form.ts';
import { acting, dbOf } from '../plans-frame.ts';
import { periodHere, showPeriod } from './period-page.ts';
import { consolidationPath, periodPath, toldAt } from './report-frame.ts';

/** Runs an act on the period of the address; refused, the page is shown again with every reason and all that was typed. */
async function onPeriod<T>(
  context: WebContext,
  form: string,
  work: (view: PeriodView) => Promise<PlanOutcome<T>>,
  after: (view: PeriodView, value: T) => Reply,
): Promise<Reply> {
  const view = await periodHere(context);
  if (view === null) return { kind: 'notFound' };
  const outcome = await work(view);
  if (outcome.ok) return after(view, outcome.value);
  return showPeriod(context, { form, errors: formErrors(outcome.refusals, context.lang, `${form}--`) });
}

export function remind(context: WebContext): Promise<Reply> {
  return onPeriod(
    context,
    'don-doc',
    ({ period }) =>
      remindMissing(dbOf(context), period.id, { ...acting(context), baseUrl: context.services.config.baseUrl }),
    ({ period, plan }, { letters }) => toldAt(context, periodPath(plan.code, period.id), `nhac-${letters}`),
  );
}

/** Ends a period without a consolidation; the reason stays with it. */
export function close(context: WebContext): Promise<Reply> {
  const reason = valueOf(context, 'dong', 'reason');
  return onPeriod(
    context,
    'dong',
    ({ period }) => closePeriod(dbOf(context), period.id, reason, acting(context)),
    ({ period, plan }) => toldAt(context, periodPath(plan.code, period.id), 'dong'),
  );
}

export function join(context: WebContext): Promise<Reply> {
  return onPeriod(
    context,
    'tong-hop',
    ({ period }) => consolidate(dbOf(context), period.id, {}, acting(context)),
    ({ period, plan }, { id }) => toldAt(context, consolidationPath(plan.code, period.id, id), 'moi'),
  );
}
