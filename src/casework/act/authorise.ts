import type { ActorKind, Procedure, Refusal } from '../../procedures/kit/index.ts';
import { actingParty, type Actor, type HeldRole } from '../../platform/identity/index.ts';
import { refusal } from '../refusal.ts';
import { covers, handlesFor, type Touches } from './jurisdiction.ts';

/** In which capacity somebody acts or looks. */
export interface Seat {
  readonly kind: ActorKind;
  /** Of the official. */
  readonly agencyCode: string | null;
  /** For whom the party's person or key acts. */
  readonly partyId: string | null;
}

/** What of a case decides who may do what with it. */
export interface CaseScope extends Touches {
  /** Null: a visitor's. */
  readonly partyId: string | null;
  readonly otherPartyId: string | null;
  readonly receivedBy: string;
  /** Nobody but the receiver sees it, whatever it touches. */
  readonly receiverOnly: boolean;
}

export type Seated = { readonly seat: Seat } | { readonly refusals: readonly Refusal[] };

/**
 * The seat from which this actor may do an act open to `kinds`, or every reason why there is none.
 * A mandate or key gives a party's seat, a role within the receiving agency an official's, and nothing else gives any.
 */
export function seatFor(
  actor: Actor,
  kinds: readonly ActorKind[],
  scope: CaseScope,
  procedure: Pick<Procedure, 'scope'>,
): Seated {
  const refusals: Refusal[] = [];
  for (const kind of kinds) {
    const found =
      kind === 'portal' || kind === 'visitor'
        ? ownSeat(kind, actor, scope)
        : ofKind(kind, actor, scope, procedure.scope);
    if ('seat' in found) return found;
    refusals.push(...found.refusals);
  }
  return { refusals: refusals.length > 0 ? refusals.slice(0, 1) : [refusal('notYourRole')] };
}

function ofKind(
  kind: Exclude<ActorKind, 'portal' | 'visitor'>,
  actor: Actor,
  scope: CaseScope,
  needed: string,
): Seated {
  if (kind === 'party') return partySeat(kind, actor, scope.partyId, needed);
  if (kind === 'otherParty') return partySeat(kind, actor, scope.otherPartyId, needed);
  return officialSeat(kind, actor, scope);
}

function partySeat(kind: ActorKind, actor: Actor, partyId: string | null, needed: string): Seated {
  // Whoever has the console of the server may bring in a party's file (bulk import); the act shows that it came that way.
  if (actor.kind === 'portal' && actor.via === 'cli' && partyId !== null)
    return { seat: { kind, agencyCode: null, partyId } };
  const acting = actingParty(actor);
  if (acting === null || partyId === null || acting.partyId !== partyId) return { refusals: [refusal('noMandate')] };
  const scopes = actor.kind === 'person' ? actor.mandate!.scopes : actor.kind === 'apiKey' ? actor.scopes : [];
  if (!scopes.includes(needed)) return { refusals: [refusal('scopeMissing')] };
  return { seat: { kind, agencyCode: null, partyId } };
}

function officialSeat(kind: 'officer' | 'lead', actor: Actor, scope: CaseScope): Seated {
  const held = rolesOf(actor).filter((role) => role.role === kind);
  if (held.length === 0) return { refusals: [refusal('notYourRole')] };
  const fitting = held.find((role) => role.agencyCode === null || handlesFor(role.agencyCode, scope.receivedBy));
  if (!fitting) return { refusals: [refusal('otherAgency')] };
  return { seat: { kind, agencyCode: fitting.agencyCode ?? scope.receivedBy, partyId: null } };
}

/** What visitors do, the portal does for them on its pages, in cases of visitors alone; nobody who is signed in sits there. */
function ownSeat(kind: 'portal' | 'visitor', actor: Actor, { partyId }: CaseScope): Seated {
  if (actor.kind !== 'portal' || (kind === 'visitor' && (actor.via !== 'web' || partyId !== null)))
    return { refusals: [refusal('notYourRole')] };
  return { seat: { kind, agencyCode: null, partyId: null } };
}

function rolesOf(actor: Actor): readonly HeldRole[] {
  return actor.kind === 'person' ? actor.roles : [];
}

/** How somebody may look at a case. `caseTeam` also sees secrets, every read being recorded (Law 31.1). */
export type Sight = 'party' | 'otherParty' | 'caseTeam' | 'authority';

/** What the actor may see of a case; null: not even that it exists. */
export function sightOf(actor: Actor, scope: CaseScope): Sight | null {
  const acting = actingParty(actor);
  if (acting?.partyId === scope.partyId) return 'party';
  if (acting && acting.partyId === scope.otherPartyId) return 'otherParty';
  const official = rolesOf(actor).filter((role) => CASE_ROLES.has(role.role));
  if (official.some(({ agencyCode }) => agencyCode === null || handlesFor(agencyCode, scope.receivedBy)))
    return 'caseTeam';
  if (scope.receiverOnly) return null;
  return official.some(({ agencyCode }) => agencyCode !== null && covers(agencyCode, scope)) ? 'authority' : null;
}

/** Roles that work on cases; a planner or an operator does not see them. */
export const CASE_ROLES: ReadonlySet<string> = new Set(['officer', 'lead', 'inspector']);
