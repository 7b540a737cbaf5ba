import type { ActiveMandate, PersonActor } from '../../platform/identity/index.ts';
import { SIGNED_IN, type Access, type Reply, type RequestClass, type Route, type WebContext } from '../server/index.ts';
import { pathIn } from '../ui/index.ts';
import { withoutMandate } from './kept-typing.ts';
import type { Workspace } from './workspace.ts';

/** A signed-in person. */
export interface PersonContext extends WebContext {
  readonly actor: PersonActor;
}

/** A signed-in person who acts for a party under a mandate that holds today. */
export interface PartyContext extends PersonContext {
  readonly actor: PersonActor & { readonly mandate: ActiveMandate };
}

/** What a handler may count on. */
export type PersonHandler = (context: PersonContext, workspace: Workspace) => Promise<Reply> | Reply;
export type PartyHandler = (context: PartyContext, workspace: Workspace) => Promise<Reply> | Reply;

interface RouteParts {
  readonly method?: 'GET' | 'POST';
  readonly limit?: RequestClass;
  readonly upload?: boolean;
}

/** A page for any signed-in person. */
export function personRoute(workspace: Workspace, path: string, handle: PersonHandler, parts: RouteParts = {}): Route {
  return route(path, SIGNED_IN, parts, (context) => {
    const { actor } = context;
    if (actor?.kind !== 'person') return { kind: 'forbidden' };
    return handle({ ...context, actor }, workspace);
  });
}

/** A page for whoever acts for a party; without a mandate in force the person chooses one first. */
export function partyRoute(workspace: Workspace, path: string, handle: PartyHandler, parts: RouteParts = {}): Route {
  return personRoute(workspace, path, (context) => inParty(context, workspace, handle), parts);
}

/** The same where the mandate must cover managing the party itself. */
export function managerRoute(workspace: Workspace, path: string, handle: PartyHandler, parts: RouteParts = {}): Route {
  return route(path, { to: 'mandate', scope: MANAGE }, parts, (context) => {
    const { actor } = context;
    if (actor?.kind !== 'person') return { kind: 'forbidden' };
    return inParty({ ...context, actor }, workspace, handle);
  });
}

/** Scope of mandates that let somebody change the party's profile, keys and mandates. */
export const MANAGE = 'party:manage';

function inParty(context: PersonContext, workspace: Workspace, handle: PartyHandler): Promise<Reply> | Reply {
  const { mandate } = context.actor;
  if (mandate === null) return (context.method === 'POST' ? withoutMandate(context) : null) ?? chooseParty(context);
  return handle({ ...context, actor: { ...context.actor, mandate } }, workspace);
}

function chooseParty({ lang, method, url }: WebContext): Reply {
  const back = method === 'GET' ? `?tiep=${encodeURIComponent(url)}` : '';
  return { kind: 'redirect', to: `${pathIn(lang, '/ho-so/ben')}${back}` };
}

function route(path: string, access: Access, parts: RouteParts, handle: Route['handle']): Route {
  const { method = 'GET', limit = method === 'GET' ? 'read' : 'write', upload = false } = parts;
  return { method, path, access, limit, kind: 'page', handle, ...(upload ? { upload, tellsOversized: true } : {}) };
}
