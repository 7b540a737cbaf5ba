import { readCheckpoint } from '../../../../record-log/index.ts';
import { readCode, readSystem, type EntryPage } from '../../../../registry/index.ts';
import { groundLine, statusTag } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  code, formatDay, html, pageHeading, pathIn, stateTag, summaryList, table, timeline,
  type Html, type Lang,
} from '../../../ui/index.ts'; // prettier-ignore
import { asWritten } from '../../../ui/index.ts';
import { publicPage } from '../../frame.ts';
import { historyItems } from '../page/history-part.ts';
import { proofPart } from '../page/proof-part.ts';
import { showValue } from '../show-value.ts';
import { systemTexts } from '../texts.ts';
import { measuresView } from './measures-view.ts';
import { standingOf, type Standing } from './standing.ts';
import { transparencyTexts } from './texts.ts';
import { declarer } from './transparency-part.ts';

/** `/minh-bach/:code`: one declaration with every version that it ever had, when each held, and the proof (Law 7.5, 11.5). */
export async function declarationPage(context: WebContext): Promise<Reply> {
  const { lang, services, params } = context;
  const read = readCode(params['code'] ?? '');
  if (!read.ok || read.kind !== 'declaration') return { kind: 'notFound' };
  if (read.code !== params['code'])
    return { kind: 'redirect', to: pathIn(lang, `/minh-bach/${read.code}`), status: 301 };
  const entry = await readSystem(services.database.db, read.code);
  if (entry === null) return { kind: 'notFound' };
  const words = transparencyTexts(lang);
  const standing = standingOf(entry, services.today());
  const head = entry.logIndex === null ? null : await readCheckpoint(services.database.db);
  const body = html`<article class="flow system-page">${heading(standing, lang)}
<section class="flow reading">${measuresView(standing, lang)}${groundLine(['L11', 'own:transparency-declaration'], lang)}</section>
<section class="section flow"><h2>${words.periods}</h2>${periods(standing, lang)}</section>
<section class="section flow"><h2>${words.facts}</h2>${facts(entry, lang)}</section>
<section class="section flow"><h2 id="lich-su">${systemTexts(lang).system.history}</h2>${timeline(historyItems(entry, lang), lang)}</section>
${proofPart(entry, head, services, lang)}</article>`;
  const page = publicPage(context, {
    title: `${words.over}: ${entry.name}`,
    description: `${declarer(standing, lang)}. ${words.lead}`,
    breadcrumb: [
      { href: pathIn(lang, '/he-thong'), label: systemTexts(lang).search.title },
      { href: pathIn(lang, `/he-thong/${systemCode(entry)}`), label: systemCode(entry) },
      { href: pathIn(lang, `/minh-bach/${entry.code}`), label: entry.code },
    ],
    body,
  });
  return { kind: 'page', page, ...(entry.logIndex === null ? { keep: false } : {}) };
}

function systemCode(entry: EntryPage): string {
  return String(entry.public['subjectCode'] ?? '');
}

function heading(standing: Standing, lang: Lang): Html {
  const words = transparencyTexts(lang);
  const { entry } = standing;
  const tags = [
    statusTag(entry.register, entry.status, lang),
    ...(entry.demo ? [stateTag({ label: systemTexts(lang).demo, tone: 'warning' })] : []),
  ];
  const system = html`<a href="${pathIn(lang, `/he-thong/${systemCode(entry)}`)}">${asWritten(String(entry.public['systemName'] ?? systemCode(entry)), lang)}</a>`;
  return html`${pageHeading({ title: entry.name, over: words.over, tags, lead: words.lead })}
<p class="soft">${code(entry.code)} · ${declarer(standing, lang)} · ${words.system}: ${system}</p>`;
}

/** Each version that held on some day, the newest first, with the words that it showed people. */
function periods({ entry, validity }: Standing, lang: Lang): Html {
  const words = transparencyTexts(lang);
  const on = (day: string): string => formatDay(day, lang);
  const quoted = (version: number): string => {
    const held = entry.history.find((one) => one.version === version)?.public ?? {};
    const said = ['userNotice', 'contentNotice', 'imitationLabel', 'creativeLabel'].flatMap((name) => {
      const text = held[name];
      return typeof text === 'string' ? [`“${text}”`] : [];
    });
    return said.join(' ');
  };
  return table({
    lang,
    caption: words.periods,
    captionHidden: true,
    rows: validity.periods.toReversed(),
    columns: [
      {
        heading: words.period,
        kind: 'main',
        cell: ({ from, until }) =>
          until === null ? words.validFrom(on(from)) : words.validBetween(on(from), on(until)),
      },
      {
        heading: words.words,
        cell: ({ version }) => {
          const text = quoted(version);
          return text === '' ? '—' : html`<span translate="no">${asWritten(text, lang)}</span>`;
        },
      },
      {
        heading: systemTexts(lang).system.history,
        cell: (period) =>
          html`${words.version(period.version)}${period === validity.inForce ? html` ${stateTag({ label: words.now, tone: 'success' })}` : null}`,
      },
    ],
  });
}

function facts(entry: EntryPage, lang: Lang): Html {
  const items = entry.fields
    .filter((field) => entry.public[field.name] !== undefined)
    .map((field) => ({ term: field.title[lang], value: showValue(field, entry.public[field.name], lang) }));
  return summaryList(items, lang);
}
