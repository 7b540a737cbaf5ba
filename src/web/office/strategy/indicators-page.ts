import { agencyName, day } from '../../../law/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { registerMeasures } from '../../../registry/index.ts';
import {
  addIndicator,
  enterValue,
  type Indicator,
  indicatorOf,
  indicators,
  keepCount,
  mayPlanFor,
  type MeasuredValue,
  measuredValues,
  unitIn,
} from '../../../strategy/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { asWritten, button, form, formatNumber, html, type Html, pathIn, summaryList, table } from '../../ui/index.ts';
import type { Office } from '../office.ts';
import {
  afterAct,
  doing,
  foldedForm,
  HERE,
  line,
  ownAgencies,
  strategyPage,
  strategyWords,
  type Again,
} from './strategy-frame.ts';

const LIST = `${HERE}/chi-tieu`;

/** All indicators with their newest value; owners add and change their own. */
export async function showIndicators(office: Office, context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang } = context;
  const words = strategyWords(lang);
  const { db } = office.services.database;
  const all = await indicators(db);
  const values = await measuredValues(
    db,
    all.map(({ code }) => code),
  );
  const body = html`<section class="section flow"><h2>${words.indicators.title}</h2>${table<Indicator>({
    lang,
    caption: words.indicators.title,
    captionHidden: true,
    rows: all,
    columns: [
      {
        heading: words.indicators.nameVi,
        kind: 'main',
        cell: ({ code, name }) => html`<a href="${pathIn(lang, `${LIST}/${code}`)}">${name[lang]}</a>`,
      },
      { heading: words.indicators.target, kind: 'number', cell: (one) => target(one, context) },
      {
        heading: words.indicators.latest,
        kind: 'number',
        cell: ({ code, unit }) => latest(values.get(code), unit, context),
      },
      { heading: words.indicators.ownerAgency, cell: ({ ownerAgency }) => agencyName(ownerAgency, lang) },
      {
        heading: words.indicators.namedBy,
        cell: ({ namedBy }) => (namedBy === '' ? words.own : asWritten(namedBy, lang)),
      },
    ],
  })}</section>${ownAgencies(context, lang).length === 0 ? null : indicatorForm(context, again)}`;
  return strategyPage(context, { title: words.tabs.indicators, body, again });
}

function target({ target: aim, targetYear, unit }: Indicator, { lang }: WebContext): string {
  return aim === null
    ? ''
    : `${formatNumber(aim, lang)} ${unitIn(unit, lang)}${targetYear === null ? '' : ` (${targetYear})`}`;
}

function latest(values: readonly MeasuredValue[] | undefined, unit: string, { lang }: WebContext): string {
  const last = values?.at(-1);
  return last === undefined ? '' : `${formatNumber(last.value, lang)} ${unitIn(unit, lang)} (${last.period})`;
}

function indicatorForm(context: WebContext, again: Again | null): Html {
  const { lang } = context;
  const words = strategyWords(lang).indicators;
  return foldedForm(context, again, {
    id: 'indicator',
    action: LIST,
    title: words.add,
    button: words.addButton,
    fields: [
      { name: 'code', label: words.code },
      { name: 'nameVi', label: words.nameVi },
      { name: 'nameEn', label: words.nameEn },
      { name: 'unit', label: words.unit },
      { name: 'method', label: words.method, kind: 'area' },
      { name: 'source', label: words.source },
      { name: 'ownerAgency', label: words.ownerAgency, kind: 'select', choices: ownAgencies(context, lang) },
      { name: 'target', label: words.target, optional: true },
      { name: 'targetYear', label: words.targetYear, optional: true },
      { name: 'namedBy', label: words.namedBy, hint: words.namedByHint, optional: true },
    ],
  });
}

export async function setIndicator(office: Office, context: WebContext): Promise<Reply> {
  const typed = (name: string): string => line(context, name);
  const input = {
    code: typed('code'),
    nameVi: typed('nameVi'),
    nameEn: typed('nameEn'),
    unit: typed('unit'),
    method: typed('method'),
    source: typed('source'),
    ownerAgency: typed('ownerAgency'),
    target: typed('target'),
    targetYear: typed('targetYear'),
    namedBy: typed('namedBy'),
    strategy: '',
  };
  const result = await addIndicator(office.services.database.db, input, doing(context));
  return afterAct(context, result, {
    form: 'indicator',
    to: LIST,
    show: (again) => showIndicators(office, context, again),
  });
}

