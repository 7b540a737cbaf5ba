import { agencyNamed, parseDay, PROVINCES } from '../../../law/index.ts';
import { TASK_STATES, unitNamed, type TaskFilter } from '../../../plans/index.ts';
import type { WebContext } from '../../server/index.ts';
import { formatDay, html, pathIn, type Html } from '../../ui/index.ts';
import { dbOf, planWords } from './plans-frame.ts';

export const STATES = ['overdue', 'dueSoon', 'onTime', 'noDate', 'done'] as const;
/** Filters of the list, by their name in the address. */
const NAMES = {
  'ke-hoach': 'planCode',
  'don-vi': 'unit',
  'chi-dao': 'supervisor',
  tinh: 'provinceCode',
  'co-quan': 'agencyCode',
  q: 'words',
} as const;

/** The filter that an address names; a value that is none is left out. */
export function filterOf({ query }: WebContext): TaskFilter {
  const text = (name: string): string | undefined => {
    const value = Object.hasOwn(query, name) ? query[name] : undefined;
    return typeof value === 'string' && value.length <= 1_000 && !value.includes('\u0000') ? value : undefined;
  };
  const due = STATES.find((one) => one === text('han'));
  const state = TASK_STATES.find((one) => one === text('tinh-hinh'));
  const [from, to] = [parseDay(text('tu') ?? ''), parseDay(text('den') ?? '')];
  const named = Object.entries(NAMES).flatMap(([name, field]) => {
    const value = text(name);
    return value === undefined || (value === '' && name !== 'chi-dao') ? [] : [[field, value] as const];
  });
  return {
    ...Object.fromEntries(named),
    ...(due === undefined ? {} : { due }),
    ...(state === undefined ? {} : { state }),
    ...(text('chinh') === '1' ? { topOnly: true } : {}),
    ...(from === null ? {} : { dueFrom: from }),
    ...(to === null ? {} : { dueTo: to }),
    ...(text('vuong-mac') === '1' ? { withDifficulty: true } : {}),
  };
}

/** What a list is narrowed to, in words, and the way to all; `here` is the page without a filter. */
export async function filterLine(context: WebContext, filter: TaskFilter, here: string): Promise<Html | null> {
  const { lang } = context;
  const words = planWords(lang);
  const unit = filter.unit === undefined ? '' : await unitName(context, filter.unit);
  const parts = [
    filter.due === undefined ? '' : words.due[filter.due],
    filter.state === undefined ? '' : words.doing.states[filter.state],
    unit === '' ? '' : `${words.task.leads}: ${unit}`,
    filter.supervisor === undefined ? '' : filter.supervisor || words.overview.noSupervisor,
    filter.provinceCode === undefined ? '' : (PROVINCES.find(({ code }) => code === filter.provinceCode)?.vi ?? ''),
    filter.dueFrom === undefined ? '' : `${words.overview.from} ${formatDay(filter.dueFrom, lang)}`,
    filter.dueTo === undefined ? '' : `${words.overview.to} ${formatDay(filter.dueTo, lang)}`,
    filter.withDifficulty === true ? words.overview.difficulty : '',
    filter.planCode ?? '',
  ].filter((one) => one !== '');
  if (parts.length === 0) return null;
  return html`<p>${words.overview.filter}: <strong>${parts.join(' · ')}</strong>. <a href="${pathIn(lang, here)}">${words.overview.all}</a></p>`;
}

async function unitName(context: WebContext, key: string): Promise<string> {
  const agency = key.startsWith('agency:') ? agencyNamed(key.slice('agency:'.length)) : null;
  if (agency !== null) return agency.name[context.lang];
  return (await unitNamed(dbOf(context), context.actor!, key)) ?? planWords(context.lang).units.unknown;
}

/** Ways to narrow a list to how tasks stand against their day; the rest of the filter stays. The same filter on the other page comes last. */
export function stateLinks(
  { lang, query }: WebContext,
  here: string,
  other: { readonly href: string; readonly label: string },
): Html {
  const words = planWords(lang);
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !['sau', 'xong', 'han'].includes(name) ? [[name, value]] : [],
  );
  const address = (path: string, due: string | null): string => {
    const search = new URLSearchParams(due === null ? kept : [...kept, ['han', due]]).toString();
    return `${pathIn(lang, path)}${search === '' ? '' : `?${search}`}`;
  };
  const now = STATES.find((one) => one === query['han']) ?? null;
  const choices = [[null, words.overview.total] as const, ...STATES.map((one) => [one, words.due[one]] as const)];
  const items = choices.map(([due, label]) =>
    due === now
      ? html`<li><strong aria-current="true">${label}</strong></li>`
      : html`<li><a href="${address(here, due)}">${label}</a></li>`,
  );
  return html`<nav aria-label="${words.task.stands}"><ul class="plan-states">${items}<li><a href="${address(other.href, now)}">${other.label}</a></li></ul></nav>`;
}
