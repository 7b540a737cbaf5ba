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
  /** Most late first. A task with several leads counts for each of them. */
  readonly units: readonly UnitFigures[];
  readonly supervisors: readonly SupervisorFigures[];
  readonly provinces: readonly ProvinceFigures[];
  /** By month: open tasks that fall due, and tasks that were done. */
  readonly months: readonly MonthFigures[];
}

function figures(today: Day): ReturnType<typeof sql> {
  const states = (['done', 'overdue', 'dueSoon', 'onTime', 'noDate'] as const).map(
    (state) => sql`count(*) filter (where ${dueCondition(state, today)})::int as ${sql.ref(state)}`,
  );
  return sql`count(*)::int as total, count(*) filter (where t.open_difficulties > 0)::int as "withDifficulty", ${sql.join(states)}`;
}

/** The leader's page in one trip: every number of the plans that the actor may see, as of `today`. */
export async function overview(db: Db, actor: Actor, filter: TaskFilter, today: Day): Promise<Overview> {
  const from = countedTasks(actor, filter, today);
  const counts = figures(today);
  // One statement: all figures are of the same moment, and the tasks are chosen once.
  const found = await sql<{ all: Overview }>`
    with t as materialized (
      select t.id, t.plan_id, t.done_on, t.due_on, t.open_difficulties, t.supervisor->>'name' as supervisor,
             coalesce((t.supervisor->>'toBeAssigned')::boolean, false) as assigned, p.province_code ${from})
    select jsonb_build_object(
      'plans', (select count(distinct plan_id) from t),
      'figures', (select to_jsonb(f) from (select ${counts} from t) f),
      'units', (select coalesce(jsonb_agg(f order by f.overdue desc, f.total desc, f.name), '[]') from (
         select u.key, min(u.name) as name, ${counts} from t join plan_task_unit u on u.task_id = t.id and ${leadsToday(today)} group by u.key) f),
      'supervisors', (select coalesce(jsonb_agg(f order by f.overdue desc, f.total desc, f.name), '[]') from (
         select coalesce(t.supervisor, '') as name, bool_or(t.assigned) as "toBeAssigned", ${counts} from t group by 1) f),
      'provinces', (select coalesce(jsonb_agg(f order by f."provinceCode"), '[]') from (
         select t.province_code as "provinceCode", ${counts} from t where t.province_code is not null group by 1) f),
      'months', (select coalesce(jsonb_agg(f order by f.month), '[]') from (
         select date_trunc('month', coalesce(t.done_on, t.due_on))::date as month,
                count(*) filter (where t.done_on is null)::int as due, count(*) filter (where t.done_on is not null)::int as done
           from t where coalesce(t.done_on, t.due_on) is not null group by 1) f)) as all`.execute(db);
  return { ...found.rows[0]!.all, today };
}
