import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { LinkedUnit } from './resolve-name.ts';

/** What planners linked names to, by agency at the top and plain name. */
export async function linkedUnits(db: Db, roots: readonly string[]): Promise<Map<string, Map<string, LinkedUnit>>> {
  const found = await sql<{ root: string; alias: string; id: string; agencyCode: string | null }>`
    select a.root_agency as root, a.alias, u.id, u.agency_code as "agencyCode"
      from plan_unit_alias a join plan_unit u on u.id = a.unit_id
     where a.root_agency = any(${roots}::text[])`.execute(db);
  const byRoot = new Map<string, Map<string, LinkedUnit>>();
  for (const { root, alias, id, agencyCode } of found.rows) {
    const names = byRoot.get(root) ?? new Map<string, LinkedUnit>();
    byRoot.set(root, names.set(alias, { id, agencyCode }));
  }
  return byRoot;
}
