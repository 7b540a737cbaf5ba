import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import { holdsWords, type Db } from '../../platform/database/index.ts';

/** A task of a plan that is run, as everybody may know it: what a lower task may carry out. */
export interface LinkableTask {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly planCode: string;
  readonly planTitle: string;
  readonly agencyCode: string;
  readonly dueOn: Day | null;
}

/** Tasks of plans that are run, by words of their title or number, or of the title or code of their plan. */
export async function linkableTasks(
  db: Db,
  filter: {
    readonly words?: string;
    readonly planCode?: string;
    readonly agencyCode?: string;
    readonly limit?: number;
  },
): Promise<LinkableTask[]> {
  const { words = '', planCode = null, agencyCode = null, limit = 50 } = filter;
  const found = await sql<LinkableTask>`
    select t.id, t.number, t.title, p.code as "planCode", p.title as "planTitle", p.agency_code as "agencyCode", t.due_on as "dueOn"
      from plan_task t join plan p on p.id = t.plan_id
     where p.state = 'confirmed' and t.removed_at is null and t.parent_task_id is null
       and (${planCode}::text is null or p.code = ${planCode}) and (${agencyCode}::text is null or p.agency_code = ${agencyCode})
       and ${holdsWords([sql`t.title`, sql`t.number`, sql`p.title`, sql`p.code`], words)}
     order by p.created_at desc, t.position limit ${Math.min(limit, 200)}`.execute(db);
  return found.rows;
}
