import { AGENCIES, agencyName } from '../../../../law/index.ts';
import {
  connectionFigures,
  connectionLevels,
  CONNECTION_STATES,
  countConnections,
  type AgencyConnections,
  type ConnectionFigures,
  type ConnectionLevels,
  type ConnectionState,
  type LevelConnection,
  type LevelDatabase,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatDay, formatNumber, html, linkButton, pathIn, table, type Html, type Lang } from '../../../ui/index.ts';
import { dbOf, HERE, planWords, plansPage, taskLink, todayOf, vietnamese } from '../plans-frame.ts';
import { connectionLink, connectionTag, nextPart } from './connection-table.ts';
import { databaseLink, reviewTag } from './database-table.ts';
import { levelTexts } from './texts.ts';

export const LEVELS = `${HERE}/ket-noi`;
/** The lists behind the figures as files, whole, narrowed as the page is. */
export const CONNECTIONS_FILE = `${HERE}/ket-noi.csv`;
export const DATABASES_FILE = `${HERE}/co-so-du-lieu.csv`;
const MOST = 200;

/** What the address narrows the lists to. */
export interface Asked {
  readonly task: string | null;
  readonly state: ConnectionState | null;
  readonly agency: string | null;
}

/** Databases and their connections over all plans that one may see: which agency, how many stand how, who has told nothing, the lists behind. */
export async function showLevels(context: WebContext): Promise<Reply> {
  const { lang, actor } = context;
  const words = levelTexts(lang).levels;
  const asked = askedIn(context);
  const found = await connectionLevels(dbOf(context), actor!, { taskId: asked.task }, todayOf(context));
  if (found === null) return { kind: 'notFound' };
  const { task } = found;
  const about =
    task === null
      ? html`<p>${words.everything}</p>`
      : html`<p>${words.ofTask}: ${taskLink(task.planCode, task, lang)} · <a href="${pathIn(lang, LEVELS)}">${words.everything}</a></p>`;
  const body = html`${about}${figures(context, found, asked)}${silentPart(context, found)}
<section class="section flow"><h2>${words.byAgency}</h2>${agencyTable(context, found, asked)}</section>
${narrowedTo(context, asked)}
<section class="section flow" id="ket-noi"><h2>${words.connections}</h2>${connectionList(context, found, asked)}</section>
<section class="section flow" id="co-so-du-lieu"><h2>${words.databaseList}</h2>${databaseList(context, found, asked)}</section>`;
  return plansPage(context, { title: words.title, lead: words.lead, body, under: [] });
}

/** What the address asks for; what is not understood narrows nothing. */
export function askedIn({ query }: WebContext): Asked {
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    task: text('nhiem-vu'),
    state: CONNECTION_STATES.find((state) => state === query['tinh-trang']) ?? null,
    agency: AGENCIES.find(({ code }) => code === query['co-quan'])?.code ?? null,
  };
}

function hrefOf(lang: Lang, { task, state, agency }: Asked, mark = '', at = LEVELS): string {
  const pairs = [
    ['nhiem-vu', task],
    ['tinh-trang', state],
    ['co-quan', agency],
  ].filter((pair): pair is [string, string] => pair[1] !== null);
  const query = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
  return `${pathIn(lang, at)}${query}${mark}`;
}

function figures({ lang }: WebContext, found: ConnectionLevels, asked: Asked): Html {
  const words = levelTexts(lang).levels;
  const told = found.agencies.length - found.silent.length;
  return html`<section class="section flow"><h2>${words.figures}</h2>${stateTable(lang, { connections: countConnections(found.connections), databases: found.databases.length }, asked)}<p>${words.told(formatNumber(told, lang), formatNumber(found.agencies.length, lang))}</p></section>`;
}

