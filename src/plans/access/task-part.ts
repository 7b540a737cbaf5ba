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
  return (
    (await partsAmong(db, actor, { agencyCode: task.agencyCode, which: sql`u.task_id = ${task.id}` }, on)).get(
      task.id,
    ) ?? null
  );
}

/** The same for every task of a plan: those in which the actor takes part, with the agency for which it does. */
export function partsIn(
  db: Db,
  actor: Actor,
  plan: { id: string; agencyCode: string },
  on: Day,
): Promise<Map<string, string>> {
  const which = sql`t.plan_id = ${plan.id} and t.removed_at is null`;
  return partsAmong(db, actor, { agencyCode: plan.agencyCode, which }, on);
}

/** `which`: a condition on the units `u` and their tasks `t`. */
async function partsAmong(
  db: Db,
  actor: Actor,
  { agencyCode, which }: { agencyCode: string; which: ReturnType<typeof sql> },
  on: Day,
): Promise<Map<string, string>> {
  const agencies = planningFor(actor) ?? [];
  if (agencies.length === 0) return new Map();
  const units = await sql<Unit & { taskId: string }>`
    select u.task_id as "taskId", u.key, u.agency_code as "agencyCode", u.unit_id as "unitId"
      from plan_task_unit u join plan_task t on t.id = u.task_id
     where ${which} and (u.from_day is null or u.from_day <= ${on}) and (u.until_day is null or u.until_day >= ${on})
     order by u.task_id, u.role desc, u.ordinal`.execute(db);
  const root = rootOf(agencyCode);
  const placed = units.rows.flatMap((unit) => (unit.agencyCode === null && unit.unitId !== null ? [unit.unitId] : []));
  const above = await agenciesAbove(db, placed);
  const parts = new Map<string, string>();
  for (const code of agencies)
    for (const unit of units.rows)
      if (isOf(code, unit, root) || above.get(unit.unitId ?? '')?.some((one) => atOrAbove(one).includes(code)) === true)
        if (!parts.has(unit.taskId)) parts.set(unit.taskId, code);
  return parts;
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
