import { agencyName, day } from '../../../law/index.ts';
import {
  publicPlan,
  publicPlans,
  publicReports,
  type PublicPlan,
  type PublicReport,
  type PublicTask,
} from '../../../plans/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  code,
  formatDay,
  formatNumber,
  html,
  pageHeading,
  pathIn,
  progressBar,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { programmesPart } from './programmes.ts';
import { planTexts } from './texts.ts';

const HERE = '/ke-hoach';

/** Plans that are run or were, with how far each is. */
export async function plansPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = planTexts(lang);
  const plans = await publicPlans(services.database.db, day(services.today()));
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${table<PublicPlan>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: plans,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.plan,
        kind: 'main',
        cell: (plan) =>
          html`<a href="${pathIn(lang, `${HERE}/${plan.code}`)}"><span lang="vi">${plan.title}</span></a>${plan.demo ? html` ${stateTag({ label: words.demo })}` : null}`,
      },
      { heading: words.agency, cell: (plan) => agencyOf(plan, lang) },
      { heading: words.tasks, kind: 'number', cell: ({ tasks }) => formatNumber(tasks, lang) },
      { heading: words.done, kind: 'number', cell: ({ done }) => formatNumber(done, lang) },
      { heading: words.overdue, kind: 'number', cell: ({ overdue }) => formatNumber(overdue, lang) },
    ],
  })}</div>`;
  return { kind: 'page', page: publicPage(context, { title: words.title, description: words.description, body }) };
}

function agencyOf({ agencyCode, unitName }: PublicPlan, lang: Lang): Html {
  const name = agencyName(agencyCode, lang);
  return html`${unitName === null ? null : html`<span lang="vi">${unitName}</span>, `}${name}`;
}

/** One plan: each promise with who, by when, and what is done. */
export async function planPage(context: WebContext): Promise<Reply> {
  const { lang, services, params } = context;
  const words = planTexts(lang);
  const plan = await publicPlan(services.database.db, params['code'] ?? '', day(services.today()));
  if (plan === null) return { kind: 'notFound' };
  const reports = await publicReports(services.database.db, plan.code);
  const groups = [...new Set(plan.taskList.map(({ groupNumber }) => groupNumber))];
  const parts = groups.map((number) => {
    const rows = plan.taskList.filter(({ groupNumber }) => groupNumber === number);
    const title = [number, rows[0]?.groupTitle].filter((one) => one !== null && one !== undefined).join('. ');
    return html`<section class="section flow"><h2>${title === '' ? words.other : html`<span lang="vi">${title}</span>`}</h2>${taskTable(rows, lang)}</section>`;
  });
  const tags = [
    ...(plan.demo ? [stateTag({ label: words.demo })] : []),
    ...(plan.state === 'closed' ? [stateTag({ label: words.closed })] : []),
  ];
  const body = html`<div class="flow">${pageHeading({ over: plan.code, title: plan.title, tags })}${facts(plan, lang)}${progressBar({ lang, label: words.done, done: plan.done, total: plan.tasks })}${reportsPart(reports, lang)}${parts}${await programmesPart(context, plan)}</div>`;
  const breadcrumb = [
    { href: pathIn(lang, HERE), label: words.title },
    { href: '', label: plan.code },
  ];
  return { kind: 'page', page: publicPage(context, { title: plan.title, breadcrumb, body }) };
}

function facts(plan: PublicPlan, lang: Lang): Html {
  const words = planTexts(lang);
  return summaryList(
    [
      { term: words.agency, value: agencyOf(plan, lang) },
      ...(plan.documentNumber === null
        ? []
        : [{ term: words.number, value: html`<span lang="vi">${plan.documentNumber}</span>` }]),
      ...(plan.issuedOn === null ? [] : [{ term: words.issuedOn, value: formatDay(plan.issuedOn, lang) }]),
      { term: words.overdue, value: formatNumber(plan.overdue, lang) },
    ],
    lang,
  );
}

/** Per period how many units reported in time, and the figures once they are consolidated: counts alone. */
function reportsPart(reports: readonly PublicReport[], lang: Lang): Html | null {
  if (reports.length === 0) return null;
  const words = planTexts(lang);
  const figures = ({ consolidated }: PublicReport): Html => {
    if (consolidated === null) return html`<span class="soft">${words.notYet}</span>`;
    const counts = consolidated.figures
      .filter(({ name, value }) => value > 0 || name === 'all')
      .map(({ name, value }) => `${formatNumber(value, lang)} ${words.figures[name]}`);
    return html`${counts.join(', ')} <span class="soft small">(${words.asOf(formatDay(consolidated.asOf, lang))})</span>`;
  };
  return html`<section class="section flow"><h2>${words.reports}</h2><p class="soft">${words.reportsLead}</p>${table<PublicReport>(
    {
      lang,
      caption: words.reports,
      captionHidden: true,
      rows: reports,
      columns: [
        {
          heading: words.period,
          kind: 'main',
          cell: ({ label }) => (label.en === label.vi ? html`<span lang="vi">${label.vi}</span>` : label[lang]),
        },
        {
          heading: words.dueOn,
          cell: ({ due, assumed }) =>
            due === null
              ? '–'
              : html`<span class="nobreak">${formatDay(due, lang)}</span>${assumed ? html` <span class="soft small">(${words.assumed})</span>` : null}`,
        },
        {
          heading: words.inTime,
          cell: ({ inTime, units }) => words.of(formatNumber(inTime, lang), formatNumber(units, lang)),
        },
        { heading: words.late, kind: 'number', cell: ({ late }) => formatNumber(late, lang) },
        { heading: words.consolidated, cell: figures },
      ],
    },
  )}</section>`;
}

const TONES = { done: 'success', overdue: 'danger', dueSoon: 'warning', onTime: 'info', noDate: 'neutral' } as const;

function taskTable(rows: readonly PublicTask[], lang: Lang): Html {
  const words = planTexts(lang);
  return table<PublicTask>({
    lang,
    caption: words.promised,
    captionHidden: true,
    rows,
    columns: [
      {
        heading: words.promised,
        kind: 'main',
        cell: ({ number, title, products }) =>
          html`${number === null ? null : html`${code(number)} `}<span lang="vi">${title}</span>${products.length === 0 ? null : html` <span class="soft small plain-weight">${words.products}: <span lang="vi">${products.join('; ')}</span></span>`}`,
      },
      {
        heading: words.leads,
        cell: ({ leads }) =>
          html`<span lang="vi">${leads.map(({ name, condition }) => (condition === null ? name : `${name} (${condition})`)).join('; ')}</span>`,
      },
      {
        heading: words.deadline,
        cell: ({ deadlineText, dueOn }) =>
          html`<span lang="vi">${deadlineText}</span>${deadlineText === null && dueOn !== null ? formatDay(dueOn, lang) : null}`,
      },
      {
        heading: words.result,
        cell: ({ due, doneOn }) =>
          html`${stateTag({ label: words.due[due.state], tone: TONES[due.state] })}${doneOn === null ? null : html` <span class="soft small nobreak">${formatDay(doneOn, lang)}</span>`}`,
      },
      { heading: words.evidence, cell: ({ evidence }) => evidenceList(evidence, lang) },
    ],
  });
}

function evidenceList(evidence: PublicTask['evidence'], lang: Lang): Html {
  if (evidence.length === 0) return html`<span class="soft">${planTexts(lang).noEvidence}</span>`;
  return html`<ul>${evidence.map(({ kind, value, title }) => {
    if (kind === 'url')
      return html`<li><a href="${value}" rel="nofollow noopener"><span lang="vi">${title}</span></a></li>`;
    const shown =
      kind === 'register'
        ? html`<a href="${pathIn(lang, `/he-thong/${encodeURIComponent(value)}`)}">${value}</a>`
        : html`<span lang="vi">${value}</span>`;
    return html`<li><span lang="vi">${title}</span> · ${shown}</li>`;
  })}</ul>`;
}
