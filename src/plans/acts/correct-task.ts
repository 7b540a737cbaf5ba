import type { Db } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import type { PlanOutcome, PlanRefusal } from '../refusal.ts';
import type { PlanAct } from '../stored/columns.ts';
import { editTask, setLead, setSupervisor, type LeadChange, type TaskEdit } from './edit-task.ts';
import { allOrNothing } from './on-plan.ts';
import { Inputs } from './text-input.ts';

/** Everything that a page of corrections holds. What is null was not changed and keeps its history. */
export interface TaskCorrection {
  readonly edit: Omit<TaskEdit, 'reason'> | null;
  readonly lead: Omit<LeadChange, 'reason'> | null;
  readonly supervisor: { readonly name: unknown; readonly toBeAssigned: boolean } | null;
  readonly reason: unknown;
  /** Days that were typed, by field: also those that nothing changed asks for must be days. */
  readonly days: Readonly<Record<string, unknown>>;
}

/** Corrects a task in one transaction: every refusal at once, and nothing of it when there is one. */
export function correctTask(
  db: Db,
  taskId: string,
  correction: TaskCorrection,
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  return allOrNothing<null>(db, async (tx) => {
    const { edit, lead, supervisor, reason, days } = correction;
    const inputs = new Inputs();
    inputs.optional(reason, 'reason', 2_000);
    for (const [field, day] of Object.entries(days)) inputs.day(day, field);
    const outcomes = [
      edit === null ? null : await editTask(tx, taskId, { ...edit, reason }, act),
      lead === null ? null : await setLead(tx, taskId, { ...lead, reason }, act),
      supervisor === null ? null : await setSupervisor(tx, taskId, { ...supervisor, reason }, act),
    ];
    const refusals = [...inputs.refusals, ...outcomes.flatMap((one) => (one === null || one.ok ? [] : one.refusals))];
    return refusals.length === 0 ? accepted(null) : { ok: false, refusals: withoutDoubles(refusals) };
  });
}

function withoutDoubles(refusals: readonly PlanRefusal[]): PlanRefusal[] {
  return [...new Map(refusals.map((one) => [`${one.code} ${one.field ?? ''}`, one])).values()];
}
