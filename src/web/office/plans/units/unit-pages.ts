import { AGENCIES, agencyName, agencyNamed } from '../../../../law/index.ts';
import {
  administratorOf,
  atOrBelow,
  linkUnitName,
  mayPlanFor,
  namedUnits,
  plainUnits,
  rootOf,
  type NamedUnit,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatNumber, html, linkButton, pathIn, stateTag, table, type Html } from '../../../ui/index.ts';
import { openForm, valueOf, type FieldSpec } from '../plan-form.ts';
import {
  acting,
  afterAct,
  dbOf,
  HERE,
  ownAgencies,
  planWords,
  plansPage,
  vietnamese,
  type Again,
} from '../plans-frame.ts';

export const UNITS = `${HERE}/don-vi`;
const FORM = 'don-vi';

/** Agencies at the top for whose plans the person says what names mean. */
function ownRoots(context: WebContext): string[] {
  const roots = [...new Set(ownAgencies(context, 'vi').map(({ value }) => rootOf(value)))];
  return roots.filter((root) =>
    mayPlanFor(context.actor!, { agencyCode: root, administeredBy: administratorOf(root) }),
  );
}

function rootAsked(context: WebContext): string | null {
  const asked = context.method === 'POST' ? valueOf(context, FORM, 'agencyCode') : context.query['co-quan'];
  const own = ownRoots(context);
  if (asked === undefined) return own[0] ?? null;
  return own.find((one) => one === asked) ?? null;
}

/** The names that plans use, what each means and which unit it stands below. */
export async function showUnits(context: WebContext): Promise<Reply> {
  const { lang } = context;
  const words = planWords(lang).units;
  const root = rootAsked(context);
  if (root === null) {
    // Whoever plans for a part of a house alone has no names to explain.
    if (context.query['co-quan'] !== undefined) return { kind: 'notFound' };
    return plansPage(context, { title: words.title, body: html`<p class="soft">${words.nothing}</p>`, under: [] });
  }
  const rows = await namedUnits(dbOf(context), root);
  const others = ownRoots(context)
    .filter((one) => one !== root)
    .slice(0, 60);
  const switchTo =
    others.length === 0
      ? null
      : html`<details class="fold"><summary>${words.others}</summary><div class="fold-body"><ul>${others.map((one) => html`<li><a href="${pathIn(lang, UNITS)}?co-quan=${one}">${agencyName(one, lang)}</a></li>`)}</ul></div></details>`;
  const body = html`<p><strong>${agencyName(root, lang)}</strong></p>${switchTo}${unitTable(context, root, rows)}`;
  return plansPage(context, { title: words.title, lead: words.lead, body, under: [] });
}

function unitTable({ lang }: WebContext, root: string, rows: readonly NamedUnit[]): Html {
  const words = planWords(lang);
  const { units } = words;
  return table<NamedUnit>({
    lang,
    caption: units.title,
    captionHidden: true,
    rows,
    keys: true,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: units.name,
        kind: 'main',
        cell: ({ name }) => html`<a href="${formPath(lang, root, name)}">${vietnamese(name)}</a>`,
      },
      { heading: units.means, cell: (unit) => meaning(unit, lang) },
      { heading: units.below, cell: (unit) => placeOf(unit, lang) },
      { heading: units.leads, kind: 'number', cell: ({ leads }) => formatNumber(leads, lang) },
      { heading: words.tabs.tasks, kind: 'number', cell: ({ tasks }) => formatNumber(tasks, lang) },
    ],
  });
}

/** What a unit stands below: as planners placed it, or as agencies stand. */
function placeOf({ agencyCode, parentName }: NamedUnit, lang: WebContext['lang']): Html {
  const parent = agencyNamed(agencyCode)?.parent ?? null;
  return parent === null ? vietnamese(parentName) : html`${agencyName(parent, lang)}`;
}

function formPath(lang: WebContext['lang'], root: string, name: string): string {
  return `${pathIn(lang, `${UNITS}/ten`)}?${new URLSearchParams({ 'co-quan': root, ten: name }).toString()}`;
}

