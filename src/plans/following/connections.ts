import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { onPlan } from '../acts/on-plan.ts';
import { Inputs } from '../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { isEmpty, mayRecord, recorded, RECORDS, sinceFormer, type Recorded, type RecordedInput } from './recording.ts';

/** What two systems have with each other: they are joined, data is given, data is drawn on. */
export const CONNECTION_KINDS = ['connecting', 'sharing', 'using'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];
export const CONNECTION_STATES = ['notStarted', 'building', 'operating', 'interrupted'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];
/** What can be recorded of one; `withdrawn`: it does not belong to the plan. */
export const CONNECTION_STEPS = [...CONNECTION_STATES, 'withdrawn'] as const;
export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

export interface ConnectionEntryInput extends RecordedInput {
  readonly state: unknown;
  readonly nextStep?: unknown;
  readonly nextOn?: unknown;
}

export interface ConnectionInput extends ConnectionEntryInput {
  readonly fromName: unknown;
  readonly fromCode?: unknown;
  readonly toName: unknown;
  readonly toCode?: unknown;
  readonly kind: unknown;
  /** Database of the plan's inventory that it joins. */
  readonly databaseId?: unknown;
  /** Whether a public register has such a code; a code is taken only then. */
  readonly isRegistered?: (code: string) => Promise<boolean>;
}

/** Adds a connection between two systems or databases to a plan, with how it stands. */
export function addConnection(
  db: Db,
  planId: string,
  input: ConnectionInput,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  return onPlan(db, planId, { ...RECORDS, action: 'planConnectionAdded' }, act, async (tx, plan) => {
    const inputs = new Inputs();
    const row = {
      plan_id: planId,
      from_name: inputs.text(input.fromName, 'fromName', 300, false),
      from_code: await codeOf(input, 'fromCode', inputs),
      to_name: inputs.text(input.toName, 'toName', 300, false),
      to_code: await codeOf(input, 'toCode', inputs),
      kind: inputs.oneOf(input.kind, CONNECTION_KINDS, 'kind'),
      database_id: await databaseOf(tx, planId, input.databaseId, inputs),
    };
    const stands = standing(input, CONNECTION_STATES, inputs);
    const entry = await recorded(tx, { plan, input, notBefore: null }, inputs, act);
    if (!inputs.ok) return inputs.outcome();
    const made = await tx
      .insertInto('plan_connection')
      .values({ ...row, unit_agency: entry.unit_agency, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addEntry(tx, { connection_id: made.id, ...stands, ...entry }, act);
    return accepted(made);
  });
}

/** Records how a connection of a plan stands now; earlier entries stay. The same state again corrects its day. */
export function recordConnection(
  db: Db,
  ids: { readonly planId: string; readonly connectionId: string },
  input: ConnectionEntryInput,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  const { planId, connectionId } = ids;
  return onPlan<null>(db, planId, { ...RECORDS, action: 'planConnectionRecorded' }, act, async (tx, plan) => {
    const found = isUuid(connectionId) ? await entriesOf(tx, ids) : [];
    const [last] = found;
    if (last === undefined) return refuse('unknown');
    if (!(await mayRecord(tx, plan, last, act))) return refuse('notYours');
    const inputs = new Inputs();
    const stands = standing(input, CONNECTION_STEPS, inputs);
    const entry = await recorded(tx, { plan, input, notBefore: sinceFormer(found, input.state) }, inputs, act);
    if (stands.state === 'withdrawn' && isEmpty(input.note)) inputs.refusals.push(no('needed', 'note'));
    if (!inputs.ok) return inputs.outcome();
    await addEntry(tx, { connection_id: connectionId, ...stands, ...entry }, act);
    return accepted(null);
  });
}

async function codeOf(input: ConnectionInput, field: 'fromCode' | 'toCode', inputs: Inputs): Promise<string | null> {
  const code = inputs.optional(input[field], field, 60, false);
  if (code === null || (await (input.isRegistered?.(code) ?? false))) return code;
  inputs.refusals.push(no('notRegistered', field));
  return null;
}

async function databaseOf(tx: Tx, planId: string, given: unknown, inputs: Inputs): Promise<string | null> {
  if (isEmpty(given)) return null;
  const found =
    typeof given === 'string' && isUuid(given)
      ? await sql`select from plan_database where id = ${given} and plan_id = ${planId}`.execute(tx)
      : { rows: [] };
  if (found.rows.length > 0) return given as string;
  inputs.refusals.push(no('badValue', 'databaseId'));
  return null;
}

interface Standing {
  readonly state: ConnectionStep;
  readonly next_step: string | null;
  readonly next_on: Day | null;
}

function standing(input: ConnectionEntryInput, states: readonly ConnectionStep[], inputs: Inputs): Standing {
  const state = inputs.oneOf(input.state, states, 'state');
  const next_step = inputs.optional(input.nextStep, 'nextStep', 2_000);
  const next_on = inputs.day(input.nextOn, 'nextOn');
  if (next_on !== null && isEmpty(input.nextStep)) inputs.refusals.push(no('needed', 'nextStep'));
  return { state, next_step, next_on };
}

interface Former {
  readonly state: string;
  readonly since: Day;
  readonly unitName: string;
  /** Agency for which the connection was added. */
  readonly unitAgency: string | null;
}

/** What was recorded of a connection, the last first. */
async function entriesOf(
  tx: Tx,
  { planId, connectionId }: { planId: string; connectionId: string },
): Promise<Former[]> {
  const found = await sql<Former>`
    select e.state, e.since, e.unit_name as "unitName", c.unit_agency as "unitAgency"
      from plan_connection c join plan_connection_entry e on e.connection_id = c.id
     where c.id = ${connectionId} and c.plan_id = ${planId} order by e.id desc`.execute(tx);
  return found.rows;
}

async function addEntry(
  tx: Tx,
  entry: Standing & Recorded & { readonly connection_id: string },
  act: PlanAct,
): Promise<void> {
  await tx
    .insertInto('plan_connection_entry')
    .values({ ...entry, ...byColumns(act) })
    .execute();
}
