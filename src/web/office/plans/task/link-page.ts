import { agencyName } from '../../../../law/index.ts';
import {
  linkableTasks,
  linkTask,
  readTask,
  type LinkableTask,
  type LinkedTask,
  type TaskView,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { code, form, formatDay, html, pathIn, searchBox, stateTag, table, type Html } from '../../../ui/index.ts';
import { valueOf } from '../plan-form.ts';
import {
  acting,
  afterAct,
  dbOf,
  planWords,
  taskLink,
  plansPage,
  todayOf,
  vietnamese,
  type Again,
} from '../plans-frame.ts';
import { taskPath } from './task-forms.ts';

const FORM = 'lien-ket';
const MOST = 30;

async function ownTask(context: WebContext): Promise<TaskView | null> {
  const { actor, params } = context;
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  if (task === null || task.plan.code !== params['plan'] || task.sight !== 'keeps') return null;
  return task.plan.state === 'closed' ? null : task;
}

/** Which task of a plan above this one carries out: those linked, and a search for another. */
export async function showLinks(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, query } = context;
  const task = await ownTask(context);
  if (task === null) return { kind: 'notFound' };
  const words = planWords(lang).keeping;
  const asked = typeof query['q'] === 'string' ? query['q'].slice(0, 200).replaceAll('\u0000', '').trim() : '';
  const found = (await linkableTasks(dbOf(context), { words: asked, limit: MOST + 50 }))
    .filter(({ planCode, id }) => planCode !== task.plan.code && !task.above.some((one) => one.task.id === id))
    .slice(0, MOST);
  const here = `${taskPath(task)}/lien-ket`;
  const search = searchBox({ lang, action: pathIn(lang, here), label: words.linkWords, value: asked });
  const errors = again?.errors ?? [];
  const body = html`${errors.length === 0 ? null : html`<p class="field-error" id="f-${FORM}--upperTaskId" tabindex="-1">${errors.map(({ text }) => text).join(' ')}</p>`}
${task.above.length === 0 ? null : html`<section class="section flow"><h2>${words.linked}</h2>${linkedTable(context, here, task.above)}</section>`}
<section class="section flow"><h2>${words.found}</h2>${search}${foundTable(context, here, found)}</section>`;
  return plansPage(context, {
    title: words.link,
    over: [task.number, task.title].filter((one) => one !== null).join(' '),
    lead: words.linkLead,
    body,
    again,
    under: [
      { href: pathIn(lang, taskPath(task).split('/nhiem-vu/')[0]!), label: task.plan.code },
      { href: pathIn(lang, taskPath(task)), label: task.number ?? task.title },
    ],
  });
}

/** One press: links this task to that one, or takes the link away. */
function linkButtonOf(context: WebContext, here: string, upper: { id: string; title: string }, linked: boolean): Html {
  const { lang, formToken } = context;
  const words = planWords(lang).keeping;
  return form({
    lang,
    action: pathIn(lang, here),
    csrf: formToken,
    hidden: [
      [`${FORM}--upperTaskId`, upper.id],
      [`${FORM}--linked`, linked ? '1' : '0'],
    ],
    body: html`<button class="button button-secondary nobreak">${linked ? words.linkButton : words.unlink}<span class="unseen">: ${upper.title}</span></button>`,
  });
}

function linkedTable(context: WebContext, here: string, rows: readonly LinkedTask[]): Html {
  const { lang } = context;
  const words = planWords(lang);
  return table<LinkedTask>({
    lang,
    caption: words.keeping.linked,
    captionHidden: true,
    rows,
    columns: [
      { heading: words.task.title, kind: 'main', cell: ({ task, planCode }) => taskLink(planCode, task, lang) },
      {
        heading: words.task.plan,
        cell: ({ planTitle, agencyCode }) => html`${vietnamese(planTitle)}, ${agencyName(agencyCode, lang)}`,
      },
      {
        heading: words.task.stands,
        cell: ({ conflicts }) =>
          html`${conflicts.map(({ code: one }) => html`${stateTag({ label: words.doing.conflicts[one], tone: 'danger' })} `)}`,
      },
      { heading: words.keeping.unlink, cell: ({ task }) => linkButtonOf(context, here, task, false) },
    ],
  });
}

function foundTable(context: WebContext, here: string, rows: readonly LinkableTask[]): Html {
  const { lang } = context;
  const words = planWords(lang);
  return table<LinkableTask>({
    lang,
    caption: words.keeping.found,
    captionHidden: true,
    rows,
    empty: html`<p class="soft">${words.keeping.nothingFound}</p>`,
    columns: [
      {
        heading: words.task.title,
        kind: 'main',
        cell: ({ number, title }) => html`${number === null ? null : html`${code(number)} `}${vietnamese(title)}`,
      },
      {
        heading: words.task.plan,
        cell: ({ planTitle, planCode, agencyCode }) =>
          html`${vietnamese(planTitle)} <span class="soft small">${planCode}, ${agencyName(agencyCode, lang)}</span>`,
      },
      { heading: words.task.deadline, cell: ({ dueOn }) => (dueOn === null ? null : formatDay(dueOn, lang)) },
      { heading: words.keeping.linkButton, cell: (one) => linkButtonOf(context, here, one, true) },
    ],
  });
}

/** Links or takes a link away, then shows the links again. */
export async function changeLink(context: WebContext): Promise<Reply> {
  const task = await ownTask(context);
  if (task === null) return { kind: 'notFound' };
  const link = {
    upperTaskId: valueOf(context, FORM, 'upperTaskId'),
    linked: valueOf(context, FORM, 'linked') !== '0',
  };
  const outcome = await linkTask(dbOf(context), task.id, link, acting(context));
  return afterAct(context, outcome, {
    form: FORM,
    to: `${taskPath(task)}/lien-ket`,
    show: (again) => showLinks(context, again),
  });
}
