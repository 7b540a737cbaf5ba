import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { taskSummaries, type TaskSummary } from '../stored/read-plan.ts';
import { countedTasks, type TaskFilter } from './filter.ts';

export interface ListedTask extends TaskSummary {
  readonly planCode: string;
  readonly planTitle: string;
  readonly agencyCode: string;
  readonly provinceCode: string | null;
}

export interface TaskPage {
  readonly items: readonly ListedTask[];
  /** For `after` of the next page; null on the last. */
  readonly next: string | null;
}

const MOST = 200;

/** The list behind a figure, earliest day first, those without a day last; `after` goes on where a page ended. */
export async function listTasks(
  db: Db,
  actor: Actor,
  filter: TaskFilter,
  page: { readonly today: Day; readonly after?: string; readonly limit?: number },
): Promise<TaskPage> {
  const limit = Math.min(page.limit ?? 50, MOST);
  const [day, id] = splitCursor(page.after);
  const key = sql`coalesce(t.due_on, t.done_on, 'infinity'::date)`;
  const beyond = id === null ? sql`true` : sql`(${key}, t.id) > (${day}::date, ${id}::uuid)`;
  const found = await sql<
    Pick<ListedTask, 'id' | 'planCode' | 'planTitle' | 'agencyCode' | 'provinceCode'> & { key: string }
  >`
    select t.id, p.code as "planCode", p.title as "planTitle", p.agency_code as "agencyCode", p.province_code as "provinceCode",
           ${key}::text as key
     ${countedTasks(actor, filter, page.today)} and ${beyond} order by ${key}, t.id limit ${limit + 1}`.execute(db);
  const rows = found.rows.slice(0, limit);
  const ids = rows.map((row) => row.id);
  const tasks = new Map(
    (ids.length === 0 ? [] : await taskSummaries(db, sql`t.id = any(${ids}::uuid[])`, page.today)).map((task) => [
      task.id,
      task,
    ]),
  );
  const items = rows.flatMap(({ id, planCode, planTitle, agencyCode, provinceCode }) => {
    const task = tasks.get(id);
    return task ? [{ ...task, planCode, planTitle, agencyCode, provinceCode }] : [];
  });
  const last = rows.at(-1);
  return { items, next: found.rows.length > limit && last ? `${last.key}_${last.id}` : null };
}

/** A cursor that nobody gave out begins at the beginning. */
function splitCursor(after: string | undefined): [string, string] | [null, null] {
  const parts = /^(\d{4}-\d{2}-\d{2}|infinity)_([0-9a-f-]{36})$/.exec(after ?? '');
  return parts ? [parts[1]!, parts[2]!] : [null, null];
}