/** How many connections stand in each state, each figure the way to its list; also on the leader's page. */
function stateTable(
  lang: Lang,
  { connections: counts, databases }: Pick<ConnectionFigures, 'connections' | 'databases'>,
  asked: Asked = NOTHING,
): Html {
  const words = planWords(lang).connections;
  const total = CONNECTION_STATES.reduce((sum, state) => sum + counts[state], 0);
  const figure = (count: number, state: ConnectionState | null): Html =>
    count === 0
      ? html`0`
      : html`<a href="${hrefOf(lang, { ...asked, state, agency: null }, '#ket-noi')}">${formatNumber(count, lang)}</a>`;
  return table<null>({
    lang,
    caption: levelTexts(lang).levels.figures,
    captionHidden: true,
    rows: [null],
    columns: [
      { heading: words.connection, kind: 'main', cell: () => words.every },
      ...CONNECTION_STATES.map((state) => ({
        heading: words.states[state],
        kind: 'number' as const,
        cell: () => figure(counts[state], state),
      })),
      { heading: words.all, kind: 'number', cell: () => figure(total, null) },
      { heading: levelTexts(lang).levels.databases, kind: 'number', cell: () => formatNumber(databases, lang) },
    ],
  });
}

const NOTHING: Asked = { task: null, state: null, agency: null };

/** Who has told nothing, by name; of many folded under their number. */
function silentPart({ lang }: WebContext, { silent, uncounted }: ConnectionLevels): Html {
  const words = levelTexts(lang).levels;
  const names = html`<ul>${silent.map((code) => html`<li>${agencyName(code, lang)}</li>`)}</ul>`;
  const list =
    silent.length === 0
      ? html`<p class="soft">${words.silentNone}</p>`
      : html`<details class="fold"><summary>${words.silent}: ${formatNumber(silent.length, lang)}</summary><div class="fold-body">${names}</div></details>`;
  const rest = uncounted.length === 0 ? null : html`<p class="soft small">${words.uncounted(uncounted.join('; '))}</p>`;
  return html`<section class="section flow"><h2>${words.silent}</h2>${list}${rest}</section>`;
}

function agencyTable({ lang }: WebContext, found: ConnectionLevels, asked: Asked): Html {
  const words = levelTexts(lang).levels;
  const { states } = planWords(lang).connections;
  const rows = found.agencies.filter(({ last }) => last !== null);
  const figure = (count: number, agency: string, state: ConnectionState): Html =>
    count === 0
      ? html`0`
      : html`<a href="${hrefOf(lang, { ...asked, state, agency }, '#ket-noi')}">${formatNumber(count, lang)}</a>`;
  const sum = ({ databases }: AgencyConnections): number => Object.values(databases).reduce((all, one) => all + one, 0);
  return table<AgencyConnections>({
    lang,
    caption: words.byAgency,
    captionHidden: true,
    rows,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.agency,
        kind: 'main',
        cell: ({ agencyCode }) =>
          html`<a href="${hrefOf(lang, { ...asked, state: null, agency: agencyCode }, '#ket-noi')}">${agencyName(agencyCode, lang)}</a>`,
      },
      ...CONNECTION_STATES.map((state) => ({
        heading: states[state],
        kind: 'number' as const,
        cell: ({ agencyCode, connections }: AgencyConnections) => figure(connections[state], agencyCode, state),
      })),
      { heading: words.databases, kind: 'number', cell: (one) => formatNumber(sum(one), lang) },
      { heading: words.meets, kind: 'number', cell: ({ databases }) => formatNumber(databases.meets, lang) },
      { heading: words.last, cell: ({ last }) => (last === null ? null : formatDay(last, lang)) },
    ],
  });
}

function narrowedTo({ lang }: WebContext, asked: Asked): Html | null {
  if (asked.state === null && asked.agency === null) return null;
  const words = levelTexts(lang).levels;
  const parts = [
    ...(asked.agency === null ? [] : [agencyName(asked.agency, lang)]),
    ...(asked.state === null ? [] : [planWords(lang).connections.states[asked.state]]),
  ];
  return html`<p>${words.narrowed}: <strong>${parts.join(', ')}</strong> · <a href="${hrefOf(lang, { ...NOTHING, task: asked.task })}">${words.clear}</a></p>`;
}

function cutNote(lang: Lang, all: number): Html | null {
  if (all <= MOST) return null;
  return html`<p class="soft">${levelTexts(lang).levels.cut(formatNumber(MOST, lang), formatNumber(all, lang))}</p>`;
}

