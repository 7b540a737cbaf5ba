import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { By } from '../stored/read-task.ts';
import { REVIEW_STATES, type ReviewState, type ReviewStep } from './databases.ts';

/** A database of the inventory of a plan as it stands by its last entry. */
export interface PlanDatabase {
  readonly id: string;
  readonly name: string;
  readonly serves: string;
  readonly review: ReviewStep;
  readonly since: Day;
  readonly unitName: string;
  /** Agency for which it was added; null: by who keeps the plan. */
  readonly unitAgency: string | null;
  readonly task: { readonly id: string; readonly number: string | null; readonly title: string } | null;
  readonly standard: string | null;
  readonly gaps: string | null;
  readonly dataOn: Day | null;
}

/** One thing that was recorded of a database. */
export interface DatabaseEntry extends By {
  readonly review: ReviewStep;
  readonly since: Day;
  readonly unitName: string;
  readonly standard: string | null;
  readonly gaps: string | null;
  readonly dataOn: Day | null;
  readonly note: string | null;
}

/**
 * The inventory of a plan, or of one task of it, in the order in which it was written; withdrawn ones of a whole plan among them, so that
 * their history can be read. For plans that the caller has read.
 */
export async function planDatabases(
  db: Db,
  planId: string,
  { taskId = null }: { readonly taskId?: string | null } = {},
): Promise<PlanDatabase[]> {
  const found = await sql<PlanDatabase>`
    select d.id, d.name, d.serves, e.review, e.since, e.unit_name as "unitName", d.unit_agency as "unitAgency", e.standard, e.gaps,
           e.data_on as "dataOn",
           case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title) end as task
      from plan_database d
     cross join lateral (select * from plan_database_entry e where e.database_id = d.id order by e.id desc limit 1) e
      left join plan_task t on t.id = e.task_id and t.removed_at is null
     where d.plan_id = ${planId} and (${taskId}::uuid is null or (t.id = ${taskId}::uuid and e.review <> 'withdrawn'))
     order by d.seq`.execute(db);
  return found.rows;
}

/** Everything that was recorded of a database, newest first. For plans that the caller has read. */
export async function databaseHistory(db: Db, databaseId: string): Promise<DatabaseEntry[]> {
  if (!isUuid(databaseId)) return [];
  const found = await sql<DatabaseEntry>`
    select e.review, e.since, e.unit_name as "unitName", e.standard, e.gaps, e.data_on as "dataOn", e.note, e.at, a.name as by
      from plan_database_entry e left join account a on a.id = e.account_id
     where e.database_id = ${databaseId} order by e.id desc limit 500`.execute(db);
  return found.rows;
}

/** How many stand in each state of review; withdrawn ones do not count. */
export function countReviews(
  databases: readonly Pick<PlanDatabase, 'review'>[],
): Readonly<Record<ReviewState, number>> {
  const counts = Object.fromEntries(REVIEW_STATES.map((state) => [state, 0])) as Record<ReviewState, number>;
  for (const { review } of databases) if (review !== 'withdrawn') counts[review] += 1;
  return counts;
}
