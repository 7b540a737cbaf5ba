import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import { administratorOf } from '../../units/agency-tree.ts';

/** A person who plans for an agency. */
export interface Planner {
  readonly email: string;
  readonly name: string;
  readonly locale: 'vi' | 'en';
}

interface Unit {
  readonly key: string;
  readonly agencyCode: string | null;
}

/**
 * Who is written to about each unit: its own planners, else those of the department that acts for a province; where there is none, or no
 * code, those of the agency that keeps the plan, who may report for it.
 */
export async function plannersFor(
  db: Db,
  units: readonly Unit[],
  plan: { readonly agencyCode: string; readonly administeredBy: string },
): Promise<Map<string, Planner[]>> {
  const named = units.flatMap(({ agencyCode }) => agencyCode ?? []);
  const codes = [...named, ...named.map(administratorOf), plan.agencyCode, plan.administeredBy];
  const found = await sql<Planner & { agencyCode: string }>`
    select distinct a.email, a.name, a.locale, r.agency_code as "agencyCode"
      from account_role r join account a on a.id = r.account_id
     where r.role = 'planner' and r.revoked_at is null and a.disabled_at is null and r.agency_code = any(${codes}::text[])
     order by a.email`.execute(db);
  const of = (code: string | null): Planner[] => found.rows.filter(({ agencyCode }) => agencyCode === code);
  const keepers = [of(plan.administeredBy), of(plan.agencyCode)].find((one) => one.length > 0) ?? [];
  return new Map(
    units.map(({ key, agencyCode }) => {
      const own =
        [of(agencyCode), agencyCode === null ? [] : of(administratorOf(agencyCode))].find((one) => one.length > 0) ??
        [];
      return [key, own.length > 0 ? own : keepers] as const;
    }),
  );
}
