import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { agenciesWithPlans, groupOf, inScope, placer, scopeOf, type Told } from './connection-levels.ts';
import { CONNECTION_STATES, type ConnectionState } from './connections.ts';

/** The figures of `connectionLevels` without a task, for a page that shows no list. */
export interface ConnectionFigures {
  readonly connections: Readonly<Record<ConnectionState, number>>;
  readonly databases: number;
  /** Agencies that told something, and all that told or have a plan. */
  readonly told: number;
  readonly agencies: number;
}

interface Counted extends Told {
  /** Null: databases. */
  readonly state: ConnectionState | null;
  readonly count: number;
}

/** How connections stand over all plans that are the actor's business. Counted where they lie: a leader's page must not fetch every row. */
export async function connectionFigures(db: Db, actor: Actor): Promise<ConnectionFigures> {
  const scope = (await scopeOf(db, actor, null))!;
  const last = (table: string, key: string) =>
    sql`lateral (select * from ${sql.table(table)} e where ${sql.ref(`e.${key}`)} = x.id order by e.id desc limit 1) e`;
  const of = sql`p.agency_code as "planAgency", e.unit_name as "unitName", e.unit_agency as "entryAgency"`;
  const found = await sql<Counted>`
    select ${of}, e.state, count(*)::int as count
      from plan_connection x join plan p on p.id = x.plan_id cross join ${last('plan_connection_entry', 'connection_id')}
     where ${inScope(scope)} and e.state <> 'withdrawn' group by 1, 2, 3, 4
    union all
    select ${of}, null, count(*)::int
      from plan_database x join plan p on p.id = x.plan_id cross join ${last('plan_database_entry', 'database_id')}
     where ${inScope(scope)} and e.review <> 'withdrawn' group by 1, 2, 3`.execute(db);
  const plans = await agenciesWithPlans(db, scope);
  const placing = await placer(db, scope.house, found.rows);
  const told = new Set(found.rows.map(placing));
  const expected = plans.filter((code) => code !== scope.house).map((code) => groupOf(code, scope.house));
  const counted = (state: ConnectionState | null): number =>
    found.rows.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0);
  const connections = Object.fromEntries(CONNECTION_STATES.map((state) => [state, counted(state)]));
  return {
    connections: connections as Record<ConnectionState, number>,
    databases: counted(null),
    told: told.size,
    agencies: new Set([...told, ...expected]).size,
  };
}
