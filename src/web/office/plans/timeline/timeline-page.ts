import { listTasks, readPlan, type ListedTask, type TaskFilter } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatNumber, html, monthChart, pagination, pathIn, searchBox, type Html } from '../../../ui/index.ts';
import { filterLine, filterOf, stateLinks } from '../task-filter.ts';
import { dbOf, HERE, planWords, plansPage, todayOf, vietnamese } from '../plans-frame.ts';
import { barOf, monthsOf } from './task-bars.ts';

export const TIMELINE = `${HERE}/tien-do`;
const PAGE = 100;

/** The tasks that the official may see, over time, earliest day first; filters as in the list. */
export async function showTimeline(context: WebContext): Promise<Reply> {
  const { lang, actor, query } = context;
  const words = planWords(lang);
  const filter = filterOf(context);
  const after = typeof query['sau'] === 'string' ? { after: query['sau'] } : {};
  const found = await listTasks(dbOf(context), actor!, filter, { today: todayOf(context), limit: PAGE, ...after });
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'sau' && name !== 'xong' ? [[name, value]] : [],
  );
  const address = (more: Record<string, string>): string =>
    `${pathIn(lang, TIMELINE)}?${new URLSearchParams({ ...Object.fromEntries(kept), ...more }).toString()}`;
  const search = searchBox({
    lang,
    action: pathIn(lang, TIMELINE),
    label: words.overview.words,
    value: filter.words ?? '',
    hidden: kept.filter(([name]) => name !== 'q'),
  });
  const next = found.next === null ? null : pagination({ lang, next: address({ sau: found.next }) });
  const body = html`${search}${stateLinks(context, TIMELINE, { href: `${HERE}/nhiem-vu`, label: words.timeline.asList })}${await filterLine(context, filter, TIMELINE)}${chart(context, found.items, filter)}${next}`;
  return plansPage(context, { title: words.timeline.title, lead: words.timeline.lead, body });
}

/** The tasks of one plan over its whole time. */
export async function showPlanTimeline(context: WebContext): Promise<Reply> {
  const { lang, actor, params } = context;
  const words = planWords(lang);
  const plan = await readPlan(dbOf(context), actor!, params['plan'] ?? '', todayOf(context));
  if (plan === null) return { kind: 'notFound' };
  const tasks = plan.taskList.map((task) => ({ ...task, planCode: plan.code }));
  return plansPage(context, {
    title: words.timeline.ofPlan,
    over: html`${plan.code} · ${vietnamese(plan.title)}`,
    body: chart(context, tasks, { planCode: plan.code }, true),
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

type Task = Parameters<typeof barOf>[0] & Partial<ListedTask>;

function chart(context: WebContext, tasks: readonly Task[], filter: TaskFilter, whole = false): Html {
  const { lang } = context;
  const words = planWords(lang);
  const today = todayOf(context);
  const rows = tasks.map((task) => barOf(task, today, lang)).filter((row) => row !== null);
  const undated = tasks.length - rows.length;
  const list = `${pathIn(lang, `${HERE}/nhiem-vu`)}?${new URLSearchParams({ han: 'noDate', ...(filter.planCode === undefined ? {} : { 'ke-hoach': filter.planCode }) }).toString()}`;
  const rest =
    undated === 0 ? null : html`<p><a href="${list}">${words.timeline.undated(formatNumber(undated, lang))}</a></p>`;
  if (rows.length === 0) return html`<p class="soft">${words.none}</p>${rest}`;
  const late = rows.filter(({ tone }) => tone === 'danger').length;
  const done = rows.filter(({ tone }) => tone === 'success').length;
  const [all, lateText, doneText] = [rows.length, late, done].map((count) => formatNumber(count, lang));
  return html`${monthChart({
    lang,
    title: words.timeline.title,
    description: words.timeline.count(all!, lateText!, doneText!),
    months: monthsOf(rows, today, whole),
    rows,
    today,
    headings: { name: words.task.title, span: words.task.deadline, state: words.task.stands },
  })}${rest}`;
}
