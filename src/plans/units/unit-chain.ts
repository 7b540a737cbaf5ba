import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';

/** A unit that planners placed, and those it stands below. */
export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  readonly agencyCode: string | null;
}

/** The units above each of these, the nearest first. */
export async function unitsAbove(db: Db, unitIds: readonly string[]): Promise<Map<string, PlacedUnit[]>> {
  if (unitIds.length === 0) return new Map();
  const found = await sql<PlacedUnit & { start: string }>`
    with recursive up (start, id, depth) as (
      select u.id, u.parent_id, 1 from plan_unit u where u.id = any(${unitIds}::uuid[]) and u.parent_id is not null
      union all
      select up.start, u.parent_id, up.depth + 1 from up join plan_unit u on u.id = up.id
       where u.parent_id is not null and up.depth < 20)
    select up.start, u.id, u.name, u.agency_code as "agencyCode" from up join plan_unit u on u.id = up.id order by up.start, up.depth`.execute(
    db,
  );
  const above = new Map<string, PlacedUnit[]>();
  for (const { start, ...unit } of found.rows) above.set(start, [...(above.get(start) ?? []), unit]);
  return above;
}

/** Codes of the agencies above units without a code of their own, the nearest first. */
export async function agenciesAbove(db: Db, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const above = await unitsAbove(db, unitIds);
  return new Map([...above].map(([id, units]) => [id, units.flatMap(({ agencyCode }) => agencyCode ?? [])]));
}
