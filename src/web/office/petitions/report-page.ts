import type { WebContext } from '../../server/index.ts';
import {
  button,
  dateField,
  datePartsFrom,
  errorOf,
  errorSummary,
  html,
  linkButton,
  pageHeading,
  pathIn,
  table,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { cutShort, figureRows, groups, lineOf, MOST_LISTED } from './report-files.ts';
import { REPORT, type Period, type Reported } from './reported.ts';
import { summaryOf } from './summary.ts';
import { reportTexts } from './texts.ts';

interface Shown {
  readonly query: WebContext['query'];
  readonly asked: Period | null;
  readonly lang: Lang;
}

/** The period, the figures, the tables, the list; and both files. */
export function periodView(reported: Reported | { readonly wrong: readonly FormError[] }, shown: Shown): Html {
  const { lang, asked } = shown;
  const words = reportTexts(lang);
  const wrong = 'wrong' in reported ? reported.wrong : [];
  const body = 'wrong' in reported ? null : reportView(reported, asked!, lang);
  return html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${periodForm(shown, wrong)}${body}</div>`;
}

function periodForm({ query, asked, lang }: Shown, wrong: readonly FormError[]): Html {
  const words = reportTexts(lang);
  const partsOf = (name: string, day: string | undefined) => {
    const [year = '', month = '', date = ''] = day?.split('-') ?? [];
    return day === undefined ? datePartsFrom(query, name) : { day: String(Number(date)), month: String(Number(month)), year };
  };
  const field = (name: string, label: string, day: string | undefined): Html => dateField({ lang, name, label, value: partsOf(name, day), error: errorOf(wrong, name) });
  const fields = html`<div class="columns columns-even">${field('tu', words.from, asked?.from)}${field('den', words.until, asked?.until)}</div>`;
  return html`${errorSummary({ lang, errors: wrong, fields })}<form class="form flow" method="get" action="${pathIn(lang, REPORT)}">${fields}<div class="button-row">${button({ label: words.show, kind: 'secondary' })}</div></form>`;
} // prettier-ignore

function reportView(reported: Reported, { from, until }: Period, lang: Lang): Html {
  const words = reportTexts(lang);
  const summary = summaryOf(reported.found, lang);
  const parts = (day: string, name: string): [string, string][] => {
    const [year, month, date] = day.split('-') as [string, string, string];
    return [[`${name}-day`, date], [`${name}-month`, month], [`${name}-year`, year]];
  };
  const query = new URLSearchParams([...parts(from, 'tu'), ...parts(until, 'den')]).toString();
  const file = (type: 'docx' | 'xlsx'): Html =>
    linkButton({ label: words[type], href: pathIn(lang, `${REPORT}/tong-hop.${type}?${query}`), kind: type === 'docx' ? 'primary' : 'secondary' });
  const tables = groups(summary, words, lang).filter(({ rows }) => rows.length > 0);
  return html`<section class="section flow"><h2>${words.figures}</h2><div class="button-row">${file('docx')}${file('xlsx')}</div>
${counts(words.figures, [words.figure, words.number], figureRows(summary, words, lang), lang)}<p class="soft small">${words.noTerm}</p></section>
${tables.map(({ title, heading, rows }) => html`<section class="section flow"><h2>${title}</h2>${counts(title, [heading, words.number], rows, lang)}</section>`)}
<section class="section flow"><h2>${words.list}</h2>${list(reported, lang)}</section>`;
} // prettier-ignore

function counts(caption: string, [name, number]: readonly [string, string], rows: string[][], lang: Lang): Html {
  return table<string[]>({
    lang,
    caption,
    captionHidden: true,
    looks: 'plain',
    rows,
    columns: [
      { heading: name, kind: 'main', cell: ([first = '']) => first },
      { heading: number, kind: 'number', cell: ([, second = '']) => second },
    ],
  });
}

function list({ found }: Reported, lang: Lang): Html {
  const words = reportTexts(lang);
  if (found.cases.length === 0) return html`<p>${words.none}</p>`;
  const cut = cutShort(found.cases.length, words, lang).map((text) => html`<p class="soft">${text}</p>`);
  return html`${cut}${table({
    lang,
    caption: words.list,
    captionHidden: true,
    rows: found.cases.slice(-MOST_LISTED).map((one) => lineOf(one, words, lang)),
    columns: [
      { heading: words.code, kind: 'main', cell: ({ code }) => html`<a class="nobreak" href="${pathIn(lang, `/can-bo/vu-viec/${code}`)}">${code}</a>` },
      { heading: words.openedOn, cell: ({ openedOn }) => openedOn },
      { heading: words.kind, cell: ({ kind }) => kind },
      { heading: words.state, cell: ({ state }) => state },
      { heading: words.answeredOn, cell: ({ answeredOn }) => answeredOn },
      { heading: words.outcome, cell: ({ outcome }) => outcome },
      { heading: words.grounds, cell: ({ grounds }) => grounds },
      { heading: words.entry, cell: ({ entryCode, entryName }) => (entryCode === null ? '' : html`<a href="${pathIn(lang, `/kien-nghi/${entryCode}`)}" lang="vi">${entryName ?? entryCode}</a>`) },
    ],
  })}`;
} // prettier-ignore
