import { dutiesFor, listCases, type QueueItem } from '../../../casework/index.ts';
import { readCode, readSystem, type EntryPage } from '../../../registry/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { framed } from '../frame.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import type { Workspace } from '../workspace.ts';
import { systemView } from './system-view.ts';

/** `/ho-so/he-thong/:code`: an entry of the party's own, with the part that the public does not see. */
export function systemRoutes(workspace: Workspace): Route[] {
  return [partyRoute(workspace, '/ho-so/he-thong/:code', show)];
}

async function show(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const entry = await ownEntry(context, workspace);
  if (entry === null) return { kind: 'notFound' };
  const { actor, now } = context;
  const duties = (await dutiesFor(workspace.desk, { actor, now })).filter(({ code }) => code === entry.code);
  const body = systemView(context, { entry, cases: await casesAbout(context, workspace, entry), duties });
  return framed(context, { title: entry.name, body });
}

/** The entry if it belongs to the party; another party's is as good as not there. */
async function ownEntry({ params, actor }: PartyContext, { desk }: Workspace): Promise<EntryPage | null> {
  const read = readCode(params['code'] ?? '');
  if (!read.ok || read.kind === 'case') return null;
  const entry = await readSystem(desk.db, read.code, { view: 'parties' });
  return entry?.partyId === actor.mandate.partyId ? entry : null;
}

async function casesAbout(context: PartyContext, { desk }: Workspace, entry: EntryPage): Promise<readonly QueueItem[]> {
  const { actor, now } = context;
  const found = await listCases(desk, {
    actor: { ...actor, roles: [] },
    now,
    filters: { entryId: entry.entryId },
    limit: 20,
  });
  return found.items;
}
