import { daysBetween } from '../../../../law/index.ts';
import type { PeriodView, ReportPeriod, ReportState } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  formatDay,
  formatNumber,
  html,
  pathIn,
  stateTag,
  type Html,
  type Lang,
  type NavigationItem,
} from '../../../ui/index.ts';
import { done, HERE, planWords, plansPage, todayOf, vietnamese, type Again } from '../plans-frame.ts';
import { en } from './texts.en.ts';
import { vi, type ReportWords } from './texts.vi.ts';

export const REPORTS = `${HERE}/bao-cao`;

export function reportWords(lang: Lang): ReportWords {
  return lang === 'vi' ? vi : en;
}

/** Duties and periods of one plan. */
export function planReports(planCode: string): string {
  return `${HERE}/${encodeURIComponent(planCode)}/bao-cao`;
}

export function periodPath(planCode: string, periodId: string): string {
  return `${planReports(planCode)}/${encodeURIComponent(periodId)}`;
}

/** The report of a unit; keys of units may hold any character. */
export function unitPath(planCode: string, periodId: string, unitKey: string): string {
  return `${periodPath(planCode, periodId)}/don-vi/${encodeURIComponent(unitKey)}`;
}

export function consolidationPath(planCode: string, periodId: string, id: string): string {
  return `${periodPath(planCode, periodId)}/tong-hop/${encodeURIComponent(id)}`;
}

/** What was just done, by the word that an act leaves in the address. */
function toldBy({ query, lang }: WebContext): string | undefined {
  const asked = typeof query['xong'] === 'string' ? query['xong'] : '';
  const words = reportWords(lang).done;
  const letters = /^nhac-(\d{1,5})$/.exec(asked);
  if (letters) return words.nhac(letters[1]!);
  const said = Object.hasOwn(words, asked) ? words[asked as keyof typeof words] : undefined;
  return typeof said === 'string' ? said : undefined;
}

/** After an act: back to a page, which says what was done. */
export function toldAt(
  context: WebContext,
  to: string,
  what: Exclude<keyof ReportWords['done'], 'nhac'> | `nhac-${number}`,
): Reply {
  return done(context, to, what);
}

interface ReportPage {
  readonly title: string;
  /** The title where words in another language carry it. */
  readonly heading?: Html;
  readonly over?: string | Html;
  readonly lead?: string;
  readonly tags?: readonly Html[];
  readonly body: Html;
  readonly again?: Again | null;
  /** The way down from the plans; without it the page stands under their tabs. */
  readonly under?: readonly NavigationItem[];
}

/** A page of reports: the way down from the plans, what was just done, the body. */
export function reportPage(context: WebContext, parts: ReportPage): Promise<Reply> {
  const told = toldBy(context);
  return plansPage(context, { ...parts, ...(told === undefined ? {} : { told }) });
}

/** The way down to a plan and its reports; who only reports in it passes by the list of periods. */
export function wayTo({ plan, sight }: Pick<PeriodView, 'plan' | 'sight'>, lang: Lang): NavigationItem[] {
  const label = reportWords(lang).title;
  if (sight === null) return [{ href: pathIn(lang, REPORTS), label }];
  return [
    { href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code },
    { href: pathIn(lang, planReports(plan.code)), label },
  ];
}

/** The same, and on to the period. */
export function wayToPeriod(
  view: Pick<PeriodView, 'plan' | 'sight'> & { readonly period: ReportPeriod },
  lang: Lang,
): NavigationItem[] {
  const { plan, period } = view;
  return [
    ...wayTo(view, lang),
    { href: pathIn(lang, periodPath(plan.code, period.id)), label: periodWords(period, lang) },
  ];
}

/** Name of a period, where only plain words can stand. */
export function periodName({ label }: Pick<ReportPeriod, 'label'>, lang: Lang): string {
  return label[lang];
}

/** Name of a period; one that its planner named in Vietnamese alone says so on an English page. */
export function periodWords({ label }: Pick<ReportPeriod, 'label'>, lang: Lang): Html {
  return lang === 'en' && label.en === label.vi ? vietnamese(label.vi) : html`${label[lang]}`;
}

const PERIOD_TONES = { open: 'info', consolidated: 'success', closed: 'neutral' } as const;

/** Whether a period collects, and whether its day has passed while it does. */
export function periodTags(period: ReportPeriod, context: WebContext): Html[] {
  const words = reportWords(context.lang);
  const late = period.state === 'open' && period.due !== null && period.due < todayOf(context);
  return [
    stateTag({ label: words.periodState[period.state], tone: PERIOD_TONES[period.state] }),
    ...(late ? [stateTag({ label: words.late, tone: 'danger' })] : []),
  ];
}

/** The due day with the days that are left while the period collects, marked where it is our own rule. */
export function dueOf(period: ReportPeriod, context: WebContext, explain = false): Html {
  const { lang } = context;
  const words = reportWords(lang);
  if (period.due === null) return html`<span class="soft">${words.noDue}</span>`;
  const days = daysBetween(todayOf(context), period.due);
  const count = formatNumber(Math.abs(days), lang);
  const left = days < 0 ? planWords(lang).late(count) : planWords(lang).left(count);
  const note = explain
    ? html`<br><span class="soft small">${words.assumed}</span>`
    : html` <span class="soft small">(${words.assumedTag})</span>`;
  return html`<span class="nobreak">${formatDay(period.due, lang)}</span>${period.state === 'open' ? html` <span class="soft small nobreak">${left}</span>` : null}${period.assumed ? note : null}`;
}

const REPORT_TONES = { missing: 'neutral', draft: 'warning', sent: 'success', returned: 'warning' } as const;

/** Where the report of a unit stands, and whether it came or is late. */
export function reportTags(row: { readonly state: ReportState; readonly late: boolean }, lang: Lang): Html {
  const words = reportWords(lang);
  const late = row.late
    ? html` ${stateTag({ label: row.state === 'sent' ? words.sentLate : words.late, tone: 'danger' })}`
    : null;
  return html`${stateTag({ label: words.reportState[row.state], tone: REPORT_TONES[row.state] })}${late}`;
}

/** What a person wrote, in Vietnamese: an empty line parts paragraphs, lines stay lines. */
export function written(text: string): Html {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  return html`${paragraphs.map((one) => {
    const lines = one.trim().split('\n');
    return html`<p lang="vi">${lines.map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}</p>`;
  })}`;
}
