import { agencyName, PROVINCES } from '../../../law/index.ts';
import { listTasks, overview, type Figures, type ListedTask, type Overview } from '../../../plans/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  bars,
  formatDay,
  formatNumber,
  html,
  pagination,
  pathIn,
  PROVINCE_TILES,
  searchBox,
  table,
  tileMap,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { levelsPart } from './connections/levels-page.ts';
import { dbOf, dueTag, HERE, leadNames, planWords, taskLink, plansPage, todayOf, vietnamese } from './plans-frame.ts';
import { filterLine, filterOf, stateLinks, STATES } from './task-filter.ts';

const LIST = `${HERE}/nhiem-vu`;
/** A figure as the way to the list behind it. */
function figure(count: number, lang: Lang, query: Readonly<Record<string, string>>): Html {
  if (count === 0) return html`0`;
  return html`<a href="${listPath(lang, query)}">${formatNumber(count, lang)}</a>`;
}

function listPath(lang: Lang, query: Readonly<Record<string, string>>): string {
  return `${pathIn(lang, LIST)}?${new URLSearchParams(query).toString()}`;
}

/** The leader's page: what is late, what falls due, by unit, by supervising leader, by province and month. */
export async function showOverview(context: WebContext): Promise<Reply> {
  const { lang, actor } = context;
  const words = planWords(lang).overview;
  const found = await overview(dbOf(context), actor!, filterOf(context), todayOf(context));
  const { figures, units, supervisors } = found;
  const byUnit = units.map((one) => ({ ...one, query: { 'don-vi': one.key } }));
  const bySupervisor = supervisors.map((one) => ({
    ...one,
    name: one.name === '' ? words.noSupervisor : one.name,
    query: { 'chi-dao': one.name },
  }));
  const body = html`<p>${words.plans(formatNumber(found.plans, lang))} · <a href="${pathIn(lang, `${HERE}/bao-cao`)}">${words.reports}</a></p>
<section class="section flow"><h2>${words.figures}</h2>${figureTable(context, words.figures, [{ ...figures, name: words.total, query: {} }])}</section>
<section class="section flow"><h2>${words.units}</h2>${figureTable(context, words.units, byUnit)}</section>
<section class="section flow"><h2>${words.supervisors}</h2>${figureTable(context, words.supervisors, bySupervisor)}</section>
${monthPart(context, found)}${provincePart(context, found)}${await levelsPart(context)}`;
  return plansPage(context, { title: words.title, lead: words.lead, body });
}

type Row = Figures & { readonly name: string; readonly query: Readonly<Record<string, string>> };

function figureTable({ lang }: WebContext, caption: string, rows: readonly Row[]): Html {
  const words = planWords(lang);
  const heading = { ...words.due, dueSoon: words.overview.soon };
  return table<Row>({
    lang,
    caption,
    captionHidden: true,
    rows,
    columns: [
      { heading: caption, kind: 'main', cell: ({ name }) => vietnamese(name) },
      ...STATES.map((state) => ({
        heading: heading[state],
        kind: 'number' as const,
        cell: (row: Row) => figure(row[state], lang, { ...row.query, han: state }),
      })),
      {
        heading: words.overview.difficulty,
        kind: 'number',
        cell: (row) => figure(row.withDifficulty, lang, { ...row.query, 'vuong-mac': '1' }),
      },
      { heading: words.overview.total, kind: 'number', cell: (row) => figure(row.total, lang, row.query) },
    ],
  });
}

function monthPart({ lang }: WebContext, { months }: Overview): Html | null {
  const words = planWords(lang).overview;
  const open = months.filter(({ due }) => due > 0).slice(0, 36);
  if (open.length === 0) return null;
  return html`<section class="section flow"><h2>${words.months}</h2><p class="soft">${words.monthsLead}</p>${bars({
    lang,
    title: words.months,
    nameHeading: words.month,
    valueHeading: words.dueThen,
    bars: open.map(({ month, due }) => ({
      label: `${month.slice(5, 7)}/${month.slice(0, 4)}`,
      value: due,
      href: listPath(lang, { tu: month, den: lastOf(month) }),
    })),
  })}</section>`;
}

function lastOf(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month.slice(0, 8)}${days}`;
}

function provincePart({ lang }: WebContext, { provinces }: Overview): Html | null {
  const words = planWords(lang).overview;
  const tiles = PROVINCES.flatMap(({ code, vi }) => {
    const place = PROVINCE_TILES.get(code);
    const figures = provinces.find(({ provinceCode }) => provinceCode === code);
    if (place === undefined) return [];
    const value = figures === undefined ? 0 : figures.overdue + figures.dueSoon;
    const link = figures === undefined ? {} : { href: listPath(lang, { tinh: code }) };
    return [{ ...place, name: vi, value, ...link }];
  });
  if (provinces.length === 0) return null;
  return html`<section class="section flow"><h2>${words.provinces}</h2>${tileMap({ lang, title: words.provinces, description: words.provincesLead, tiles, valueHeading: words.provincesLead })}</section>`;
}

/** The list behind a figure. */
export async function showTasks(context: WebContext): Promise<Reply> {
  const { lang, actor, query } = context;
  const words = planWords(lang);
  const filter = filterOf(context);
  const after = typeof query['sau'] === 'string' ? { after: query['sau'] } : {};
  const today = todayOf(context);
  const found = await listTasks(dbOf(context), actor!, filter, { today, ...after });
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'sau' ? [[name, value]] : [],
  );
  const next = found.next === null ? {} : { next: listPath(lang, { ...Object.fromEntries(kept), sau: found.next }) };
  const search = searchBox({
    lang,
    action: pathIn(lang, LIST),
    label: words.overview.words,
    value: filter.words ?? '',
    hidden: kept.filter(([name]) => name !== 'q'),
  });
  const body = html`${search}${stateLinks(context, LIST, { href: `${HERE}/tien-do`, label: words.timeline.overTime })}${await filterLine(context, filter, LIST)}${taskTable(context, found.items)}${'next' in next ? pagination({ lang, ...next }) : null}`;
  return plansPage(context, { title: words.tabs.tasks, body });
}

function taskTable(context: WebContext, rows: readonly ListedTask[]): Html {
  const { lang } = context;
  const words = planWords(lang);
  const today = todayOf(context);
  return table<ListedTask>({
    lang,
    caption: words.tabs.tasks,
    captionHidden: true,
    rows,
    keys: true,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.task.title, kind: 'main', cell: (task) => taskLink(task.planCode, task, lang) },
      {
        heading: words.task.plan,
        cell: ({ planCode, agencyCode }) =>
          html`<a href="${pathIn(lang, `${HERE}/${planCode}`)}">${planCode}</a> ${agencyName(agencyCode, lang)}`,
      },
      { heading: words.task.leads, cell: ({ leads }) => vietnamese(leadNames(leads, today)) },
      { heading: words.task.supervisor, cell: ({ supervisor }) => vietnamese(supervisor?.name) },
      {
        heading: words.task.deadline,
        cell: ({ deadlineText, dueOn }) =>
          html`${vietnamese(deadlineText)}${dueOn === null ? null : html` <span class="soft small nobreak">${formatDay(dueOn, lang)}</span>`}`,
      },
      { heading: words.task.stands, cell: ({ due }) => dueTag(due, lang) },
    ],
  });
}
