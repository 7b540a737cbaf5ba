import { appraisesFor, FUNDING_STEPS, planMoney, type PlanView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { html, type Html } from '../../../ui/index.ts';
import { deadlineFields } from '../deadline-form.ts';
import { foldedForm, type FieldSpec } from '../plan-form.ts';
import { dbOf, HERE, planWords, taskLink, type Again } from '../plans-frame.ts';
import { moneyFields, moneyTable } from './money.ts';

/** What who keeps the plan may do with it now, each act folded under its name. */
export function planForms(context: WebContext, plan: PlanView, again: Again | null): Html | null {
  if (plan.state === 'closed') return null;
  const words = planWords(context.lang).keeping;
  const at = `${HERE}/${plan.code}`;
  const keeps = plan.sight === 'keeps';
  const appraises = appraisesFor(context.actor!, plan.agencyCode) !== null;
  const steps = FUNDING_STEPS.filter((step) => keeps || (appraises && step !== 'decided'));
  const folded = (id: string, title: string, fields: FieldSpec[]): Html =>
    foldedForm(context, again, { id, action: `${at}/${id}`, title, button: title, fields });
  const forms = [
    ...(keeps ? [folded('them-nhiem-vu', words.add, newTaskFields(context))] : []),
    ...(steps.length === 0 ? [] : [folded('kinh-phi', words.setFunding, moneyFields(context, steps))]),
    ...(keeps
      ? [
          folded('dong', words.close, [
            { name: 'reason', label: words.closeReason, kind: 'area', hint: words.closeHint },
          ]),
        ]
      : []),
  ];
  return forms.length === 0 ? null : html`<section class="section flow"><h2>${words.title}</h2>${forms}</section>`;
}

function newTaskFields({ lang }: WebContext): FieldSpec[] {
  const words = planWords(lang);
  return [
    { name: 'title', label: words.task.title, kind: 'area', hint: words.keeping.addHint },
    { name: 'leads', label: words.task.leads, kind: 'area', hint: words.edit.perLine },
    { name: 'coordinators', label: words.task.coordinators, kind: 'area', hint: words.edit.perLine, optional: true },
    { name: 'person', label: words.task.person, optional: true },
    ...deadlineFields(lang),
    { name: 'products', label: words.task.products, kind: 'area', hint: words.edit.perLine },
  ];
}

/** Money of the plan as a whole and of its tasks. */
export async function planMoneyPart(context: WebContext, plan: PlanView): Promise<Html | null> {
  const words = planWords(context.lang).keeping;
  const lines = await planMoney(dbOf(context), plan.id);
  const shown = moneyTable(
    context,
    lines.map((line) => {
      const { taskId: id, taskNumber: number, taskTitle: title } = line;
      const of =
        id === null ? html`${words.wholePlan}` : taskLink(plan.code, { id, number, title: title ?? '' }, context.lang);
      return { ...line, of };
    }),
  );
  return shown === null ? null : html`<section class="section flow"><h2>${words.funding}</h2>${shown}</section>`;
}
