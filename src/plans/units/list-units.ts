import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { visiblePlans } from '../stored/visible.ts';
import { atOrBelow } from './agency-tree.ts';
import { plainName } from './resolve-name.ts';

/** A name that plans below an agency use, and what it means today. */
export interface NamedUnit {
  readonly name: string;
  /** `agency:CODE`, `unit:NUMBER`, `group:KIND`, or `name:…` where nobody said what it stands for. */
  readonly key: string;
  readonly agencyCode: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Unit it stands below. */
  readonly parentId: string | null;
  readonly parentName: string | null;
  /** Agency that it stands below, when the unit above has a code. */
  readonly parentAgency: string | null;
  /** Tasks that it leads, and in which it takes part. */
  readonly leads: number;
  readonly tasks: number;
}

/** Names of the plans below an agency; those that nobody explained first, then the most used. */
export async function namedUnits(db: Db, root: string): Promise<NamedUnit[]> {
  const found = await sql<NamedUnit>`
    select u.name, u.key, u.agency_code as "agencyCode", u.unit_id as "unitId", pu.name as "unitName", up.id as "parentId",
           up.name as "parentName", up.agency_code as "parentAgency",
           count(distinct u.task_id) filter (where u.role = 'lead')::int as leads, count(distinct u.task_id)::int as tasks
      from plan_task_unit u join plan_task t on t.id = u.task_id and t.removed_at is null join plan p on p.id = t.plan_id
      left join plan_unit pu on pu.id = u.unit_id left join plan_unit up on up.id = pu.parent_id
     where p.agency_code = any(${atOrBelow(root)}::text[]) group by u.name, u.key, u.agency_code, u.unit_id, pu.name, up.id
     order by u.key like 'name:%' desc, tasks desc, u.name`.execute(db);
  const seen = new Set<string>();
  return found.rows.filter(({ name }) => {
    const plain = plainName(name);
    return !seen.has(plain) && seen.add(plain);
  });
}

/** What plans that the actor sees call a unit, the usual name first; null when they do not name it. */
export async function unitNamed(db: Db, actor: Actor, key: string): Promise<string | null> {
  const found = await sql<{ name: string }>`
    select coalesce(pu.name, u.name) as name
      from plan_task_unit u join plan_task t on t.id = u.task_id and t.removed_at is null join plan p on p.id = t.plan_id
      left join plan_unit pu on pu.id = u.unit_id
     where u.key = ${key} and ${visiblePlans(actor)} group by 1 order by count(*) desc, 1 limit 1`.execute(db);
  return found.rows[0]?.name ?? null;
}

/** Units without a code that planners named, for choosing what another one stands below. */
export async function plainUnits(db: Db, root: string): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select id, name from plan_unit where root_agency = ${root} and agency_code is null and kind = 'unit' order by name`.execute(
    db,
  );
  return found.rows;
}
