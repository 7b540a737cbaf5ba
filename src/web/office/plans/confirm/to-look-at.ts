import { gapsOf, TASK_FIELDS, type Doubt, type PlanView, type TaskSummary } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { code, form, formatNumber, html, pathIn, type Html } from '../../../ui/index.ts';
import { dbOf, HERE, planWords, vietnamese } from '../plans-frame.ts';
import { doubtsAbout } from './source-text.ts';

/** How far the confirmation of a task is. */
export function standing({ confirmed }: TaskSummary): 'all' | 'some' | 'none' {
  const known = TASK_FIELDS.filter((field) => confirmed.includes(field)).length;
  return known === TASK_FIELDS.length ? 'all' : known === 0 ? 'none' : 'some';
}

/** A task that a person should look at before the plan is run: the reader was not sure, or the document does not give something. */
export interface ToLookAt {
  readonly task: TaskSummary;
  readonly reasons: readonly string[];
  readonly seen: boolean;
}

export async function toLookAt(
  context: WebContext,
  plan: PlanView,
  doubts: readonly Doubt[],
): Promise<{ tasks: ToLookAt[]; gaps: number }> {
  const { lang } = context;
  const gaps = await gapsOf(dbOf(context), plan.id);
  const missing = planWords(lang).confirm.lacks;
  const tasks = plan.taskList.flatMap((task) => {
    const reasons = [
      ...doubtsAbout(doubts, task.number ?? '').map(({ reason }) => reason[lang]),
      ...gaps.filter(({ taskId }) => taskId === task.id).map((gap) => missing[gap.missing]),
    ];
    return reasons.length === 0 ? [] : [{ task, reasons, seen: standing(task) === 'all' }];
  });
  return { tasks, gaps: gaps.length };
}

/** The place to go to after a task was confirmed: the next that a person should look at, else the last step. */
export function nextAfter(plan: PlanView, tasks: readonly ToLookAt[], done: TaskSummary): string {
  const open = tasks.filter(({ seen, task }) => !seen && task.id !== done.id).map(({ task }) => task);
  const rest = plan.taskList.filter((task) => standing(task) !== 'all' && task.id !== done.id);
  const wanted = tasks.some(({ task }) => task.id === done.id) ? open : rest;
  const next = wanted.find(({ position }) => position > done.position) ?? wanted[0];
  return next === undefined ? 'bat-dau' : `viec-${next.position + 1}`;
}

/** What is to be done here, in order: confirm what was read surely in one press, look at the rest, begin. */
export function stepsPanel(context: WebContext, plan: PlanView, found: readonly ToLookAt[]): Html {
  const { lang, formToken } = context;
  const words = planWords(lang).confirm;
  const doubtful = new Set(found.map(({ task }) => task.id));
  const sure = plan.taskList.filter((task) => standing(task) !== 'all' && !doubtful.has(task.id)).length;
  const press = form({
    lang,
    action: pathIn(lang, `${HERE}/${plan.code}/xac-nhan`),
    csrf: formToken,
    body: html`<div class="button-row"><button class="button button-primary" name="viec" value="chac-chan">${words.sure(formatNumber(sure, lang))}</button></div>`,
  });
  const none = doubtful.size === plan.taskList.length;
  const first = sure > 0 ? press : html`<p>✓ ${none ? words.sureNone : words.sureDone}</p>`;
  const places = html`<ul>${found.map(
    ({ task, reasons, seen }) =>
      html`<li>${seen ? html`✓ ` : null}<a href="#viec-${task.position + 1}">${task.number === null ? null : html`${code(task.number)} `}${vietnamese(task.title)}</a> <span class="soft small">${seen ? words.done : reasons.join(' ')}</span></li>`,
  )}</ul>`;
  const second = found.length === 0 ? html`<p>✓ ${words.nothingToLookAt}</p>` : html`<p>${words.lookAt}</p>${places}`;
  return html`<section class="section flow" data-acts><h2>${words.steps}</h2><ol class="flow plan-steps"><li>${first}</li><li>${second}</li><li><p><a href="#bat-dau">${words.start}</a></p></li></ol></section>`;
}
