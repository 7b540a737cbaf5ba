import { sql } from 'kysely';
import { record } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { CURRENT_LINKS } from '../../acts/funding-and-links.ts';
import { refuse, type PlanOutcome } from '../../refusal.ts';
import type { PlanAct } from '../../stored/columns.ts';
import { agencyOf, rootOf } from '../../units/agency-tree.ts';
import { linkedUnits } from '../../units/linked-units.ts';
import { plainName, resolveName } from '../../units/resolve-name.ts';
import type { ReportContent, ReportPeriod } from '../report.ts';
import { insertVersion } from '../unit/write-report.ts';
import { onConsolidation, type ConsolidationHeld } from './consolidate.ts';

/** A period of a plan above, into which a consolidated report can be sent. */
export interface UpperPeriod extends Pick<ReportPeriod, 'id' | 'key' | 'label' | 'from' | 'due' | 'assumed' | 'state'> {
  readonly planCode: string;
  readonly planTitle: string;
}

/** Where a report comes from: its plan, its duty, and the keys of the units that gather reports there. */
interface Origin {
  readonly planId: string;
  readonly dutyId: string;
  readonly agencyCode: string;
  readonly administeredBy: string;
  readonly unitName: string | null;
  readonly gathering: readonly string[];
}

async function originOf(db: Db, periodId: string): Promise<Origin> {
  const found = await sql<Omit<Origin, 'gathering'> & { receivers: string[] }>`
    select p.id as "planId", r.duty_id as "dutyId", p.agency_code as "agencyCode", p.administered_by as "administeredBy",
           p.unit_name as "unitName", d.receivers
      from plan_report_period r join plan p on p.id = r.plan_id join plan_report_duty d on d.id = r.duty_id
     where r.id = ${periodId}`.execute(db);
  const { receivers, ...origin } = found.rows[0]!;
  const root = rootOf(origin.agencyCode);
  const linked = (await linkedUnits(db, [root])).get(root) ?? new Map();
  const named = receivers.map((name) => resolveName(name, root, linked).key);
  return { ...origin, gathering: [`agency:${origin.administeredBy}`, `agency:${origin.agencyCode}`, ...named] };
}

/**
 * Condition on `r` and `p`: a period of a plan above (the one it was made under, or one whose tasks it carries out), or of another duty of
 * the same plan by which the unit that gathered the reports reports on.
 */
function takes({ planId, dutyId, gathering }: Origin): ReturnType<typeof sql> {
  return sql`(
    p.id in (
      select parent_plan_id from plan where id = ${planId} and parent_plan_id is not null
      union select ut.plan_id from ${CURRENT_LINKS} l join plan_task lt on lt.id = l.lower_task join plan_task ut on ut.id = l.upper_task
       where lt.plan_id = ${planId} and lt.removed_at is null and ut.removed_at is null)
    or (p.id = ${planId} and r.duty_id <> ${dutyId} and exists (
      select from plan_report_unit u where u.period_id = r.id and u.expected and u.key = any(${gathering}::text[]))))`;
}

/** Periods above that take reports, the earliest due day first. */
export async function upperPeriods(db: Db, periodId: string): Promise<UpperPeriod[]> {
  const origin = await originOf(db, periodId);
  const found = await sql<UpperPeriod>`
    select r.id, r.key, jsonb_build_object('vi', r.label_vi, 'en', r.label_en) as label, r.from_day as "from", r.due_on as due,
           r.assumed, r.state, p.code as "planCode", p.title as "planTitle"
      from plan_report_period r join plan p on p.id = r.plan_id
     where ${takes(origin)} and p.state = 'confirmed' and r.state <> 'closed'
     order by r.state <> 'open', r.due_on nulls last, r.id limit 100`.execute(db);
  return found.rows;
}

/**
 * The consolidated report becomes the report of this plan's agency in a period of a plan above, as it was made ready. Whoever keeps that
 * plan sees it there; that this plan carries out one of its tasks is enough to send. One transaction over both plans.
 */