function meaning({ key, agencyCode, unitName }: NamedUnit, lang: WebContext['lang']): Html {
  const words = planWords(lang).units;
  if (agencyCode !== null) return html`${agencyName(agencyCode, lang)}`;
  if (unitName !== null) return html`${vietnamese(unitName)} <span class="soft small">${words.ownUnit}</span>`;
  if (key.startsWith('group:')) return stateTag({ label: words.group });
  return stateTag({ label: words.unknown, tone: 'warning' });
}

/** The form for one name. */
export async function showUnitName(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, query, method } = context;
  const words = planWords(lang).units;
  const root = rootAsked(context);
  const name = method === 'POST' ? valueOf(context, FORM, 'name') : query['ten'];
  if (root === null || typeof name !== 'string') return { kind: 'notFound' };
  const [rows, units] = await Promise.all([namedUnits(dbOf(context), root), plainUnits(dbOf(context), root)]);
  const unit = rows.find((one) => one.name === name);
  if (unit === undefined && again === null) return { kind: 'notFound' };
  const markup = openForm(context, again, {
    id: FORM,
    action: `${UNITS}/ten`,
    button: words.save,
    fields: fieldsOf(context, { root, unit, units }),
    hidden: [
      ['agencyCode', root],
      ['name', name],
    ],
  });
  return plansPage(context, {
    title: name === '' ? words.title : name,
    over: agencyName(root, lang),
    lead: words.formLead,
    body: html`${unit === undefined ? null : html`<p>${words.now}: ${meaning(unit, lang)}</p>`}${markup}<p>${linkButton({ label: words.title, href: `${pathIn(lang, UNITS)}?co-quan=${root}`, kind: 'quiet' })}</p>`,
    again,
    under: [{ href: `${pathIn(lang, UNITS)}?co-quan=${root}`, label: words.title }],
  });
}

interface Choosing {
  readonly root: string;
  readonly unit: NamedUnit | undefined;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

function fieldsOf({ lang }: WebContext, { root, unit, units }: Choosing): FieldSpec[] {
  const words = planWords(lang).units;
  const below = AGENCIES.filter(({ code }) => atOrBelow(root).includes(code));
  const country = AGENCIES.filter(({ code, level }) => level === 'ministry' && code !== root);
  const agencies = [...below, ...country].map(({ code, name }) => ({ value: code, label: name[lang] }));
  const parent =
    unit?.parentAgency != null
      ? `agency:${unit.parentAgency}`
      : unit?.parentId != null
        ? `unit:${unit.parentId}`
        : 'none';
  return [
    {
      name: 'unitAgency',
      label: words.means,
      kind: 'select',
      choices: [{ value: 'own', label: words.ownChoice }, ...agencies],
      value: unit?.agencyCode ?? 'own',
    },
    { name: 'unitName', label: words.fullName, hint: words.fullNameHint, optional: true, value: unit?.unitName ?? '' },
    {
      name: 'parent',
      label: words.below,
      hint: words.belowHint,
      kind: 'select',
      choices: [
        { value: 'none', label: words.noParent },
        ...below.map(({ code, name }) => ({ value: `agency:${code}`, label: name[lang] })),
        ...units.filter(({ id }) => id !== unit?.unitId).map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
      ],
      value: parent,
    },
  ];
}

/** Stores what a name stands for and what it stands below. */
export async function saveUnitName(context: WebContext): Promise<Reply> {
  const typed = (name: string): string => valueOf(context, FORM, name);
  const root = rootAsked(context);
  if (root === null) return { kind: 'notFound' };
  const own = typed('unitAgency') === 'own' || typed('unitAgency') === '';
  const link = {
    agencyCode: root,
    name: typed('name'),
    unitAgency: own ? null : typed('unitAgency'),
    unitName: typed('unitName').trim(),
    parent: typed('parent') === 'none' ? '' : typed('parent'),
  };
  const outcome = await linkUnitName(dbOf(context), link, acting(context));
  const shown = outcome.ok
    ? outcome
    : {
        ...outcome,
        refusals: outcome.refusals.map((one) => ({
          ...one,
          field: FIELDS.has(one.field ?? '') ? one.field! : 'unitName',
        })),
      };
  return afterAct(context, shown, { form: FORM, to: UNITS, show: (again) => showUnitName(context, again) });
}

const FIELDS: ReadonlySet<string> = new Set(['unitAgency', 'unitName', 'parent']);
