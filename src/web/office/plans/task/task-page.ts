import { agencyName } from '../../../../law/index.ts';
import { leadsOn, listDifficulties, readTask, type DifficultyView, type TaskView } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  formatDay,
  formatInstant,
  formatNumber,
  html,
  pathIn,
  stateTag,
  summaryList,
  timeline,
  type Html,
} from '../../../ui/index.ts';
import {
  dbOf,
  deadlineData,
  dueTag,
  HERE,
  planWords,
  taskLink,
  taskName,
  plansPage,
  todayOf,
  vietnamese,
  type Again,
} from '../plans-frame.ts';
import { taskConnections } from '../connections/connection-table.ts';
import { taskDatabases } from '../connections/database-table.ts';
import { recordingWays } from '../connections/task-ways.ts';
import { evidencePart } from './evidence.ts';
import { historyPart, moneyPart } from './history.ts';
import { programmesPart } from './programmes.ts';
import { followPart } from './follow-part.ts';
import { keeperForms } from './keeper-forms.ts';
import { actForms, stepForms } from './task-forms.ts';

/** A task: who is in charge when, by when, what was reported, what shows it, what stands in the way, and what one may do now. */
export async function showTask(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor, params } = context;
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  if (task === null || task.plan.code !== params['plan']) return { kind: 'notFound' };
  const difficulties = await listDifficulties(dbOf(context), actor!, { taskId: task.id });
  const at = `${HERE}/${task.plan.code}`;
  const body = html`${facts(context, task)}${actForms(context, task, again)}${progressPart(context, task)}${evidencePart(context, task, again)}${await programmesPart(context, task)}${difficultyPart(context, task, difficulties, again)}${subTasks(context, task)}${levels(context, task)}${recordingWays(context, task)}${await taskDatabases(context, task)}${await taskConnections(context, task)}${moneyPart(context, task)}${comments(context, task)}${await followPart(context, task, again)}${keeperForms(context, task, again)}${historyPart(context, task)}`;
  return plansPage(context, {
    title: task.title,
    over: [task.plan.code, task.number].filter((one) => one !== null).join(' · '),
    body,
    again,
    under: [{ href: pathIn(lang, at), label: task.plan.code }],
  });
}

function facts(context: WebContext, task: TaskView): Html {
  const { lang } = context;
  const words = planWords(lang);
  const percent = task.percent === null ? '' : ` ${formatNumber(task.percent, lang)}%`;
  const rolled = task.rolledUp;
  return summaryList(
    [
      {
        term: words.task.plan,
        value: html`<a href="${pathIn(lang, `${HERE}/${task.plan.code}`)}">${vietnamese(task.plan.title)}</a>`,
      },
      { term: words.task.stands, value: html`${dueTag(task.due, lang)} ${words.doing.states[task.state]}${percent}` },
      ...(rolled === null
        ? []
        : [
            {
              term: words.doing.subTasks,
              value: words.doing.rolled(
                formatNumber(rolled.done, lang),
                formatNumber(rolled.total, lang),
                formatNumber(rolled.percent, lang),
              ),
            },
          ]),
      { term: words.task.leads, value: task.leads.length === 0 ? null : leadList(context, task) },
      { term: words.task.coordinators, value: vietnamese(task.coordinators.join('; ')) },
      ...(task.person === null ? [] : [{ term: words.task.person, value: vietnamese(task.person) }]),
      {
        term: words.task.deadline,
        value: html`${vietnamese(task.deadlineText)}${task.deadlineText === null ? null : html`<br>`}<span class="soft small">${deadlineData(task.deadline, lang)}</span>${task.dueOn === null ? null : html`<br><strong>${words.doing.next} ${formatDay(task.dueOn, lang)}</strong>`}`,
      },
      { term: words.task.products, value: vietnamese(task.products.join('; ')) },
      {
        term: words.task.supervisor,
        value: html`${vietnamese(task.supervisor?.name)}${task.supervisor?.toBeAssigned === true ? html` ${stateTag({ label: words.edit.toBeAssigned })}` : null}`,
      },
      ...(task.content === null ? [] : [{ term: words.task.content, value: vietnamese(task.content) }]),
    ],
    lang,
  );
}

/** All who are or were in charge, with their days; those of today stand out. */
function leadList(context: WebContext, task: TaskView): Html {
  const { lang } = context;
  const words = planWords(lang).doing;
  const today = leadsOn(task.leads, todayOf(context));
  return html`<ul>${task.leads.map((lead) => {
    const name = today.includes(lead) ? html`<strong lang="vi">${lead.name}</strong>` : vietnamese(lead.name);
    const days = [
      lead.from === null ? '' : words.from(formatDay(lead.from, lang)),
      lead.until === null ? '' : words.until(formatDay(lead.until, lang)),
    ].filter((one) => one !== '');
    return html`<li>${name}${lead.condition === null ? null : html` (${vietnamese(lead.condition)})`}${days.length === 0 ? null : html` <span class="soft small">${days.join(', ')}</span>`}</li>`;
  })}</ul>`;
}

