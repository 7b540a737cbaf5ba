import { agencyNamed, type Bilingual, type Jurisdiction } from '../../law/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { CASE_ROLES } from '../act/authorise.ts';
import { covers, handlesFor, jurisdictionOf, type Touches } from '../act/jurisdiction.ts';

/** What an official may see, and why: one for each role that works on cases. */
export interface OfficialScope {
  readonly role: string;
  readonly agencyCode: string | null;
  readonly agencyName: Bilingual | null;
  /** Null with an agency: only cases that this agency receives. Null without one: everything. */
  readonly jurisdiction: Jurisdiction | null;
}

/** The jurisdictions of a person, to be told on every list of theirs; none for anybody who works on no cases. */
export function jurisdictionsOf(actor: Actor): OfficialScope[] {
  return rolesOf(actor).map(({ role, agencyCode }) => ({
    role,
    agencyCode,
    agencyName: agencyNamed(agencyCode)?.name ?? null,
    jurisdiction: agencyCode === null ? null : jurisdictionOf(agencyCode),
  }));
}

/** Whether an official may see the restricted part of what touches these sectors and provinces (need to know, Law 31.1). */
export function mayOversee(actor: Actor, touched: Touches): boolean {
  return rolesOf(actor).some(({ agencyCode }) => agencyCode === null || covers(agencyCode, touched));
}

/** Whether the official works for an agency that handles what `receiver` received. */
export function worksFor(actor: Actor, receiver: string): boolean {
  return rolesOf(actor).some(({ agencyCode }) => agencyCode === null || handlesFor(agencyCode, receiver));
}

function rolesOf(actor: Actor) {
  return actor.kind === 'person' ? actor.roles.filter(({ role }) => CASE_ROLES.has(role)) : [];
}
