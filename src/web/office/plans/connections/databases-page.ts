import {
  addDatabase,
  countReviews,
  planDatabases,
  REVIEW_STATES,
  REVIEW_STEPS,
  type DatabaseEntry,
  type PlanDatabase,
  type PlanView,
  type ReviewStep,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatNumber, html, pathIn, table, type Html } from '../../../ui/index.ts';
import { dayValue, foldedForm, valueOf, type FieldSpec } from '../plan-form.ts';
import { acting, afterAct, dbOf, HERE, plansPage, todayOf, type Again } from '../plans-frame.ts';
import { planHere } from './connections-page.ts';
import { databasesPath, databaseTable } from './database-table.ts';
import { recordsOf, taskField, type Records } from './records.ts';
import { levelTexts } from './texts.ts';

const FORM = 'co-so-du-lieu';

/** The inventory of a plan: how many databases stand how, the list behind each figure, and the form that adds one. */
export async function showDatabases(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, query } = context;
  const words = levelTexts(lang).databases;
  const plan = await planHere(context);
  if (plan === null) return { kind: 'notFound' };
  const all = await planDatabases(dbOf(context), plan.id);
  const asked = REVIEW_STEPS.find((state) => state === query['tinh-trang']) ?? null;
  const shown = all.filter(({ review }) => (asked === null ? review !== 'withdrawn' : review === asked));
  const at = pathIn(lang, databasesPath(plan.code));
  const narrowed =
    asked === null
      ? null
      : html`<p>${words.review}: <strong>${words.states[asked]}</strong> · <a href="${at}">${words.every}</a></p>`;
  const withdrawn =
    asked === null && all.length > shown.length
      ? html`<p><a href="${at}?tinh-trang=withdrawn">${words.states.withdrawn}</a></p>`
      : null;
  const list =
    shown.length === 0
      ? html`<p class="soft">${asked === null ? words.none : words.noneSuch}</p>`
      : databaseTable(context, plan.code, shown);
  return plansPage(context, {
    title: words.title,
    over: `${plan.code} · ${plan.title}`,
    lead: words.lead,
    body: html`${counts(context, plan.code, all)}${narrowed}${list}${withdrawn}${await addForm(context, plan, again)}`,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

function counts({ lang }: WebContext, planCode: string, all: readonly PlanDatabase[]): Html | null {
  if (all.length === 0) return null;
  const words = levelTexts(lang).databases;
  const found = countReviews(all);
  const at = pathIn(lang, databasesPath(planCode));
  const total = REVIEW_STATES.reduce((sum, state) => sum + found[state], 0);
  const figure = (count: number, asked: string): Html =>
    count === 0 ? html`0` : html`<a href="${at}${asked}">${formatNumber(count, lang)}</a>`;
  return table<null>({
    lang,
    caption: words.review,
    captionHidden: true,
    rows: [null],
    columns: [
      { heading: words.name, kind: 'main', cell: () => words.every },
      ...REVIEW_STATES.map((state) => ({
        heading: words.states[state],
        kind: 'number' as const,
        cell: () => figure(found[state], `?tinh-trang=${state}`),
      })),
      { heading: words.all, kind: 'number', cell: () => figure(total, '') },
    ],
  });
}

interface Known {
  readonly records: Records;
  readonly states: readonly ReviewStep[];
  readonly last: DatabaseEntry | null;
  readonly taskId: string | null;
}

/** How far the review is, filled in with what was recorded last. */
export function reviewFields(
  context: WebContext,
  plan: PlanView,
  { records, states, last, taskId }: Known,
): FieldSpec[] {
  const words = levelTexts(context.lang).databases;
  return [
    {
      name: 'review',
      label: words.review,
      kind: 'select',
      choices: states.map((value) => ({ value, label: words.states[value] })),
      value: last?.review ?? states[0]!,
    },
    { name: 'since', label: words.since, kind: 'date', hint: words.sinceHint, value: last?.since ?? todayOf(context) },
    { name: 'unitName', label: words.unit, value: last?.unitName ?? records.unitName },
    taskField(context, plan, records, taskId),
    { name: 'standard', label: words.standard, kind: 'area', optional: true, value: last?.standard ?? '' },
    { name: 'gaps', label: words.gaps, kind: 'area', optional: true, hint: words.gapsHint, value: last?.gaps ?? '' },
    { name: 'dataOn', label: words.dataOn, kind: 'date', optional: true, value: last?.dataOn ?? '' },
    {
      name: 'note',
      label: words.note,
      kind: 'area',
      optional: true,
      ...(states.includes('withdrawn') ? { hint: words.noteHint } : {}),
    },
  ];
}

/** What was typed into them. */
export function typedReview(context: WebContext, form: string) {
  const typed = (name: string): string => valueOf(context, form, name);
  return {
    review: typed('review'),
    since: dayValue(context, form, 'since'),
    unitName: typed('unitName'),
    taskId: typed('taskId'),
    standard: typed('standard'),
    gaps: typed('gaps'),
    dataOn: dayValue(context, form, 'dataOn'),
    note: typed('note'),
  };
}

async function addForm(context: WebContext, plan: PlanView, again: Again | null): Promise<Html | null> {
  const records = await recordsOf(context, plan);
  if (records === null) return null;
  const words = levelTexts(context.lang).databases;
  return foldedForm(context, again, {
    id: FORM,
    action: databasesPath(plan.code),
    title: words.add,
    button: words.add,
    fields: [
      { name: 'name', label: words.name },
      { name: 'serves', label: words.serves, kind: 'area' },
      ...reviewFields(context, plan, { records, states: REVIEW_STATES, last: null, taskId: null }),
    ],
  });
}

export async function giveDatabase(context: WebContext): Promise<Reply> {
  const plan = await planHere(context);
  if (plan === null) return { kind: 'notFound' };
  const input = {
    name: valueOf(context, FORM, 'name').trim(),
    serves: valueOf(context, FORM, 'serves'),
    ...typedReview(context, FORM),
  };
  const outcome = await addDatabase(dbOf(context), plan.id, input, acting(context));
  return afterAct(context, outcome, {
    form: FORM,
    to: databasesPath(plan.code),
    show: (again) => showDatabases(context, again),
  });
}
