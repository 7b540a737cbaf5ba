import { readPeriod, type PeriodView, type UnitReportRow } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  formatInstant,
  formatNumber,
  html,
  linkButton,
  pathIn,
  summaryList,
  table,
  type Html,
} from '../../../ui/index.ts';
import { foldedForm } from '../plan-form.ts';
import { dbOf, HERE, planWords, todayOf, vietnamese, type Again } from '../plans-frame.ts';
import { dutyFacts } from './duties-page.ts';
import {
  dueOf,
  periodName,
  periodPath,
  periodTags,
  reportPage,
  reportTags,
  reportWords,
  unitPath,
  wayTo,
} from './report-frame.ts';

/** The period of the address, when it is one of the plan of the address and the official may see it. */
export async function periodHere(context: WebContext): Promise<PeriodView | null> {
  const { actor, params } = context;
  const found = await readPeriod(dbOf(context), actor!, params['period'] ?? '', todayOf(context));
  return found === null || found.plan.code !== params['plan'] ? null : found;
}

/** A period: what the plan asks for, who has sent, who is missing, what can be done now. */
export async function showPeriod(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const view = await periodHere(context);
  if (view === null) return { kind: 'notFound' };
  const { period, plan } = view;
  const words = reportWords(lang);
  const body = html`${facts(context, view)}${mine(context, view)}${acts(context, view, again)}${units(context, view)}
<section class="section flow"><h2>${words.period.dutyOf}</h2>${dutyFacts(context, view.duty)}</section>`;
  return reportPage(context, {
    title: periodName(period, lang),
    over: `${plan.code} · ${words.period.over}`,
    tags: periodTags(period, context),
    body,
    again,
    under: wayTo(view, lang),
  });
}

function facts({ lang }: WebContext, { period, plan, rows, sight }: PeriodView): Html {
  const words = reportWords(lang);
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const late = rows.filter((row) => row.late).length;
  const [sentText, unitsText, lateText] = [sent, rows.length, late].map((one) => formatNumber(one, lang));
  return summaryList(
    [
      {
        term: words.list.plan,
        value:
          sight === null
            ? vietnamese(plan.title)
            : html`<a href="${pathIn(lang, `${HERE}/${plan.code}`)}">${vietnamese(plan.title)}</a>`,
      },
      { term: words.list.due, value: dueOf(period, lang, true) },
      { term: planWords(lang).task.stands, value: words.period.count(sentText!, unitsText!, lateText!) },
      ...(period.closeReason === null
        ? []
        : [{ term: words.period.closedBecause, value: vietnamese(period.closeReason) }]),
    ],
    lang,
  );
}

/** The reports that wait for the person who looks; who keeps the plan may write any of them and finds them in the table. */
function mine({ lang, actor }: WebContext, { period, plan, rows, collects }: PeriodView): Html | null {
  const words = reportWords(lang).period;
  const codes = actor?.kind === 'person' ? actor.roles.map(({ agencyCode }) => agencyCode) : [];
  const own = rows.filter(({ mayWrite, agencyCode }) => mayWrite && (!collects || codes.includes(agencyCode)));
  if (own.length === 0 || period.state === 'closed') return null;
  return html`<section class="section flow"><h2>${words.mine}</h2>${own.map(
    (row) =>
      html`<p>${vietnamese(row.unitName)} ${reportTags(row, lang)}</p><div class="button-row">${linkButton({ label: row.state === 'sent' ? words.read : words.write, href: pathIn(lang, unitPath(plan.code, period.id, row.unitKey)), kind: row.state === 'sent' ? 'secondary' : 'primary' })}</div>`,
  )}</section>`;
}

function acts(context: WebContext, { period, plan, collects }: PeriodView, again: Again | null): Html | null {
  const words = reportWords(context.lang).period;
  if (!collects || period.state !== 'open') return null;
  return html`<section class="section flow"><h2>${words.now}</h2>${foldedForm(context, again, {
    id: 'dong',
    action: `${periodPath(plan.code, period.id)}/dong`,
    title: words.close,
    button: words.close,
    fields: [{ name: 'reason', label: words.closeReason, kind: 'area' }],
  })}</section>`;
}

function units({ lang }: WebContext, { period, plan, rows }: PeriodView): Html {
  const words = reportWords(lang).period;
  return html`<section class="section flow" id="don-vi"><h2>${words.units}</h2>${table<UnitReportRow>({
    lang,
    caption: words.units,
    captionHidden: true,
    rows,
    keys: true,
    empty: html`<p class="soft">${words.noUnits}</p>`,
    columns: [
      {
        heading: words.unit,
        kind: 'main',
        cell: (row) =>
          html`<a href="${pathIn(lang, unitPath(plan.code, period.id, row.unitKey))}">${vietnamese(row.unitName)}</a>`,
      },
      { heading: words.state, cell: (row) => reportTags(row, lang) },
      {
        heading: words.sentAt,
        cell: ({ sentAt }) => (sentAt === null ? '–' : formatInstant(sentAt, lang)),
      },
      {
        heading: words.version,
        kind: 'number',
        cell: ({ version }) => (version === 0 ? '–' : formatNumber(version, lang)),
      },
      {
        heading: words.reminders,
        cell: ({ reminders, lastRemindedAt }) =>
          lastRemindedAt === null
            ? html`<span class="soft">${words.never}</span>`
            : words.times(formatNumber(reminders, lang), formatInstant(lastRemindedAt, lang)),
      },
    ],
  })}</section>`;
}
