import { day, type Day } from '../../../../law/index.ts';
import {
  LIST_STATUSES,
  listOn,
  listSheets,
  listVersions,
  MINISTER_LISTS,
  type EnteredList,
  type ListVersion,
} from '../../../../legal-review/index.ts';
import { sheetFile, XLSX_TYPE } from '../../../../platform/office-files/index.ts';
import { groundLine } from '../../../display/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../../server/index.ts';
import {
  buttonRow,
  formatDay,
  formatNumber,
  html,
  linkButton,
  notice,
  pathIn,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { LAW_PATHS, lawPage } from '../law-frame.ts';
import { lawTexts } from '../texts/index.ts';
import { listTexts } from './texts.ts';

const LISTS = { 'bo-du-lieu': 'dataSets', 'ung-dung-quan-trong': 'nationalApplications' } as const;
const PATH = '/phap-luat/danh-muc';

/** The Prime Minister's lists that officials enter; the high-risk one has a page of its own. */
export function listRoutes(): Route[] {
  const page = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;
  return [
    { ...page, path: PATH, handle: overview },
    { ...page, path: `${PATH}/:list`, handle: oneList },
    ...Object.entries(LISTS).map(([path, list]): Route => ({
      ...page,
      kind: 'machine',
      path: `${PATH}/${path}.xlsx`,
      handle: (context) => listFile(context, path, list),
    })),
  ];
}

async function overview(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = listTexts(lang);
  const today = day(services.today());
  const rows = await Promise.all(
    Object.entries(LISTS).map(async ([path, list]) => {
      const answering = listOn(await listVersions(services.database.db, list), today);
      return html`<section class="section flow"><h2><a href="${pathIn(lang, `${PATH}/${path}`)}">${MINISTER_LISTS[list][lang]}</a></h2><p>${answering === null ? words.noneAnswers : inForceLine(answering, lang)}</p>${groundLine([MINISTER_LISTS[list].ground], lang)}</section>`;
    }),
  );
  const highRisk = html`<section class="section flow"><h2><a href="${pathIn(lang, LAW_PATHS.list)}">${MINISTER_LISTS.highRisk[lang]}</a></h2><p>${words.highRisk}</p>${groundLine([MINISTER_LISTS.highRisk.ground], lang)}</section>`;
  return lawPage(context, {
    title: words.title,
    lead: words.lead,
    tab: null,
    isOthers: true,
    breadcrumb: [
      { href: pathIn(lang, LAW_PATHS.contents), label: lawTexts(lang).title },
      { href: '', label: words.title },
    ],
    body: html`${highRisk}${rows}`,
  });
}

function inForceLine({ number, inForceFrom, entries }: ListVersion, lang: Lang): Html {
  const words = listTexts(lang);
  return html`<span lang="vi">${number}</span>. ${words.inForce(formatDay(inForceFrom ?? '', lang))} ${words.count(formatNumber(entries.length, lang))}`;
}

/** A version as a workbook: the one asked for, else the one that answers, else the newest. */
async function listFile({ query, services, now }: WebContext, path: string, list: EnteredList): Promise<Reply> {
  const versions = await listVersions(services.database.db, list);
  const shown = shownOf(versions, query['ban'], day(services.today()));
  if (shown === null) return { kind: 'notFound' };
  const address = `${services.config.baseUrl}${pathIn('vi', `${PATH}/${path}`)}?ban=${shown.version}`;
  return {
    kind: 'bytes',
    body: await sheetFile({ ...listSheets(shown, address), createdAt: now }),
    type: XLSX_TYPE,
    headers: { 'content-disposition': `attachment; filename="${path}-${shown.version}.xlsx"` },
  };
}

function shownOf(versions: readonly ListVersion[], asked: unknown, today: Day): ListVersion | null {
  return versions.find(({ version }) => String(version) === asked) ?? listOn(versions, today) ?? versions[0] ?? null;
}

async function oneList(context: WebContext): Promise<Reply> {
  const { lang, params, query, services } = context;
  const path = params['list'] ?? '';
  if (!Object.hasOwn(LISTS, path)) return { kind: 'notFound' };
  const list: EnteredList = LISTS[path as keyof typeof LISTS];
  const words = listTexts(lang);
  const versions = await listVersions(services.database.db, list);
  const today = day(services.today());
  const answering = listOn(versions, today);
  const shown = shownOf(versions, query['ban'], today);
  return lawPage(context, {
    title: MINISTER_LISTS[list][lang],
    tab: null,
    isOthers: true,
    breadcrumb: [
      { href: pathIn(lang, LAW_PATHS.contents), label: lawTexts(lang).title },
      { href: pathIn(lang, PATH), label: words.title },
      { href: '', label: MINISTER_LISTS[list][lang] },
    ],
    body: html`${groundLine([MINISTER_LISTS[list].ground], lang)}${shown === null ? notice({ lang, tone: 'info', body: words.nothing }) : html`${versionView(shown, answering, today, lang)}${buttonRow(linkButton({ label: words.download, href: `${PATH}/${path}.xlsx?ban=${shown.version}`, download: true }))}`}${otherVersions(path, versions, shown, lang)}`,
  });
}

/** One version with its entries, and whether it answers. */
function versionView(shown: ListVersion, answering: ListVersion | null, today: Day, lang: Lang): Html {
  const words = listTexts(lang);
  const answers = answering?.version === shown.version;
  const waits = shown.status === 'issued' && shown.inForceFrom !== null && shown.inForceFrom > today;
  return html`<p class="tags">${stateTag({ label: LIST_STATUSES[shown.status][lang], tone: shown.status === 'issued' ? 'success' : 'warning' })} ${answers ? stateTag({ label: words.answers, tone: 'success' }) : null}${waits ? stateTag({ label: words.waits, tone: 'info' }) : null}</p>
<p>${shown.number === null ? null : html`<span lang="vi">${shown.number}</span>. `}${shown.inForceFrom === null ? null : words.inForce(formatDay(shown.inForceFrom, lang))} ${shown.sourceUrl === null ? null : html`<a href="${shown.sourceUrl}">${lawTexts(lang).document.original}</a>`}</p>
${shown.status === 'issued' ? null : notice({ lang, tone: 'warning', body: words.noEffect })}<p class="soft small">${words.entered}</p>${shown.note === null ? null : html`<p lang="vi">${shown.note}</p>`}
${table({
  lang,
  caption: words.entries,
  captionHidden: true,
  rows: shown.entries,
  columns: [
    { heading: words.name, kind: 'main', cell: ({ name }) => html`<span lang="vi">${name}</span>` },
    { heading: words.field, cell: ({ field }) => html`<span lang="vi">${field}</span>` },
    { heading: words.owner, cell: ({ owner }) => html`<span lang="vi">${owner}</span>` },
    { heading: words.priority, cell: ({ priority }) => html`<span lang="vi">${priority}</span>` },
    { heading: words.note, cell: ({ note }) => html`<span lang="vi">${note}</span>` },
  ],
})}`;
}

function otherVersions(
  path: string,
  versions: readonly ListVersion[],
  shown: ListVersion | null,
  lang: Lang,
): Html | null {
  const words = listTexts(lang);
  const others = versions.filter(({ version }) => version !== shown?.version);
  if (others.length === 0) return null;
  return html`<section class="section flow"><h2>${words.others}</h2><ul>${others.map(
    (one) =>
      html`<li><a href="${pathIn(lang, `${PATH}/${path}?ban=${one.version}`)}">#${one.version}</a> ${LIST_STATUSES[one.status][lang]}${one.number === null ? null : html`, <span lang="vi">${one.number}</span>`}</li>`,
  )}</ul></section>`;
}
