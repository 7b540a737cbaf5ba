import {
  addConnection,
  CONNECTION_STATES,
  CONNECTION_STEPS,
  planConnections,
  planDatabases,
  readPlan,
  type PlanView,
} from '../../../../plans/index.ts';
import { findEntry } from '../../../../registry/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { html, pathIn, type Html } from '../../../ui/index.ts';
import { foldedForm, valueOf } from '../plan-form.ts';
import { acting, afterAct, dbOf, HERE, planWords, plansPage, todayOf, type Again } from '../plans-frame.ts';
import { endFields, entryFields, typedEntry } from './connection-fields.ts';
import { databasesPath } from './database-table.ts';
import { LEVELS } from './levels-page.ts';
import { recordsOf } from './records.ts';
import { levelTexts } from './texts.ts';
import { connectionCounts, connectionsPath, connectionTable } from './connection-table.ts';

const FORM = 'ket-noi';

export async function planHere(context: WebContext): Promise<PlanView | null> {
  return readPlan(dbOf(context), context.actor!, context.params['plan'] ?? '', todayOf(context));
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
    body: html`${counts}${narrowed}${list}${withdrawn}${ways(context, plan)}${await addForm(context, plan, again)}`,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

/** Ways to the databases that are connected, and to the same over all levels. */
function ways({ lang }: WebContext, plan: PlanView): Html {
  const { databases, levels } = levelTexts(lang);
  return html`<p><a href="${pathIn(lang, databasesPath(plan.code))}">${databases.open}</a> · <a href="${pathIn(lang, LEVELS)}">${levels.open}</a></p>`;
}

async function addForm(context: WebContext, plan: PlanView, again: Again | null): Promise<Html | null> {
  const records = await recordsOf(context, plan);
  if (records === null) return null;
  const words = planWords(context.lang).connections;
  const known = { records, states: CONNECTION_STATES, last: null, taskId: null };
  const databases = await planDatabases(dbOf(context), plan.id);
  return foldedForm(context, again, {
    id: FORM,
    action: connectionsPath(plan.code),
    title: words.add,
    button: words.add,
    fields: [...endFields(context, databases), ...entryFields(context, plan, known)],
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
    databaseId: typed('databaseId'),
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
