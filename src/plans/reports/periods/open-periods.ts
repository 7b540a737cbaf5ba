import { sql } from 'kysely';
import { dayOf, type Day } from '../../../law/index.ts';
import { recordMany } from '../../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../../platform/database/index.ts';
import { portalActor } from '../../../platform/identity/index.ts';
import type { Deadline } from '../../schedule/deadline.ts';
import { startOf } from '../../stored/refresh-tasks.ts';
import { keepDuties } from '../duties/list-duties.ts';
import { comingPeriods, periodLabel } from './coming-periods.ts';
import { refreshUnits } from './refresh-units.ts';

/**
 * Opens every period that should be open now, then writes again who reports in those that are open. May run any number of times and in
 * two processes at once: a period of a duty is there once. After a crash what was opened is there with its units, and the next run goes
 * on. Gives how many were opened.
 */
export async function openDuePeriods(db: Db, now: Date): Promise<number> {
  const opened = await inTransaction(db, async (tx) => {
    const periodIds = await openComing(tx, null, now);
    await refreshUnits(tx, { periodIds }, dayOf(now));
    return periodIds.length;
  });
  const open = await sql<{ id: string }>`select id from plan_report_period where state = 'open' order by id`.execute(
    db,
  );
  const ids = open.rows.map(({ id }) => id);
  // In small steps: whoever works on one of the periods waits for no other.
  for (let from = 0; from < ids.length; from += STEP)
    await inTransaction(db, (tx) => refreshUnits(tx, { periodIds: ids.slice(from, from + STEP) }, dayOf(now)));
  return opened;
}

const STEP = 20;

/** The same for one plan, in the transaction that confirmed it. */
export async function openPlanPeriods(tx: Tx, planId: string, now: Date): Promise<void> {
  const opened = await openComing(tx, planId, now);
  await refreshUnits(tx, { periodIds: opened }, dayOf(now));
}

interface Found {
  dutyId: string;
  planId: string;
  deadline: Deadline | null;
  issuedOn: Day | null;
  createdAt: Date;
  confirmedAt: Date;
  keys: string[];
}

async function openComing(tx: Tx, planId: string | null, now: Date): Promise<string[]> {
  await keepDuties(tx, planId, now);
  const duties = await sql<Found>`
    select d.id as "dutyId", d.plan_id as "planId", d.deadline, p.issued_on as "issuedOn", p.created_at as "createdAt",
           greatest(p.confirmed_at, d.at) as "confirmedAt", array(select key from plan_report_period r where r.duty_id = d.id) as keys
      from plan_report_duty d join plan p on p.id = d.plan_id
     where d.opens_itself and p.state = 'confirmed' and (${planId}::uuid is null or p.id = ${planId}::uuid)
       and not exists (select from plan_report_duty_end e where e.duty_id = d.id)
     order by d.id`.execute(tx);
  const today = dayOf(now);
  const rows = duties.rows.flatMap(({ dutyId, planId: of, deadline, confirmedAt, keys, ...plan }) =>
    comingPeriods(deadline, { start: startOf(plan), since: dayOf(confirmedAt), today })
      .filter(({ key }) => !keys.includes(key))
      .map((period) => ({ dutyId, planId: of, ...period, ...periodLabel(period) })),
  );
  if (rows.length === 0) return [];
  const made = await sql<{ id: string }>`
    insert into plan_report_period (duty_id, plan_id, key, label_vi, label_en, from_day, due_on, assumed, state, at, via)
    select "dutyId", "planId", key, vi, en, "from", due, assumed, 'open', ${now}, 'job'
      from json_to_recordset(${JSON.stringify(rows)}::json) as n ("dutyId" uuid, "planId" uuid, key text, vi text, en text, "from" date,
           due date, assumed boolean)
        on conflict (duty_id, key) do nothing returning id`.execute(tx);
  const ids = made.rows.map(({ id }) => id);
  const actor = portalActor('job');
  const act = { at: now, actor, action: 'reportPeriodOpened', subjectKind: 'reportPeriod' };
  await recordMany(
    tx,
    ids.map((subjectId) => ({ ...act, subjectId })),
  );
  return ids;
}
