import { provinceName, sectorName } from '../../../law/index.ts';
import { COUNT_CAP, type QueueFacets } from '../../../casework/index.ts';
import { PROCEDURES } from '../../../procedures/index.ts';
import { levelName } from '../../display/index.ts';
import { activeFilters, filters, type FilterGroup, type FilterOption, type Html, type Lang } from '../../ui/index.ts';
import { pathIn } from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import { queueHref, type QueueAddress, type QueueParameter } from './queue-address.ts';

/** Filters with counts beside the list; what is chosen is shown even when it counts nothing. */
export function filtersView(address: QueueAddress, facets: QueueFacets, lang: Lang): Html {
  const { values } = address;
  return filters({
    lang,
    action: pathIn(lang, '/can-bo'),
    clearHref: queueHref(lang, {}),
    hidden: values.q === undefined ? [] : [['q', values.q]],
    groups: groupsOf(values, facets, lang),
  });
}

function groupsOf(values: QueueAddress['values'], facets: QueueFacets, lang: Lang): FilterGroup[] {
  const words = wordsIn(lang).queue;
  const { filters: f } = words;
  const counted = (
    name: QueueParameter,
    legend: string,
    counts: ReadonlyMap<string, number>,
    label: (value: string) => string,
  ): FilterGroup => {
    const known = new Map(counts);
    const chosen = values[name];
    if (chosen !== undefined && !known.has(chosen)) known.set(chosen, 0);
    const options = [...known].map(([value, count]): FilterOption => ({
      value,
      label: label(value),
      count: Math.min(count, COUNT_CAP),
      chosen: value === chosen,
    }));
    return { legend, name, choose: 'one', options: [all(values[name] === undefined, lang), ...options] };
  };
  const plain = (
    name: QueueParameter,
    legend: string,
    first: string,
    options: readonly (readonly [string, string])[],
  ): FilterGroup => ({
    legend,
    name,
    choose: 'one',
    options: [
      { value: '', label: first, chosen: values[name] === undefined },
      ...options.map(([value, label]) => ({ value, label, chosen: values[name] === value })),
    ],
  });
  return [
    plain('giao', f.assignee, f.any, [
      ['toi', f.mine],
      ['chua', f.nobody],
    ]),
    plain('han', f.due, f.any, [
      ['qua-han', f.overdue],
      ['sap-den', f.dueSoon],
    ]),
    counted('thu-tuc', f.procedure, facets.procedureId, (id) => procedureTitle(id, lang)),
    counted('trang-thai', f.state, facets.state, (state) => stateText(state, values['thu-tuc'], lang)),
    counted('muc', f.level, facets.level, (level) => levelName(level, lang)),
    counted('linh-vuc', f.sector, facets.sector, (code) => sectorName(code, lang)),
    counted('tinh', f.province, facets.province, (code) => provinceName(code, lang)),
    plain('mo', f.open, f.stillOpen, [
      ['hieu-luc', f.standing],
      ['dong', f.closed],
      ['ca-hai', f.any],
    ]),
  ].filter((group) => group.options.length > 1);
}

function all(chosen: boolean, lang: Lang): FilterOption {
  return { value: '', label: wordsIn(lang).queue.filters.any, chosen };
}

/** The filters in force, each a link that takes it away. */
export function activeView({ values }: QueueAddress, lang: Lang): Html | null {
  const words = wordsIn(lang).queue;
  const f = words.filters;
  const labels: Partial<Record<QueueParameter, (value: string) => string>> = {
    q: f.words,
    giao: (value) => (value === 'toi' ? f.mine : f.nobody),
    han: (value) => (value === 'qua-han' ? f.overdue : f.dueSoon),
    'thu-tuc': (id) => procedureTitle(id, lang),
    'trang-thai': (state) => stateText(state, values['thu-tuc'], lang),
    muc: (level) => levelName(level, lang),
    'linh-vuc': (code) => sectorName(code, lang),
    tinh: (code) => provinceName(code, lang),
    mo: (value) => (value === 'dong' ? f.closed : value === 'hieu-luc' ? f.standing : f.both),
  };
  const items = (Object.keys(labels) as QueueParameter[]).flatMap((name) => {
    const value = values[name];
    return value === undefined
      ? []
      : [{ label: labels[name]!(value), removeHref: queueHref(lang, values, { [name]: undefined }) }];
  });
  return activeFilters({ lang, items });
}

export function procedureTitle(id: string, lang: Lang): string {
  return PROCEDURES.find((one) => one.id === id)?.texts[lang].title ?? id;
}

/** A state may have other words in another procedure: those of the chosen one, else of the first that has it. */
function stateText(state: string, procedureId: string | undefined, lang: Lang): string {
  const having = PROCEDURES.filter((one) => Object.hasOwn(one.states, state));
  const meant = having.find((one) => one.id === procedureId) ?? having[0];
  return meant?.texts[lang].states[state] ?? state;
}
