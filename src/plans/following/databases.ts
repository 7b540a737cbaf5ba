import { sql } from 'kysely';
import { dayOf, type Day } from '../../law/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { onPlan } from '../acts/on-plan.ts';
import { Inputs } from '../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { isEmpty, mayRecord, recorded, RECORDS, sinceFormer, type Recorded, type RecordedInput } from './recording.ts';

/** How far the review of a database is: not looked at, under way, found good enough, found in need of work. */
export const REVIEW_STATES = ['unreviewed', 'reviewing', 'meets', 'toImprove'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
/** What can be recorded of one; `withdrawn`: it does not belong to the inventory. */
export const REVIEW_STEPS = [...REVIEW_STATES, 'withdrawn'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

export interface DatabaseEntryInput extends RecordedInput {
  readonly review: unknown;
  /** By which standards it was reviewed. */
  readonly standard?: unknown;
  /** What has to be improved; needed where something has. */
  readonly gaps?: unknown;
  /** Day on which its data was last brought up to date. */
  readonly dataOn?: unknown;
}

export interface DatabaseInput extends DatabaseEntryInput {
  readonly name: unknown;
  /** What it serves. */
  readonly serves: unknown;
}

/** Adds a database to the inventory of a plan, with how far its review is. */
export function addDatabase(
  db: Db,
  planId: string,
  input: DatabaseInput,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  return onPlan(db, planId, { ...RECORDS, action: 'planDatabaseAdded' }, act, async (tx, plan) => {
    const inputs = new Inputs();
    const name = inputs.text(input.name, 'name', 300, false);
    const serves = inputs.text(input.serves, 'serves', 2_000);
    const found = finding(input, REVIEW_STATES, inputs, act);
    const entry = await recorded(tx, { plan, input, notBefore: null }, inputs, act);
    if (!inputs.ok) return inputs.outcome();
    const made = await tx
      .insertInto('plan_database')
      .values({ plan_id: planId, name, serves, unit_agency: entry.unit_agency, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addEntry(tx, { database_id: made.id, ...found, ...entry }, act);
    return accepted(made);
  });
}

/** Records how far the review of a database of a plan is now; earlier entries stay. */
export function recordDatabase(
  db: Db,
  ids: { readonly planId: string; readonly databaseId: string },
  input: DatabaseEntryInput,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const { planId, databaseId } = ids;
  return onPlan<null>(db, planId, { ...RECORDS, action: 'planDatabaseRecorded' }, act, async (tx, plan) => {
    const former = isUuid(databaseId) ? await entriesOf(tx, ids) : [];
    const [last] = former;
    if (last === undefined) return refuse('unknown');
    if (!(await mayRecord(tx, plan, last, act))) return refuse('notYours');
    const inputs = new Inputs();
    const found = finding(input, REVIEW_STEPS, inputs, act);
    const entry = await recorded(tx, { plan, input, notBefore: sinceFormer(former, input.review) }, inputs, act);
    if (found.review === 'withdrawn' && isEmpty(input.note)) inputs.refusals.push(no('needed', 'note'));
    if (!inputs.ok) return inputs.outcome();
    await addEntry(tx, { database_id: databaseId, ...found, ...entry }, act);
    return accepted(null);
  });
}

interface Finding {
  readonly review: ReviewStep;
  readonly standard: string | null;
  readonly gaps: string | null;
  readonly data_on: Day | null;
}

function finding(input: DatabaseEntryInput, states: readonly ReviewStep[], inputs: Inputs, { now }: PlanAct): Finding {
  const review = inputs.oneOf(input.review, states, 'review');
  const standard = inputs.optional(input.standard, 'standard', 2_000);
  const gaps = inputs.optional(input.gaps, 'gaps', 10_000);
  if (review === 'toImprove' && isEmpty(input.gaps)) inputs.refusals.push(no('needed', 'gaps'));
  const data_on = inputs.day(input.dataOn, 'dataOn');
  if (data_on !== null && data_on > dayOf(now)) inputs.refusals.push(no('inFuture', 'dataOn'));
  return { review, standard, gaps, data_on };
}

interface Former {
  readonly state: string;
  readonly since: Day;
  readonly unitName: string;
  /** Agency for which the database was added. */
  readonly unitAgency: string | null;
}

/** What was recorded of a database, the last first. */
async function entriesOf(tx: Tx, { planId, databaseId }: { planId: string; databaseId: string }): Promise<Former[]> {
  const found = await sql<Former>`
    select e.review as state, e.since, e.unit_name as "unitName", d.unit_agency as "unitAgency"
      from plan_database d join plan_database_entry e on e.database_id = d.id
     where d.id = ${databaseId} and d.plan_id = ${planId} order by e.id desc`.execute(tx);
  return found.rows;
}

async function addEntry(
  tx: Tx,
  entry: Finding & Recorded & { readonly database_id: string },
  act: PlanAct,
): Promise<void> {
  await tx
    .insertInto('plan_database_entry')
    .values({ ...entry, ...byColumns(act) })
    .execute();
}
