import type { PersonActor, Role } from '../../../platform/identity/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { navigation } from '../frame.ts';
import { CASE_HANDLERS, EVERY_OFFICIAL, type Office } from '../office.ts';
import { assignMany } from './assign-pages.ts';
import { readAddress } from './queue-address.ts';
import { showQueue } from './show-queue.ts';

export function queueRoutes(office: Office): Route[] {
  const page = { kind: 'page' } as const;
  return [
    {
      ...page,
      method: 'GET',
      path: '/can-bo',
      access: EVERY_OFFICIAL,
      limit: 'read',
      handle: (context) => deskOf(office, context),
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

async function deskOf(office: Office, context: WebContext): Promise<Reply> {
  const held = (context.actor as PersonActor).roles.map(({ role }) => role);
  if (!held.some((role) => CASE_ROLES.has(role))) return { kind: 'redirect', to: deskWithoutCases(context, held) };
  return showQueue(office, context, readAddress(context.query));
}
