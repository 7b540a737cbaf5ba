import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf, parseDay } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { mayPlanFor } from '../access/plan-sight.ts';
import { refuse, type PlanOutcome } from '../refusal.ts';
import { byColumns, TASK_FIELDS, type PlanAct } from '../stored/columns.ts';
import { refreshTasks } from '../stored/refresh-tasks.ts';
import { setValues } from '../stored/set-values.ts';
import { administratorOf, agencyOf, provinceOf } from '../units/agency-tree.ts';
import { cut, draftValues, sourceOf } from './draft-values.ts';
import type { PlanDraftInput } from './plan-draft-input.ts';

export interface PlanImport {
  readonly agencyCode: string;
  /** What was read from the document. */
  readonly reading: PlanDraftInput;
  /** The file itself: the same bytes of the same agency are the same plan. */
  readonly bytes: Uint8Array;
  /** Row of the stored file, when the document is kept. */
  readonly fileId?: string | null;
  readonly title?: string | null;
  readonly documentNumber?: string | null;
  readonly issuedOn?: string | null;
  readonly demo?: boolean;
}

export interface Imported {
  readonly outcome: 'imported' | 'unchanged';
  readonly id: string;
  readonly code: string;
  readonly tasks: number;
}

/**
 * Makes a draft plan of what was read from a document. The same file again changes nothing and gives the plan it became. One
 * transaction: after a crash the plan is there with all its tasks, or not at all.
 */
export async function importPlan(db: Db, request: PlanImport, act: PlanAct): Promise<PlanOutcome<Imported>> {
  const { agencyCode, reading } = request;
  if (agencyOf(agencyCode) === null) return refuse('unknownAgency', 'agencyCode');
  if (!mayPlanFor(act.actor, { agencyCode, administeredBy: administratorOf(agencyCode) })) return refuse('notYours');
  if (reading.tasks.length === 0) return refuse('noTasks', 'document');
  if (request.issuedOn && parseDay(request.issuedOn) === null) return refuse('badDay', 'issuedOn');
  const sha256 = createHash('sha256').update(request.bytes).digest('hex');
  return inTransaction(db, async (tx) => {
    // Two uploads of one file at once take turns, so that the second finds the plan of the first.
    await sql`select pg_advisory_xact_lock(hashtext(${`plan ${agencyCode} ${sha256}`}))`.execute(tx);
    const known = await sql<{ id: string; code: string; tasks: number }>`
      select p.id, p.code, (select count(*) from plan_task t where t.plan_id = p.id) as tasks
        from plan p where p.agency_code = ${agencyCode} and p.document_sha256 = ${sha256}`.execute(tx);
    const [same] = known.rows;
    if (same) return accepted<Imported>({ outcome: 'unchanged', ...same });
    const plan = await insertPlan(tx, { ...request, sha256 }, act);
    const ids = await insertTasks(tx, plan.id, reading, act);
    await insertClauses(tx, plan.id, reading, act.now);
    const detail = { agencyCode, tasks: ids.length };
    await record(tx, {
      at: act.now,
      actor: act.actor,
      action: 'planImported',
      subjectKind: 'plan',
      subjectId: plan.id,
      detail,
    });
    return accepted<Imported>({ outcome: 'imported', ...plan, tasks: ids.length });
  });
}

type Row = PlanImport & { sha256: string };

async function insertPlan(tx: Tx, row: Row, act: PlanAct): Promise<{ id: string; code: string }> {
  const { agencyCode, reading } = row;
  const { at, account_id, via } = byColumns(act);
  const title = cut(row.title ?? reading.title?.text ?? '', 1_000) || 'Kế hoạch (chưa có tên)';
  return tx
    .insertInto('plan')
    .values({
      code: await newPlanCode(tx, at),
      agency_code: agencyCode,
      administered_by: administratorOf(agencyCode),
      province_code: provinceOf(agencyCode),
      title,
      document_number: row.documentNumber ? cut(row.documentNumber, 100) : null,
      issued_on: row.issuedOn ?? null,
      document_file_id: row.fileId ?? null,
      document_sha256: row.sha256,
      document_text: cut(reading.text, 2_000_000),
      reading: JSON.stringify(reading).replaceAll(String.raw`\u0000`, ''),
      state: 'draft',
      demo: row.demo ?? false,
      created_at: at,
      created_by: account_id,
      via,
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
}

/** The code of a new plan: KH, the year, a running number (own rule of the portal). */
export async function newPlanCode(tx: Tx, now: Date): Promise<string> {
  const next = await sql<{ n: number }>`select nextval('plan_code_number') as n`.execute(tx);
  return `KH${dayOf(now).slice(2, 4)}-${String(next.rows[0]!.n).padStart(4, '0')}`;
}

async function insertTasks(tx: Tx, planId: string, reading: PlanDraftInput, act: PlanAct): Promise<string[]> {
  const rows = reading.tasks.map((task, position) => ({
    position,
    number: cut(task.id, 60),
    group_number: task.group,
    group_title: task.groupTitle ?? null,
    source: sourceOf(task, reading.doubts),
    title: draftValues(task).title || '(không có tên)',
  }));
  const made = await sql<{ id: string; position: number }>`
    insert into plan_task (plan_id, position, number, group_number, group_title, origin, source, title, created_at)
    select ${planId}, position, number, group_number, group_title, 'document', source, title, ${act.now}
      from json_to_recordset(${clean(rows)}::json) as n (position int, number text, group_number text, group_title text, source jsonb, title text)
    returning id, position`.execute(tx);
  const ids = made.rows.sort((a, b) => a.position - b.position).map(({ id }) => id);
  const parents = reading.tasks.flatMap((task, at) => {
    const above = reading.tasks.findIndex(({ id }) => id === task.partOf);
    return task.partOf === null || above < 0 || above === at ? [] : [{ id: ids[at]!, parent: ids[above]! }];
  });
  await sql`update plan_task t set parent_task_id = n.parent
              from json_to_recordset(${JSON.stringify(parents)}::json) as n (id uuid, parent uuid) where t.id = n.id`.execute(
    tx,
  );
  const values = reading.tasks.flatMap((task, at) => {
    const first = draftValues(task);
    return TASK_FIELDS.map((field) => ({ taskId: ids[at]!, field, value: first[field], reason: null }));
  });
  await setValues(tx, values, act);
  await refreshTasks(tx, ids);
  return ids;
}

async function insertClauses(tx: Tx, planId: string, reading: PlanDraftInput, now: Date): Promise<void> {
  const kinds = { reporting: reading.reportingDuties, standing: reading.standingDuties, funding: reading.funding };
  const rows = Object.entries(kinds).flatMap(([kind, list]) => list.map((body) => ({ kind, body })));
  await sql`
    insert into plan_clause (plan_id, position, kind, body, created_at)
    select ${planId}, n.at - 1, n.kind, n.body, ${now}
      from rows from (json_to_recordset(${clean(rows)}::json) as (kind text, body jsonb)) with ordinality as n (kind, body, at)`.execute(
    tx,
  );
}

function clean(rows: unknown): string {
  return JSON.stringify(rows).replaceAll(String.raw`\u0000`, '');
}
