import { agencyName } from '../../../law/index.ts';
import {
  leadsOn,
  planDocument,
  readPlan,
  type FundingClause,
  type PlanView,
  type ReadReportingDuty,
  type StandingDuty,
  type TaskSummary,
} from '../../../plans/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  code,
  formatDay,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  pathIn,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { connectionsPath } from './connections/connection-table.ts';
import { databasesPath } from './connections/database-table.ts';
import { levelTexts } from './connections/texts.ts';
import { sendFile } from './keeping/send-file.ts';
import { planForms, planMoneyPart } from './keeping/plan-forms.ts';
import {
  dbOf,
  dueTag,
  HERE,
  leadNames,
  planWords,
  taskLink,
  plansPage,
  todayOf,
  vietnamese,
  type Again,
} from './plans-frame.ts';

/** A plan: who is late, its tasks by the headings of the document, its duties and the plans below it. */
export async function showPlan(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor, params } = context;
  const words = planWords(lang);
  const plan = await readPlan(dbOf(context), actor!, params['plan'] ?? '', todayOf(context));
  if (plan === null) return { kind: 'notFound' };
  const tones = { draft: 'warning', confirmed: 'info', closed: 'neutral' } as const;
  const confirm =
    plan.state === 'draft' && plan.sight === 'keeps'
      ? html`<div class="button-row">${linkButton({ label: words.confirm.title, href: pathIn(lang, `${HERE}/${plan.code}/xac-nhan`), kind: 'primary' })}</div>`
      : null;
  const reports =
    plan.state === 'draft'
      ? null
      : html`<div class="button-row">${linkButton({ label: words.tabs.reports, href: pathIn(lang, `${HERE}/${plan.code}/bao-cao`) })}</div>`;
  const body = html`${confirm}${reports}${facts(plan, lang)}<p><a href="${pathIn(lang, `${HERE}/${plan.code}/tien-do`)}">${words.timeline.ofPlan}</a> · <a href="${pathIn(lang, `${HERE}/${plan.code}/dieu-kien`)}">${words.following.title}</a> · <a href="${pathIn(lang, databasesPath(plan.code))}">${levelTexts(lang).databases.title}</a> · <a href="${pathIn(lang, connectionsPath(plan.code))}">${words.connections.title}</a></p>${lateUnits(context, plan)}${groups(context, plan)}
<section class="section flow"><h2>${words.confirm.duties}</h2>${clauseList(plan, lang)}</section>${await planMoneyPart(context, plan)}${below(plan, lang)}${planForms(context, plan, again)}`;
  return plansPage(context, {
    title: plan.title,
    over: plan.code,
    tags: [stateTag({ label: words.state[plan.state], tone: tones[plan.state] })],
    body,
    again,
    under: [],
  });
}

/** The document of a plan as it was uploaded. */
export async function sendPlanDocument(context: WebContext): Promise<Reply> {
  const document = await planDocument(dbOf(context), context.actor!, context.params['plan'] ?? '');
  return sendFile(context, document?.fileId ?? null);
}

function facts(plan: PlanView, lang: Lang): Html {
  const words = planWords(lang);
  const { parent, state, documentFileId, closedAt, closedBy, closeReason } = plan;
  return summaryList(
    [
      {
        term: words.list.agency,
        value: html`${plan.unitName === null ? null : html`${vietnamese(plan.unitName)}, `}${agencyName(plan.agencyCode, lang)}`,
      },
      ...(plan.documentNumber === null ? [] : [{ term: words.upload.number, value: vietnamese(plan.documentNumber) }]),
      ...(plan.issuedOn === null ? [] : [{ term: words.upload.issuedOn, value: formatDay(plan.issuedOn, lang) }]),
      ...(parent === null
        ? []
        : [
            {
              term: words.plan.parent,
              value: html`<a href="${pathIn(lang, `${HERE}/${parent.code}`)}">${vietnamese(parent.title)}</a>`,
            },
          ]),
      ...(documentFileId === null
        ? []
        : [
            {
              term: words.confirm.document,
              value: html`<a href="${pathIn(lang, `${HERE}/${plan.code}/van-ban`)}">${words.keeping.document}</a>`,
            },
          ]),
      ...(state !== 'closed' || closedAt === null
        ? []
        : [
            {
              term: words.keeping.closed,
              value: html`${formatInstant(closedAt, lang)}, ${closedBy ?? words.portal}: ${vietnamese(closeReason)}`,
            },
          ]),
      {
        term: words.task.stands,
        value: words.plan.count(
          ...([plan.tasks, plan.done, plan.overdue, plan.dueSoon].map((one) => formatNumber(one, lang)) as [
            string,
            string,
            string,
            string,
          ]),
        ),
      },
    ],
    lang,
  );
}

interface Late {
  readonly name: string;
  readonly tasks: readonly TaskSummary[];
}

