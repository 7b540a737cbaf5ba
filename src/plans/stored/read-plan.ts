import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import { holdsWords, type Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { planSight, type PlanSight } from '../access/plan-sight.ts';
import { dueState, type Due } from '../schedule/due-state.ts';
import type { Deadline } from '../schedule/deadline.ts';
import type { Lead } from '../schedule/lead.ts';
import type { TaskState } from '../schedule/roll-up.ts';
import type { Supervisor } from './columns.ts';
import { visiblePlans } from './visible.ts';

export type PlanState = 'draft' | 'confirmed' | 'closed';

export interface PlanSummary {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: Day | null;
  readonly agencyCode: string;
  readonly administeredBy: string;
  readonly provinceCode: string | null;
  readonly unitName: string | null;
  readonly state: PlanState;
  readonly demo: boolean;
  readonly parentPlanId: string | null;
  readonly parentTaskId: string | null;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly closedAt: Date | null;
  /** Top tasks and sub-tasks together. */
  readonly tasks: number;
  readonly done: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** A task in the list of its plan. */
export interface TaskSummary {
  readonly id: string;
  readonly position: number;
  /** Number in the document; null for a task that was added. */
  readonly number: string | null;
  readonly groupNumber: string | null;
  readonly groupTitle: string | null;
  readonly parentTaskId: string | null;
  readonly origin: 'document' | 'planner';
  readonly title: string;
  readonly leads: readonly Lead[];
  readonly coordinators: readonly string[];
  readonly person: string | null;
  readonly deadline: Deadline | null;
  /** The plan's own words. */
  readonly deadlineText: string | null;
  readonly products: readonly string[];
  readonly supervisor: Supervisor | null;
  readonly state: TaskState;
  readonly percent: number | null;
  /** Last day of the earliest obligation that is not done. */
  readonly dueOn: Day | null;
  /** Whether the time limit gives any day at all. */
  readonly dated: boolean;
  readonly doneOn: Day | null;
  readonly lastProgressAt: Date | null;
  readonly openDifficulties: number;
  readonly due: Due;
  /** Fields whose present value somebody confirmed. */
  readonly confirmed: readonly string[];
}

/** A reporting duty, a standing duty or a funding clause, as read. */
export interface PlanClause {
  readonly id: string;
  readonly kind: 'reporting' | 'standing' | 'funding';
  readonly body: unknown;
}

export interface PlanView extends PlanSummary {
  readonly sight: PlanSight;
  readonly createdBy: string | null;
  readonly confirmedBy: string | null;
  readonly closedBy: string | null;
  readonly closeReason: string | null;
  readonly documentFileId: string | null;
  readonly taskList: readonly TaskSummary[];
  readonly clauses: readonly PlanClause[];
  readonly parent: { readonly code: string; readonly title: string } | null;
  readonly below: readonly Pick<PlanSummary, 'id' | 'code' | 'title' | 'agencyCode' | 'unitName' | 'state'>[];
}

/** `plans` gives the plans to be summed up, so that only those of a page are counted. */
function summaries(plans: ReturnType<typeof sql>, today: Day): ReturnType<typeof sql> {
  return sql`
  select p.id, p.code, p.title, p.document_number as "documentNumber", p.issued_on as "issuedOn", p.agency_code as "agencyCode",
  p.administered_by as "administeredBy", p.province_code as "provinceCode", p.unit_name as "unitName", p.state, p.demo,
  p.parent_plan_id as "parentPlanId", p.parent_task_id as "parentTaskId", p.created_at as "createdAt",
  p.confirmed_at as "confirmedAt", p.closed_at as "closedAt", c.tasks, c.done, c.overdue, c."dueSoon"
  from (${plans}) p cross join lateral (
    select count(*) as tasks, count(*) filter (where done_on is not null) as done,
           count(*) filter (where due_on < ${today}::date) as overdue,
           count(*) filter (where due_on between ${today}::date and ${today}::date + 30) as "dueSoon"
      from plan_task t where t.plan_id = p.id and t.removed_at is null) c`;
}

export interface PlanFilter {
  readonly agencyCode?: string;
  readonly state?: PlanState;
  /** Words of the title, the number or the code. */
  readonly words?: string;
  readonly parentTaskId?: string;
  /** Id of the last plan of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

/** Plans that the actor may see, the newest first. */
export async function listPlans(db: Db, actor: Actor, today: Day, filter: PlanFilter = {}): Promise<PlanSummary[]> {
  const { agencyCode = null, state = null, words = '', parentTaskId = null, after = null, limit = 50 } = filter;
  const page = sql`
    select p.* from plan p
     where ${visiblePlans(actor)} and (${agencyCode}::text is null or p.agency_code = ${agencyCode})
       and (${state}::text is null or p.state = ${state}) and (${parentTaskId}::text is null or p.parent_task_id::text = ${parentTaskId})
       and ${holdsWords([sql`p.title`, sql`p.document_number`, sql`p.code`], words)}
       and (${after}::text is null or (p.created_at, p.id) < (select created_at, id from plan where id::text = ${after}))
     order by p.created_at desc, p.id desc limit ${Math.min(limit, 500)}`;
  const found = await sql<PlanSummary>`${summaries(page, today)} order by p.created_at desc, p.id desc`.execute(db);
  return found.rows;
}

/** A plan with its tasks, by code, or null when the actor may not see it. */
export async function readPlan(db: Db, actor: Actor, code: string, today: Day): Promise<PlanView | null> {
  type Row = Omit<PlanView, 'sight' | 'taskList' | 'clauses' | 'below'>;
  const found = await sql<Row>`
    with one as (${summaries(sql`select * from plan where code = ${code}`, today)})
    select one.*, by1.name as "createdBy", by2.name as "confirmedBy", by3.name as "closedBy", p.close_reason as "closeReason",
           p.document_file_id as "documentFileId",
           case when up.id is not null then jsonb_build_object('code', up.code, 'title', up.title) end as parent
      from one join plan p on p.id = one.id left join plan up on up.id = p.parent_plan_id
      left join account by1 on by1.id = p.created_by left join account by2 on by2.id = p.confirmed_by
      left join account by3 on by3.id = p.closed_by`.execute(db);
  const [plan] = found.rows;
  const sight = plan ? planSight(actor, plan) : null;
  if (!plan || sight === null) return null;
  const [taskList, clauses, below] = await Promise.all([
    taskSummaries(db, sql`t.plan_id = ${plan.id}`, today),
    db
      .selectFrom('plan_clause')
      .select(['id', 'kind', 'body'])
      .where('plan_id', '=', plan.id)
      .orderBy('position')
      .execute(),
    sql<PlanView['below'][number]>`
      select p.id, p.code, p.title, p.agency_code as "agencyCode", p.unit_name as "unitName", p.state
        from plan p where p.parent_plan_id = ${plan.id} and ${visiblePlans(actor)} order by p.created_at, p.id`.execute(
      db,
    ),
  ]);
  return { ...plan, sight, taskList, clauses: clauses as PlanClause[], below: below.rows };
}

/** The document beside which a planner confirms: its text, and what was read from it. */
export async function planDocument(
  db: Db,
  actor: Actor,
  code: string,
): Promise<{ text: string; reading: unknown; fileId: string | null } | null> {
  const found = await sql<{
    agencyCode: string;
    administeredBy: string;
    state: PlanState;
    text: string | null;
    reading: unknown;
    fileId: string | null;
  }>`
    select agency_code as "agencyCode", administered_by as "administeredBy", state, document_text as text, reading,
           document_file_id as "fileId" from plan where code = ${code}`.execute(db);
  const [plan] = found.rows;
  if (!plan || planSight(actor, plan) === null || plan.text === null) return null;
  return { text: plan.text, reading: plan.reading, fileId: plan.fileId };
}

/** Tasks as they stand, in the order of the document. */
export async function taskSummaries(db: Db, which: ReturnType<typeof sql>, today: Day): Promise<TaskSummary[]> {
  const found = await sql<Omit<TaskSummary, 'due'>>`
    select t.id, t.position, t.number, t.group_number as "groupNumber", t.group_title as "groupTitle",
           t.parent_task_id as "parentTaskId", t.origin, t.title, t.leads, t.coordinators, t.person, t.deadline,
           t.deadline_text as "deadlineText", t.products, t.supervisor, t.state, t.percent, t.due_on as "dueOn", t.dated,
           t.done_on as "doneOn", t.last_progress_at as "lastProgressAt", t.open_difficulties as "openDifficulties",
           coalesce((select jsonb_agg(c.field) from plan_confirmation c
                      where c.task_id = t.id and c.value_id = (select max(v.id) from plan_value v where v.task_id = t.id and v.field = c.field)), '[]') as confirmed
      from plan_task t where t.removed_at is null and ${which} order by t.plan_id, t.position`.execute(db);
  return found.rows.map((task) => ({ ...task, due: dueState(task, today) }));
}
