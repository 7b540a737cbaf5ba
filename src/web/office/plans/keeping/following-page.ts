import {
  CONDITION_STATES,
  CONDITIONS,
  planConditions,
  planConnections,
  planFollowUps,
  readPlan,
  setCondition,
  type Condition,
  type ConditionEntry,
  type FollowUp,
  type PlanView,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatInstant, html, pathIn, stateTag, table, timeline, type Html } from '../../../ui/index.ts';
import { connectionsPart } from '../connections/connection-table.ts';
import { foldedForm, valueOf } from '../plan-form.ts';
import {
  acting,
  afterAct,
  dbOf,
  HERE,
  planWords,
  plansPage,
  taskLink,
  todayOf,
  vietnamese,
  type Again,
} from '../plans-frame.ts';

const FORM = 'dieu-kien';
const TONES = { missing: 'danger', partly: 'warning', met: 'success' } as const;

async function planOf(context: WebContext): Promise<PlanView | null> {
  return readPlan(dbOf(context), context.actor!, context.params['plan'] ?? '', todayOf(context));
}

/** How a plan is followed: whether the conditions for it are there, and what was checked, urged and guided. */
export async function showFollowing(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const words = planWords(lang).following;
  const plan = await planOf(context);
  if (plan === null) return { kind: 'notFound' };
  const [conditions, log, connections] = await Promise.all([
    planConditions(dbOf(context), plan.id),
    planFollowUps(dbOf(context), plan.id),
    planConnections(dbOf(context), plan.id),
  ]);
  const body = html`<section class="section flow"><h2>${words.conditions}</h2><p class="soft">${words.conditionsLead}</p>${checklist(context, conditions)}${conditionForm(context, plan, again)}</section>
${connectionsPart(context, plan, connections)}
<section class="section flow"><h2>${words.log}</h2>${
    log.length === 0
      ? html`<p class="soft">${words.noLog}</p>`
      : timeline(
          log.map((one) =>
            logItem(
              context,
              one,
              taskLink(plan.code, { id: one.taskId, number: one.taskNumber, title: one.taskTitle }, lang),
            ),
          ),
          lang,
        )
  }</section>`;
  return plansPage(context, {
    title: words.title,
    over: html`${plan.code} · ${vietnamese(plan.title)}`,
    body,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

function checklist({ lang }: WebContext, entries: readonly ConditionEntry[]): Html {
  const words = planWords(lang);
  const { following } = words;
  const last = (condition: Condition): ConditionEntry | undefined => entries.find((one) => one.condition === condition);
  return table<Condition>({
    lang,
    caption: following.conditions,
    captionHidden: true,
    rows: CONDITIONS,
    columns: [
      { heading: following.condition, kind: 'main', cell: (one) => following.conditionNames[one] },
      {
        heading: following.state,
        cell: (one) => {
          const entry = last(one);
          return entry === undefined
            ? stateTag({ label: following.unsaid })
            : stateTag({ label: following.states[entry.state], tone: TONES[entry.state] });
        },
      },
      { heading: following.what, cell: (one) => vietnamese(last(one)?.text) },
      { heading: words.task.person, cell: (one) => vietnamese(last(one)?.person) },
      {
        heading: following.said,
        cell: (one) => {
          const entry = last(one);
          return entry === undefined ? null : html`${entry.by ?? words.portal}, ${formatInstant(entry.at, lang)}`;
        },
      },
    ],
  });
}

function conditionForm(context: WebContext, plan: PlanView, again: Again | null): Html | null {
  if (plan.sight !== 'keeps' || plan.state === 'closed') return null;
  const words = planWords(context.lang);
  const { following } = words;
  return foldedForm(context, again, {
    id: FORM,
    action: `${HERE}/${plan.code}/dieu-kien`,
    title: following.setCondition,
    button: following.setCondition,
    fields: [
      {
        name: 'condition',
        label: following.condition,
        kind: 'select',
        choices: CONDITIONS.map((value) => ({ value, label: following.conditionNames[value] })),
        value: CONDITIONS[0],
      },
      {
        name: 'state',
        label: following.state,
        kind: 'select',
        choices: CONDITION_STATES.map((value) => ({ value, label: following.states[value] })),
        value: 'partly',
      },
      { name: 'text', label: following.what, kind: 'area' },
      { name: 'person', label: words.task.person, optional: true },
    ],
  });
}

export async function saveCondition(context: WebContext): Promise<Reply> {
  const plan = await planOf(context);
  if (plan === null) return { kind: 'notFound' };
  const typed = (name: string): string => valueOf(context, FORM, name);
  const input = { condition: typed('condition'), state: typed('state'), text: typed('text'), person: typed('person') };
  const outcome = await setCondition(dbOf(context), plan.id, input, acting(context));
  return afterAct(context, outcome, {
    form: FORM,
    to: `${HERE}/${plan.code}/dieu-kien`,
    show: (again) => showFollowing(context, again),
  });
}

/** One entry of the log, of what it is about. */
export function logItem({ lang }: WebContext, entry: FollowUp, about: Html | null) {
  const words = planWords(lang);
  const { following } = words;
  const to =
    entry.units.length === 0
      ? null
      : html`<p class="soft small">${following.to}: ${vietnamese(entry.units.join('; '))} · ${following.letters(entry.letters)}</p>`;
  return {
    at: formatInstant(entry.at, lang),
    datetime: entry.at.toISOString(),
    title: html`${following.kinds[entry.kind]}${about === null ? null : html`: ${about}`}`,
    by: entry.by ?? words.portal,
    body: html`<p>${vietnamese(entry.text)}</p>${to}`,
  };
}
