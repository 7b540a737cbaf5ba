import { day, type Day } from '../../../law/index.ts';
import { registerMeasures } from '../../../registry/index.ts';
import {
  indicators,
  measuredValues,
  reviewClock,
  strategyItems,
  strategyReviews,
  strategyVersions,
  unitIn,
  versionOn,
  type Indicator,
  type MeasuredValue,
  type StrategyItem,
  type StrategyReview,
  type StrategyVersion,
} from '../../../strategy/index.ts';
import { groundLine } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  asWritten,
  bars,
  formatDay,
  formatLeft,
  formatNumber,
  html,
  type Html,
  type Lang,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  table,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { strategyTexts } from './texts.ts';

/** The strategy in force with its review clock, what is counted and measured of it, its goals and tasks. */
export async function strategyPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { db } = services.database;
  const words = strategyTexts(lang);
  const today = day(services.today());
  const [versions, reviews, all] = await Promise.all([strategyVersions(db), strategyReviews(db), indicators(db)]);
  const now = versionOn(versions, today);
  const values = await measuredValues(
    db,
    all.map(({ code }) => code),
  );
  const items = now === null ? [] : await strategyItems(db, now.number);
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
${now === null ? notice({ lang, tone: 'warning', body: words.none }) : clockPart(now, reviews, today, lang)}
${await countedPart(
  context,
  all.filter(({ measure }) => measure !== null),
)}
${tablePart(
  words.named,
  words.namedLead,
  all.filter(({ namedBy }) => namedBy !== ''),
  values,
  lang,
)}
${ownPart(all, values, lang)}
${itemsPart(items, lang)}
<section class="section flow"><h2>${words.versions}</h2>${versionTable(versions, lang)}</section></div>`;
  return { kind: 'page', page: publicPage(context, { title: words.title, description: words.description, body }) };
}

function clockPart(now: StrategyVersion, reviews: readonly StrategyReview[], today: Day, lang: Lang): Html {
  const words = strategyTexts(lang);
  const own = reviews.filter(({ strategy }) => strategy === now.number);
  const clock = reviewClock(
    now,
    own.map(({ reviewedOn }) => reviewedOn),
    today,
  );
  const tone = { running: 'success', soon: 'warning', overdue: 'danger' } as const;
  return html`<section class="section flow"><h2>${words.now}</h2><p class="lead"><span lang="vi">${now.title}</span></p>${summaryList(
    [
      {
        term: words.number,
        value:
          now.sourceUrl === null ? now.number : html`${now.number} · <a href="${now.sourceUrl}">${words.original}</a>`,
      },
      { term: words.inForce, value: formatDay(now.inForceFrom, lang) },
      {
        term: words.due,
        value: html`<strong>${formatDay(clock.dueOn, lang)}</strong> · ${formatLeft(clock.daysLeft, 'day', lang)} ${stateTag({ label: words.clock[clock.state], tone: tone[clock.state] })}`,
      },
    ],
    lang,
  )}<p class="soft">${words.clockLaw}</p>${groundLine(['L19.1'], lang)}${own.length === 0 ? null : reviewList(own, lang)}</section>`;
}

function reviewList(reviews: readonly StrategyReview[], lang: Lang): Html {
  const words = strategyTexts(lang);
  return html`<h3>${words.reviews}</h3><ul>${reviews
    .toReversed()
    .map(
      ({ reviewedOn, cause, result, note }) =>
        html`<li>${formatDay(reviewedOn, lang)}: ${words.causes[cause]}, ${words.results[result]}. <span lang="vi">${note}</span></li>`,
    )}</ul>`;
}

async function countedPart({ lang, services }: WebContext, counted: readonly Indicator[]): Promise<Html> {
  const words = strategyTexts(lang);
  const measures = registerMeasures(services.database.db);
  const found = await Promise.all(
    counted.map(async (one) => ({ one, value: (await measures[one.measure ?? '']?.()) ?? 0 })),
  );
  return html`<section class="section flow"><h2>${words.counted}</h2><p class="soft">${words.countedLead}</p>${bars({
    lang,
    title: words.counted,
    nameHeading: words.indicator,
    valueHeading: words.value,
    bars: found.map(({ one, value }) => ({
      label: one.name[lang],
      value,
      href: pathIn(lang, `/chien-luoc/${one.code}`),
    })),
  })}${groundLine(['own:portal-indicators'], lang)}</section>`;
}

function ownPart(
  all: readonly Indicator[],
  values: ReadonlyMap<string, readonly MeasuredValue[]>,
  lang: Lang,
): Html | null {
  const own = all.filter(({ namedBy, measure }) => namedBy === '' && measure === null);
  return own.length === 0 ? null : tablePart(strategyTexts(lang).otherTitle, '', own, values, lang);
}

function tablePart(
  title: string,
  lead: string,
  rows: readonly Indicator[],
  values: ReadonlyMap<string, readonly MeasuredValue[]>,
  lang: Lang,
): Html {
  const words = strategyTexts(lang);
  const last = ({ code, unit }: Indicator): Html => {
    const value = values.get(code)?.at(-1);
    if (value === undefined) return html`<span class="soft">${words.noValue}</span>`;
    return html`${formatNumber(value.value, lang)} ${unitIn(unit, lang)} <span class="soft">(${value.period})</span>`;
  };
  return html`<section class="section flow"><h2>${title}</h2>${lead === '' ? null : html`<p class="soft">${lead}</p>`}${table<Indicator>(
    {
      lang,
      caption: title,
      captionHidden: true,
      rows,
      columns: [
        {
          heading: words.indicator,
          kind: 'main',
          cell: ({ code, name }) => html`<a href="${pathIn(lang, `/chien-luoc/${code}`)}">${name[lang]}</a>`,
        },
        {
          heading: words.target,
          cell: ({ target, targetYear, unit }) =>
            target === null
              ? ''
              : `${formatNumber(target, lang)} ${unitIn(unit, lang)}${targetYear === null ? '' : ` (${targetYear})`}`,
        },
        { heading: words.value, cell: last },
        { heading: words.by, cell: ({ namedBy }) => (namedBy === '' ? words.own : asWritten(namedBy, lang)) },
      ],
    },
  )}${groundLine(['L19.2'], lang)}</section>`;
}

function itemsPart(items: readonly StrategyItem[], lang: Lang): Html | null {
  const words = strategyTexts(lang);
  if (items.length === 0) return null;
  const list = (kind: StrategyItem['kind'], title: string): Html | null => {
    const some = items.filter((item) => item.kind === kind);
    if (some.length === 0) return null;
    return html`<details class="fold"><summary>${title} <span class="soft small">(${formatNumber(some.length, lang)})</span></summary><div class="fold-body"><ul lang="vi">${some.map(
      ({ code, wording, lead, deadline }) =>
        html`<li><strong>${code}</strong> ${wording}${lead === '' ? null : html` <span class="soft">${strategyTexts('vi').leadUnit}: ${lead}.</span>`}${deadline === '' ? null : html` <span class="soft">${strategyTexts('vi').deadline}: ${deadline}.</span>`}</li>`,
    )}</ul></div></details>`;
  };
  return html`<section class="section flow"><h2>${words.items}</h2>${list('goal', words.goals)}${list('task', words.tasks)}</section>`;
}

function versionTable(versions: readonly StrategyVersion[], lang: Lang): Html {
  const words = strategyTexts(lang);
  return table<StrategyVersion>({
    lang,
    caption: words.versions,
    captionHidden: true,
    rows: versions.toReversed(),
    columns: [
      { heading: words.number, kind: 'main', cell: ({ number }) => number },
      { heading: words.title, cell: ({ title }) => html`<span lang="vi">${title}</span>` },
      { heading: words.inForce, cell: ({ inForceFrom }) => formatDay(inForceFrom, lang) },
    ],
  });
}
