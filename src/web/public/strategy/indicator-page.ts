import { agencyName } from '../../../law/index.ts';
import { registerMeasures } from '../../../registry/index.ts';
import {
  indicatorOf,
  measuredValues,
  shareOfTarget,
  unitIn,
  type Indicator,
  type MeasuredValue,
} from '../../../strategy/index.ts';
import { groundLine } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  asWritten,
  formatNumber,
  formatPercent,
  html,
  type Html,
  type Lang,
  lineChart,
  pageHeading,
  pathIn,
  summaryList,
  table,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { strategyTexts } from './texts.ts';

/** One indicator: how it is measured, by whom, its values as a picture and as a table. */
export async function indicatorPage(context: WebContext): Promise<Reply> {
  const { lang, services, params } = context;
  const { db } = services.database;
  const words = strategyTexts(lang);
  const one = await indicatorOf(db, params['code'] ?? '');
  if (one === null) return { kind: 'notFound' };
  const values = (await measuredValues(db, [one.code])).get(one.code) ?? [];
  const measure = one.measure === null ? undefined : registerMeasures(db)[one.measure];
  const counted = measure === undefined ? null : await measure();
  const body = html`<div class="flow">${pageHeading({ title: one.name[lang] })}${facts(one, values, counted, lang)}${chart(one, values, lang)}
<section class="section flow"><h2>${words.values}</h2>${valueTable(values, lang)}</section>${groundLine([one.namedBy === '' ? 'own:portal-indicators' : 'L19.2'], lang)}</div>`;
  const breadcrumb = [
    { href: pathIn(lang, '/chien-luoc'), label: words.title },
    { href: '', label: one.name[lang] },
  ];
  return { kind: 'page', page: publicPage(context, { title: one.name[lang], breadcrumb, body }) };
}

function facts(one: Indicator, values: readonly MeasuredValue[], counted: number | null, lang: Lang): Html {
  const words = strategyTexts(lang);
  const last = values.at(-1);
  const share = last === undefined ? null : shareOfTarget(one, last.value);
  const reached = share === null ? '' : ` (${words.reached(formatPercent(share, lang))})`;
  return summaryList(
    [
      ...(counted === null
        ? []
        : [{ term: words.registerNow, value: `${formatNumber(counted, lang)} ${unitIn(one.unit, lang)}` }]),
      ...(one.target === null
        ? []
        : [
            {
              term: words.target,
              value: `${formatNumber(one.target, lang)} ${unitIn(one.unit, lang)}${one.targetYear === null ? '' : ` (${one.targetYear})`}`,
            },
          ]),
      {
        term: words.value,
        value:
          last === undefined
            ? words.noValue
            : `${formatNumber(last.value, lang)} ${unitIn(one.unit, lang)}, ${last.period}${reached}`,
      },
      { term: words.unit, value: unitIn(one.unit, lang) },
      { term: words.method, value: asWritten(one.method, lang) },
      { term: words.source, value: asWritten(one.source, lang) },
      {
        term: words.owner,
        value: agencyName(one.ownerAgency, lang),
      },
      { term: words.by, value: one.namedBy === '' ? words.own : asWritten(one.namedBy, lang) },
    ],
    lang,
  );
}

/** A line needs two points; fewer stand in the table alone. */
function chart(one: Indicator, values: readonly MeasuredValue[], lang: Lang): Html | null {
  const words = strategyTexts(lang);
  if (values.length < 2) return null;
  const target = one.target === null ? [] : [{ label: words.target, values: values.map(() => one.target) }];
  return html`<section class="section flow"><h2>${words.chart}</h2>${lineChart({
    lang,
    title: one.name[lang],
    description: `${values[0]!.period} – ${values.at(-1)!.period}, ${unitIn(one.unit, lang)}`,
    points: values.map(({ period }) => period),
    pointHeading: words.period,
    series: [{ label: words.value, values: values.map(({ value }) => value) }, ...target],
  })}</section>`;
}

function valueTable(values: readonly MeasuredValue[], lang: Lang): Html {
  const words = strategyTexts(lang);
  return table<MeasuredValue>({
    lang,
    caption: words.values,
    captionHidden: true,
    rows: values.toReversed(),
    empty: html`<p class="soft">${words.noValue}</p>`,
    columns: [
      { heading: words.period, kind: 'main', cell: ({ period }) => period },
      { heading: words.value, kind: 'number', cell: ({ value }) => formatNumber(value, lang, 6) },
      { heading: words.origin, cell: ({ origin }) => words.origins[origin] },
      {
        heading: words.note,
        cell: ({ note, corrections }) =>
          html`<span lang="vi">${note}</span>${corrections === 0 ? null : ` (${words.corrected(formatNumber(corrections, lang))})`}`,
      },
    ],
  });
}
