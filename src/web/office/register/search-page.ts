import { mayOversee } from '../../../casework/index.ts';
import {
  COUNT_CAP,
  readCursor,
  REGISTERS,
  searchEntries,
  SYSTEM_REGISTERS,
  type FacetName,
  type Filters,
  type FoundEntry,
  type RegisterName,
  type SearchPage,
} from '../../../registry/index.ts';
import { levelBadge, levelName, statusTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  activeFilters,
  code,
  didYouMean,
  emptyState,
  filters,
  formatDay,
  formatNumber,
  html,
  linkButton,
  notice,
  pageHeading,
  pagination,
  pathIn,
  resultItem,
  resultList,
  searchBox,
  shortcutsDialog,
  stateTag,
  type FilterGroup,
  type Html,
  type Lang,
  type Result,
} from '../../ui/index.ts';
import { dayOf, provinceName, sectorName } from '../../../law/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { scopeLine } from '../queue/scope-line.ts';
import { wordsIn } from '../texts/index.ts';

const FACETS = {
  muc: 'risk',
  'trang-thai': 'status',
  'linh-vuc': 'sector',
  tinh: 'province',
} as const satisfies Record<string, FacetName>;
type Parameter = keyof typeof FACETS;
const PARAMETERS = Object.keys(FACETS) as Parameter[];
const PATH = '/can-bo/he-thong';

interface Address {
  readonly q: string;
  readonly chosen: Readonly<Record<Parameter, readonly string[]>>;
  readonly deployments: boolean;
  readonly cursor: string | null;
}

