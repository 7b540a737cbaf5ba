import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { EventFormat } from '../kinds.ts';

/** A published event or programme that carries out a task of a plan, with how many take part: counts alone. */
export interface TaskEvent {
  readonly id: number;
  readonly title: { readonly vi: string; readonly en: string | null };
  readonly format: EventFormat;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly agencyCode: string;
  /** Task as the writer named it: the code of the plan and the number of the task. */
  readonly planTask: string;
  readonly registered: number;
  readonly attended: number;
}

/**
 * Published events of these agencies (null: of any) that name one of these tasks, e.g. "KH26-0002 II.5"; capital or small letters are the
 * same. Earliest first.
 */
export async function eventsOfTasks(
  db: Db,
  planTasks: readonly string[],
  agencies: readonly string[] | null,
): Promise<TaskEvent[]> {
  if (planTasks.length === 0) return [];
  const wanted = planTasks.map((one) => one.toUpperCase());
  const found = await sql<TaskEvent>`
    select a.id, jsonb_build_object('vi', v.title_vi, 'en', v.title_en) as title, e.format, e.starts_at as "startsAt", e.ends_at as "endsAt",
           e.place, a.agency_code as "agencyCode", v.plan_task as "planTask",
           (select count(*) from event_registration r where r.article_id = a.id and r.state in ('registered', 'attended', 'absent')) as registered,
           (select count(*) from event_registration r where r.article_id = a.id and r.state = 'attended') as attended
      from article a join article_state s on s.article_id = a.id and s.state = 'published'
      join article_version v on v.article_id = a.id and v.version = s.public_version
      join article_event e on e.article_id = a.id and e.version = v.version
     where upper(v.plan_task) = any(${wanted}::text[]) and (${agencies === null} or a.agency_code = any(${agencies ?? []}::text[]))
     order by e.starts_at, a.id limit 500`.execute(db);
  return found.rows;
}
