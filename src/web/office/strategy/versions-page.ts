import { day } from '../../../law/index.ts';
import {
  addStrategyVersion,
  mayPlanFor,
  recordReview,
  reviewClock,
  STRATEGY_AGENCY,
  strategyReviews,
  strategyVersions,
  versionOn,
  type StrategyReview,
  type StrategyVersion,
} from '../../../strategy/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { groundLinks } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  dateFrom,
  formatDay,
  formatLeft,
  html,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import type { Office } from '../office.ts';
import { afterAct, doing, foldedForm, HERE, line, strategyPage, strategyWords, type Again } from './strategy-frame.ts';

/** Versions of the strategy, the clock of the one in force, its reviews, and the forms to add one of either. */
export async function showVersions(office: Office, context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor } = context;
  const words = strategyWords(lang);
  const { db } = office.services.database;
  const [versions, reviews] = await Promise.all([strategyVersions(db), strategyReviews(db)]);
  const mayWrite = mayPlanFor(actor as PersonActor, STRATEGY_AGENCY);
  const body = html`${clockPart(office, versions, reviews, lang)}
<section class="section flow"><h2>${words.versions.title}</h2>${versionTable(versions, lang)}</section>
<section class="section flow"><h2>${words.reviews.title}</h2>${reviewTable(reviews, lang)}</section>
${mayWrite ? html`${newVersionForm(context, again)}${newReviewForm(context, versions, again)}` : null}`;
  return strategyPage(context, { title: words.tabs.versions, body, again });
}

export async function addVersion(office: Office, context: WebContext): Promise<Reply> {
  const input = {
    number: line(context, 'number'),
    title: line(context, 'title'),
    issuedOn: dateFrom(context.body, 'issuedOn') ?? '',
    inForceFrom: dateFrom(context.body, 'inForceFrom') ?? '',
    reviewMonths: line(context, 'reviewMonths'),
    sourceUrl: line(context, 'sourceUrl'),
  };
  const result = await addStrategyVersion(office.services.database.db, input, doing(context));
  return afterAct(context, result, {
    form: 'version',
    to: HERE,
    show: (again) => showVersions(office, context, again),
  });
}

export async function addReview(office: Office, context: WebContext): Promise<Reply> {
  const input = {
    strategy: line(context, 'strategy'),
    reviewedOn: dateFrom(context.body, 'reviewedOn') ?? '',
    cause: line(context, 'cause'),
    result: line(context, 'result'),
    note: line(context, 'note'),
  };
  const today = day(office.services.today());
  const result = await recordReview(office.services.database.db, input, today, doing(context));
  return afterAct(context, result, { form: 'review', to: HERE, show: (again) => showVersions(office, context, again) });
}

function clockPart(
  office: Office,
  versions: readonly StrategyVersion[],
  reviews: readonly StrategyReview[],
  lang: Lang,
): Html | null {
  const words = strategyWords(lang).clock;
  const today = day(office.services.today());
  const now = versionOn(versions, today);
  if (now === null) return null;
  const own = reviews.filter(({ strategy }) => strategy === now.number).map(({ reviewedOn }) => reviewedOn);
  const clock = reviewClock(now, own, today);
  const tone = { running: 'success', soon: 'warning', overdue: 'danger' } as const;
  return html`<section class="section flow"><h2>${words.title}: ${now.number}</h2>${summaryList(
    [
      { term: words.from, value: formatDay(clock.from, lang) },
      {
        term: words.due,
        value: html`<strong>${formatDay(clock.dueOn, lang)}</strong> · ${formatLeft(clock.daysLeft, 'day', lang)} ${stateTag({ label: words.state[clock.state], tone: tone[clock.state] })}`,
      },
    ],
    lang,
  )}<p class="soft">${words.law} ${groundLinks(['L19.1'], lang)}</p></section>`;
}

function versionTable(versions: readonly StrategyVersion[], lang: Lang): Html {
  const words = strategyWords(lang).versions;
  return table<StrategyVersion>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: versions.toReversed(),
    columns: [
      {
        heading: words.number,
        kind: 'main',
        cell: ({ number, sourceUrl }) => (sourceUrl === null ? number : html`<a href="${sourceUrl}">${number}</a>`),
      },
      { heading: words.name, cell: ({ title }) => html`<span lang="vi">${title}</span>` },
      { heading: words.issuedOn, cell: ({ issuedOn }) => formatDay(issuedOn, lang) },
      { heading: words.inForceFrom, cell: ({ inForceFrom }) => formatDay(inForceFrom, lang) },
      { heading: words.reviewMonths, kind: 'number', cell: ({ reviewMonths }) => reviewMonths },
    ],
  });
}

function reviewTable(reviews: readonly StrategyReview[], lang: Lang): Html {
  const words = strategyWords(lang);
  return table<StrategyReview>({
    lang,
    caption: words.reviews.title,
    captionHidden: true,
    rows: reviews.toReversed(),
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.reviews.reviewedOn, kind: 'main', cell: ({ reviewedOn }) => formatDay(reviewedOn, lang) },
      { heading: words.reviews.strategy, cell: ({ strategy }) => strategy },
      { heading: words.reviews.cause, cell: ({ cause }) => words.reviews.causes[cause] },
      { heading: words.reviews.result, cell: ({ result }) => words.reviews.results[result] },
      { heading: words.reviews.note, cell: ({ note }) => html`<span lang="vi">${note}</span>` },
    ],
  });
}

function newVersionForm(context: WebContext, again: Again | null): Html {
  const words = strategyWords(context.lang).versions;
  return foldedForm(context, again, {
    id: 'version',
    action: `${HERE}/phien-ban`,
    title: words.add,
    button: words.addButton,
    fields: [
      { name: 'number', label: words.number },
      { name: 'title', label: words.name },
      { name: 'issuedOn', label: words.issuedOn, kind: 'date' },
      { name: 'inForceFrom', label: words.inForceFrom, kind: 'date' },
      { name: 'reviewMonths', label: words.reviewMonths },
      { name: 'sourceUrl', label: words.sourceUrl, optional: true },
    ],
  });
}

function newReviewForm(context: WebContext, versions: readonly StrategyVersion[], again: Again | null): Html {
  const words = strategyWords(context.lang).reviews;
  const choices = (said: Readonly<Record<string, string>>): { value: string; label: string }[] =>
    Object.entries(said).map(([value, label]) => ({ value, label }));
  return foldedForm(context, again, {
    id: 'review',
    action: `${HERE}/ra-soat`,
    title: words.add,
    button: words.addButton,
    fields: [
      {
        name: 'strategy',
        label: words.strategy,
        kind: 'select',
        choices: versions.map(({ number }) => ({ value: number, label: number })),
      },
      { name: 'reviewedOn', label: words.reviewedOn, kind: 'date' },
      { name: 'cause', label: words.cause, kind: 'select', choices: choices(words.causes) },
      { name: 'result', label: words.result, kind: 'select', choices: choices(words.results) },
      { name: 'note', label: words.note, kind: 'area' },
    ],
  });
}
