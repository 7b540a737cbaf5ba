import type { Tables } from '../database/index.ts';

export const ROLES = ['applicant', 'officer', 'lead', 'planner', 'inspector', 'assessor', 'operator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const PARTY_KINDS = ['organisation', 'individual', 'stateAgency'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What may be done for a party, as the rooms above name it, e.g. `notifications:write`. */
export type Scope = string;
/** Through which door an act came in. */
export type Via = 'web' | 'api' | 'cli' | 'job';

export interface HeldRole {
  role: Role;
  /** Agency within whose jurisdiction the role counts; null: everywhere. */
  agencyCode: string | null;
}

/** The party that an actor acts for now. */
export interface ActingParty {
  partyId: string;
  partyCode: string;
  partyName: string;
  partyKind: PartyKind;
}

/** A person's permission to act for a party, in force today and chosen. */
export interface ActiveMandate extends ActingParty {
  id: string;
  scopes: Scope[];
  /** Last day (Asia/Ho_Chi_Minh) on which it counts; null: until revoked. */
  validUntil: string | null;
}

export interface PersonActor {
  kind: 'person';
  accountId: string;
  name: string;
  email: string;
  locale: 'vi' | 'en';
  roles: HeldRole[];
  mandate: ActiveMandate | null;
  via: Via;
}

export interface ApiKeyActor {
  kind: 'apiKey';
  keyId: string;
  party: ActingParty;
  scopes: Scope[];
  via: 'api';
}

/** The portal itself: jobs, start-up, and what visitors without an account set in motion. */
export interface PortalActor {
  kind: 'portal';
  via: Via;
}

export type Actor = PersonActor | ApiKeyActor | PortalActor;

export function portalActor(via: Via = 'job'): PortalActor {
  return { kind: 'portal', via };
}

/** The party the actor acts for, or null. */
export function actingParty(actor: Actor): ActingParty | null {
  if (actor.kind === 'person') return actor.mandate;
  return actor.kind === 'apiKey' ? actor.party : null;
}

/** Whether the actor may use `scope` for that party now. Roles give nothing here: only a mandate or a key does. */
export function mayActFor(actor: Actor, partyId: string, scope: Scope): boolean {
  if (actingParty(actor)?.partyId !== partyId) return false;
  if (actor.kind === 'person') return actor.mandate?.scopes.includes(scope) ?? false;
  return actor.kind === 'apiKey' && actor.scopes.includes(scope);
}

/** Whether the person holds `role`; with `agencyCode`, for that agency or everywhere. */
export function holdsRole(actor: Actor, role: Role, agencyCode?: string): boolean {
  if (actor.kind !== 'person') return false;
  return actor.roles.some(
    (held) =>
      held.role === role && (agencyCode === undefined || held.agencyCode === null || held.agencyCode === agencyCode),
  );
}

type AuditColumns = Pick<Tables['audit_event'], 'account_id' | 'party_id' | 'api_key_id' | 'via'>;

/** How an actor stands in a row: ids only. */
export function actorColumns(actor: Actor): AuditColumns {
  return {
    account_id: actor.kind === 'person' ? actor.accountId : null,
    party_id: actingParty(actor)?.partyId ?? null,
    api_key_id: actor.kind === 'apiKey' ? actor.keyId : null,
    via: actor.via,
  };
}
