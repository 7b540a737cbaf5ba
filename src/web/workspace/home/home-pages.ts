import { calendarEvents, dutiesFor, listCases } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { chooseMandate, mandatesOf } from '../../../platform/identity/index.ts';
import { safeRedirect } from '../../../platform/http/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { formatNumber, html, pageHeading, pagination, pathIn } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { partyRoute, personRoute, type PartyContext, type PersonContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { calendarReply } from '../calendar.ts';
import { caseLine, overviewOf } from './overview.ts';
import { casesTable, overviewView } from './overview-view.ts';
import { partyView } from './party-view.ts';

/** `/ho-so`, the list of cases, the party to act for, dates as a calendar file. */
export function homeRoutes(workspace: Workspace): Route[] {
  return [
    partyRoute(workspace, '/ho-so', overview),
    partyRoute(workspace, '/ho-so/vu-viec', allCases),
    partyRoute(workspace, '/ho-so/lich.ics', calendar),
    personRoute(workspace, '/ho-so/ben', parties),
    personRoute(workspace, '/ho-so/ben', takeParty, { method: 'POST' }),
  ];
}

async function overview(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const body = overviewView(context, await overviewOf(context, workspace));
  return framed(context, { title: wordsIn(context.lang).home.title, body });
}

async function allCases(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const { lang, actor, now, query } = context;
  const words = wordsIn(lang).home;
  const cursor = typeof query['tu'] === 'string' ? query['tu'] : undefined;
  const page = await listCases(desk, { actor: { ...actor, roles: [] }, now, cursor, limit: 50 });
  const lines = page.items.map((item) => caseLine(item, desk, actor.mandate.partyName));
  const next = page.next === null ? {} : { next: pathIn(lang, `/ho-so/vu-viec?tu=${encodeURIComponent(page.next)}`) };
  const body = html`<div class="flow">${pageHeading({ title: words.listTitle })}
${casesTable(lines, dayOf(now), lang, words.casesNone)}
${pagination({ lang, summary: words.listSummary(formatNumber(page.counts.total, lang)), ...next })}</div>`;
  return framed(context, { title: words.listTitle, body });
}

async function calendar(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const { actor, now, lang } = context;
  return calendarReply(calendarEvents(desk, await dutiesFor(desk, { actor, now }), lang), now, 'motcua-ai');
}

async function parties(context: PersonContext, { desk }: Workspace): Promise<Reply> {
  const mandates = await mandatesOf(desk.db, context.actor.accountId, context.now);
  const back = safeRedirect(context.query['tiep'], '');
  return framed(context, { title: wordsIn(context.lang).home.party.title, body: partyView(context, mandates, back) });
}

async function takeParty(context: PersonContext, { desk }: Workspace): Promise<Reply> {
  const { lang, body, session, now } = context;
  const back = safeRedirect(body['tiep'], '');
  const chosen = body['uy-quyen'];
  // Identity asks again whether it is the person's own and in force: the page may be a day old.
  const taken =
    typeof chosen === 'string' && session !== null && (await chooseMandate(desk.db, session.token, chosen, now));
  if (taken) return { kind: 'redirect', to: back === '' ? pathIn(lang, '/ho-so') : back };
  const words = wordsIn(lang).home.party;
  const mandates = await mandatesOf(desk.db, context.actor.accountId, now);
  const errors = [{ field: 'uy-quyen', text: words.error }];
  return framed(context, {
    title: words.title,
    body: partyView(context, mandates, back, errors),
    status: 422,
    hasErrors: true,
  });
}