export function sendUp(
  db: Db,
  id: string,
  upperPeriodId: string,
  act: PlanAct,
): Promise<PlanOutcome<{ version: number }>> {
  return onConsolidation(db, id, { action: 'consolidationSentUp' }, act, async (tx, one) => {
    if (one.state === 'draft') return refuse('notReady');
    const origin = await originOf(tx, one.periodId);
    const upper = isUuid(upperPeriodId) ? await lockedUpper(tx, upperPeriodId, origin) : null;
    if (upper === null) return refuse('notAbove', 'upper');
    if (upper.planState !== 'confirmed') return refuse('planClosed', 'upper');
    if (upper.state === 'closed') return refuse('periodClosed', 'upper');
    const ready = await readyVersion(tx, id, one);
    const unit = await placeAbove(tx, upperPeriodId, { ...origin, isOwn: upper.planId === one.planId });
    const known = await sql`
      select from plan_report_version where period_id = ${upperPeriodId} and consolidation_id = ${id} and at >= ${ready.at}`.execute(
      tx,
    );
    if (known.rows.length > 0) return refuse('alreadySentUp', 'upper');
    const note = `Báo cáo tổng hợp số ${ready.number}, lần ${one.version}, từ kế hoạch ${ready.planCode}`;
    const version = await insertVersion(
      tx,
      { periodId: upperPeriodId, unit, content: ready.content, consolidationId: id, note },
      act,
    );
    await sql`update plan_consolidation set state = 'sentUp', revision = revision + 1 where id = ${id}`.execute(tx);
    const subject = { subjectKind: 'reportPeriod', subjectId: upperPeriodId, detail: { unit: unit.key, from: id } };
    await record(tx, { at: act.now, actor: act.actor, action: 'reportSent', ...subject });
    return accepted({ version });
  });
}

interface Upper {
  planId: string;
  state: string;
  planState: string;
}

async function lockedUpper(tx: Tx, periodId: string, origin: Origin): Promise<Upper | null> {
  const found = await sql<Upper>`
    select p.id as "planId", r.state, p.state as "planState" from plan_report_period r join plan p on p.id = r.plan_id
     where r.id = ${periodId} and ${takes(origin)} for share of r, p`.execute(tx);
  return found.rows[0] ?? null;
}

interface Ready {
  content: ReportContent;
  number: string;
  at: Date;
  planCode: string;
}

async function readyVersion(tx: Tx, id: string, { version, planId }: ConsolidationHeld): Promise<Ready> {
  const found = await sql<Ready>`
    select v.content, v.number, v.at, (select code from plan where id = ${planId}) as "planCode"
      from plan_consolidation_version v where v.consolidation_id = ${id} and v.version = ${version}`.execute(tx);
  return found.rows[0]!;
}

/** The place of this plan's agency in the period above, made when the tasks there do not call it. Under lock. */
async function placeAbove(
  tx: Tx,
  periodId: string,
  { agencyCode, administeredBy, unitName, gathering, isOwn }: Origin & { readonly isOwn: boolean },
): Promise<{ key: string; version: number }> {
  const own =
    unitName === null ? [`agency:${agencyCode}`, `agency:${administeredBy}`] : [`name:${plainName(unitName)}`];
  const keys = isOwn ? gathering : own;
  const name = unitName ?? agencyOf(agencyCode)?.name.vi ?? agencyCode;
  const there = await sql<{ key: string }>`
    select key from plan_report_unit where period_id = ${periodId} and key = any(${keys}::text[])
     order by not expected, array_position(${keys}::text[], key) limit 1`.execute(tx);
  const key = there.rows[0]?.key ?? keys[0]!;
  await sql`
    insert into plan_report_unit (period_id, key, name, agency_code, expected, state)
    values (${periodId}, ${key}, ${name}, ${unitName === null ? agencyCode : null}, false, 'missing')
    on conflict (period_id, key) do nothing`.execute(tx);
  const held = await sql<{ key: string; version: number }>`
    select key, version from plan_report_unit where period_id = ${periodId} and key = ${key} for no key update`.execute(
    tx,
  );
  return held.rows[0]!;
}
