import { createPlan, readTask, type TaskView } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { html, summaryList } from '../../../ui/index.ts';
import { dayValue, openForm, valueOf, type FieldSpec } from '../plan-form.ts';
import {
  acting,
  afterAct,
  dbOf,
  HERE,
  ownAgencies,
  planWords,
  taskLink,
  plansPage,
  todayOf,
  type Again,
} from '../plans-frame.ts';

const FORM = 'moi';
export const NEW_PLAN = `${HERE}/moi`;

/** The task below which the plan is to stand: of the address, or of the form that was refused. */
async function taskAbove(context: WebContext): Promise<TaskView | null> {
  const { actor, query, method } = context;
  const asked = method === 'POST' ? valueOf(context, FORM, 'parentTaskId') : query['nhiem-vu'];
  if (typeof asked !== 'string' || asked === '') return null;
  const task = await readTask(dbOf(context), actor!, asked, todayOf(context));
  return task?.plan.state === 'confirmed' ? task : null;
}

/** An empty plan to be filled by hand; under a task also the plan of a lower unit that carries it out. */
export async function showNewPlan(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const words = planWords(lang);
  const { keeping } = words;
  const above = await taskAbove(context);
  const own = ownAgencies(context, lang);
  const fields: FieldSpec[] = [
    { name: 'title', label: keeping.planTitle, value: above === null ? '' : above.title },
    { name: 'agencyCode', label: keeping.agency, kind: 'select', choices: own, value: own[0]?.value ?? '' },
    { name: 'unitName', label: keeping.unitName, hint: keeping.unitNameHint, optional: true },
    { name: 'number', label: words.upload.number, optional: true },
    { name: 'issuedOn', label: words.upload.issuedOn, kind: 'date', optional: true },
  ];
  const markup = openForm(context, again, {
    id: FORM,
    action: NEW_PLAN,
    button: keeping.make,
    fields,
    ...(above === null ? {} : { hidden: [['parentTaskId', above.id]] }),
  });
  const task =
    above === null
      ? null
      : summaryList([{ term: keeping.carriesOut, value: taskLink(above.plan.code, above, lang) }], lang);
  return plansPage(context, {
    title: above === null ? keeping.newPlan : keeping.subPlan,
    lead: above === null ? keeping.newPlanLead : keeping.subPlanLead,
    body: html`${task}${markup}`,
    again,
    under: above === null ? [] : [{ href: `${HERE}/${above.plan.code}`, label: above.plan.code }],
  });
}

/** Makes the draft and leads to it, to be filled with tasks. */
export async function makePlan(context: WebContext): Promise<Reply> {
  const typed = (name: string): string => valueOf(context, FORM, name);
  const above = typed('parentTaskId');
  const input = {
    agencyCode: typed('agencyCode'),
    title: typed('title'),
    unitName: typed('unitName').trim(),
    documentNumber: typed('number').trim(),
    issuedOn: dayValue(context, FORM, 'issuedOn'),
    parentTaskId: above === '' ? null : above,
  };
  const outcome = await createPlan(dbOf(context), input, acting(context));
  const shown = outcome.ok ? outcome : { ...outcome, refusals: outcome.refusals.map(onForm) };
  return afterAct(context, shown, {
    form: FORM,
    to: outcome.ok ? `${HERE}/${outcome.value.code}` : HERE,
    show: (again) => showNewPlan(context, again),
  });
}

/** Fields of the form by what the room calls them. */
const FIELD_OF: Readonly<Record<string, string>> = { documentNumber: 'number', parentTaskId: 'title' };

function onForm<R extends { readonly field?: string }>(refusal: R): R & { field: string } {
  const { field = 'agencyCode' } = refusal;
  return { ...refusal, field: FIELD_OF[field] ?? field };
}
