import {
  addTask,
  closePlan,
  readPlan,
  setPlanFunding,
  type PlanOutcome,
  type PlanView,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { deadlineFieldOf, deadlineOf } from '../deadline-form.ts';
import { linesOf, unitLines, valueOf } from '../plan-form.ts';
import { showPlan } from '../plan-page.ts';
import { acting, afterAct, dbOf, HERE, todayOf } from '../plans-frame.ts';
import { moneyInput } from './money.ts';

type Act = (context: WebContext, plan: PlanView, typed: (name: string) => string) => Promise<PlanOutcome<unknown>>;

/** Acts on a plan by the last part of their address, which is also the id of their form. */
export const PLAN_ACTS: Readonly<Record<string, Act>> = {
  'them-nhiem-vu': addByHand,
  'kinh-phi': (context, { id }, typed) => setPlanFunding(dbOf(context), id, moneyInput(typed), acting(context)),
  dong: (context, { id }, typed) => closePlan(dbOf(context), id, typed('reason'), acting(context)),
};

/** The field beside which a refusal of the whole act stands. */
const FIRST: Readonly<Record<string, string>> = { 'them-nhiem-vu': 'title', 'kinh-phi': 'year', dong: 'reason' };

async function addByHand(
  context: WebContext,
  { id }: PlanView,
  typed: (name: string) => string,
): Promise<PlanOutcome<unknown>> {
  const input = {
    title: typed('title').replaceAll(/\s*\r?\n\s*/g, ' '),
    leads: unitLines(typed('leads')),
    coordinators: linesOf(typed('coordinators')),
    person: typed('person'),
    deadline: { value: deadlineOf(context, 'them-nhiem-vu') },
    products: linesOf(typed('products')),
  };
  return addTask(dbOf(context), id, input, acting(context));
}

/** Handler of one act: done, back to the plan; refused, the page again with every reason and all that was typed. */
export function actOnPlan(form: string, act: Act): (context: WebContext) => Promise<Reply> {
  return async (context) => {
    const { actor, params } = context;
    const plan = await readPlan(dbOf(context), actor!, params['plan'] ?? '', todayOf(context));
    if (plan === null) return { kind: 'notFound' };
    const outcome = await act(context, plan, (name) => valueOf(context, form, name));
    const fields: Readonly<Record<string, string>> = { deadline: deadlineFieldOf(context, form), condition: 'leads' };
    const shown = outcome.ok
      ? outcome
      : {
          ...outcome,
          refusals: outcome.refusals.map((one) => ({
            ...one,
            field: fields[one.field ?? ''] ?? one.field ?? FIRST[form]!,
          })),
        };
    return afterAct(context, shown, {
      form,
      to: `${HERE}/${plan.code}`,
      show: (again) => showPlan(context, again),
    });
  };
}
