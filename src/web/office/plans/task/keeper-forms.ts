import { appraisesFor, FUNDING_STEPS, type TaskView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { html, linkButton, pathIn, type Html } from '../../../ui/index.ts';
import { moneyFields } from '../keeping/money.ts';
import { NEW_PLAN } from '../keeping/new-plan-page.ts';
import { foldedForm, type FieldSpec } from '../plan-form.ts';
import { ownAgencies, planWords, type Again } from '../plans-frame.ts';
import { taskPath } from './task-forms.ts';

/** What changes the task itself: money, who is in charge from when, who supervises, links, its end; also while the plan is a draft. */
export function keeperForms(context: WebContext, task: TaskView, again: Again | null): Html | null {
  const { plan, sight, partFor } = task;
  if (plan.state === 'closed') return null;
  const words = planWords(context.lang).keeping;
  const keeps = sight === 'keeps';
  const appraises = appraisesFor(context.actor!, plan.agencyCode) !== null;
  const steps = FUNDING_STEPS.filter(
    (step) => keeps || (step === 'proposed' && partFor !== null) || (appraises && step !== 'decided'),
  );
  const folded = (id: string, title: string, fields: FieldSpec[]): Html =>
    foldedForm(context, again, { id, action: `${taskPath(task)}/${id}`, title, button: title, fields });
  const parts = [
    links(context, task),
    steps.length === 0 ? null : folded('kinh-phi', words.setFunding, moneyFields(context, steps)),
    keeps ? folded('chu-tri', words.setLead, leadFields(context, task)) : null,
    keeps ? folded('chi-dao', words.setSupervisor, supervisorFields(context, task)) : null,
    keeps
      ? folded('bo', words.remove, [
          { name: 'reason', label: words.removeReason, kind: 'area', hint: words.removeHint },
        ])
      : null,
  ];
  if (parts.every((one) => one === null)) return null;
  return html`<section class="section flow"><h2>${words.taskTitle}</h2>${parts}</section>`;
}

/** Ways to the pages about the task: correcting it, its links, a lower unit's own plan. */
function links(context: WebContext, task: TaskView): Html | null {
  const { lang } = context;
  const words = planWords(lang);
  const at = taskPath(task);
  const keeps = task.sight === 'keeps';
  const below = task.plan.state === 'confirmed' && ownAgencies(context, lang).length > 0;
  const buttons = [
    keeps ? linkButton({ label: words.edit.title, href: pathIn(lang, `${at}/sua`) }) : null,
    keeps ? linkButton({ label: words.keeping.link, href: pathIn(lang, `${at}/lien-ket`) }) : null,
    below ? linkButton({ label: words.keeping.subPlan, href: `${pathIn(lang, NEW_PLAN)}?nhiem-vu=${task.id}` }) : null,
  ].filter((one) => one !== null);
  return buttons.length === 0 ? null : html`<div class="button-row">${buttons}</div>`;
}

function leadFields({ lang }: WebContext, { plan }: TaskView): FieldSpec[] {
  const words = planWords(lang);
  return [
    { name: 'leads', label: words.keeping.newLeads, kind: 'area', hint: words.edit.leadsPerLine },
    { name: 'from', label: words.keeping.leadFrom, kind: 'date', hint: words.keeping.leadFromHint, optional: true },
    reasonField(lang, plan.state === 'confirmed'),
  ];
}

function supervisorFields({ lang }: WebContext, { supervisor }: TaskView): FieldSpec[] {
  const words = planWords(lang);
  const assigned = supervisor !== null && !supervisor.toBeAssigned;
  return [
    { name: 'name', label: words.keeping.supervisorName, value: assigned ? supervisor.name : '' },
    { name: 'toBeAssigned', label: words.edit.toBeAssigned, kind: 'check', optional: true },
    reasonField(lang, false),
  ];
}

function reasonField(lang: WebContext['lang'], needed: boolean): FieldSpec {
  const words = planWords(lang).edit;
  return { name: 'reason', label: words.reason, optional: !needed, ...(needed ? { hint: words.reasonHint } : {}) };
}
