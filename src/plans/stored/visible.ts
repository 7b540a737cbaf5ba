import { sql } from 'kysely';
import type { Actor } from '../../platform/identity/index.ts';
import { houseSight, planSight } from '../access/plan-sight.ts';
import { atOrBelow, CENTRAL, isCentral, isNational, rootOf } from '../units/agency-tree.ts';

/** Condition on `p` that holds for exactly the plans that `planSight` lets the actor see. */
export function visiblePlans(actor: Actor): ReturnType<typeof sql<boolean>> {
  const open = { agencyCode: CENTRAL[0]!, administeredBy: CENTRAL[0]!, state: 'confirmed' } as const;
  if (actor.kind !== 'person' || planSight(actor, open) === null) return housePlans(actor);
  return sql<boolean>`(${housePlans(actor)} or (p.state <> 'draft' and p.agency_code = any(${CENTRAL}::text[])))`;
}

/** The same for `houseSight`. */
export function housePlans(actor: Actor): ReturnType<typeof sql<boolean>> {
  if (actor.kind === 'portal') return sql<boolean>`true`;
  if (actor.kind !== 'person') return sql<boolean>`false`;
  const conditions = actor.roles.map(({ role, agencyCode }) => {
    const draft = { agencyCode: agencyCode ?? 'most', administeredBy: agencyCode ?? 'most', state: 'draft' } as const;
    const confirmed = { ...draft, state: 'confirmed' } as const;
    const alone = { ...actor, roles: [{ role, agencyCode }] };
    if (houseSight(alone, confirmed) === null) return sql<boolean>`false`;
    const drafts = houseSight(alone, draft) === null ? sql<boolean>`p.state <> 'draft'` : sql<boolean>`true`;
    if (agencyCode === null) return drafts;
    const over = atOrBelow(agencyCode);
    const own = sql<boolean>`(${drafts} and (p.agency_code = any(${over}::text[]) or p.administered_by = any(${over}::text[])))`;
    if (isNational(rootOf(agencyCode)) || isCentral(agencyCode)) return sql<boolean>`(p.state <> 'draft' or ${own})`;
    return sql<boolean>`((p.state <> 'draft' and p.agency_code = any(${atOrBelow(rootOf(agencyCode))}::text[])) or ${own})`;
  });
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** All agencies of the ministries and provinces for which the actor holds a role. */
export function houseAgencies(actor: Actor): string[] {
  if (actor.kind !== 'person') return [];
  return actor.roles.flatMap(({ agencyCode }) => (agencyCode === null ? [] : atOrBelow(rootOf(agencyCode))));
}
