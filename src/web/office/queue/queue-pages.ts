import { colleaguesOf, listCases, queueFacets } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import type { PersonActor, Role } from '../../../platform/identity/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { html, notice, pageHeading, pathIn, searchBox, shortcutsDialog, type Html } from '../../ui/index.ts';
import { framed, navigation } from '../frame.ts';
import { CASE_HANDLERS, EVERY_OFFICIAL, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { assignMany } from './assign-pages.ts';
import { chartsView, figuresView } from './dashboard-view.ts';
import { activeView, filtersView } from './filters-view.ts';
import { listView } from './list-view.ts';
import { filtersOf, isNarrowed, readAddress, type QueueAddress } from './queue-address.ts';
import { scopeLine } from './scope-line.ts';

export function queueRoutes(office: Office): Route[] {
  const page = { kind: 'page' } as const;
  return [
    {
      ...page,
      method: 'GET',
      path: '/can-bo',
      access: EVERY_OFFICIAL,
      limit: 'read',
      handle: (context) => showQueue(office, context),
    },
    {
      ...page,
      method: 'POST',
      path: '/can-bo/giao-viec',
      access: CASE_HANDLERS,
      limit: 'write',
      handle: (context) => assignMany(office, context),
    },
  ];
}

/** Who keeps the portal running has the administration as a desk, a planner the plans, or what settings leave open of the office. */
function deskWithoutCases(context: WebContext, held: readonly Role[]): string {
  if (held.some((role) => role === 'operator' || role === 'admin')) return pathIn(context.lang, '/can-bo/quan-tri');
  return navigation(context)[0]!.href;
}

const CASE_ROLES = new Set(['officer', 'lead', 'inspector']);

async function showQueue(office: Office, context: WebContext): Promise<Reply> {
  const { lang, now } = context;
  const actor = context.actor as PersonActor;
  const held = actor.roles.map(({ role }) => role);
  if (!held.some((role) => CASE_ROLES.has(role))) return { kind: 'redirect', to: deskWithoutCases(context, held) };
  const address = readAddress(context.query);
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
  };
  const words = wordsIn(lang).queue;
  const title = address.values.mo === 'dong' ? words.titleClosed : words.title;
  const parts = {
    figures: figuresView(all.counts, lang),
    list: listView(shown),
    charts: isNarrowed(address) ? null : chartsView(facets, lang),
  };
  return framed(context, {
    title,
    body: body(context, title, address, { ...parts, filters: filtersView(address, facets, lang) }),
  });
}

interface Parts {
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
${scopeLine(context.actor!, lang)}${saidBefore(context)}
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
