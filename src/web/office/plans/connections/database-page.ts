import {
  databaseHistory,
  mayRecord,
  planConnections,
  planDatabases,
  recordDatabase,
  REVIEW_STEPS,
  type DatabaseEntry,
  type PlanDatabase,
  type PlanView,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatDay, formatInstant, html, pathIn, summaryList, timeline, type Html } from '../../../ui/index.ts';
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
import { connectionTable } from './connection-table.ts';
import { planHere } from './connections-page.ts';
import { databasesPath, reviewTag } from './database-table.ts';
import { reviewFields, typedReview } from './databases-page.ts';
import { recordsOf } from './records.ts';
import { levelTexts } from './texts.ts';

const FORM = 'ra-soat';

/** One database of the inventory: whose it is, what it serves, how far its review is, how it is connected. */
export async function showDatabase(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const here = await databaseHere(context);
  if (here === null) return { kind: 'notFound' };
  const { plan, one } = here;
  const words = levelTexts(lang).databases;
  const history = await databaseHistory(dbOf(context), one.id);
  const joined = (await planConnections(dbOf(context), plan.id)).filter(
    ({ databaseId, state }) => databaseId === one.id && state !== 'withdrawn',
  );
  const connections =
    joined.length === 0
      ? html`<p class="soft">${words.noConnections}</p>`
      : connectionTable(context, plan.code, joined);
  const items = history.map((entry) => historyItem(context, entry));
  const body = html`${facts(context, here)}${await recordForm(context, here, history[0] ?? null, again)}<section class="section flow"><h2>${words.connections}</h2>${connections}</section><section class="section flow"><h2>${words.history}</h2>${timeline(items, lang)}</section>`;
  return plansPage(context, {
    title: one.name,
    over: `${plan.code} · ${plan.title}`,
    body,
    again,
    under: [
      { href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code },
      { href: pathIn(lang, databasesPath(plan.code)), label: words.title },
    ],
  });
}

interface Here {
  readonly plan: PlanView;
  readonly one: PlanDatabase;
}

async function databaseHere(context: WebContext): Promise<Here | null> {
  const plan = await planHere(context);
  if (plan === null) return null;
  const all = await planDatabases(dbOf(context), plan.id);
  const one = all.find(({ id }) => id === context.params['database']);
  return one === undefined ? null : { plan, one };
}

function facts({ lang }: WebContext, { plan, one }: Here): Html {
  const words = levelTexts(lang).databases;
  const nothing = html`<span class="soft">–</span>`;
  const text = (value: string | null): Html => (value === null ? nothing : vietnamese(value));
  return summaryList(
    [
      { term: words.serves, value: vietnamese(one.serves) },
      { term: words.unit, value: vietnamese(one.unitName) },
      { term: words.review, value: reviewTag(one, lang) },
      { term: words.standard, value: text(one.standard) },
      { term: words.gaps, value: text(one.gaps) },
      { term: words.dataOn, value: one.dataOn === null ? nothing : formatDay(one.dataOn, lang) },
      {
        term: words.task,
        value: one.task === null ? planWords(lang).connections.noTask : taskLink(plan.code, one.task, lang),
      },
    ],
    lang,
  );
}

function historyItem({ lang }: WebContext, entry: DatabaseEntry) {
  const words = levelTexts(lang).databases;
  const lines = [entry.standard, entry.gaps, entry.note].filter((one) => one !== null);
  return {
    at: formatDay(entry.since, lang),
    datetime: entry.since,
    title: words.states[entry.review],
    by: `${entry.by ?? planWords(lang).portal}, ${formatInstant(entry.at, lang)}`,
    body: html`<p class="soft small">${words.unit}: ${vietnamese(entry.unitName)}</p>${lines.map((line) => html`<p>${vietnamese(line)}</p>`)}`,
  };
}

async function recordForm(
  context: WebContext,
  { plan, one }: Here,
  last: DatabaseEntry | null,
  again: Again | null,
): Promise<Html | null> {
  const records = await recordsOf(context, plan);
  if (records === null || !(await mayRecord(dbOf(context), plan, one, acting(context)))) return null;
  const words = levelTexts(context.lang).databases;
  const form = openForm(context, again, {
    id: FORM,
    action: `${databasesPath(plan.code)}/${one.id}`,
    button: words.record,
    fields: reviewFields(context, plan, { records, states: REVIEW_STEPS, last, taskId: one.task?.id ?? null }),
  });
  return html`<section class="section flow"><h2>${words.record}</h2>${form}</section>`;
}

export async function saveDatabase(context: WebContext): Promise<Reply> {
  const here = await databaseHere(context);
  if (here === null) return { kind: 'notFound' };
  const ids = { planId: here.plan.id, databaseId: here.one.id };
  const outcome = await recordDatabase(dbOf(context), ids, typedReview(context, FORM), acting(context));
  return afterAct(context, outcome, {
    form: FORM,
    to: `${databasesPath(here.plan.code)}/${here.one.id}`,
    show: (again) => showDatabase(context, again),
  });
}
