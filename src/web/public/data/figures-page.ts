import { provinceName, sectorName } from '../../../law/index.ts';
import { facetTotals, HIDDEN_STATUS, REGISTERS, type FacetName, type Register } from '../../../registry/index.ts';
import { groundLine, levelName, statusName } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { bars, formatNumber, html, pageHeading, pathIn, table, type Html, type Lang } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { figuresTexts } from './figures-texts.ts';

/** One register in figures: how many entries it shows, and how they spread. Withdrawn ones count in `byStatus` alone. */
interface RegisterFigures {
  readonly register: Register;
  readonly shown: number;
  readonly by: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
}

const FACETS: readonly FacetName[] = ['status', 'risk', 'sector', 'province'];

/** Every register from the counters that each publication keeps exact (Law 30.2a); no entry is read. */
async function allFigures({ services }: WebContext): Promise<RegisterFigures[]> {
  return Promise.all(
    Object.values(REGISTERS).map(async (register) => {
      const totals = await facetTotals(services.database.db, [register.name]);
      const counted = (facet: FacetName): Record<string, number> =>
        Object.fromEntries((totals.get(facet) ?? []).map(({ value, count }) => [value, count]));
      const by = Object.fromEntries(FACETS.map((facet) => [facet, counted(facet)])) as Record<
        FacetName,
        Record<string, number>
      >;
      const shown = Object.entries(by.status).reduce(
        (sum, [status, count]) => sum + (status === HIDDEN_STATUS ? 0 : count),
        0,
      );
      return { register, shown, by };
    }),
  );
}

/** `/so-lieu`: the whole country in figures, all registers at once; the same for officials and everyone. */
export async function figuresPage(context: WebContext): Promise<Reply> {
  const { lang } = context;
  const words = figuresTexts(lang);
  const all = await allFigures(context);
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${groundLine(['L30.2a'], lang)}
<section class="section flow"><h2>${words.registers}</h2><p class="soft">${words.withdrawn}</p>${registersTable(all, lang)}</section>
<section class="section flow"><h2>${words.systems}</h2><p class="soft">${words.description}</p><div class="charts">${chart(all, 'risk', lang)}${chart(all, 'sector', lang)}${chart(all, 'province', lang)}</div></section>
<p><a href="/so-lieu.json">${words.file}</a> · <a href="${pathIn(lang, '/du-lieu-mo')}">${words.recompute}</a></p></div>`;
  return { kind: 'page', page: publicPage(context, { title: words.title, description: words.lead, body }) };
}

function registersTable(all: readonly RegisterFigures[], lang: Lang): Html {
  const words = figuresTexts(lang);
  return table<RegisterFigures>({
    lang,
    caption: words.registers,
    captionHidden: true,
    rows: all,
    columns: [
      { heading: words.register, kind: 'main', cell: ({ register }) => register.title[lang] },
      { heading: words.shown, kind: 'number', cell: ({ shown }) => formatNumber(shown, lang) },
      {
        heading: words.byStatus,
        cell: ({ register, by }) =>
          Object.entries(by.status)
            .map(([status, count]) => `${statusName(register.name, status, lang)}: ${formatNumber(count, lang)}`)
            .join('; '),
      },
    ],
  });
}

/** From the heaviest to the lightest, as the law names them. */
const LEVELS: readonly string[] = ['high', 'medium', 'low'];

/** Systems, notified and published voluntarily together; each bar opens the list that it counts. */
function chart(all: readonly RegisterFigures[], facet: 'risk' | 'sector' | 'province', lang: Lang): Html {
  const words = figuresTexts(lang);
  const sums = new Map<string, number>();
  for (const { by } of all.filter(({ register }) => register.role === 'provider'))
    for (const [value, count] of Object.entries(by[facet])) sums.set(value, (sums.get(value) ?? 0) + count);
  const rows = [...sums]
    .toSorted(
      (a, b) =>
        (facet === 'risk' ? LEVELS.indexOf(a[0]) - LEVELS.indexOf(b[0]) : b[1] - a[1]) || a[0].localeCompare(b[0]),
    ) // prettier-ignore
    .map(([value, count]) => ({
      label: nameOf(facet, value, lang),
      value: count,
      href: pathIn(lang, `/he-thong?${facet}=${encodeURIComponent(value)}`),
      ...(facet === 'risk' ? { tone: value as 'high' } : {}),
    }));
  const drawn =
    rows.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : bars({ lang, title: words.by[facet], nameHeading: words.by[facet], valueHeading: words.shown, bars: rows });
  return html`<section class="flow"><h3>${words.by[facet]}</h3>${drawn}</section>`;
}

function nameOf(facet: 'risk' | 'sector' | 'province', value: string, lang: Lang): string {
  if (facet === 'sector') return sectorName(value, lang);
  if (facet === 'province') return provinceName(value, lang);
  return levelName(value, lang);
}

/** The same figures for machines, under the day they were read. */
export async function figuresFile(context: WebContext): Promise<Reply> {
  const registers = (await allFigures(context)).map(({ register, shown, by }) => ({
    register: register.name,
    title: register.title,
    shown,
    byStatus: by.status,
    byRisk: by.risk,
    bySector: by.sector,
    byProvince: by.province,
  }));
  return {
    kind: 'json',
    body: { readAt: context.now.toISOString(), registers },
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' },
  };
}
