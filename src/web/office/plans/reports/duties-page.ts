import {
  endDuty,
  listDuties,
  listPeriods,
  openPeriod,
  readPlan,
  setDuty,
  type PlanView,
  type ReportDuty,
} from '../../../../plans/index.ts';
import { formErrors } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { code, emptyState, html, stateTag, pathIn, summaryList, type Html } from '../../../ui/index.ts';
import { dayValue, foldedForm, linesOf, valueOf } from '../plan-form.ts';
import { acting, dbOf, HERE, todayOf, vietnamese, type Again } from '../plans-frame.ts';
import { periodTable } from './periods-page.ts';
import { periodPath, planReports, reportPage, reportWords, toldAt } from './report-frame.ts';

/** Reporting duties of a plan, in its own words, and the periods that came of them. */
export async function showDuties(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor } = context;
  const words = reportWords(lang);
  const plan = await planHere(context);
  if (plan === null || plan.state === 'draft') return { kind: 'notFound' };
  const duties = await listDuties(dbOf(context), actor!, plan.id);
  const periods = await listPeriods(dbOf(context), actor!, { planId: plan.id }, todayOf(context));
  const keeps = plan.sight === 'keeps' && plan.state === 'confirmed';
  const list =
    duties.length === 0
      ? html`<p class="soft">${words.duty.none}</p>`
      : duties.map((duty) => dutyPart(context, duty, { plan, keeps, again }));
  const table =
    periods.length === 0 ? emptyState({ title: words.list.empty }) : periodTable(context, periods, words.list.periods);
  const body = html`<section class="section flow"><h2>${words.list.periods}</h2>${table}</section>
<section class="section flow"><h2>${words.duty.title}</h2>${list}${keeps ? addForm(context, plan, again) : null}</section>`;
  return reportPage(context, {
    title: words.title,
    over: vietnamese(plan.title),
    body,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

function planHere(context: WebContext): Promise<PlanView | null> {
  return readPlan(dbOf(context), context.actor!, context.params['plan'] ?? '', todayOf(context));
}

interface Around {
  readonly plan: PlanView;
  readonly keeps: boolean;
  readonly again: Again | null;
}

function dutyPart(context: WebContext, duty: ReportDuty, { plan, keeps, again }: Around): Html {
  const { lang } = context;
  const words = reportWords(lang).duty;
  const tags = [
    ...(duty.active ? [] : [stateTag({ label: words.ended })]),
    stateTag({ label: duty.opensItself ? words.itself : words.byHand, tone: duty.opensItself ? 'info' : 'neutral' }),
    ...(duty.clauseId === null ? [stateTag({ label: words.added, tone: 'warning' })] : []),
  ];
  const forms =
    keeps && duty.active
      ? html`${openForm(context, { plan, duty, again })}${endForm(context, { plan, duty, again })}`
      : null;
  return html`<h3 id="che-do-${duty.id}">${duty.section === null ? null : html`${code(duty.section)} `}${vietnamese(duty.dueText)}</h3><p class="tags">${tags}</p>${dutyFacts(context, duty)}${forms}`;
}

/** A duty in the words of the plan, with its place in it. */
export function dutyFacts({ lang }: WebContext, duty: ReportDuty): Html {
  const words = reportWords(lang).duty;
  const none = html`<span class="soft">–</span>`;
  const names = (list: readonly string[]): Html => (list.length === 0 ? none : vietnamese(list.join('; ')));
  return summaryList(
    [
      ...(duty.section === null ? [] : [{ term: words.section, value: code(duty.section) }]),
      { term: words.text, value: html`<q lang="vi">${duty.text}</q>` },
      { term: words.who, value: names(duty.who) },
      { term: words.to, value: names(duty.to) },
      { term: words.dueText, value: vietnamese(duty.dueText) },
    ],
    lang,
  );
}

const ADD = 'them';
const OPEN = 'ky';
const END = 'thoi';

interface OfDuty {
  readonly plan: PlanView;
  readonly duty: ReportDuty;
  readonly again: Again | null;
}

function openForm(context: WebContext, { plan, duty, again }: OfDuty): Html {
  const words = reportWords(context.lang).duty;
  return foldedForm(context, again, {
    id: `${OPEN}-${duty.id}`,
    action: `${planReports(plan.code)}/che-do/${duty.id}/ky`,
    title: words.open,
    button: words.open,
    fields: [
      { name: 'labelVi', label: words.label, hint: words.labelHint },
      { name: 'labelEn', label: words.labelEn, hint: words.labelEnHint, optional: true },
      { name: 'from', label: words.from, kind: 'date', optional: true },
      { name: 'due', label: words.due, kind: 'date', optional: true },
      { name: 'reason', label: words.reason, kind: 'area' },
    ],
  });
}

function endForm(context: WebContext, { plan, duty, again }: OfDuty): Html {
  const words = reportWords(context.lang).duty;
  return foldedForm(context, again, {
    id: `${END}-${duty.id}`,
    action: `${planReports(plan.code)}/che-do/${duty.id}/ket-thuc`,
    title: words.end,
    button: words.end,
    fields: [{ name: 'reason', label: words.reason, kind: 'area' }],
  });
}

function addForm(context: WebContext, plan: PlanView, again: Again | null): Html {
  const words = reportWords(context.lang).duty;
  return foldedForm(context, again, {
    id: ADD,
    action: `${planReports(plan.code)}/che-do`,
    title: words.add,
    button: words.add,
    fields: [
      { name: 'text', label: words.wording, kind: 'area', hint: words.addLead },
      { name: 'who', label: words.who, kind: 'area', hint: words.whoHint, optional: true },
      { name: 'to', label: words.to, kind: 'area', hint: words.toHint },
      { name: 'dueText', label: words.dueText, hint: words.dueHint },
      { name: 'reason', label: words.reason, kind: 'area' },
    ],
  });
}

/** A planner adds a duty that the document does not have. */
export async function addDuty(context: WebContext): Promise<Reply> {
  const plan = await planHere(context);
  if (plan === null) return { kind: 'notFound' };
  const typed = (name: string): string => valueOf(context, ADD, name);
  const input = {
    text: typed('text'),
    who: linesOf(typed('who')),
    to: linesOf(typed('to')),
    dueText: typed('dueText'),
    reason: typed('reason'),
  };
  const outcome = await setDuty(dbOf(context), plan.id, input, acting(context));
  if (outcome.ok) return toldAt(context, planReports(plan.code), 'them');
  return showDuties(context, { form: ADD, errors: formErrors(outcome.refusals, context.lang, `${ADD}--`) });
}

/** The duty of the address, when it is one of the plan of the address. */
async function dutyHere(context: WebContext): Promise<{ plan: PlanView; duty: ReportDuty } | null> {
  const plan = await planHere(context);
  if (plan === null) return null;
  const duties = await listDuties(dbOf(context), context.actor!, plan.id);
  const duty = duties.find(({ id }) => id === context.params['duty']);
  return duty === undefined ? null : { plan, duty };
}

/** Ends a duty; its periods stay. */
export async function stopDuty(context: WebContext): Promise<Reply> {
  const here = await dutyHere(context);
  if (here === null) return { kind: 'notFound' };
  const form = `${END}-${here.duty.id}`;
  const reason = valueOf(context, form, 'reason');
  const outcome = await endDuty(dbOf(context), here.duty.id, reason, acting(context));
  if (outcome.ok) return toldAt(context, planReports(here.plan.code), 'thoi');
  return showDuties(context, { form, errors: formErrors(outcome.refusals, context.lang, `${form}--`) });
}

/** Opens a period by hand, for a report that is asked for. */
export async function startPeriod(context: WebContext): Promise<Reply> {
  const here = await dutyHere(context);
  if (here === null) return { kind: 'notFound' };
  const form = `${OPEN}-${here.duty.id}`;
  const input = {
    labelVi: valueOf(context, form, 'labelVi'),
    labelEn: valueOf(context, form, 'labelEn'),
    from: dayValue(context, form, 'from'),
    due: dayValue(context, form, 'due'),
    reason: valueOf(context, form, 'reason'),
  };
  const outcome = await openPeriod(dbOf(context), here.duty.id, input, {
    ...acting(context),
    baseUrl: context.services.config.baseUrl,
  });
  if (outcome.ok) return toldAt(context, periodPath(here.plan.code, outcome.value.id), 'ky');
  return showDuties(context, { form, errors: formErrors(outcome.refusals, context.lang, `${form}--`) });
}
