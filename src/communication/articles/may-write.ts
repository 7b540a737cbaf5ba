import { AGENCIES } from '../../law/index.ts';
import { holdsRole, type Actor, type Role } from '../../platform/identity/index.ts';

/** Who writes and publishes for an agency. */
export const WRITERS: readonly [Role, ...Role[]] = ['planner', 'officer', 'lead', 'admin'];

/** Whether the actor writes for that agency: a role there, or one that counts everywhere. */
export function mayWriteFor(actor: Actor, agencyCode: string): boolean {
  return WRITERS.some((role) => holdsRole(actor, role, agencyCode));
}

/** Agencies that the actor writes for; null: all of them. */
export function writesFor(actor: Actor): string[] | null {
  if (actor.kind !== 'person') return [];
  const held = actor.roles.filter(({ role }) => WRITERS.includes(role));
  if (held.some(({ agencyCode }) => agencyCode === null)) return null;
  return AGENCIES.map(({ code }) => code).filter((code) => held.some(({ agencyCode }) => agencyCode === code));
}
