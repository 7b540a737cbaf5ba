import { colleaguesOf, listCases, queueFacets } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  errorSummary,
  html,
  notice,
  pageHeading,
  pathIn,
  searchBox,
  shortcutsDialog,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { chartsView, figuresView } from './dashboard-view.ts';
import { activeView, filtersView } from './filters-view.ts';
import { listView } from './list-view.ts';
import { filtersOf, isNarrowed, type QueueAddress } from './queue-address.ts';
import { scopeLine } from './scope-line.ts';

/** What somebody wanted to do with several cases and could not: the queue keeps it, so that only what is wrong is mended. */
export interface KeptChoice {
  readonly chosen: readonly string[];
  readonly assignee: string;
  readonly errors: readonly FormError[];
  /** What came of each case, where some were given; stands above the list. */
  readonly outcome?: Html;
}

/** The queue as the address says; with `kept` it answers a refused form. */
export async function showQueue(
  office: Office,
  context: WebContext,
  address: QueueAddress,
  kept: KeptChoice | null = null,
): Promise<Reply> {
  const { lang, now } = context;
  const actor = context.actor as PersonActor;
  const held = actor.roles.map(({ role }) => role);
  const filters = filtersOf(address);
  const [list, facets, all] = await Promise.all([
    listCases(office.desk, { actor, now, filters, cursor: address.values.sau, limit: 25 }),
    queueFacets(office.desk, { actor, now, filters }),
    listCases(office.desk, { actor, now, filters: { open: true, waiting: true }, limit: 1 }),
  ]);
  const handles = held.includes('officer') || held.includes('lead');
  const assigning = handles
    ? { lead: held.includes('lead'), colleagues: await colleaguesOf(office.desk, actor) }
    : null;
  const shown = {
    lang,
    address,
    page: list,
    today: dayOf(now),
    me: actor.accountId,
    formToken: context.formToken,
    assigning,
    kept,
  };
  const words = wordsIn(lang).queue;
  const title = address.values.mo === 'dong' ? words.titleClosed : words.title;
  const rows = listView(shown);
  const parts = {
    figures: figuresView(all.counts, lang),
    list: rows,
    charts: isNarrowed(address) ? null : chartsView(facets, lang),
    said: kept === null ? saidBefore(context) : refusedBefore(kept, lang, rows),
  };
  return framed(context, {
    title,
    ...(kept === null ? {} : { status: 422, hasErrors: true }),
    body: body(context, title, address, { ...parts, filters: filtersView(address, facets, lang) }),
  });
}

interface Parts {
  readonly said: Html | null;
  readonly figures: Html;
  readonly filters: Html;
  readonly list: Html;
  readonly charts: Html | null;
}

function body(context: WebContext, title: string, address: QueueAddress, parts: Parts): Html {
  const { lang } = context;
  const words = wordsIn(lang).queue;
  const kept = Object.entries(address.values).filter(([name]) => name !== 'q' && name !== 'sau');
  return html`<div class="flow office-queue">${pageHeading({ title, lead: words.lead })}
${parts.said}${scopeLine(context.actor!, lang)}
${address.ignored.length === 0 ? null : notice({ lang, tone: 'warning', body: words.ignored(address.ignored.join(', ')) })}
${parts.figures}
${searchBox({ lang, action: pathIn(lang, '/can-bo'), label: words.search, value: address.values.q ?? '', hidden: kept })}
${activeView(address, lang)}
<div class="columns columns-filters">${parts.filters}<div class="flow">${parts.list}</div></div>
${parts.charts}<p><a href="${pathIn(lang, '/can-bo/kien-nghi')}">${words.petitionReport}</a></p><p class="soft small keys-hint">${words.keys}</p>${shortcutsDialog(lang)}</div>`;
}

/** What the page before has done. */
function saidBefore({ query, lang }: WebContext): Html | null {
  const { done, movedAway } = wordsIn(lang).queue.assign;
  if (query['da-chuyen'] === '1') return notice({ lang, tone: 'info', live: true, title: movedAway });
  const count = Number(query['da-giao']);
  if (!Number.isInteger(count) || count < 1 || count > 1_000) return null;
  return notice({ lang, tone: 'success', live: true, title: done(count) });
}

/** What was wrong with the form; `list` is the markup in which its fields stand. */
function refusedBefore({ errors, outcome }: KeptChoice, lang: Lang, list: Html): Html {
  return html`${errorSummary({ lang, errors, fields: list })}${
    outcome === undefined ? null : html`<div class="flow" tabindex="-1" data-focus>${outcome}</div>`
  }`;
}