/** Units that are in charge of something late today, the most first. */
function lateUnits(context: WebContext, plan: PlanView): Html | null {
  const { lang } = context;
  const today = todayOf(context);
  const byName = new Map<string, TaskSummary[]>();
  for (const task of plan.taskList.filter(({ due }) => due.state === 'overdue'))
    for (const { name } of leadsOn(task.leads, today)) byName.set(name, [...(byName.get(name) ?? []), task]);
  const late = [...byName]
    .map(([name, tasks]): Late => ({ name, tasks }))
    .toSorted((a, b) => b.tasks.length - a.tasks.length);
  if (plan.state !== 'confirmed' || late.length === 0) return null;
  const words = planWords(lang);
  return html`<section class="section flow"><h2>${words.plan.late}</h2>${table<Late>({
    lang,
    caption: words.plan.late,
    captionHidden: true,
    rows: late,
    columns: [
      { heading: words.task.leads, kind: 'main', cell: ({ name }) => vietnamese(name) },
      {
        heading: words.task.title,
        cell: ({ tasks }) =>
          html`<ul>${tasks.map((task) => html`<li>${taskLink(plan.code, task, lang)} ${dueTag(task.due, lang)}</li>`)}</ul>`,
      },
    ],
  })}</section>`;
}

function groups(context: WebContext, plan: PlanView): Html {
  const { lang } = context;
  const words = planWords(lang);
  const top = plan.taskList.filter(({ parentTaskId }) => parentTaskId === null);
  const names = [...new Set(top.map(({ groupNumber }) => groupNumber))];
  const parts = names.map((name) => {
    const rows = top.filter(({ groupNumber }) => groupNumber === name);
    const title = [name, rows[0]?.groupTitle].filter((one) => one !== null && one !== undefined).join('. ');
    return html`<section class="section flow"><h2>${title === '' ? words.tabs.tasks : vietnamese(title)}</h2>${taskTable(context, plan, rows)}</section>`;
  });
  return html`${parts}`;
}

/** Tasks of a plan, each followed by its sub-tasks. */
function taskTable(context: WebContext, plan: PlanView, top: readonly TaskSummary[]): Html {
  const { lang } = context;
  const words = planWords(lang);
  const today = todayOf(context);
  const rows = top.flatMap((task) => [task, ...plan.taskList.filter(({ parentTaskId }) => parentTaskId === task.id)]);
  return table<TaskSummary>({
    lang,
    caption: words.tabs.tasks,
    captionHidden: true,
    rows,
    keys: true,
    columns: [
      {
        heading: words.task.title,
        kind: 'main',
        cell: (task) =>
          html`${task.parentTaskId === null ? null : html`<span class="soft">${words.plan.sub}: </span>`}${taskLink(plan.code, task, lang)}`,
      },
      { heading: words.task.leads, cell: ({ leads }) => vietnamese(leadNames(leads, today)) },
      {
        heading: words.task.deadline,
        cell: ({ deadlineText, dueOn }) =>
          html`${vietnamese(deadlineText)}${deadlineText === null && dueOn !== null ? formatDay(dueOn, lang) : null}`,
      },
      {
        heading: words.task.stands,
        cell: (task) =>
          html`${dueTag(task.due, lang)}${task.percent === null || task.due.state === 'done' ? null : html` <span class="nobreak">${formatNumber(task.percent, lang)}%</span>`}${task.openDifficulties === 0 ? null : html` ${stateTag({ label: words.plan.difficulty, tone: 'warning' })}`}`,
      },
    ],
  });
}

/** Reporting duties, standing duties and money, in the words of the plan. */
export function clauseList(plan: PlanView, lang: Lang): Html {
  const words = planWords(lang);
  const of = (kind: string): readonly unknown[] =>
    plan.clauses.filter((one) => one.kind === kind).map(({ body }) => body);
  const list = (title: string, items: readonly Html[]): Html | null =>
    items.length === 0 ? null : html`<h3>${title}</h3><ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`;
  const reporting = of('reporting').map((one) => {
    const { text, who, to, dueText } = one as Partial<ReadReportingDuty>;
    return html`${vietnamese(text?.text ?? '')} <span class="soft small" lang="vi">(${[(who ?? []).join(', '), (to ?? []).join(', '), dueText ?? ''].filter((part) => part !== '').join(' → ')})</span>`;
  });
  const plain = (one: unknown): Html => {
    const { section, text } = one as Partial<StandingDuty & FundingClause>;
    return html`${section === undefined ? null : html`${code(section)} `}${vietnamese(text?.text ?? '')}`;
  };
  const parts = [
    list(words.confirm.reporting, reporting),
    list(words.confirm.standing, of('standing').map(plain)),
    list(words.confirm.funding, of('funding').map(plain)),
  ].filter((one) => one !== null);
  return parts.length === 0 ? html`<p class="soft">${words.none}</p>` : html`${parts}`;
}

function below(plan: PlanView, lang: Lang): Html | null {
  if (plan.below.length === 0) return null;
  const words = planWords(lang);
  const items = plan.below.map(
    (one) =>
      html`<li><a href="${pathIn(lang, `${HERE}/${one.code}`)}">${vietnamese(one.title)}</a> <span class="soft small">${one.unitName ?? agencyName(one.agencyCode, lang)} · ${words.state[one.state]}</span></li>`,
  );
  return html`<section class="section flow"><h2>${words.plan.below}</h2><ul>${items}</ul></section>`;
}
