import { sql } from 'kysely';
import { dayOf, type Day } from '../../law/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { standingOf } from '../schedule/periods.ts';
import type { TaskState } from '../schedule/roll-up.ts';
import { rootOf } from '../units/agency-tree.ts';
import { resolveName } from '../units/resolve-name.ts';
import { linkedUnits } from '../units/linked-units.ts';
import type { TaskValues } from './columns.ts';

/** When a plan began: continuous tasks have no period before it. */
export function startOf(plan: { issuedOn: Day | null; createdAt: Date }): Day {
  return plan.issuedOn ?? dayOf(plan.createdAt);
}

interface Found {
  id: string;
  issuedOn: Day | null;
  createdAt: Date;
  agencyCode: string;
  values: Partial<TaskValues> & { removed?: boolean };
  entries: Entry[];
  difficulties: number;
}

/** What of a progress entry decides how a task stands. */
export interface Entry {
  readonly period: string | null;
  readonly state: TaskState;
  readonly percent: number | null;
  readonly onDay: Day;
  readonly at: string;
}

/**
 * Writes how tasks stand now from their values, progress and difficulties. Called in the transaction of every act, so that what is
 * counted and what is shown are never older than the act.
 */
export async function refreshTasks(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 1_000) await refreshSome(tx, ids.slice(from, from + 1_000));
}

async function refreshSome(tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await sql<Found>`
    select t.id, p.issued_on as "issuedOn", p.created_at as "createdAt", p.agency_code as "agencyCode",
           coalesce((select jsonb_object_agg(v.field, v.value) from (
             select distinct on (field) field, value from plan_value where task_id = t.id order by field, id desc) v), '{}') as values,
           coalesce((select jsonb_agg(jsonb_build_object('period', g.period, 'state', g.state, 'percent', g.percent,
                                                         'onDay', g.on_day, 'at', g.at) order by g.seq)
                       from plan_progress g where g.task_id = t.id), '[]') as entries,
           (select count(*) from plan_difficulty d where d.task_id = t.id and d.state in ('open', 'answered')) as difficulties
      from plan_task t join plan p on p.id = t.plan_id
     where t.id = any(${ids}::uuid[])`.execute(tx);
  await writeTasks(tx, found.rows);
  await writeUnits(tx, found.rows);
}

async function writeTasks(tx: Tx, tasks: readonly Found[]): Promise<void> {
  const rows = tasks.map((task) => {
    const {
      title,
      content = null,
      leads = [],
      coordinators = [],
      person = null,
      products = [],
      supervisor = null,
    } = task.values;
    const deadline = task.values.deadline ?? { value: null, text: null };
    const stands = progressOf(task.entries, deadline.value, startOf(task));
    const parts = { title, content, leads, coordinators, person, products, supervisor };
    const limit = { deadline: deadline.value, deadline_text: deadline.text };
    return {
      id: task.id,
      ...parts,
      ...limit,
      ...stands,
      open_difficulties: task.difficulties,
      removed: task.values.removed === true,
    };
  });
  await sql`
    update plan_task t set title = coalesce(n.title, t.title), content = n.content, leads = n.leads, coordinators = n.coordinators,
           person = n.person, deadline = nullif(n.deadline, 'null'::jsonb), deadline_text = n.deadline_text, products = n.products,
           supervisor = nullif(n.supervisor, 'null'::jsonb), state = n.state, percent = n.percent, due_on = n.due_on, dated = n.dated,
           done_on = n.done_on, last_progress_at = n.last_progress_at, open_difficulties = n.open_difficulties,
           removed_at = case when n.removed then coalesce(t.removed_at, (select max(at) from plan_value where task_id = t.id and field = 'removed')) end
      from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, title text, content text, leads jsonb, coordinators jsonb,
           person text, deadline jsonb, deadline_text text, products jsonb, supervisor jsonb, state text, percent int, due_on date,
           dated boolean, done_on date, last_progress_at timestamptz, open_difficulties int, removed boolean)
     where t.id = n.id`.execute(tx);
}

/** How a task stands by what was reported: an entry about the whole task decides, else its periods do. */
export function progressOf(
  entries: readonly Entry[],
  deadline: TaskValues['deadline']['value'],
  start: Day,
): {
  state: TaskState;
  percent: number | null;
  due_on: Day | null;
  dated: boolean;
  done_on: Day | null;
  last_progress_at: string | null;
} {
  const done = new Set<string>();
  let whole: Entry | null = null;
  for (const entry of entries) {
    if (entry.period === null) whole = entry;
    else if (entry.state === 'done') done.add(entry.period);
    else done.delete(entry.period);
  }
  const last = entries.at(-1) ?? null;
  const { dueOn, dated, complete } = standingOf(deadline, start, done);
  const doneOn = whole?.state === 'done' ? whole.onDay : complete && last !== null ? last.onDay : null;
  const state: TaskState =
    doneOn !== null ? 'done' : last === null ? 'notBegun' : last.state === 'done' ? 'running' : last.state;
  const percent = doneOn === null ? (last?.percent ?? null) : 100;
  return {
    state,
    percent,
    due_on: doneOn === null ? dueOn : null,
    dated,
    done_on: doneOn,
    last_progress_at: last?.at ?? null,
  };
}

async function writeUnits(tx: Tx, tasks: readonly Found[]): Promise<void> {
  const linked = await linkedUnits(tx, [...new Set(tasks.map(({ agencyCode }) => rootOf(agencyCode)))]);
  const rows = tasks.flatMap(({ id, agencyCode, values }) => {
    const root = rootOf(agencyCode);
    const named = [
      ...(values.leads ?? []).map((lead) => ({ role: 'lead', ...lead })),
      ...(values.coordinators ?? []).map((name) => ({
        role: 'coordinator',
        name,
        from: null,
        until: null,
        joint: false,
      })),
    ];
    return named.map(({ role, name, from, until, joint }, ordinal) => {
      const { key, unitId, agencyCode } = resolveName(name, root, linked.get(root) ?? new Map());
      return {
        task_id: id,
        role,
        name,
        key,
        unit_id: unitId,
        agency_code: agencyCode,
        from_day: from,
        until_day: until,
        joint,
        ordinal,
      };
    });
  });
  await sql`delete from plan_task_unit where task_id = any(${tasks.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`insert into plan_task_unit select * from json_populate_recordset(null::plan_task_unit, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  );
}