/** The search of officials: the same register, with the way to what is not public. */
export async function showSearch(office: Office, context: WebContext): Promise<Reply> {
  const { lang } = context;
  const address = readAddress(context.query);
  const registers: readonly RegisterName[] = address.deployments ? ['deployments'] : SYSTEM_REGISTERS;
  const page = await searchEntries(office.desk.db, {
    q: address.q,
    filters: filtersOf(address),
    cursor: address.cursor,
    registers,
    limit: 20,
  });
  const words = wordsIn(lang).register.search;
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${scopeLine(context.actor!, lang)}
<p><a href="${pathIn(lang, '/can-bo/ra-soat')}">${wordsIn(lang).register.reviews.link}</a></p>
<p><a href="${pathIn(lang, '/can-bo/tinh-trang-doanh-nghiep')}">${wordsIn(lang).register.enterprise.link}</a></p>
${searchBox({ lang, action: pathIn(lang, PATH), label: words.label, hint: words.hint, value: address.q, hidden: pairsOf(address).filter(([name]) => name !== 'q') })}
${active(address, lang)}
<div class="columns columns-filters">${filterBox(address, page, lang)}<div class="flow">${found(context, address, page)}</div></div>${shortcutsDialog(lang)}</div>`;
  return framed(context, { title: words.title, body });
}

function readAddress(query: WebContext['query']): Address {
  const list = (name: string): string[] =>
    [query[name] ?? []]
      .flat()
      .filter((one): one is string => typeof one === 'string' && one !== '')
      .slice(0, 40);
  const cursor = list('sau')[0] ?? null;
  return {
    q: (list('q')[0] ?? '').slice(0, 300),
    chosen: { muc: list('muc'), 'trang-thai': list('trang-thai'), 'linh-vuc': list('linh-vuc'), tinh: list('tinh') },
    deployments: list('loai')[0] === 'trien-khai',
    cursor: cursor !== null && readCursor(cursor) !== null ? cursor : null,
  };
}

function filtersOf({ chosen }: Address): Filters {
  return Object.fromEntries(PARAMETERS.map((name) => [FACETS[name], chosen[name]]));
}

function pairsOf(address: Address): [string, string][] {
  const pairs = PARAMETERS.flatMap((name) => address.chosen[name].map((value): [string, string] => [name, value]));
  if (address.q !== '') pairs.unshift(['q', address.q]);
  return address.deployments ? [...pairs, ['loai', 'trien-khai']] : pairs;
}

function hrefOf(lang: Lang, pairs: readonly (readonly [string, string])[]): string {
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return pathIn(lang, PATH) + (search === '' ? '' : `?${search}`);
}

function labelOf(name: Parameter, value: string, lang: Lang): string {
  if (name === 'muc') return levelName(value, lang);
  if (name === 'linh-vuc') return sectorName(value, lang);
  if (name === 'tinh') return provinceName(value, lang);
  return (
    [...SYSTEM_REGISTERS, 'deployments' as const]
      .map((register) => REGISTERS[register].statuses[value]?.[lang])
      .find((text) => text !== undefined) ?? value
  );
}

function active(address: Address, lang: Lang): Html | null {
  const pairs = pairsOf(address);
  const items = pairs
    .filter(([name]) => name !== 'q')
    .map(([name, value]) => ({
      label: name === 'loai' ? wordsIn(lang).register.search.deployments : labelOf(name as Parameter, value, lang),
      removeHref: hrefOf(
        lang,
        pairs.filter((pair) => !(pair[0] === name && pair[1] === value)),
      ),
    }));
  return activeFilters({ lang, items });
}

function filterBox(address: Address, page: SearchPage, lang: Lang): Html {
  const words = wordsIn(lang).register.search;
  const legends: Record<Parameter, string> = {
    muc: words.risk,
    'trang-thai': words.status,
    'linh-vuc': words.sector,
    tinh: words.province,
  };
  const groups = PARAMETERS.map((name): FilterGroup => {
    const counts = new Map((page.facets?.[FACETS[name]].values ?? []).map(({ value, count }) => [value, count]));
    for (const value of address.chosen[name]) if (!counts.has(value)) counts.set(value, 0);
    const options = [...counts].map(([value, count]) => ({
      value,
      label: labelOf(name, value, lang),
      count,
      chosen: address.chosen[name].includes(value),
    }));
    return { legend: legends[name], name, options };
  });
  const kinds: FilterGroup = {
    legend: words.register,
    name: 'loai',
    choose: 'one',
    options: [
      { value: '', label: words.title, chosen: !address.deployments },
      { value: 'trien-khai', label: words.deployments, chosen: address.deployments },
    ],
  };
  const hidden: [string, string][] = address.q === '' ? [] : [['q', address.q]];
  return filters({
    lang,
    action: pathIn(lang, PATH),
    clearHref: hrefOf(lang, hidden),
    hidden,
    groups: [...groups.filter((group) => group.options.length > 0), kinds],
  });
}

function found(context: WebContext, address: Address, page: SearchPage): Html {
  const { lang } = context;
  const words = wordsIn(lang).register.search;
  if (page.items.length === 0)
    return emptyState({
      title: words.none,
      body: words.noneText,
      actions: [linkButton({ label: words.clear, href: hrefOf(lang, []) })],
    });
  const meant = page.didYouMean;
  const total = page.total.capped ? words.more(formatNumber(COUNT_CAP, lang)) : formatNumber(page.total.count, lang);
  const next = page.next === null ? {} : { next: hrefOf(lang, [...pairsOf(address), ['sau', page.next]]) };
  return html`${meant === null ? null : didYouMean({ lang, text: meant, href: hrefOf(lang, [['q', meant], ...pairsOf(address).filter(([name]) => name !== 'q')]) })}
${page.relaxed ? notice({ lang, tone: 'info', body: words.relaxed }) : null}<h2 class="results-count">${words.count(total)}</h2>
${resultList(page.items.map((item) => resultItem(result(context, item))))}${pagination({ lang, ...next })}`;
}

function result({ lang, actor }: WebContext, item: FoundEntry): Result {
  const words = wordsIn(lang).register.search;
  const purpose = item.public['intendedPurpose'] ?? item.public['usePurpose'];
  const level = item.riskLevel === null ? [] : [levelBadge(item.riskLevel, lang)];
  const mine = mayOversee(actor!, item) ? [stateTag({ label: words.mine, tone: 'success' })] : [];
  return {
    href: pathIn(lang, `/can-bo/he-thong/${item.code}`),
    title: item.name,
    by: item.partyName,
    ...(typeof purpose === 'string'
      ? { text: purpose.length > 200 ? `${purpose.slice(0, 200).trimEnd()}…` : purpose }
      : {}),
    tags: [...level, statusTag(item.register, item.status, lang), ...mine, code(item.code)],
    note: `${words.changed} ${formatDay(dayOf(item.changedAt), lang)}`,
  };
}