function progressPart(context: WebContext, task: TaskView): Html {
  const { lang } = context;
  const words = planWords(lang);
  const items = task.progress.map((entry) => ({
    at: formatDay(entry.onDay, lang),
    datetime: entry.onDay,
    title: `${words.doing.states[entry.state]}${entry.percent === null ? '' : ` ${formatNumber(entry.percent, lang)}%`}${entry.period === null || entry.period === 'once' ? '' : ` · ${entry.period}`}`,
    by: [entry.by ?? words.portal, entry.unitAgency === null ? '' : agencyName(entry.unitAgency, lang)]
      .filter((one) => one !== '')
      .join(', '),
    body: vietnamese(entry.text),
  }));
  return html`<section class="section flow"><h2>${words.doing.progress}</h2>${items.length === 0 ? html`<p class="soft">${words.none}</p>` : timeline(items, lang)}</section>`;
}

/** Each difficulty with the way it went: unit, administering agency, authority. */
function difficultyPart(
  context: WebContext,
  task: TaskView,
  found: readonly DifficultyView[],
  again: Again | null,
): Html {
  const { lang } = context;
  const words = planWords(lang);
  const parts = found.map(
    (one) =>
      html`<article class="flow" id="vuong-mac-${one.id}"><h3>${vietnamese(one.text)}</h3><p class="tags">${stateTag({ label: words.doing.difficultyStates[one.state], tone: one.state === 'open' ? 'warning' : 'info' })} ${stateTag({ label: one.holder === null ? words.doing.levels[one.level] : `${words.doing.levels[one.level]}: ${one.holder}` })} <span class="soft small">${words.doing.unit}: ${vietnamese(one.unitName)}</span>${one.beyondCompetence ? html` ${stateTag({ label: words.doing.beyond, tone: 'warning' })}` : null}</p>${one.proposal === null ? null : html`<p>${words.doing.proposal}: ${vietnamese(one.proposal)}</p>`}${timeline(
        one.steps.map((step) => ({
          at: formatInstant(new Date(step.at), lang),
          datetime: step.at,
          title: `${words.doing.steps[step.step]} · ${step.holder ?? words.doing.levels[step.level]}`,
          by: step.by ?? words.portal,
          body: step.step === 'reported' ? null : vietnamese(step.text),
        })),
        lang,
      )}${stepForms(context, task, one, again)}</article>`,
  );
  return html`<section class="section flow"><h2>${words.doing.difficulties}</h2>${parts.length === 0 ? html`<p class="soft">${words.none}</p>` : parts}</section>`;
}

function subTasks(context: WebContext, task: TaskView): Html | null {
  if (task.subTasks.length === 0) return null;
  const { lang } = context;
  const words = planWords(lang);
  const items = task.subTasks.map(
    (one) =>
      html`<li>${taskLink(task.plan.code, one, lang)} ${dueTag(one.due, lang)}${one.person === null ? null : html` <span class="soft small" lang="vi">${one.person}</span>`}</li>`,
  );
  return html`<section class="section flow"><h2>${words.doing.subTasks}</h2><ul>${items}</ul></section>`;
}

/** What it carries out above, what carries it out below, and what does not fit between them. */
function levels(context: WebContext, task: TaskView): Html | null {
  const { lang } = context;
  const words = planWords(lang).doing;
  const part = (title: string, linked: TaskView['above']): Html | null =>
    linked.length === 0
      ? null
      : html`<h3>${title}</h3><ul>${linked.map(
          (one) =>
            html`<li>${one.mayRead ? taskLink(one.planCode, one.task, lang) : taskName(one.task)} <span class="soft small">${vietnamese(one.planTitle)}, ${agencyName(one.agencyCode, lang)}</span>${one.conflicts.map(({ code }) => html` ${stateTag({ label: words.conflicts[code], tone: 'danger' })}`)}</li>`,
        )}</ul>`;
  const plans = task.subPlans.map(
    (one) =>
      html`<li><a href="${pathIn(lang, `${HERE}/${one.code}`)}">${vietnamese(one.title)}</a> <span class="soft small">${one.unitName ?? agencyName(one.agencyCode, lang)}</span></li>`,
  );
  const parts = [
    part(words.above, task.above),
    part(words.below, task.below),
    plans.length === 0 ? null : html`<h3>${words.subPlans}</h3><ul>${plans}</ul>`,
  ];
  if (parts.every((one) => one === null)) return null;
  return html`<section class="section flow"><h2>${words.tree}</h2>${parts}</section>`;
}

function comments(context: WebContext, task: TaskView): Html | null {
  const { lang } = context;
  const words = planWords(lang);
  if (task.comments.length === 0) return null;
  const items = task.comments.map(({ at, by, text }) => ({
    at: formatInstant(at, lang),
    datetime: at.toISOString(),
    title: vietnamese(text),
    by: by ?? words.portal,
  }));
  return html`<section class="section flow"><h2>${words.doing.comments}</h2>${timeline(items, lang)}</section>`;
}
