import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { dueState, type Due } from '../schedule/due-state.ts';
import { leadsOn, type Lead } from '../schedule/lead.ts';

/** What everybody may know of a plan that is run. */
export interface PublicPlan {
  readonly code: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: Day | null;
  readonly agencyCode: string;
  readonly unitName: string | null;
  readonly provinceCode: string | null;
  readonly state: 'confirmed' | 'closed';
  readonly demo: boolean;
  readonly tasks: number;
  readonly done: number;
  readonly overdue: number;
}

export interface PublicTask {
  readonly number: string | null;
  readonly groupNumber: string | null;
  readonly groupTitle: string | null;
  readonly title: string;
  /** Who is in charge today; `condition`: for which part or under which condition, in the words of the plan. */
  readonly leads: readonly { readonly name: string; readonly condition: string | null }[];
  readonly deadlineText: string | null;
  readonly dueOn: Day | null;
  readonly products: readonly string[];
  readonly doneOn: Day | null;
  readonly due: Due;
  /** Public evidence alone: codes of registers, numbers of documents, addresses; never uploaded files. */
  readonly evidence: readonly {
    readonly kind: 'register' | 'document' | 'url';
    readonly value: string;
    readonly title: string;
  }[];
}

function publicColumns(today: Day): ReturnType<typeof sql> {
  return sql`
  p.code, p.title, p.document_number as "documentNumber", p.issued_on as "issuedOn", p.agency_code as "agencyCode",
  p.unit_name as "unitName", p.province_code as "provinceCode", p.state, p.demo,
  count(t.id)::int as tasks, count(t.id) filter (where t.done_on is not null)::int as done,
  count(t.id) filter (where t.due_on < ${today}::date)::int as overdue
  from plan p left join plan_task t on t.plan_id = p.id and t.removed_at is null and t.parent_task_id is null
 where p.state <> 'draft' and p.confirmed_at is not null`;
}

/** Plans that are run or were, newest first. Drafts are nobody's business but the agency's. */
export async function publicPlans(
  db: Db,
  today: Day,
  filter: { readonly agencyCode?: string; readonly provinceCode?: string; readonly limit?: number } = {},
): Promise<PublicPlan[]> {
  const { agencyCode = null, provinceCode = null, limit = 100 } = filter;
  const found = await sql<PublicPlan>`
    select ${publicColumns(today)} and (${agencyCode}::text is null or p.agency_code = ${agencyCode})
       and (${provinceCode}::text is null or p.province_code = ${provinceCode})
     group by p.id order by p.issued_on desc nulls last, p.code desc limit ${Math.min(limit, 500)}`.execute(db);
  return found.rows;
}

/**
 * A plan as everybody may see it: what was promised, by whom and by when, what is done and what shows it. No persons, progress texts,
 * comments, difficulties or money; sub-tasks are the units' own work.
 */
export async function publicPlan(
  db: Db,
  code: string,
  today: Day,
): Promise<(PublicPlan & { taskList: PublicTask[] }) | null> {
  const found = await sql<PublicPlan>`select ${publicColumns(today)} and p.code = ${code} group by p.id`.execute(db);
  const [plan] = found.rows;
  if (!plan) return null;
  type Row = Omit<PublicTask, 'leads' | 'due'> & { allLeads: Lead[] };
  const tasks = await sql<Row>`
    select t.number, t.group_number as "groupNumber", t.group_title as "groupTitle", t.title, t.leads as "allLeads",
           t.deadline_text as "deadlineText", t.due_on as "dueOn", t.products, t.done_on as "doneOn",
           coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'value', e.value, 'title', e.title) order by e.seq)
              from plan_evidence e where e.task_id = t.id and e.withdraws is null and e.kind <> 'file'
               and not exists (select from plan_evidence w where w.withdraws = e.id)), '[]') as evidence
      from plan_task t join plan p on p.id = t.plan_id
     where p.code = ${code} and t.removed_at is null and t.parent_task_id is null order by t.position`.execute(db);
  const taskList = tasks.rows.map(({ allLeads, ...task }) => ({
    ...task,
    leads: leadsOn(allLeads, today).map(({ name, condition }) => ({ name, condition })),
    due: dueState(task, today),
  }));
  return { ...plan, taskList };
}
