import {
  addConnection,
  CONNECTION_STATES,
  CONNECTION_STEPS,
  planConnections,
  readPlan,
  type PlanView,
} from '../../../../plans/index.ts';
import { findEntry } from '../../../../registry/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { html, pathIn, type Html } from '../../../ui/index.ts';
import { foldedForm, valueOf } from '../plan-form.ts';
import { acting, afterAct, dbOf, HERE, planWords, plansPage, todayOf, type Again } from '../plans-frame.ts';
import { endFields, entryFields, typedEntry } from './connection-fields.ts';
import { connectionCounts, connectionsPath, connectionTable } from './connection-table.ts';

const FORM = 'ket-noi';

export async function planHere(context: WebContext): Promise<PlanView | null> {
  return readPlan(dbOf(context), context.actor!, context.params['plan'] ?? '', todayOf(context));
}

/** Whether the official may add and record connections of the plan. */
export function mayConnect({ sight, state }: PlanView): boolean {
  return sight === 'keeps' && state !== 'closed';
}

/** The connections of a plan: how many stand how, the list behind each figure, and the form that adds one. */
export async function showConnections(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, query } = context;
  const words = planWords(lang).connections;
  const plan = await planHere(context);
  if (plan === null) return { kind: 'notFound' };
  const all = await planConnections(dbOf(context), plan.id);
  const asked = CONNECTION_STEPS.find((state) => state === query['tinh-trang']) ?? null;
  const shown = all.filter(({ state }) => (asked === null ? state !== 'withdrawn' : state === asked));
  const listed = all.filter(({ state }) => state !== 'withdrawn');
  const at = pathIn(lang, connectionsPath(plan.code));
  const narrowed =
    asked === null
      ? null
      : html`<p>${words.state}: <strong>${words.states[asked]}</strong> · <a href="${at}">${words.every}</a></p>`;
  const empty = html`<p class="soft">${asked === null ? words.none : words.noneSuch}</p>`;
  const withdrawn =
    asked === null && all.length > listed.length
      ? html`<p><a href="${at}?tinh-trang=withdrawn">${words.states.withdrawn}</a></p>`
      : null;
  const list = shown.length === 0 ? empty : connectionTable(context, plan.code, shown);
  const counts = listed.length === 0 ? null : connectionCounts(context, plan.code, listed);
  return plansPage(context, {
    title: words.title,
    over: `${plan.code} · ${plan.title}`,
    lead: words.lead,
    body: html`${counts}${narrowed}${list}${withdrawn}${addForm(context, plan, again)}`,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

function addForm(context: WebContext, plan: PlanView, again: Again | null): Html | null {
  if (!mayConnect(plan)) return null;
  const words = planWords(context.lang).connections;
  const known = { states: CONNECTION_STATES, last: null, taskId: null };
  return foldedForm(context, again, {
    id: FORM,
    action: connectionsPath(plan.code),
    title: words.add,
    button: words.add,
    fields: [...endFields(context), ...entryFields(context, plan, known)],
  });
}

export async function giveConnection(context: WebContext): Promise<Reply> {
  const plan = await planHere(context);
  if (plan === null) return { kind: 'notFound' };
  const typed = (name: string): string => valueOf(context, FORM, name).trim();
  const input = {
    fromName: typed('fromName'),
    fromCode: typed('fromCode'),
    toName: typed('toName'),
    toCode: typed('toCode'),
    kind: typed('kind'),
    ...typedEntry(context, FORM),
    isRegistered: async (code: string) => (await findEntry(dbOf(context), code)) !== null,
  };
  const outcome = await addConnection(dbOf(context), plan.id, input, acting(context));
  return afterAct(context, outcome, {
    form: FORM,
    to: connectionsPath(plan.code),
    show: (again) => showConnections(context, again),
  });
}
