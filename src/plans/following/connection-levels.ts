import { sql } from 'kysely';
import { AGENCIES, type Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { CURRENT_LINKS } from '../acts/funding-and-links.ts';
import { membersOf } from '../reports/periods/reporting-units.ts';
import { houseAgencies, housePlans, visiblePlans } from '../stored/visible.ts';
import { atOrBelow, isCentral, isNational, rootOf } from '../units/agency-tree.ts';
import { linkedUnits } from '../units/linked-units.ts';
import { resolveName } from '../units/resolve-name.ts';
import type { ConnectionState } from './connections.ts';
import type { ReviewState } from './databases.ts';
import { countConnections, type PlanConnection } from './read-connections.ts';
import { countReviews, type PlanDatabase } from './read-databases.ts';

/** In which plan something stands, and which agency it is counted under. */
interface Placed {
  readonly planCode: string;
  readonly planTitle: string;
  /** A ministry or province; within the house of the task that was asked about, its unit. */
  readonly agencyCode: string;
}
export type LevelConnection = PlanConnection & Placed;
export type LevelDatabase = PlanDatabase & Placed;

/** What one agency told. */
export interface AgencyConnections {
  readonly agencyCode: string;
  readonly connections: Readonly<Record<ConnectionState, number>>;
  readonly databases: Readonly<Record<ReviewState, number>>;
  /** Last day since which something stands as it does; null: it told nothing. */
  readonly last: Day | null;
}

export interface ConnectionLevels {
  /** The task of a plan whose carrying out is looked at, over all levels below it; null: all plans that are the actor's business. */
  readonly task: {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly planCode: string;
  } | null;
  readonly connections: readonly LevelConnection[];
  readonly databases: readonly LevelDatabase[];
  /** Everyone who told something or was to. */
  readonly agencies: readonly AgencyConnections[];
  /** Of these, who told nothing: named by the task or with a plan of its own, without any connection or database. */
  readonly silent: readonly string[];
  /** Collective names of the task whose units have no codes: who of them is silent cannot be told. */
  readonly uncounted: readonly string[];
}

export interface Scope {
  readonly task: ConnectionLevels['task'];
  /** Ministry or province whose units are told apart; of others only the whole. */
  readonly house: string | null;
  /** The task and all that carry it out below; null: any. */
  readonly taskIds: readonly string[] | null;
  /** Condition on plans `p`. */
  readonly plans: ReturnType<typeof sql>;
  /** Condition on plans `p` and entries `e`. */
  readonly visible: ReturnType<typeof sql>;
}

/**
 * How databases and their connections stand over all plans that the actor may see, agency by agency; with a task: those of the plans that
 * carry it out. Null: the actor may not see that task.
 */
export async function connectionLevels(
  db: Db,
  actor: Actor,
  asked: { readonly taskId?: string | null },
  today: Day,
): Promise<ConnectionLevels | null> {
  const scope = await scopeOf(db, actor, asked.taskId ?? null);
  if (scope === null) return null;
  const [connections, databases, named, plans] = await Promise.all([
    connectionsIn(db, scope),
    databasesIn(db, scope),
    scope.task === null ? [] : namedIn(db, scope.task.id, today),
    agenciesWithPlans(db, scope),
  ]);
  const { house } = scope;
  const placing = await placer(db, house, [...connections, ...databases]);
  const placed = {
    connections: connections.map((one) => ({ ...one, agencyCode: placing(one) })),
    databases: databases.map((one) => ({ ...one, agencyCode: placing(one) })),
  };
  const members = named.flatMap((unit) => membersOf({ ...unit, role: 'lead' }, house ?? ''));
  // Of one's own house the units are looked at, not the house as a whole.
  const called = [...members.flatMap(({ agencyCode }) => agencyCode ?? []), ...plans].filter((code) => code !== house);
  const expected = called.map((code) => groupOf(code, house));
  const byAgency = {
    connections: Map.groupBy(placed.connections, ({ agencyCode }) => agencyCode),
    databases: Map.groupBy(placed.databases, ({ agencyCode }) => agencyCode),
  };
  const told = [...byAgency.connections.keys(), ...byAgency.databases.keys()];
  const agencies = [...new Set([...told, ...expected])]
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((code) => countsOf(code, byAgency.connections.get(code) ?? [], byAgency.databases.get(code) ?? []));
  return {
    task: scope.task,
    ...placed,
    agencies,
    silent: agencies.filter(({ last }) => last === null).map(({ agencyCode }) => agencyCode),
    uncounted: members.filter(({ agencyCode }) => agencyCode === null).map(({ name }) => name),
  };
}

/** What is looked at, and what of it the actor may see; null: not that task. */
export async function scopeOf(db: Db, actor: Actor, taskId: string | null): Promise<Scope | null> {
  if (taskId === null) {
    const own = sql`(${visiblePlans(actor)} and e.unit_agency = any(${houseAgencies(actor)}::text[]))`;
    const plans = housePlans(actor);
    return { task: null, house: houseOf(actor), taskIds: null, plans, visible: sql`(${plans} or ${own})` };
  }
  if (!isUuid(taskId)) return null;
  const found = await sql<NonNullable<Scope['task']> & { agencyCode: string }>`
    select t.id, t.number, t.title, p.code as "planCode", p.agency_code as "agencyCode"
      from plan_task t join plan p on p.id = t.plan_id
     where t.id = ${taskId} and t.removed_at is null and p.state = 'confirmed' and ${visiblePlans(actor)}`.execute(db);
  const [row] = found.rows;
  if (!row) return null;
  const below = await sql<{ id: string }>`
    with recursive down as (
      select ${taskId}::uuid as id
      union select l.lower_task from down join ${CURRENT_LINKS} l on l.upper_task = down.id)
    select id from down`.execute(db);
  const { agencyCode, ...task } = row;
  const taskIds = below.rows.map(({ id }) => id);
  const visible = visiblePlans(actor);
  return { task, house: rootOf(agencyCode), taskIds, plans: visible, visible };
}

/** What is read of something that stands in a plan. */
type Read<T> = T & {
  readonly planCode: string;
  readonly planTitle: string;
  readonly planAgency: string;
  readonly entryAgency: string | null;
};

const IN_PLAN = sql`
  p.code as "planCode", p.title as "planTitle", p.agency_code as "planAgency",
  case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) end as task`;

/** Condition on plans `p` and the last entries `e`. */
export function inScope({ visible, taskIds }: Scope): ReturnType<typeof sql> {
  return sql`p.state = 'confirmed' and ${visible} and (${taskIds}::uuid[] is null or e.task_id = any(${taskIds}::uuid[]))`;
}

async function connectionsIn(db: Db, scope: Scope): Promise<Read<PlanConnection>[]> {
  const found = await sql<Read<PlanConnection>>`
    select c.id, c.from_name as "fromName", c.from_code as "fromCode", c.to_name as "toName", c.to_code as "toCode", c.kind,
           e.state, e.since, e.unit_name as "unitName", e.next_step as "nextStep", e.next_on as "nextOn",
           c.unit_agency as "unitAgency", c.database_id as "databaseId", e.unit_agency as "entryAgency", ${IN_PLAN}
      from plan_connection c join plan p on p.id = c.plan_id
     cross join lateral (select * from plan_connection_entry e where e.connection_id = c.id order by e.id desc limit 1) e
      left join plan_task t on t.id = e.task_id and t.removed_at is null
     where ${inScope(scope)} and e.state <> 'withdrawn' order by p.code, c.seq`.execute(db);
  return found.rows;
}

async function databasesIn(db: Db, scope: Scope): Promise<Read<PlanDatabase>[]> {
  const found = await sql<Read<PlanDatabase>>`
    select d.id, d.name, d.serves, e.review, e.since, e.unit_name as "unitName", d.unit_agency as "unitAgency", e.standard, e.gaps,
           e.data_on as "dataOn", e.unit_agency as "entryAgency", ${IN_PLAN}
      from plan_database d join plan p on p.id = d.plan_id
     cross join lateral (select * from plan_database_entry e where e.database_id = d.id order by e.id desc limit 1) e
      left join plan_task t on t.id = e.task_id and t.removed_at is null
     where ${inScope(scope)} and e.review <> 'withdrawn' order by p.code, d.seq`.execute(db);
  return found.rows;
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly agencyCode: string | null;
}

/** Who leads a task on that day: it was to tell. */
async function namedIn(db: Db, taskId: string, today: Day): Promise<Named[]> {
  const found = await sql<Named>`
    select key, name, agency_code as "agencyCode" from plan_task_unit
     where task_id = ${taskId} and role = 'lead' and (from_day is null or from_day <= ${today}::date)
       and (until_day is null or until_day >= ${today}::date) order by ordinal`.execute(db);
  return found.rows;
}

/** Agencies whose plans carry the task out; without a task those whose plans are the actor's business. What binds all is nobody's own plan. */
export async function agenciesWithPlans(db: Db, { task, taskIds, plans }: Scope): Promise<string[]> {
  const found =
    task === null
      ? await sql<{ code: string }>`
          select distinct p.agency_code as code from plan p where p.state = 'confirmed' and ${plans}`.execute(db)
      : await sql<{ code: string }>`
          select distinct p.agency_code as code from plan_task t join plan p on p.id = t.plan_id
           where t.id = any(${taskIds}::uuid[]) and t.id <> ${task.id} and p.state = 'confirmed' and ${plans}`.execute(
          db,
        );
  return found.rows.map(({ code }) => code).filter((code) => !isCentral(code));
}

/** The ministry or province of the actor, whose units it follows one by one; null for who follows several. */
function houseOf(actor: Actor): string | null {
  const roots = new Set(
    actor.kind === 'person' ? actor.roles.map(({ agencyCode }) => agencyCode && rootOf(agencyCode)) : [],
  );
  const [root = null] = roots;
  return roots.size > 1 || root === null || isNational(root) || isCentral(root) ? null : root;
}

/** Where an agency is counted: within the house that is told apart itself, else its ministry or province. */
export function groupOf(agencyCode: string, house: string | null): string {
  return rootOf(agencyCode) === house ? agencyCode : rootOf(agencyCode);
}

/** Ministries first, then provinces, in the order of the list of agencies. */
function placeOf(code: string): number {
  return AGENCIES.findIndex((one) => one.code === code);
}

/** What decides whose something is. */
export interface Told {
  readonly planAgency: string;
  readonly unitName: string;
  readonly entryAgency: string | null;
}

/** Who told it: the unit that answers for it, where it is known and of the house of the plan; else the agency of the plan. */
export async function placer(db: Db, house: string | null, all: readonly Told[]): Promise<(one: Told) => string> {
  const linked = await linkedUnits(db, [...new Set(all.map(({ planAgency }) => rootOf(planAgency)))]);
  const places = new Map<string, string>();
  const find = ({ unitName, planAgency, entryAgency }: Told): string => {
    const root = rootOf(planAgency);
    const unit = resolveName(unitName, root, linked.get(root) ?? new Map()).agencyCode ?? entryAgency;
    const isItsOwn = unit !== null && (isCentral(root) || atOrBelow(root).includes(unit));
    return groupOf(isItsOwn ? unit : planAgency, house);
  };
  // Many rows name the same unit of the same plan.
  return (one) => {
    const key = JSON.stringify([one.planAgency, one.unitName, one.entryAgency]);
    const place = places.get(key) ?? find(one);
    places.set(key, place);
    return place;
  };
}

function countsOf(
  agencyCode: string,
  connections: readonly LevelConnection[],
  databases: readonly LevelDatabase[],
): AgencyConnections {
  const days = [...connections, ...databases].map(({ since }) => since);
  return {
    agencyCode,
    connections: countConnections(connections),
    databases: countReviews(databases),
    last: days.reduce<Day | null>((last, since) => (last === null || since > last ? since : last), null),
  };
}
