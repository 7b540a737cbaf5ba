import { agencyName, day } from '../../../law/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import {
  addMapping,
  endMapping,
  loadStrategyItems,
  mappings,
  mayPlanFor,
  STRATEGY_AGENCY,
  strategyItems,
  strategyVersions,
  versionOn,
  type Mapping,
  type StrategyItem,
} from '../../../strategy/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { button, form, formatNumber, html, pathIn, table, type Html } from '../../ui/index.ts';
import type { Office } from '../office.ts';
import {
  afterAct,
  doing,
  foldedForm,
  HERE,
  line,
  ownAgencies,
  strategyPage,
  strategyWords,
  type Again,
} from './strategy-frame.ts';

/** The version that is worked with: the one in force, else the first. */
export async function strategyNow({ services }: Office): Promise<string> {
  const versions = await strategyVersions(services.database.db);
  return (versionOn(versions, day(services.today())) ?? versions[0]!).number;
}

/** Goals and tasks with how many plan tasks carry each out; planners of the ministry load them. */
export async function showItems(office: Office, context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const words = strategyWords(lang);
  const { db } = office.services.database;
  const strategy = await strategyNow(office);
  const [items, mapped] = await Promise.all([strategyItems(db, strategy), mappings(db, strategy, null)]);
  const count = (code: string): number => mapped.filter(({ itemCode }) => itemCode === code).length;
  const body = html`<section class="section flow"><h2>${strategy}</h2>${table<StrategyItem>({
    lang,
    caption: words.items.title,
    captionHidden: true,
    rows: items,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.items.code, kind: 'main', cell: ({ code }) => code },
      { heading: words.items.kind, cell: ({ kind }) => words.items.kinds[kind] },
      { heading: words.items.wording, cell: ({ wording }) => html`<span lang="vi">${wording}</span>` },
      { heading: words.items.lead, cell: ({ lead }) => html`<span lang="vi">${lead}</span>` },
      { heading: words.items.deadline, cell: ({ deadline }) => html`<span lang="vi">${deadline}</span>` },
      { heading: words.items.mapped, kind: 'number', cell: ({ code }) => formatNumber(count(code), lang) },
    ],
  })}</section>${mayPlanFor(context.actor as PersonActor, STRATEGY_AGENCY) ? loadForm(context, again) : null}`;
  return strategyPage(context, { title: words.tabs.items, body, again });
}

function loadForm(context: WebContext, again: Again | null): Html {
  const words = strategyWords(context.lang).items;
  return foldedForm(context, again, {
    id: 'items',
    action: `${HERE}/muc-tieu`,
    title: words.add,
    button: words.addButton,
    fields: [{ name: 'lines', label: words.lines, hint: words.linesHint, kind: 'area' }],
  });
}

export async function loadItems(office: Office, context: WebContext): Promise<Reply> {
  const input = { strategy: await strategyNow(office), lines: line(context, 'lines') };
  const result = await loadStrategyItems(office.services.database.db, input, doing(context));
  const told = result.ok ? `${result.value.added}-${result.value.changed}` : '';
  return afterAct(context, result, {
    form: 'items',
    to: `${HERE}/muc-tieu`,
    told,
    show: (again) => showItems(office, context, again),
  });
}

/** What each agency's plan carries out; a planner adds and ends what is the own agency's. */
export async function showMappings(office: Office, context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const words = strategyWords(lang);
  const { db } = office.services.database;
  const strategy = await strategyNow(office);
  const [items, mapped] = await Promise.all([strategyItems(db, strategy), mappings(db, strategy, null)]);
  const mine = ownAgencies(context, lang);
  const body = html`<section class="section flow"><h2>${words.mappings.title}</h2>${mappingTable(context, mapped, items)}</section>
${items.length === 0 ? html`<p class="soft">${words.mappings.loadFirst}</p>` : mine.length === 0 ? null : mapForm(context, items, again)}`;
  return strategyPage(context, { title: words.tabs.mappings, body, again });
}

