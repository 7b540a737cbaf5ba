import {
  CONNECTION_STEPS,
  connectionHistory,
  mayRecord,
  planConnections,
  recordConnection,
  type ConnectionEntry,
  type PlanConnection,
  type PlanView,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { code, formatDay, formatInstant, html, pathIn, summaryList, timeline, type Html } from '../../../ui/index.ts';
import { openForm } from '../plan-form.ts';
import {
  acting,
  afterAct,
  dbOf,
  HERE,
  planWords,
  plansPage,
  taskLink,
  vietnamese,
  type Again,
} from '../plans-frame.ts';
import { entryFields, typedEntry } from './connection-fields.ts';
import { connectionsPath, connectionTag, nextPart } from './connection-table.ts';
import { planHere } from './connections-page.ts';
import { recordsOf } from './records.ts';

const FORM = 'tinh-trang';

/** One connection of a plan: what it joins, how it stood since when, and the form that records how it stands now. */
export async function showConnection(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const here = await connectionHere(context);
  if (here === null) return { kind: 'notFound' };
  const { plan, one } = here;
  const words = planWords(lang).connections;
  const history = await connectionHistory(dbOf(context), one.id);
  const items = history.map((entry) => historyItem(context, entry));
  const body = html`${facts(context, here)}${await recordForm(context, here, history[0] ?? null, again)}<section class="section flow"><h2>${words.history}</h2>${timeline(items, lang)}</section>`;
  return plansPage(context, {
    title: words.between(one.fromName, one.toName),
    over: `${plan.code} · ${plan.title}`,
    body,
    again,
    under: [
      { href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code },
      { href: pathIn(lang, connectionsPath(plan.code)), label: words.title },
    ],
  });
}

interface Here {
  readonly plan: PlanView;
  readonly one: PlanConnection;
}

async function connectionHere(context: WebContext): Promise<Here | null> {
  const plan = await planHere(context);
  if (plan === null) return null;
  const all = await planConnections(dbOf(context), plan.id);
  const one = all.find(({ id }) => id === context.params['connection']);
  return one === undefined ? null : { plan, one };
}

function facts(context: WebContext, { plan, one }: Here): Html {
  const { lang } = context;
  const words = planWords(lang).connections;
  const end = (name: string, registered: string | null): Html =>
    registered === null
      ? vietnamese(name)
      : html`${vietnamese(name)} · <a href="${pathIn(lang, `/he-thong/${encodeURIComponent(registered)}`)}">${code(registered)}</a>`;
  return summaryList(
    [
      { term: words.from, value: end(one.fromName, one.fromCode) },
      { term: words.to, value: end(one.toName, one.toCode) },
      { term: words.kind, value: words.kinds[one.kind] },
      { term: words.unit, value: vietnamese(one.unitName) },
      { term: words.state, value: connectionTag(one, lang) },
      { term: words.nextStep, value: nextPart(context, one) ?? html`<span class="soft">–</span>` },
      { term: words.task, value: one.task === null ? words.noTask : taskLink(plan.code, one.task, lang) },
    ],
    lang,
  );
}

function historyItem({ lang }: WebContext, entry: ConnectionEntry) {
  const words = planWords(lang);
  const { states, by } = words.connections;
  const day = entry.nextOn === null ? '' : ` (${by(formatDay(entry.nextOn, lang))})`;
  const next =
    entry.nextStep === null ? null : html`<p>${words.connections.nextStep}: ${vietnamese(entry.nextStep)}${day}</p>`;
  const note = entry.note === null ? null : html`<p>${vietnamese(entry.note)}</p>`;
  return {
    at: formatDay(entry.since, lang),
    datetime: entry.since,
    title: states[entry.state],
    by: `${entry.by ?? words.portal}, ${formatInstant(entry.at, lang)}`,
    body: html`<p class="soft small">${words.connections.unit}: ${vietnamese(entry.unitName)}</p>${next}${note}`,
  };
}

async function recordForm(
  context: WebContext,
  { plan, one }: Here,
  last: ConnectionEntry | null,
  again: Again | null,
): Promise<Html | null> {
  const records = await recordsOf(context, plan);
  if (records === null || !(await mayRecord(dbOf(context), plan, one, acting(context)))) return null;
  const words = planWords(context.lang).connections;
  const form = openForm(context, again, {
    id: FORM,
    action: `${connectionsPath(plan.code)}/${one.id}`,
    button: words.record,
    fields: entryFields(context, plan, { records, states: CONNECTION_STEPS, last, taskId: one.task?.id ?? null }),
  });
  return html`<section class="section flow"><h2>${words.record}</h2>${form}</section>`;
}

export async function saveConnection(context: WebContext): Promise<Reply> {
  const here = await connectionHere(context);
  if (here === null) return { kind: 'notFound' };
  const ids = { planId: here.plan.id, connectionId: here.one.id };
  const outcome = await recordConnection(dbOf(context), ids, typedEntry(context, FORM), acting(context));
  return afterAct(context, outcome, {
    form: FORM,
    to: `${connectionsPath(here.plan.code)}/${here.one.id}`,
    show: (again) => showConnection(context, again),
  });
}
