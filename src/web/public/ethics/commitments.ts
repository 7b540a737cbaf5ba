import { readCheckpoint } from '../../../record-log/index.ts';
import {
  readCode,
  readCursor,
  readSystem,
  searchEntries,
  type EntryPage,
  type FoundEntry,
} from '../../../registry/index.ts';
import { groundLine, statusTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  asWritten,
  code,
  emptyState,
  formatNumber,
  html,
  type Html,
  type Lang,
  linkButton,
  pageHeading,
  pagination,
  pathIn,
  stateTag,
  summaryList,
  table,
  timeline,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { historyItems } from '../systems/page/history-part.ts';
import { proofPart } from '../systems/page/proof-part.ts';
import { showValue } from '../systems/show-value.ts';
import { ethicsTexts } from './texts.ts';

export const COMMITMENTS = '/dao-duc/cam-ket';

/** Who has committed to the framework, and which networks and initiatives there are; withdrawn ones are not listed. */
export async function commitmentList(context: WebContext): Promise<Reply> {
  const { lang, query, services } = context;
  const words = ethicsTexts(lang).commitments;
  const asked = typeof query['cursor'] === 'string' ? query['cursor'] : null;
  const cursor = asked !== null && readCursor(asked) !== null ? asked : null;
  const found = await searchEntries(services.database.db, { registers: ['ethicsCommitments'], cursor, facets: false });
  const begin = linkButton({
    label: words.begin,
    href: pathIn(lang, `/ho-so/moi/${lang === 'vi' ? 'cam-ket-dao-duc' : 'ethics-commitment'}`),
  });
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${groundLine(['L26.4', 'L5.6', 'own:ethics-commitment'], lang)}
<div class="button-row">${begin}</div>
${found.items.length === 0 ? emptyState({ title: words.none }) : listed(found.items, lang)}
${found.next === null ? null : pagination({ lang, next: `${pathIn(lang, COMMITMENTS)}?cursor=${encodeURIComponent(found.next)}` })}</div>`;
  const page = publicPage(context, {
    title: words.title,
    description: words.lead,
    breadcrumb: trail(lang, words.title),
    body,
  });
  return { kind: 'page', page };
}

function listed(items: readonly FoundEntry[], lang: Lang): Html {
  const words = ethicsTexts(lang).commitments;
  return table<FoundEntry>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: items,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) => html`<a href="${pathIn(lang, `${COMMITMENTS}/${one.code}`)}">${asWritten(one.name, lang)}</a>`,
      },
      { heading: words.by, cell: ({ partyName }) => html`${asWritten(partyName, lang)}` },
      {
        heading: words.state,
        cell: (one) =>
          html`${statusTag('ethicsCommitments', one.status, lang)}${one.demo ? html` ${stateTag({ label: words.demo, tone: 'warning' })}` : null}`,
      },
    ],
  });
}

function trail(lang: Lang, here: string): { href: string; label: string }[] {
  return [
    { href: pathIn(lang, '/dao-duc'), label: ethicsTexts(lang).short },
    { href: '', label: here },
  ];
}

/** One commitment or initiative with its history and proof; a withdrawn one says so. */
export async function commitmentPage(context: WebContext): Promise<Reply> {
  const { lang, services, params } = context;
  const read = readCode(params['code'] ?? '');
  if (!read.ok || read.kind !== 'commitment') return { kind: 'notFound' };
  if (read.code !== params['code'])
    return { kind: 'redirect', to: pathIn(lang, `${COMMITMENTS}/${read.code}`), status: 301 };
  const entry = await readSystem(services.database.db, read.code);
  if (entry === null) return { kind: 'notFound' };
  const head = entry.logIndex === null ? null : await readCheckpoint(services.database.db);
  const words = ethicsTexts(lang).commitments;
  const tags = [
    statusTag(entry.register, entry.status, lang),
    ...(entry.demo ? [stateTag({ label: words.demo, tone: 'warning' })] : []),
  ];
  const body = html`<article class="flow system-page">${pageHeading({ title: entry.name, over: words.over, tags, lead: words.notJudged })}
<p class="soft">${code(entry.code)} · ${words.by} <a href="${pathIn(lang, `/to-chuc/${String(entry.public['providerCode'] ?? '')}`)}">${asWritten(entry.partyName, lang)}</a></p>
<section class="section flow">${facts(entry, lang)}${groundLine(['L26.4', 'L5.6', 'own:ethics-commitment'], lang)}</section>
<section class="section flow"><h2 id="lich-su">${words.history} <span class="soft">(${formatNumber(entry.history.length, lang)})</span></h2>${timeline(historyItems(entry, lang), lang)}</section>
${proofPart(entry, head, services, lang)}</article>`;
  const page = publicPage(context, {
    title: entry.name,
    description: `${words.over}. ${entry.partyName}.`,
    breadcrumb: [
      ...trail(lang, words.title).slice(0, 1),
      { href: pathIn(lang, COMMITMENTS), label: words.title },
      { href: '', label: entry.code },
    ],
    body,
  });
  return { kind: 'page', page, ...(entry.logIndex === null ? { keep: false } : {}) };
}

function facts(entry: EntryPage, lang: Lang): Html {
  const items = entry.fields
    .filter(({ name }) => name !== 'name' && entry.public[name] !== undefined)
    .map((field) => ({ term: field.title[lang], value: showValue(field, entry.public[field.name], lang) }));
  return summaryList(items, lang);
}
