import { readPeriod, type PeriodView, type UnitReportRow } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  button,
  form,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  pathIn,
  stateTag,
  summaryList,
  table,
  type Html,
} from '../../../ui/index.ts';
import { foldedForm } from '../plan-form.ts';
import { dbOf, HERE, planWords, todayOf, vietnamese, type Again } from '../plans-frame.ts';
import { dutyFacts } from './duties-page.ts';
import {
  consolidationPath,
  dueOf,
  periodName,
  periodWords,
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
  const body = html`${facts(context, view)}${mine(context, view)}${acts(context, view, again)}${units(context, view)}${consolidated(context, view)}
<section class="section flow"><h2>${words.period.dutyOf}</h2>${dutyFacts(context, view.duty)}</section>`;
  return reportPage(context, {
    title: periodName(period, lang),
    heading: periodWords(period, lang),
    over: `${plan.code} · ${words.period.over}`,
    tags: periodTags(period, context),
    body,
    again,
    under: wayTo(view, lang),
  });
}

function facts(context: WebContext, { period, plan, rows, sight }: PeriodView): Html {
  const { lang } = context;
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
      { term: words.list.due, value: dueOf(period, context, true) },
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

function acts(context: WebContext, view: PeriodView, again: Again | null): Html | null {
  const { lang, formToken } = context;
  const { period, plan, rows } = view;
  const words = reportWords(lang).period;
  if (!view.collects || period.state === 'closed') return null;
  const at = periodPath(plan.code, period.id);
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const missing = rows.length - sent;
  const simple = (id: string, label: string, lead: string, kind: 'primary' | 'secondary'): Html =>
    form({
      lang,
      action: pathIn(lang, `${at}/${id}`),
      csrf: formToken,
      errors: again?.form === id ? again.errors : [],
      body: html`<p class="soft">${lead}</p><div class="button-row">${button({ label, kind })}</div>`,
    });
  const [sentText, missingText] = [sent, missing].map((one) => formatNumber(one, lang));
  return html`<section class="section flow"><h2>${words.now}</h2>${missing === 0 ? null : simple('don-doc', words.remind, words.remindLead(missingText!), 'secondary')}${simple(
    'tong-hop',
    view.consolidations.length === 0 ? words.consolidate : words.again,
    words.consolidateLead(sentText!, missingText!),
    'primary',
  )}${period.state !== 'open' ? null : closeForm(context, at, again)}</section>`;
}

function closeForm(context: WebContext, at: string, again: Again | null): Html {
  const words = reportWords(context.lang).period;
  return foldedForm(context, again, {
    id: 'dong',
    action: `${at}/dong`,
    title: words.close,
    button: words.close,
    fields: [{ name: 'reason', label: words.closeReason, kind: 'area' }],
  });
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

const TONES = { draft: 'warning', ready: 'success', sentUp: 'success' } as const;

function consolidated({ lang }: WebContext, { period, plan, consolidations, sight }: PeriodView): Html | null {
  if (sight === null) return null;
  const words = reportWords(lang);
  const list = consolidations.map(
    ({ id, version, state, number, at }) =>
      html`<li><a href="${pathIn(lang, consolidationPath(plan.code, period.id, id))}">${version === 0 ? words.period.consolidated : words.join.version(formatNumber(version, lang))}</a> ${stateTag({ label: words.consolidationState[state], tone: TONES[state] })} <span class="soft small">${number === null ? null : html`${vietnamese(number)} · `}${formatInstant(at, lang)}</span></li>`,
  );
  return html`<section class="section flow"><h2>${words.period.consolidated}</h2>${list.length === 0 ? html`<p class="soft">${words.period.noConsolidation}</p>` : html`<ul>${list}</ul>`}</section>`;
}
