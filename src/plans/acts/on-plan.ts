import { sql } from 'kysely';
import { dayOf } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Outcome } from '../../platform/refusal/index.ts';
import { appraisesFor, planSight, type PlanScope, type PlanSight } from '../access/plan-sight.ts';
import { partIn } from '../access/task-part.ts';
import { refuse, type PlanOutcome, type PlanRefusal } from '../refusal.ts';
import { refreshUnits } from '../reports/periods/refresh-units.ts';
import type { PlanAct } from '../stored/columns.ts';
import { refreshTasks } from '../stored/refresh-tasks.ts';

/** A plan under lock, and from where the actor acts. */
export interface PlanHeld extends PlanScope {
  readonly planId: string;
  readonly sight: PlanSight;
}

export interface TaskHeld extends PlanHeld {
  readonly taskId: string;
  /** Agency for which the actor takes part in the task; null for who keeps the plan. */
  readonly unitAgency: string | null;
}

/** What an act asks for before it looks at its input. */
export interface Needs {
  /**
   * `keeps`: who keeps the plan; `units`: also units that take part in it, for themselves; `takesPart`: also a unit that leads or
   * coordinates the task; `funds`: these, and the agency that appraises estimates; `decides`: also leaders of the agency.
   */
  readonly sight: 'keeps' | 'units' | 'takesPart' | 'funds' | 'decides';
  readonly states: readonly PlanScope['state'][];
  /** Past tense, for the trail. */
  readonly action: string;
}

interface Found extends PlanScope {
  planId: string;
}

/**
 * Runs `work` on a plan under lock when the actor may do this to it, and leaves a line in the trail. Everything is one transaction: a
 * refusal or a fault leaves nothing behind.
 */
export function onPlan<T>(
  db: Db,
  planId: string,
  needs: Needs,
  act: PlanAct,
  work: (tx: Tx, plan: PlanHeld) => Promise<PlanOutcome<T>>,
): Promise<PlanOutcome<T>> {
  return allOrNothing(db, async (tx) => {
    const plan = isUuid(planId) ? await lockedPlan(tx, planId) : null;
    const sight = plan === null ? null : planSight(act.actor, plan);
    if (plan === null || sight === null) return refuse('unknown');
    const appraises = needs.sight === 'funds' && appraisesFor(act.actor, plan.agencyCode) !== null;
    const asUnit = sight === 'takesPart' && needs.sight === 'units';
    if (sight !== 'keeps' && !appraises && !asUnit && !(sight === 'decides' && needs.sight === 'decides'))
      return refuse('notYours');
    const wrong = stateRefusal(plan.state, needs.states);
    if (wrong !== null) return wrong;
    const done = await work(tx, { ...plan, sight });
    if (done.ok) await trail(tx, needs.action, { kind: 'plan', id: planId }, act);
    return done;
  });
}

/** The same on a task; `refreshed` afterwards. */
export function onTask<T>(
  db: Db,
  taskId: string,
  needs: Needs,
  act: PlanAct,
  work: (tx: Tx, task: TaskHeld) => Promise<PlanOutcome<T>>,
): Promise<PlanOutcome<T>> {
  return allOrNothing(db, async (tx) => {
    const plan = isUuid(taskId) ? await planOfTask(tx, taskId) : null;
    const sight = plan === null ? null : planSight(act.actor, plan);
    if (plan === null || sight === null) return refuse('unknown');
    const wrong = stateRefusal(plan.state, needs.states);
    if (wrong !== null) return wrong;
    const takesPart = sight !== 'keeps' && (needs.sight === 'takesPart' || needs.sight === 'funds');
    const part = takesPart ? await partIn(tx, act.actor, { id: taskId, ...plan }, dayOf(act.now)) : null;
    const unitAgency = part ?? (needs.sight === 'funds' ? appraisesFor(act.actor, plan.agencyCode) : null);
    const may = sight === 'keeps' || unitAgency !== null || (sight === 'decides' && needs.sight === 'decides');
    if (!may) return refuse('notYours');
    const done = await work(tx, { ...plan, sight, taskId, unitAgency });
    if (!done.ok) return done;
    await refreshTasks(tx, [taskId]);
    if (CHANGE_UNITS.has(needs.action)) await refreshUnits(tx, { planId: plan.planId }, dayOf(act.now));
    await trail(tx, needs.action, { kind: 'planTask', id: taskId }, act);
    return done;
  });
}

/** Acts after which other units may have to report. */
const CHANGE_UNITS: ReadonlySet<string> = new Set(['planTaskEdited', 'planLeadSet']);

class Refused extends Error {
  readonly outcome: { ok: false; refusals: PlanRefusal[] };
  constructor(outcome: { ok: false; refusals: PlanRefusal[] }) {
    super('refused');
    this.outcome = outcome;
  }
}

/** A refusal takes back whatever the act had written before it. */
export async function allOrNothing<T>(db: Db, work: (tx: Tx) => Promise<PlanOutcome<T>>): Promise<PlanOutcome<T>> {
  try {
    return await inTransaction(db, async (tx) => {
      const done: Outcome<T, PlanRefusal> = await work(tx);
      if (!done.ok) throw new Refused(done);
      return done;
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

/** One line in the trail of who did what. */
export function trail(
  tx: Tx,
  action: string,
  subject: { kind: 'plan' | 'planTask'; id: string },
  { actor, now }: PlanAct,
): Promise<void> {
  return record(tx, { at: now, actor, action, subjectKind: subject.kind, subjectId: subject.id });
}

async function lockedPlan(tx: Tx, planId: string): Promise<Found | null> {
  const found = await sql<Found>`
    select id as "planId", agency_code as "agencyCode", administered_by as "administeredBy", state
      from plan where id = ${planId} for no key update`.execute(tx);
  return found.rows[0] ?? null;
}

/** Acts on one task take turns; acts on tasks of one plan do not wait for each other, only for its closing. */
async function planOfTask(tx: Tx, taskId: string): Promise<Found | null> {
  const found = await sql<Found>`
    select p.id as "planId", p.agency_code as "agencyCode", p.administered_by as "administeredBy", p.state
      from plan_task t join plan p on p.id = t.plan_id
     where t.id = ${taskId} and t.removed_at is null
       for no key update of t for share of p`.execute(tx);
  return found.rows[0] ?? null;
}

function stateRefusal(
  state: PlanScope['state'],
  allowed: Needs['states'],
): { ok: false; refusals: PlanRefusal[] } | null {
  if (allowed.includes(state)) return null;
  if (state === 'closed') return refuse('planClosed');
  return state === 'draft' ? refuse('planDraft') : refuse('notDraft');
}
