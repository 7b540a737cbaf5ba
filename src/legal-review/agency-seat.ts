import { AGENCIES, type Agency, agencyNamed } from '../law/index.ts';
import type { Actor, Role } from '../platform/identity/index.ts';

/** Levels that answer for a review or a proposal; units and departments act within one of them. */
const ANSWERING = new Set<Agency['level']>(['ministry', 'governmentAgency', 'province']);

/** Ministries, agencies of the Government and provinces, in the order of the law data. */
export const ANSWERING_AGENCIES: readonly Agency[] = AGENCIES.filter(({ level }) => ANSWERING.has(level));

/** The ministry or province that an agency belongs to; itself where it is one. Null for what is not known. */
export function answeringAgency(code: string): Agency | null {
  let at = agencyNamed(code);
  while (at !== null && at.parent !== null) at = agencyNamed(at.parent);
  return at !== null && ANSWERING.has(at.level) ? at : null;
}

const WRITERS: readonly Role[] = ['planner'];
const READERS: readonly Role[] = ['planner', 'lead', 'officer'];

/** Codes of the ministries and provinces for which the person writes; 'all' for administrators and roles without an agency. */
export function writesFor(actor: Actor): ReadonlySet<string> | 'all' {
  return seats(actor, WRITERS);
}

/** The same for reading what the agency has not sent yet. */
export function readsFor(actor: Actor): ReadonlySet<string> | 'all' {
  return seats(actor, READERS);
}

/** Whether the seats cover that ministry or province. */
export function covers(held: ReadonlySet<string> | 'all', agency: string): boolean {
  return held === 'all' || held.has(agency);
}

/** Whether the person writes for the Ministry of Science and Technology, which opens, consolidates and answers. */
export function leadsReview(actor: Actor): boolean {
  return covers(writesFor(actor), 'most');
}

function seats(actor: Actor, roles: readonly Role[]): ReadonlySet<string> | 'all' {
  const held = actor.kind === 'person' ? actor.roles : [];
  const counted = held.filter(({ role }) => role === 'admin' || roles.includes(role));
  if (counted.some(({ role, agencyCode }) => role === 'admin' || agencyCode === null)) return 'all';
  return new Set(counted.flatMap(({ agencyCode }) => answeringAgency(agencyCode!)?.code ?? []));
}
