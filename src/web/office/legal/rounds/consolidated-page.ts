import { agencyName } from '../../../../law/index.ts';
import {
  COMPATIBILITY,
  consolidate,
  dispatches,
  progressOf,
  PROPOSALS,
  reviewRound,
  seesEverythingSent,
  type Dispatch,
} from '../../../../legal-review/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatNumber, html, pathIn, summaryList, table, type Html } from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { legalPage, ROUNDS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { downloads } from './consolidated-download.ts';
import { itemColumns } from './item-columns.ts';

/** One table of what all agencies sent, for those of the Ministry that consolidates. */
export async function showConsolidated({ services }: Office, context: WebContext): Promise<Reply> {
  const { lang, actor, params } = context;
  const { db } = services.database;
  const round = await reviewRound(db, params['round'] ?? '');
  if (round === null) return { kind: 'notFound' };
  if (actor === null || !seesEverythingSent(actor)) return { kind: 'forbidden' };
  const sent = await dispatches(db, round.id);
  const counted = consolidate(await progressOf(db, round.id), sent);
  const words = legalWords(lang).rounds;
  const counts = (
    title: string,
    names: Readonly<Record<string, { vi: string; en: string }>>,
    values: Readonly<Record<string, number>>,
  ): Html =>
    html`<h2>${title}</h2>${summaryList(
      Object.entries(names).map(([key, name]) => ({ term: name[lang], value: formatNumber(values[key] ?? 0, lang) })),
      lang,
    )}`;
  const rows = sent.flatMap(({ agency, items }) => items.map((item) => ({ ...item, agency })));
  return legalPage(context, {
    title: words.consolidated,
    over: html`<span lang="vi">${round.title}</span>`,
    lead: words.consolidatedLead,
    under: [
      { href: pathIn(lang, ROUNDS_PATH), label: words.title },
      { href: pathIn(lang, `${ROUNDS_PATH}/${round.id}`), label: round.title },
    ],
    body: html`<div class="button-row">${downloads(round.id, lang)}</div>
<section class="section flow">${counts(words.byProposal, PROPOSALS, counted.byProposal)}${counts(words.byFit, COMPATIBILITY, counted.byCompatibility)}</section>
<section class="section flow"><h2>${words.consolidated}</h2>${table({
      lang,
      caption: words.consolidated,
      captionHidden: true,
      rows,
      empty: html`<p class="soft">${words.nothingSent}</p>`,
      columns: [...itemColumns(lang, null), { heading: words.agency, cell: ({ agency }) => agencyName(agency, lang) }],
    })}</section>${summaries(sent, lang)}`,
  });
}

function summaries(sent: readonly Dispatch[], lang: WebContext['lang']): Html | null {
  const said = sent.filter(({ summary }) => summary !== null);
  if (said.length === 0) return null;
  return html`<section class="section flow"><h2>${legalWords(lang).rounds.summaries}</h2>${said.map(
    ({ agency, summary }) => html`<h3>${agencyName(agency, lang)}</h3><p lang="vi">${summary}</p>`,
  )}</section>`;
}
