import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { planSight, type PlanScope } from '../../access/plan-sight.ts';
import { readDeadline, type Deadline } from '../../schedule/deadline.ts';
import { opensItself } from '../periods/coming-periods.ts';
import type { ReportDuty } from '../report.ts';

/** Columns of a duty `d`, as `ReportDuty` has them. */
export const DUTY = sql`
  d.id, d.plan_id as "planId", d.clause_id as "clauseId", d.section, d.who, d.receivers as "to", d.text, d.due_text as "dueText",
  d.opens_itself as "opensItself", not exists (select from plan_report_duty_end e where e.duty_id = d.id) as active`;

/** Duties of a plan that is run or was, in the order of the document, then those that planners added; of a plan one may not see none. */
export async function listDuties(
  db: Db,
  actor: Actor,
  planId: string,
): Promise<(ReportDuty & { reason: string | null; endReason: string | null })[]> {
  if (!isUuid(planId)) return [];
  const plan = await sql<PlanScope>`
    select agency_code as "agencyCode", administered_by as "administeredBy", state from plan where id = ${planId}`.execute(
    db,
  );
  const [scope] = plan.rows;
  if (!scope || planSight(actor, scope) === null) return [];
  const found = await sql<ReportDuty & { reason: string | null; endReason: string | null }>`
    select ${DUTY}, d.reason, (select e.reason from plan_report_duty_end e where e.duty_id = d.id) as "endReason"
      from plan_report_duty d where d.plan_id = ${planId} order by d.seq`.execute(db);
  return found.rows;
}

/**
 * Makes duties of the clauses of confirmed plans that have none yet; `planId` null: of all. Two processes at once make each once.
 * In the caller's transaction.
 */
export async function keepDuties(tx: Tx, planId: string | null, now: Date): Promise<void> {
  const found = await sql<{ id: string; planId: string; body: unknown }>`
    select c.id, c.plan_id as "planId", c.body from plan_clause c join plan p on p.id = c.plan_id
     where c.kind = 'reporting' and p.state = 'confirmed' and (${planId}::uuid is null or c.plan_id = ${planId}::uuid)
       and not exists (select from plan_report_duty d where d.clause_id = c.id)
     order by c.plan_id, c.position`.execute(tx);
  const rows = found.rows.map(({ id, planId: of, body }) => ({ clause_id: id, plan_id: of, ...dutyOf(body) }));
  if (rows.length === 0) return;
  await sql`
    insert into plan_report_duty (plan_id, clause_id, section, who, receivers, text, due_text, deadline, opens_itself, at, via)
    select plan_id, clause_id, section, who, receivers, text, due_text, nullif(deadline, 'null'::jsonb), opens_itself, ${now}, 'job'
      from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (plan_id uuid, clause_id uuid, section text, who jsonb,
           receivers jsonb, text text, due_text text, deadline jsonb, opens_itself boolean))
           with ordinality as n (plan_id, clause_id, section, who, receivers, text, due_text, deadline, opens_itself, at)
     order by n.at on conflict (clause_id) do nothing`.execute(tx);
}

interface DutyColumns {
  readonly section: string | null;
  readonly who: readonly string[];
  readonly receivers: readonly string[];
  readonly text: string;
  readonly due_text: string;
  readonly deadline: Deadline | null;
  readonly opens_itself: boolean;
}

/** What a clause says, as far as it is a reporting duty: what is not there stays empty. */
function dutyOf(body: unknown): DutyColumns {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const deadline = readDeadline(given['period']);
  const dueText = words(given['dueText']);
  return {
    section: words(given['section']).slice(0, 300) || null,
    who: names(given['who']),
    receivers: names(given['to']),
    text: words(given['text']).slice(0, 10_000) || dueText.slice(0, 2_000) || '(không có nội dung)',
    due_text: dueText.slice(0, 2_000),
    deadline,
    opens_itself: opensItself(deadline),
  };
}

/** A text, or the text of a passage. */
function words(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || !('text' in value)) return '';
  return typeof value.text === 'string' ? value.text.trim() : '';
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : [];
}
