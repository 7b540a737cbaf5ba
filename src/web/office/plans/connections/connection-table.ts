import {
  CONNECTION_STATES,
  countConnections,
  planConnections,
  type PlanConnection,
  type PlanView,
  type TaskView,
} from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatDay, formatNumber, html, pathIn, stateTag, table, type Html, type Lang } from '../../../ui/index.ts';
import { dbOf, HERE, planWords, taskLink, todayOf, vietnamese } from '../plans-frame.ts';

const TONES = {
  notStarted: 'neutral',
  building: 'info',
  operating: 'success',
  interrupted: 'danger',
  withdrawn: 'neutral',
} as const;

export function connectionsPath(planCode: string): string {
  return `${HERE}/${planCode}/ket-noi`;
}

/** Both ends as the way to the page of the connection. */
export function connectionLink(planCode: string, one: PlanConnection, lang: Lang): Html {
  const { between } = planWords(lang).connections;
  return html`<a href="${pathIn(lang, `${connectionsPath(planCode)}/${one.id}`)}">${vietnamese(between(one.fromName, one.toName))}</a>`;
}

export function connectionTag({ state, since }: Pick<PlanConnection, 'state' | 'since'>, lang: Lang): Html {
  const words = planWords(lang).connections;
  return html`${stateTag({ label: words.states[state], tone: TONES[state] })} <span class="soft small nobreak">${words.sinceDay(formatDay(since, lang))}</span>`;
}

/** What comes next, by when; marked when that day has passed. */
export function nextPart(context: WebContext, one: Pick<PlanConnection, 'nextStep' | 'nextOn'>): Html | null {
  const { lang } = context;
  const words = planWords(lang).connections;
  if (one.nextStep === null) return null;
  const { nextOn } = one;
  const passed =
    nextOn !== null && nextOn < todayOf(context) ? html` ${stateTag({ label: words.passed, tone: 'warning' })}` : null;
  const day =
    nextOn === null ? null : html` <span class="soft small nobreak">${words.by(formatDay(nextOn, lang))}</span>`;
  return html`${vietnamese(one.nextStep)}${day}${passed}`;
}

/** How many connections stand in each state; each figure leads to the list behind it. */
export function connectionCounts({ lang }: WebContext, planCode: string, connections: readonly PlanConnection[]): Html {
  const words = planWords(lang).connections;
  const counts = countConnections(connections);
  const at = pathIn(lang, connectionsPath(planCode));
  const total = CONNECTION_STATES.reduce((sum, state) => sum + counts[state], 0);
  const figure = (count: number, query: string): Html =>
    count === 0 ? html`0` : html`<a href="${at}${query}">${formatNumber(count, lang)}</a>`;
  return table<null>({
    lang,
    caption: words.state,
    captionHidden: true,
    rows: [null],
    columns: [
      { heading: words.connection, kind: 'main', cell: () => words.every },
      ...CONNECTION_STATES.map((state) => ({
        heading: words.states[state],
        kind: 'number' as const,
        cell: () => figure(counts[state], `?tinh-trang=${state}`),
      })),
      { heading: words.all, kind: 'number', cell: () => figure(total, '') },
    ],
  });
}

export function connectionTable(context: WebContext, planCode: string, connections: readonly PlanConnection[]): Html {
  const { lang } = context;
  const words = planWords(lang).connections;
  return table<PlanConnection>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: connections,
    columns: [
      { heading: words.connection, kind: 'main', cell: (one) => connectionLink(planCode, one, lang) },
      { heading: words.kind, cell: (one) => words.kinds[one.kind] },
      { heading: words.unit, cell: (one) => vietnamese(one.unitName) },
      { heading: words.state, cell: (one) => connectionTag(one, lang) },
      { heading: words.nextStep, cell: (one) => nextPart(context, one) },
      { heading: words.task, cell: (one) => (one.task === null ? null : taskLink(planCode, one.task, lang)) },
    ],
  });
}

/** On the page of conditions: the figures and the way to the list. */
export function connectionsPart(context: WebContext, plan: PlanView, connections: readonly PlanConnection[]): Html {
  const { lang } = context;
  const words = planWords(lang).connections;
  const listed = connections.filter(({ state }) => state !== 'withdrawn');
  const counts =
    listed.length === 0 ? html`<p class="soft">${words.none}</p>` : connectionCounts(context, plan.code, listed);
  return html`<section class="section flow"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${counts}<p><a href="${pathIn(lang, connectionsPath(plan.code))}">${words.open}</a></p></section>`;
}

/** On the page of a task: the connections that belong to it; nothing where there are none. */
export async function taskConnections(context: WebContext, task: TaskView): Promise<Html | null> {
  const found = await planConnections(dbOf(context), task.plan.id, { taskId: task.id });
  if (found.length === 0) return null;
  const words = planWords(context.lang).connections;
  return html`<section class="section flow" id="ket-noi"><h2>${words.title}</h2>${connectionTable(context, task.plan.code, found)}</section>`;
}