function mappingTable(context: WebContext, mapped: readonly Mapping[], items: readonly StrategyItem[]): Html {
  const { lang, actor } = context;
  const words = strategyWords(lang);
  return table<Mapping>({
    lang,
    caption: words.mappings.title,
    captionHidden: true,
    rows: mapped,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.mappings.planTask,
        kind: 'main',
        cell: ({ planTask }) => html`<span lang="vi">${planTask}</span>`,
      },
      { heading: words.mappings.agencyCode, cell: ({ agencyCode }) => agencyName(agencyCode, lang) },
      { heading: words.mappings.itemCode, cell: ({ itemCode }) => itemName(itemCode, items) },
      { heading: words.mappings.resources, cell: ({ resources }) => html`<span lang="vi">${resources}</span>` },
      { heading: words.mappings.year, cell: ({ year }) => (year === null ? '–' : String(year)) },
      {
        heading: words.mappings.coordinators,
        cell: ({ coordinators }) => html`<span lang="vi">${coordinators}</span>`,
      },
      {
        heading: words.mappings.end,
        cell: ({ id, agencyCode, planTask }) =>
          mayPlanFor(actor as PersonActor, agencyCode)
            ? endForm(context, `${HERE}/gan-ket/${id}/ket-thuc`, words.mappings.end, planTask)
            : null,
      },
    ],
  });
}

/** A button alone, with what it is about for those who hear it. */
export function endForm(context: WebContext, path: string, label: string, about: string): Html {
  return form({
    lang: context.lang,
    action: pathIn(context.lang, path),
    csrf: context.formToken,
    body: button({ label: `${label}: ${about.slice(0, 60)}`, kind: 'quiet' }),
  });
}

function itemName(code: string, items: readonly StrategyItem[]): Html {
  const wording = items.find((one) => one.code === code)?.wording ?? '';
  return html`<span lang="vi">${code}. ${wording.slice(0, 120)}${wording.length > 120 ? '…' : ''}</span>`;
}

function mapForm(context: WebContext, items: readonly StrategyItem[], again: Again | null): Html {
  const { lang } = context;
  const words = strategyWords(lang).mappings;
  const said = ({ code, wording }: StrategyItem): string =>
    `${code}. ${wording.slice(0, 100)}${wording.length > 100 ? '…' : ''}`;
  return foldedForm(context, again, {
    id: 'mapping',
    action: `${HERE}/gan-ket`,
    title: words.add,
    button: words.addButton,
    fields: [
      { name: 'agencyCode', label: words.agencyCode, kind: 'select', choices: ownAgencies(context, lang) },
      { name: 'planTask', label: words.planTask, hint: words.planTaskHint },
      {
        name: 'itemCode',
        label: words.itemCode,
        kind: 'select',
        choices: items.map((item) => ({ value: item.code, label: said(item) })),
      },
      { name: 'resources', label: words.resources, hint: words.resourcesHint, kind: 'area' },
      { name: 'year', label: words.year, hint: words.yearHint, optional: true },
      { name: 'coordinators', label: words.coordinators, hint: words.coordinatorsHint, kind: 'area', optional: true },
    ],
  });
}

export async function mapTask(office: Office, context: WebContext): Promise<Reply> {
  const input = {
    agencyCode: line(context, 'agencyCode'),
    planTask: line(context, 'planTask'),
    strategy: await strategyNow(office),
    itemCode: line(context, 'itemCode'),
    resources: line(context, 'resources'),
    year: line(context, 'year'),
    coordinators: line(context, 'coordinators'),
  };
  const result = await addMapping(office.services.database.db, input, doing(context));
  return afterAct(context, result, {
    form: 'mapping',
    to: `${HERE}/gan-ket`,
    show: (again) => showMappings(office, context, again),
  });
}

export async function unmapTask(office: Office, context: WebContext): Promise<Reply> {
  const result = await endMapping(office.services.database.db, context.params['id'] ?? '', doing(context));
  return afterAct(context, result, {
    form: 'mapping',
    to: `${HERE}/gan-ket`,
    show: (again) => showMappings(office, context, again),
  });
}
