import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import type { DueState } from '../schedule/due-state.ts';
import { countedTasks, dueCondition, leadsToday, type TaskFilter } from './filter.ts';

/** How many tasks stand how; each figure is the length of the list with the same filter and `due`. */
export type Figures = Readonly<Record<DueState, number>> & { readonly total: number; readonly withDifficulty: number };

export interface UnitFigures extends Figures {
  /** For `TaskFilter.unit`. */
  readonly key: string;
  readonly name: string;
}
export interface SupervisorFigures extends Figures {
  /** '' : no supervising leader is named. */
  readonly name: string;
  readonly toBeAssigned: boolean;
}
export interface ProvinceFigures extends Figures {
  readonly provinceCode: string;
}
export interface MonthFigures {
  /** First day of the month. */
  readonly month: Day;
  readonly due: number;
  readonly done: number;
}

export interface Overview {
  readonly today: Day;
  readonly plans: number;
  readonly figures: Figures;
  /** Most late first. A task with several leads counts for each of them, once where two names mean the same. */
  readonly units: readonly UnitFigures[];
  readonly supervisors: readonly SupervisorFigures[];
  readonly provinces: readonly ProvinceFigures[];
  /** By month: open tasks that fall due, and tasks that were done. */
  readonly months: readonly MonthFigures[];
}

const STATES = ['done', 'overdue', 'dueSoon', 'onTime', 'noDate'] as const satisfies readonly DueState[];

/** Sums of groups `g`: tasks that stand alike are counted once, then added up. */
const FIGURES = sql`sum(g.n)::int as total, sum(g.hard)::int as "withDifficulty", ${sql.join(
  STATES.map(
    (state) => sql`coalesce(sum(g.n) filter (where g.stands = ${sql.lit(state)}), 0)::int as ${sql.ref(state)}`,
  ),
)}`;
const NONE: Figures = { total: 0, withDifficulty: 0, done: 0, overdue: 0, dueSoon: 0, onTime: 0, noDate: 0 };

/** The leader's page in one trip: every number of the plans that the actor may see, as of `today`. */
export async function overview(db: Db, actor: Actor, filter: TaskFilter, today: Day): Promise<Overview> {
  const stands = STATES.map((state) => sql`when ${dueCondition(state, today)} then ${sql.lit(state)}`);
  // One statement: all figures are of the same moment, and the tasks are chosen once.
  const found = await sql<{ all: Overview }>`
    with t as materialized (
      select t.id, t.plan_id, t.done_on is not null as done, coalesce(t.done_on, t.due_on) as day, t.open_difficulties > 0 as hard,
             coalesce(t.supervisor->>'name', '') as supervisor, coalesce((t.supervisor->>'toBeAssigned')::boolean, false) as assigned,
             p.province_code, case ${sql.join(stands, sql` `)} end as stands
        ${countedTasks(actor, filter, today)}),
    alike as materialized (
      select province_code, supervisor, assigned, stands, count(*) as n, count(*) filter (where hard) as hard from t group by 1, 2, 3, 4)
    select jsonb_build_object(
      'plans', (select count(distinct plan_id) from t),
      'figures', (select to_jsonb(f) from (select ${FIGURES} from alike g) f),
      'units', (select coalesce(jsonb_agg(f order by f.overdue desc, f.total desc, f.name), '[]') from (
         select g.key, min(g.name) as name, ${FIGURES} from (
           select u.key, min(u.name) as name, t.stands, count(distinct t.id) as n, count(distinct t.id) filter (where t.hard) as hard
             from t join plan_task_unit u on u.task_id = t.id and ${leadsToday(today)} group by 1, 3) g group by g.key) f),
      'supervisors', (select coalesce(jsonb_agg(f order by f.overdue desc, f.total desc, f.name), '[]') from (
         select g.supervisor as name, bool_or(g.assigned) as "toBeAssigned", ${FIGURES} from alike g group by 1) f),
      'provinces', (select coalesce(jsonb_agg(f order by f."provinceCode"), '[]') from (
         select g.province_code as "provinceCode", ${FIGURES} from alike g where g.province_code is not null group by 1) f),
      'months', (select coalesce(jsonb_agg(f order by f.month), '[]') from (
         select date_trunc('month', t.day)::date as month, count(*) filter (where not t.done)::int as due,
                count(*) filter (where t.done)::int as done
           from t where t.day is not null group by 1) f)) as all`.execute(db);
  const all = found.rows[0]!.all;
  return { ...all, figures: all.plans === 0 ? NONE : all.figures, today };
}
