import { sql } from 'kysely';
import { addMonths, type Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { planSight, type PlanScope, type PlanSight } from '../access/plan-sight.ts';
import { partIn } from '../access/task-part.ts';
import { CURRENT_LINKS } from '../acts/funding-and-links.ts';
import { conflictsBetween, type Conflict } from '../schedule/conflicts.ts';
import { periodsOf, type Period } from '../schedule/periods.ts';
import { rollUp, type RolledUp, type TaskState } from '../schedule/roll-up.ts';
import type { TaskField } from './columns.ts';
import { taskSummaries, type TaskSummary } from './read-plan.ts';
import { startOf } from './refresh-tasks.ts';
import { visiblePlans } from './visible.ts';

export interface By {
  readonly at: Date;
  /** Name of the person; null: the portal itself, e.g. at the console of the server. */
  readonly by: string | null;
}

export interface ProgressEntry extends By {
  readonly id: string;
  readonly period: string | null;
  readonly state: TaskState;
  readonly percent: number | null;
  readonly text: string;
  readonly onDay: Day;
  readonly unitAgency: string | null;
}

export interface Evidence extends By {
  readonly id: string;
  readonly product: string | null;
  readonly kind: 'register' | 'file' | 'url' | 'document';
  readonly value: string;
  readonly fileId: string | null;
  readonly title: string;
  /** Reason, when it was taken back. */
  readonly withdrawn: string | null;
}

export interface TaskHistory extends By {
  readonly field: TaskField | 'removed';
  readonly value: unknown;
  readonly reason: string | null;
}

export interface FundingLine extends By {
  readonly year: number;
  readonly source: string;
  readonly step: string;
  readonly amountVnd: number;
  readonly note: string | null;
}

/** A task of another plan that this one carries out, or that carries this one out. */
export interface LinkedTask {
  readonly task: TaskSummary;
  readonly planCode: string;
  readonly planTitle: string;
  readonly agencyCode: string;
  readonly conflicts: readonly Conflict[];
  /** Whether its page opens for the reader. */
  readonly mayRead: boolean;
}

export interface TaskView extends TaskSummary {
  readonly content: string | null;
  /** Words and places of the document by field, and the doubts of the reader. */
  readonly source: unknown;
  readonly plan: PlanScope & { id: string; code: string; title: string };
  readonly sight: PlanSight;
  /** Agency for which the actor takes part in this task now. */
  readonly partFor: string | null;
  readonly periods: readonly (Period & { readonly done: boolean })[];
  readonly subTasks: readonly TaskSummary[];
  readonly rolledUp: RolledUp | null;
  readonly progress: readonly ProgressEntry[];
  readonly evidence: readonly Evidence[];
  readonly comments: readonly (By & { id: string; text: string })[];
  readonly funding: readonly FundingLine[];
  readonly history: readonly TaskHistory[];
  readonly above: readonly LinkedTask[];
  readonly below: readonly LinkedTask[];
  /** Plans that lower units made under this task. */
  readonly subPlans: readonly {
    code: string;
    title: string;
    agencyCode: string;
    unitName: string | null;
    state: string;
  }[];
}

interface Head extends PlanScope {
  id: string;
  code: string;
  planTitle: string;
  content: string | null;
  source: unknown;
  issuedOn: Day | null;
  createdAt: Date;
}

/** A task with all that happened to it, or null when the actor may not see it. Everything is newest first but comments. */
export async function readTask(db: Db, actor: Actor, taskId: string, today: Day): Promise<TaskView | null> {
  if (!isUuid(taskId)) return null;
  const found = await sql<Head>`
    select p.id, p.code, p.title as "planTitle", p.agency_code as "agencyCode", p.administered_by as "administeredBy", p.state,
           t.content, t.source, p.issued_on as "issuedOn", p.created_at as "createdAt"
      from plan_task t join plan p on p.id = t.plan_id where t.id = ${taskId}`.execute(db);
  const [head] = found.rows;
  const sight = head ? planSight(actor, head) : null;
  const [task] = sight === null ? [] : await taskSummaries(db, sql`t.id = ${taskId}`, today);
  if (!head || sight === null || !task) return null;
  const { agencyCode, administeredBy, state } = head;
  const [subTasks, entries, links, partFor, subPlans] = await Promise.all([
    taskSummaries(db, sql`t.parent_task_id = ${taskId}`, today),
    happened(db, taskId),
    linkedTasks(db, actor, { id: taskId, task }, today),
    partIn(db, actor, { id: taskId, agencyCode }, today),
    sql<TaskView['subPlans'][number]>`
      select p.code, p.title, p.agency_code as "agencyCode", p.unit_name as "unitName", p.state
        from plan p where p.parent_task_id = ${taskId} and ${visiblePlans(actor)} order by p.created_at, p.id`.execute(
      db,
    ),
  ]);
  const plan = { agencyCode, administeredBy, state, id: head.id, code: head.code, title: head.planTitle };
  const periods = periodsOf(task.deadline, startOf(head), addMonths(today, 12));
  return {
    ...task,
    ...entries,
    ...links,
    content: head.content,
    source: head.source,
    plan,
    sight,
    partFor,
    periods: periods.map((period) => ({ ...period, done: isDone(period.key, entries.progress, task) })),
    subTasks,
    rolledUp: rollUp(subTasks),
    subPlans: subPlans.rows,
  };
}

/** The last entry of a period decides it; a task that is done as a whole has all of them done. */
function isDone(key: string, progress: readonly ProgressEntry[], task: TaskSummary): boolean {
  return task.doneOn !== null || progress.find((entry) => entry.period === key)?.state === 'done';
}

async function happened(
  db: Db,
  taskId: string,
): Promise<Pick<TaskView, 'progress' | 'evidence' | 'comments' | 'funding' | 'history'>> {
  const of = sql`x left join account a on a.id = x.account_id where x.task_id = ${taskId}`;
  const [progress, evidence, comments, funding, history] = await Promise.all([
    sql<ProgressEntry>`
      select x.id, x.period, x.state, x.percent, x.text, x.on_day as "onDay", x.unit_agency as "unitAgency", x.at, a.name as by
        from plan_progress ${of} order by x.seq desc`.execute(db),
    sql<Evidence>`
      select x.id, x.product, x.kind, x.value, x.file_id as "fileId", x.title, x.at, a.name as by,
             (select w.title from plan_evidence w where w.withdraws = x.id limit 1) as withdrawn
        from plan_evidence ${of} and x.withdraws is null order by x.seq desc`.execute(db),
    sql<By & { id: string; text: string }>`
      select x.id, x.text, x.at, a.name as by from plan_comment ${of} order by x.seq`.execute(db),
    sql<FundingLine>`
      select x.year, x.source, x.step, x.amount_vnd as "amountVnd", x.note, x.at, a.name as by
        from plan_funding ${of} and x.id in (select max(id) from plan_funding where task_id = ${taskId} group by year, source, step)
       order by x.year desc, x.source, array_position(array['proposed', 'appraised', 'decided'], x.step)`.execute(db),
    sql<TaskHistory>`
      select x.field, x.value, x.reason, x.at, a.name as by from plan_value ${of} order by x.id desc`.execute(db),
  ]);
  return {
    progress: progress.rows,
    evidence: evidence.rows,
    comments: comments.rows,
    funding: funding.rows,
    history: history.rows,
  };
}

interface LinkRow {
  id: string;
  up: boolean;
  planCode: string;
  planTitle: string;
  agencyCode: string;
  mayRead: boolean;
}

/** Tasks above and below, with what does not fit between the two levels. Of a plan that the actor may not read only what is public. */
async function linkedTasks(
  db: Db,
  actor: Actor,
  own: { id: string; task: TaskSummary },
  today: Day,
): Promise<Pick<TaskView, 'above' | 'below'>> {
  const found = await sql<LinkRow>`
    select t.id, l.lower_task = ${own.id} as up, p.code as "planCode", p.title as "planTitle", p.agency_code as "agencyCode", ${visiblePlans(actor)} as "mayRead"
      from ${CURRENT_LINKS} l join plan_task t on t.id = case when l.lower_task = ${own.id} then l.upper_task else l.lower_task end
      join plan p on p.id = t.plan_id
     where (l.lower_task = ${own.id} or l.upper_task = ${own.id}) and t.removed_at is null and (p.state <> 'draft' or ${visiblePlans(actor)})
     order by p.created_at, t.position`.execute(db);
  const ids = found.rows.map(({ id }) => id);
  const tasks = ids.length === 0 ? [] : await taskSummaries(db, sql`t.id = any(${ids}::uuid[])`, today);
  const linked = found.rows.flatMap(({ id, up, planCode, planTitle, agencyCode, mayRead }) => {
    const whole = tasks.find((one) => one.id === id);
    if (!whole) return [];
    const task = mayRead ? whole : publicPart(whole);
    const conflicts = up ? conflictsBetween(own.task, task, today) : conflictsBetween(task, own.task, today);
    return [{ up, link: { task, planCode, planTitle, agencyCode, conflicts, mayRead } }];
  });
  const side = (above: boolean): LinkedTask[] => linked.filter(({ up }) => up === above).map(({ link }) => link);
  return { above: side(true), below: side(false) };
}

/** Without persons, progress and difficulties. */
function publicPart(task: TaskSummary): TaskSummary {
  const state = task.doneOn === null ? 'notBegun' : 'done';
  const inner = { person: null, supervisor: null, coordinators: [], percent: null, lastProgressAt: null };
  return { ...task, ...inner, state, openDifficulties: 0, confirmed: [] };
}
