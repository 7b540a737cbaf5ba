import { dayOf, lastDay, LAW_TRANSITION } from '../../../law/index.ts';
import { facetTotals, recentChanges, SYSTEM_REGISTERS, type RecentChange } from '../../../registry/index.ts';
import { groundLine, statusTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  dateCards, doors, figureCards, formatDay, formatLeft, formatNumber, html, pathIn, searchBox, texts,
  type DateCard, type Door, type Figure, type Html, type Lang,
} from '../../ui/index.ts'; // prettier-ignore
import { asWritten } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { homeTexts } from './texts.ts';

const WEEK_MS = 7 * 86_400_000;
const MOST_CHANGES = 8;

/** The first page: one search field, three doors, four living figures, what is new, the dates everyone asks about. */
export async function homePage(context: WebContext): Promise<Reply> {
  const { lang, now, services } = context;
  const { db } = services.database;
  const words = homeTexts(lang);
  const figures = await figuresOf(db, lang);
  const changes = await recentChanges(db, { since: new Date(now.getTime() - WEEK_MS), limit: MOST_CHANGES * 4 });
  const body = html`<div class="flow home"><h1>${words.heading}</h1>
${searchBox({ lang, action: pathIn(lang, '/he-thong'), label: words.search, hint: words.searchHint, size: 'large' })}
${doors(doorsOf(lang))}
<section class="section flow"><h2>${words.figures.title}</h2>${figureCards(figures)}<p class="soft small">${words.figures.note} <a href="${pathIn(lang, '/so-lieu')}">${words.figures.more}</a></p></section>
<div class="section columns columns-even"><section class="section flow"><h2>${words.week.title}</h2>${week(lastOfEach(changes), lang)}</section>
<section class="section flow"><h2>${words.dates.title}</h2>${dateCards(datesOf(services.today(), lang))}<p><a href="${pathIn(lang, '/phan-loai')}">${words.dates.check}</a></p>${groundLine(
    LAW_TRANSITION.flatMap((rule) => rule.provisions),
    lang,
  )}</section></div></div>`;
  return {
    kind: 'page',
    page: publicPage(context, { title: texts(lang).brand, description: words.description, body }),
  };
}

/** From the counters that every publication keeps exact; nothing is counted anew. */
async function figuresOf(db: Parameters<typeof facetTotals>[0], lang: Lang): Promise<Figure[]> {
  const words = homeTexts(lang).figures;
  const [all, voluntary] = await Promise.all([facetTotals(db, SYSTEM_REGISTERS), facetTotals(db, ['lowRiskSystems'])]);
  const figure = (label: string, path: string, count: number): Figure => ({
    value: formatNumber(count, lang),
    label,
    href: pathIn(lang, path),
  });
  return [
    figure(words.all, '/he-thong', standing(all)),
    figure(words.high, '/he-thong?risk=high', countOf(all, 'risk', 'high')),
    figure(words.inUse, '/he-thong?status=inUse', countOf(all, 'status', 'inUse')),
    figure(words.voluntary, '/he-thong?risk=low', countOf(voluntary, 'risk', 'low')),
  ];
}

type Totals = Awaited<ReturnType<typeof facetTotals>>;

/** What the list without filters shows: everything but what was withdrawn. */
function standing(totals: Totals): number {
  const shown = (totals.get('status') ?? []).filter(({ value }) => value !== 'withdrawn');
  return shown.reduce((sum, { count }) => sum + count, 0);
}

function countOf(totals: Totals, facet: 'risk' | 'status', value: string): number {
  return totals.get(facet)?.find((one) => one.value === value)?.count ?? 0;
}

function doorsOf(lang: Lang): Door[] {
  const { provide, look, official } = homeTexts(lang).doors;
  const link = (path: string, label: string) => ({ href: pathIn(lang, path), label });
  return [
    {
      href: pathIn(lang, '/phan-loai'),
      title: provide.title,
      text: provide.text,
      icon: 'building',
      links: [
        link('/phan-loai', provide.classify),
        link('/ho-so/moi/thong-bao-phan-loai', provide.notify),
        link('/ho-so', provide.file),
      ],
    },
    {
      href: pathIn(lang, '/he-thong'),
      title: look.title,
      text: look.text,
      icon: 'search',
      links: [
        link('/he-thong', look.systems),
        link('/xac-minh', look.verify),
        link('/kien-nghi/gui', look.petition),
        link('/bao-nhan-bi-go', look.report),
        link('/tra-cuu', look.follow),
      ],
    },
    {
      href: pathIn(lang, '/can-bo'),
      title: official.title,
      text: official.text,
      icon: 'person',
      links: [link('/can-bo', official.desk), link('/phap-luat', official.law)],
    },
  ];
}

/** The last change of each, so that one that was changed often does not push out the others. */
function lastOfEach(changes: readonly RecentChange[]): RecentChange[] {
  const byCode = Map.groupBy(changes, ({ code }) => code);
  return [...byCode.values()].map(([last]) => last!).slice(0, MOST_CHANGES);
}

function week(changes: readonly RecentChange[], lang: Lang): Html {
  const words = homeTexts(lang).week;
  const links = html`<p><a href="${pathIn(lang, '/he-thong')}">${words.all}</a> · <a href="${pathIn(lang, '/du-lieu-mo#thay-doi')}">${words.feed}</a></p>`;
  if (changes.length === 0) return html`<p class="soft">${words.none}</p>${links}`;
  return html`<ul class="changes">${changes.map(
    (change) =>
      html`<li><p class="soft small"><time datetime="${change.at.toISOString()}">${formatDay(dayOf(change.at), lang)}</time> · ${change.version === 1 ? words.published : words.revised}</p><p><a href="${pathIn(lang, `/he-thong/${change.code}`)}">${asWritten(change.name, lang)}</a> ${statusTag(change.register, change.status, lang)}</p></li>`,
  )}</ul>${links}`;
}

/** The last days of the Law's transition, from the law data. */
function datesOf(today: string, lang: Lang): DateCard[] {
  const words = homeTexts(lang).dates;
  return LAW_TRANSITION.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b))).map((rule) => {
    const left = Math.round((Date.parse(lastDay(rule)) - Date.parse(today)) / 86_400_000);
    return {
      day: formatDay(lastDay(rule), lang),
      left: left < 0 ? words.passed : formatLeft(left, 'day', lang),
      text: rule.sectors === null ? words.sectors.short : words.sectors.long,
    };
  });
}
