import { sql } from 'kysely';
import { dayOf, type Day } from '../../law/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { onPlan, type Needs } from '../acts/on-plan.ts';
import { Inputs } from '../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';

/** What two systems have with each other: they are joined, data is given, data is drawn on. */
export const CONNECTION_KINDS = ['connecting', 'sharing', 'using'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];
export const CONNECTION_STATES = ['notStarted', 'building', 'operating', 'interrupted'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];
/** What can be recorded of one; `withdrawn`: it does not belong to the plan. */
export const CONNECTION_STEPS = [...CONNECTION_STATES, 'withdrawn'] as const;
export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

export interface ConnectionEntryInput {
  readonly state: unknown;
  /** Day since which it stands so; neither to come nor before the state it was in until then began. */
  readonly since: unknown;
  /** Who answers for it, as the plan names it. */
  readonly unitName: unknown;
  /** Task of the plan that it belongs to. */
  readonly taskId?: unknown;
  readonly nextStep?: unknown;
  readonly nextOn?: unknown;
  /** Needed when it is withdrawn. */
  readonly note?: unknown;
}

export interface ConnectionInput extends ConnectionEntryInput {
  readonly fromName: unknown;
  readonly fromCode?: unknown;
  readonly toName: unknown;
  readonly toCode?: unknown;
  readonly kind: unknown;
  /** Whether a public register has such a code; a code is taken only then. */
  readonly isRegistered?: (code: string) => Promise<boolean>;
}

const NEEDS = { sight: 'keeps', states: ['draft', 'confirmed'] } as const satisfies Partial<Needs>;

/** Adds a connection between two systems or databases to a plan, with how it stands. */
export function addConnection(
  db: Db,
  planId: string,
  input: ConnectionInput,
  act: PlanAct,
): Promise<PlanOutcome<{ id: string }>> {
  return onPlan(db, planId, { ...NEEDS, action: 'planConnectionAdded' }, act, async (tx) => {
    const inputs = new Inputs();
    const row = {
      plan_id: planId,
      from_name: inputs.text(input.fromName, 'fromName', 300, false),
      from_code: await codeOf(input, 'fromCode', inputs),
      to_name: inputs.text(input.toName, 'toName', 300, false),
      to_code: await codeOf(input, 'toCode', inputs),
      kind: inputs.oneOf(input.kind, CONNECTION_KINDS, 'kind'),
    };
    const entry = await entryOf(tx, { planId, input, states: CONNECTION_STATES, notBefore: null }, inputs, act);
    if (!inputs.ok) return inputs.outcome();
    const made = await tx
      .insertInto('plan_connection')
      .values({ ...row, ...byColumns(act) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addEntry(tx, { connection_id: made.id, ...entry }, act);
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
  return onPlan<null>(db, planId, { ...NEEDS, action: 'planConnectionRecorded' }, act, async (tx) => {
    const found = isUuid(connectionId)
      ? await sql`select from plan_connection where id = ${connectionId} and plan_id = ${planId}`.execute(tx)
      : { rows: [] };
    if (found.rows.length === 0) return refuse('unknown');
    const inputs = new Inputs();
    const notBefore = await sinceFormer(tx, connectionId, input.state);
    const entry = await entryOf(tx, { planId, input, states: CONNECTION_STEPS, notBefore }, inputs, act);
    if (entry.state === 'withdrawn' && isEmpty(input.note)) inputs.refusals.push(no('needed', 'note'));
    if (!inputs.ok) return inputs.outcome();
    await addEntry(tx, { connection_id: connectionId, ...entry }, act);
    return accepted(null);
  });
}

async function codeOf(input: ConnectionInput, field: 'fromCode' | 'toCode', inputs: Inputs): Promise<string | null> {
  const code = inputs.optional(input[field], field, 60, false);
  if (code === null || (await (input.isRegistered?.(code) ?? false))) return code;
  inputs.refusals.push(no('notRegistered', field));
  return null;
}

interface Entry {
  readonly state: ConnectionStep;
  readonly since: Day;
  readonly unit_name: string;
  readonly task_id: string | null;
  readonly next_step: string | null;
  readonly next_on: Day | null;
  readonly note: string | null;
}

interface Recording {
  readonly planId: string;
  readonly input: ConnectionEntryInput;
  readonly states: readonly ConnectionStep[];
  readonly notBefore: Day | null;
}

async function entryOf(tx: Tx, about: Recording, inputs: Inputs, { now }: PlanAct): Promise<Entry> {
  const { planId, input, states, notBefore } = about;
  const today = dayOf(now);
  const state = inputs.oneOf(input.state, states, 'state');
  const before = inputs.refusals.length;
  const since = inputs.day(input.since, 'since');
  if (since === null && inputs.refusals.length === before) inputs.refusals.push(no('needed', 'since'));
  if (since !== null && since > today) inputs.refusals.push(no('inFuture', 'since'));
  if (since !== null && notBefore !== null && since < notBefore) inputs.refusals.push(no('beforeFormer', 'since'));
  const nextStep = inputs.optional(input.nextStep, 'nextStep', 2_000);
  const nextOn = inputs.day(input.nextOn, 'nextOn');
  if (nextOn !== null && isEmpty(input.nextStep)) inputs.refusals.push(no('needed', 'nextStep'));
  const unit_name = inputs.text(input.unitName, 'unitName', 300, false);
  const task_id = await taskOf(tx, planId, input.taskId, inputs);
  const note = inputs.optional(input.note, 'note', 10_000);
  return { state, since: since ?? today, unit_name, task_id, next_step: nextStep, next_on: nextOn, note };
}

function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

async function taskOf(tx: Tx, planId: string, given: unknown, inputs: Inputs): Promise<string | null> {
  if (isEmpty(given)) return null;
  const found =
    typeof given === 'string' && isUuid(given)
      ? await sql`select from plan_task where id = ${given} and plan_id = ${planId} and removed_at is null`.execute(tx)
      : { rows: [] };
  if (found.rows.length > 0) return given as string;
  inputs.refusals.push(no('badValue', 'taskId'));
  return null;
}

/** Since when it stood as it stood before the state that is recorded. */
async function sinceFormer(tx: Tx, connectionId: string, state: unknown): Promise<Day | null> {
  const found = await sql<{ state: string; since: Day }>`
    select state, since from plan_connection_entry where connection_id = ${connectionId} order by id desc`.execute(tx);
  return found.rows.find((one) => one.state !== state)?.since ?? null;
}

async function addEntry(tx: Tx, entry: Entry & { readonly connection_id: string }, act: PlanAct): Promise<void> {
  await tx
    .insertInto('plan_connection_entry')
    .values({ ...entry, ...byColumns(act) })
    .execute();
}