/** One indicator: how it is measured, its values, what the register counts now. */
export async function showIndicator(office: Office, context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor, params } = context;
  const words = strategyWords(lang).indicators;
  const { db } = office.services.database;
  const one = await indicatorOf(db, params['code'] ?? '');
  if (one === null) return { kind: 'notFound' };
  const values = (await measuredValues(db, [one.code])).get(one.code) ?? [];
  const mayWrite = mayPlanFor(actor as PersonActor, one.ownerAgency);
  const body = html`${summaryList(
    [
      { term: words.code, value: one.code },
      { term: words.unit, value: unitIn(one.unit, lang) },
      { term: words.target, value: target(one, context) },
      { term: words.method, value: asWritten(one.method, lang) },
      { term: words.source, value: asWritten(one.source, lang) },
      { term: words.ownerAgency, value: agencyName(one.ownerAgency, lang) },
      { term: words.namedBy, value: one.namedBy === '' ? strategyWords(lang).own : asWritten(one.namedBy, lang) },
      { term: words.version, value: one.version === 0 ? words.shipped : formatNumber(one.version, lang) },
    ],
    lang,
  )}${await countPart(office, context, one, mayWrite)}<section class="section flow"><h2>${words.values}</h2>${valueTable(context, values)}</section>
${mayWrite ? valueForm(context, one, again) : null}`;
  return strategyPage(context, { title: one.name[lang], body, again });
}

async function countPart(office: Office, context: WebContext, one: Indicator, mayWrite: boolean): Promise<Html | null> {
  const { lang } = context;
  const words = strategyWords(lang).indicators;
  const measure = one.measure === null ? undefined : registerMeasures(office.services.database.db)[one.measure];
  if (measure === undefined) return null;
  const now = `${formatNumber(await measure(), lang)} ${unitIn(one.unit, lang)}`;
  const keep = form({
    lang,
    action: pathIn(lang, `${LIST}/${one.code}/dem`),
    csrf: context.formToken,
    body: button({ label: words.keep, kind: 'secondary' }),
  });
  return html`<section class="section flow"><p>${words.count(now)}</p>${mayWrite ? keep : null}</section>`;
}

function valueTable({ lang }: WebContext, values: readonly MeasuredValue[]): Html {
  const words = strategyWords(lang).indicators;
  return table<MeasuredValue>({
    lang,
    caption: words.values,
    captionHidden: true,
    rows: values.toReversed(),
    empty: html`<p class="soft">${strategyWords(lang).none}</p>`,
    columns: [
      { heading: words.period, kind: 'main', cell: ({ period }) => period },
      { heading: words.value, kind: 'number', cell: ({ value }) => formatNumber(value, lang, 6) },
      { heading: words.origin, cell: ({ origin }) => words.origins[origin] },
      {
        heading: words.note,
        cell: ({ note, corrections }) =>
          `${note}${corrections === 0 ? '' : ` (${words.corrected(formatNumber(corrections, lang))})`}`,
      },
    ],
  });
}

function valueForm(context: WebContext, { code }: Indicator, again: Again | null): Html {
  const words = strategyWords(context.lang).indicators;
  return foldedForm(context, again, {
    id: 'value',
    action: `${LIST}/${code}`,
    title: words.addValue,
    button: words.addValueButton,
    fields: [
      { name: 'period', label: words.period, hint: words.periodHint },
      { name: 'value', label: words.value },
      { name: 'note', label: words.note },
    ],
  });
}

export async function addValue(office: Office, context: WebContext): Promise<Reply> {
  const code = context.params['code'] ?? '';
  const input = {
    indicator: code,
    period: line(context, 'period'),
    value: line(context, 'value'),
    note: line(context, 'note'),
  };
  const { database, today } = office.services;
  const result = await enterValue(database.db, input, day(today()), doing(context));
  return afterAct(context, result, {
    form: 'value',
    to: `${LIST}/${code}`,
    show: (again) => showIndicator(office, context, again),
  });
}

export async function keepValue(office: Office, context: WebContext): Promise<Reply> {
  const code = context.params['code'] ?? '';
  const { database, today } = office.services;
  const measures = registerMeasures(database.db);
  const result = await keepCount(database.db, code, day(today()), measures, doing(context));
  return afterAct(context, result, {
    form: 'value',
    to: `${LIST}/${code}`,
    show: (again) => showIndicator(office, context, again),
  });
}