function planCell({ planCode, planTitle }: { planCode: string; planTitle: string }, lang: Lang): Html {
  return html`<a href="${pathIn(lang, `${HERE}/${planCode}`)}">${planCode}</a> <span class="soft small">${vietnamese(planTitle)}</span>`;
}

/** The connections that are asked for. */
export function connectionsAsked({ connections }: ConnectionLevels, asked: Asked): LevelConnection[] {
  return connections
    .filter((one) => asked.state === null || one.state === asked.state)
    .filter(({ agencyCode }) => asked.agency === null || agencyCode === asked.agency);
}

/** The databases that are asked for; states are those of connections and narrow them not. */
export function databasesAsked({ databases }: ConnectionLevels, asked: Asked): LevelDatabase[] {
  return databases.filter(({ agencyCode }) => asked.agency === null || agencyCode === asked.agency);
}

function fileLink(lang: Lang, rows: number, asked: Asked, at: string): Html | null {
  if (rows === 0) return null;
  const href = hrefOf(lang, asked, '', at);
  return html`<div class="button-row">${linkButton({ label: levelTexts(lang).levels.csv, href, download: true })}</div>`;
}

function connectionList(context: WebContext, found: ConnectionLevels, asked: Asked): Html {
  const { lang } = context;
  const words = levelTexts(lang).levels;
  const { connection, kind, kinds, unit, state, nextStep } = planWords(lang).connections;
  const rows = connectionsAsked(found, asked);
  return html`${cutNote(lang, rows.length)}${table<LevelConnection>({
    lang,
    caption: words.connections,
    captionHidden: true,
    rows: rows.slice(0, MOST),
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: connection, kind: 'main', cell: (one) => connectionLink(one.planCode, one, lang) },
      { heading: words.agency, cell: ({ agencyCode }) => agencyName(agencyCode, lang) },
      { heading: unit, cell: ({ unitName }) => vietnamese(unitName) },
      { heading: kind, cell: (one) => kinds[one.kind] },
      { heading: state, cell: (one) => connectionTag(one, lang) },
      { heading: nextStep, cell: (one) => nextPart(context, one) },
      { heading: words.plan, cell: (one) => planCell(one, lang) },
    ],
  })}${fileLink(lang, rows.length, asked, CONNECTIONS_FILE)}`;
}

function databaseList({ lang }: WebContext, found: ConnectionLevels, asked: Asked): Html {
  const { levels, databases: words } = levelTexts(lang);
  const rows = databasesAsked(found, asked);
  return html`${cutNote(lang, rows.length)}${table<LevelDatabase>({
    lang,
    caption: levels.databaseList,
    captionHidden: true,
    rows: rows.slice(0, MOST),
    empty: html`<p class="soft">${levels.none}</p>`,
    columns: [
      { heading: words.name, kind: 'main', cell: (one) => databaseLink(one.planCode, one, lang) },
      { heading: levels.agency, cell: ({ agencyCode }) => agencyName(agencyCode, lang) },
      { heading: words.serves, cell: ({ serves }) => vietnamese(serves) },
      { heading: words.review, cell: (one) => reviewTag(one, lang) },
      { heading: words.gaps, cell: ({ gaps }) => vietnamese(gaps) },
      { heading: levels.plan, cell: (one) => planCell(one, lang) },
    ],
  })}${fileLink(lang, rows.length, { ...asked, state: null }, DATABASES_FILE)}`;
}

/** On the leader's page: the figures and who has told nothing. */
export async function levelsPart(context: WebContext): Promise<Html | null> {
  const { lang, actor } = context;
  const words = levelTexts(lang).levels;
  const found = await connectionFigures(dbOf(context), actor!);
  if (found.agencies === 0) return null;
  return html`<section class="section flow"><h2>${words.title}</h2>${stateTable(lang, found)}<p>${words.told(formatNumber(found.told, lang), formatNumber(found.agencies, lang))} <a href="${pathIn(lang, LEVELS)}">${words.open}</a></p></section>`;
}
