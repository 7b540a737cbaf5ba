import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { By } from '../stored/read-task.ts';
import { CONNECTION_STATES, type ConnectionKind, type ConnectionState, type ConnectionStep } from './connections.ts';

/** A connection of a plan as it stands by its last entry. */
export interface PlanConnection {
  readonly id: string;
  readonly fromName: string;
  readonly fromCode: string | null;
  readonly toName: string;
  readonly toCode: string | null;
  readonly kind: ConnectionKind;
  readonly state: ConnectionStep;
  readonly since: Day;
  readonly unitName: string;
  /** Agency for which it was added; null: by who keeps the plan. */
  readonly unitAgency: string | null;
  /** Database of the plan's inventory that it joins. */
  readonly databaseId: string | null;
  readonly task: { readonly id: string; readonly number: string | null; readonly title: string } | null;
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
}

/** One thing that was recorded of a connection. */
export interface ConnectionEntry extends By {
  readonly state: ConnectionStep;
  readonly since: Day;
  readonly unitName: string;
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
  readonly note: string | null;
}

/**
 * The connections of a plan, or of one task of it, in the order in which they were added; withdrawn ones among them, so that their history
 * can be read. For plans that the caller has read.
 */
export async function planConnections(
  db: Db,
  planId: string,
  { taskId = null }: { readonly taskId?: string | null } = {},
): Promise<PlanConnection[]> {
  const found = await sql<PlanConnection>`
    select c.id, c.from_name as "fromName", c.from_code as "fromCode", c.to_name as "toName", c.to_code as "toCode", c.kind,
           e.state, e.since, e.unit_name as "unitName", e.next_step as "nextStep", e.next_on as "nextOn",
           c.unit_agency as "unitAgency", c.database_id as "databaseId",
           case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) end as task
      from plan_connection c
     cross join lateral (select * from plan_connection_entry e where e.connection_id = c.id order by e.id desc limit 1) e
      left join plan_task t on t.id = e.task_id and t.removed_at is null
     where c.plan_id = ${planId} and (${taskId}::uuid is null or (t.id = ${taskId}::uuid and e.state <> 'withdrawn'))
     order by c.seq`.execute(db);
  return found.rows;
}

/** Everything that was recorded of a connection, newest first. For plans that the caller has read. */
export async function connectionHistory(db: Db, connectionId: string): Promise<ConnectionEntry[]> {
  if (!isUuid(connectionId)) return [];
  const found = await sql<ConnectionEntry>`
    select e.state, e.since, e.unit_name as "unitName", e.next_step as "nextStep", e.next_on as "nextOn", e.note, e.at, a.name as by
      from plan_connection_entry e left join account a on a.id = e.account_id
     where e.connection_id = ${connectionId} order by e.id desc limit 500`.execute(db);
  return found.rows;
}

/** How many stand in each state; withdrawn ones do not count. */
export function countConnections(
  connections: readonly Pick<PlanConnection, 'state'>[],
): Readonly<Record<ConnectionState, number>> {
  const counts = Object.fromEntries(CONNECTION_STATES.map((state) => [state, 0])) as Record<ConnectionState, number>;
  for (const { state } of connections) if (state !== 'withdrawn') counts[state] += 1;
  return counts;
}
