import type { Actor } from '../../platform/identity/index.ts';
import { atOrAbove, financeOf, isCentral, isNational, rootOf } from '../units/agency-tree.ts';

/**
 * What an actor may do with a plan. `keeps`: everything; `takesPart`: report on tasks of its own unit; `decides`: reads, and
 * decides difficulties; `reads`.
 */
export type PlanSight = 'keeps' | 'takesPart' | 'decides' | 'reads';

/** What of a plan decides it. */
export interface PlanScope {
  readonly agencyCode: string;
  readonly administeredBy: string;
  readonly state: 'draft' | 'confirmed' | 'closed';
}

/**
 * The actor's place towards a plan; null: not even that it exists. A planner of the agency, of one above it or of the one that
 * administers it keeps the plan; planners of the units below report; leads, officers and inspectors of both read, and the agency
 * that answers for the whole country reads all. A plan of the Government or the Prime Minister gives tasks to every agency, so all
 * read it and planners take part. Drafts are seen only by who keeps or decides them.
 */
export function planSight(actor: Actor, plan: PlanScope): PlanSight | null {
  const sight = houseSight(actor, plan);
  if (sight !== null || plan.state === 'draft' || !isCentral(plan.agencyCode) || actor.kind !== 'person') return sight;
  const roles = actor.roles.map(({ role }) => role).filter((role) => READERS.has(role));
  return roles.length === 0 ? null : roles.includes('planner') ? 'takesPart' : 'reads';
}

/** The same without what is open to every agency: whose business the plan is as a whole, with its figures and its reports. */
export function houseSight(actor: Actor, plan: PlanScope): PlanSight | null {
  // Whoever has the console of the server brings plans in; the rows show that it came that way.
  if (actor.kind === 'portal') return 'keeps';
  if (actor.kind !== 'person') return null;
  const found = actor.roles.map(({ role, agencyCode }) => sightOfRole(role, agencyCode, plan));
  return ORDER.find((sight) => found.includes(sight)) ?? null;
}

const ORDER: readonly PlanSight[] = ['keeps', 'takesPart', 'decides', 'reads'];
const READERS: ReadonlySet<string> = new Set(['planner', 'lead', 'officer', 'inspector']);

function sightOfRole(role: string, agencyCode: string | null, plan: PlanScope): PlanSight | null {
  if (role === 'admin') return 'keeps';
  if (!READERS.has(role)) return null;
  const over = agencyCode === null || isOver(agencyCode, plan);
  if (over && role === 'planner') return 'keeps';
  if (over && role === 'lead') return 'decides';
  if (plan.state === 'draft') return null;
  if (over) return 'reads';
  if (rootOf(agencyCode) === rootOf(plan.agencyCode)) return role === 'planner' ? 'takesPart' : 'reads';
  return isNational(rootOf(agencyCode)) || isCentral(agencyCode) ? 'reads' : null;
}

/** The agency itself, one above it, or the one that keeps the plan for it. */
function isOver(agencyCode: string, plan: PlanScope): boolean {
  return atOrAbove(plan.agencyCode).includes(agencyCode) || atOrAbove(plan.administeredBy).includes(agencyCode);
}

/** Agencies for which the actor plans; null: for all. */
export function planningFor(actor: Actor): readonly string[] | null {
  if (actor.kind === 'portal') return null;
  if (actor.kind !== 'person') return [];
  const held = actor.roles.filter(({ role }) => role === 'planner' || role === 'admin');
  if (held.some(({ role, agencyCode }) => role === 'admin' || agencyCode === null)) return null;
  return held.map(({ agencyCode }) => agencyCode!);
}

/** The agency that appraises estimates for plans of that agency, when the actor plans for it; else null. */
export function appraisesFor(actor: Actor, agencyCode: string): string | null {
  const finance = financeOf(agencyCode);
  return finance !== null && (planningFor(actor) ?? []).includes(finance) ? finance : null;
}

/** Whether the actor may set up a plan of that agency. */
export function mayPlanFor(actor: Actor, plan: Pick<PlanScope, 'agencyCode' | 'administeredBy'>): boolean {
  const agencies = planningFor(actor);
  return agencies === null || agencies.some((code) => isOver(code, { ...plan, state: 'draft' }));
}
