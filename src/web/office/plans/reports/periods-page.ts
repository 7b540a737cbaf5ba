import { listPeriods, type ListedPeriod } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  button,
  code,
  emptyState,
  formatNumber,
  html,
  pathIn,
  select,
  table,
  tabs,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { dbOf, todayOf, vietnamese } from '../plans-frame.ts';
import { dueOf, periodPath, periodTags, periodWords, REPORTS, reportPage, reportWords } from './report-frame.ts';

/** Most periods on one page; who looks for older ones asks for a plan. */
const MOST = 200;

/** Periods of the plans that the official sees: what collects first, due first, then what has ended. */
export async function showPeriods(context: WebContext): Promise<Reply> {
  const { lang, actor, query } = context;
  const words = reportWords(lang);
  const db = dbOf(context);
  const which = query['loc'] === 'toi' ? 'mine' : query['loc'] === 'mo' ? 'open' : 'all';
  const all = await listPeriods(
    db,
    actor!,
    { limit: 500, ...(which === 'mine' ? { mine: true } : {}) },
    todayOf(context),
  );
  const codes = new Map(all.map(({ planCode, planTitle }) => [planCode, planTitle]));
  const asked = typeof query['ke-hoach'] === 'string' ? query['ke-hoach'] : '';
  const plan = codes.has(asked) ? asked : '';
  const found = all.filter(
    (one) => (which !== 'open' || one.state === 'open') && (plan === '' || one.planCode === plan),
  );
  const shown = found.slice(0, MOST);
  const more =
    found.length > shown.length
      ? html`<p class="soft">${words.list.more(formatNumber(shown.length, lang), formatNumber(found.length, lang))}</p>`
      : null;
  const choices = [...codes].map(([code, title]) => ({ value: code, label: `${code} · ${title}` }));
  const body = html`${filterTabs(lang, which, plan)}${choices.length < 2 ? null : planFilter(lang, which, { chosen: plan, choices })}${parts(context, shown, which)}${more}`;
  return reportPage(context, { title: words.title, lead: words.lead, body });
}

const WHICH = { all: '', mine: 'toi', open: 'mo' } as const;
type Which = keyof typeof WHICH;

function filterTabs(lang: Lang, which: Which, plan: string): Html {
  const words = reportWords(lang).filter;
  const items = (['all', 'mine', 'open'] as const).map((name) => {
    const asked = { ...(name === 'all' ? {} : { loc: WHICH[name] }), ...(plan === '' ? {} : { 'ke-hoach': plan }) };
    const search = new URLSearchParams(asked).toString();
    const href = pathIn(lang, REPORTS) + (search === '' ? '' : `?${search}`);
    return { href, label: words[name], current: name === which };
  });
  return tabs({ lang, label: words.label, items });
}

/** Which plan, as a form that the address keeps. */
function planFilter(
  lang: Lang,
  which: Which,
  { chosen, choices }: { chosen: string; choices: readonly { value: string; label: string }[] },
): Html {
  const words = reportWords(lang).filter;
  const kept = which === 'all' ? null : html`<input type="hidden" name="loc" value="${WHICH[which]}">`;
  const every = { value: '', label: words.every };
  return html`<form class="form flow" method="get" action="${pathIn(lang, REPORTS)}">${kept}${select({ lang, name: 'ke-hoach', label: words.plan, choices: [every, ...choices], value: chosen, optional: true, width: 'full' })}<div class="button-row">${button({ label: words.button, kind: 'secondary' })}</div></form>`;
}

function parts(context: WebContext, found: readonly ListedPeriod[], which: Which): Html {
  const words = reportWords(context.lang).list;
  const open = found.filter(({ state }) => state === 'open');
  const before = found.filter(({ state }) => state !== 'open');
  if (found.length === 0) return emptyState({ title: which === 'mine' ? words.emptyMine : words.empty });
  const part = (title: string, rows: readonly ListedPeriod[]): Html | null =>
    rows.length === 0
      ? null
      : html`<section class="section flow"><h2>${title}</h2>${periodTable(context, rows, title, true)}</section>`;
  return html`${part(words.periods, open)}${part(words.before, before)}`;
}

/** Periods with how many units have sent; with their plan where periods of several plans stand together. */
export function periodTable(
  context: WebContext,
  rows: readonly ListedPeriod[],
  caption: string,
  withPlan = false,
): Html {
  const { lang } = context;
  const words = reportWords(lang).list;
  const planColumn = {
    heading: words.plan,
    cell: ({ planCode, planTitle }: ListedPeriod): Html =>
      html`${code(planCode)} <span class="soft small">${vietnamese(planTitle)}</span>`,
  };
  return table<ListedPeriod>({
    lang,
    caption,
    captionHidden: true,
    rows,
    keys: true,
    columns: [
      {
        heading: words.period,
        kind: 'main',
        cell: (period) =>
          html`<a href="${pathIn(lang, periodPath(period.planCode, period.id))}">${periodWords(period, lang)}</a>`,
      },
      ...(withPlan ? [planColumn] : []),
      { heading: words.due, cell: (period) => dueOf(period, context) },
      { heading: words.units, kind: 'number', cell: ({ units }) => formatNumber(units, lang) },
      { heading: words.sent, kind: 'number', cell: ({ sent }) => formatNumber(sent, lang) },
      { heading: words.missing, kind: 'number', cell: ({ units, sent }) => formatNumber(units - sent, lang) },
      { heading: words.late, kind: 'number', cell: ({ late }) => formatNumber(late, lang) },
      { heading: words.state, cell: (period) => html`${periodTags(period, context)}` },
    ],
  });
}
