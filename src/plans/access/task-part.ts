import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import type { Day } from '../../law/index.ts';
import { actsFor, atOrAbove, rootOf } from '../units/agency-tree.ts';
import { isMember, type GroupKind } from '../units/resolve-name.ts';
import { agenciesAbove } from '../units/unit-chain.ts';
import { planningFor } from './plan-sight.ts';

/** The agency for which the actor takes part in a task on that day (it or a unit below it leads or coordinates, by name or in a group), or null. */
export async function partIn(
  db: Db,
  actor: Actor,
  task: { id: string; agencyCode: string },
  on: Day,
): Promise<string | null> {
  const agencies = planningFor(actor) ?? [];
  if (agencies.length === 0) return null;
  const units = await sql<Unit>`
    select key, agency_code as "agencyCode", unit_id as "unitId" from plan_task_unit
     where task_id = ${task.id} and (from_day is null or from_day <= ${on}) and (until_day is null or until_day >= ${on})
     order by role desc, ordinal`.execute(db);
  const root = rootOf(task.agencyCode);
  const placed = units.rows.flatMap(({ unitId, agencyCode }) =>
    agencyCode === null && unitId !== null ? [unitId] : [],
  );
  const above = await agenciesAbove(db, placed);
  for (const code of agencies)
    for (const unit of units.rows)
      if (isOf(code, unit, root) || above.get(unit.unitId ?? '')?.some((one) => atOrAbove(one).includes(code)) === true)
        return code;
  return null;
}

interface Unit {
  readonly key: string;
  readonly agencyCode: string | null;
  readonly unitId: string | null;
}

function isOf(code: string, unit: Unit, root: string): boolean {
  if (unit.agencyCode !== null) return actsFor([code], unit.agencyCode);
  return unit.key.startsWith('group:') && isMember(code, unit.key.slice(6) as GroupKind, root);
}
