import type { Actor } from '../../platform/identity/index.ts';
import type { Deadline } from '../schedule/deadline.ts';
import type { Lead } from '../schedule/lead.ts';

/** Who acts, and when. Every write takes one. */
export interface PlanAct {
  readonly actor: Actor;
  readonly now: Date;
}

/** The supervising leader of a task; `toBeAssigned`: the plan leaves it to a later decision, in the words of `name`. */
export interface Supervisor {
  readonly name: string;
  readonly toBeAssigned: boolean;
}

/** Fields of a task that have a history. */
export interface TaskValues {
  readonly title: string;
  readonly content: string | null;
  readonly leads: readonly Lead[];
  readonly coordinators: readonly string[];
  readonly person: string | null;
  readonly deadline: { readonly value: Deadline | null; readonly text: string | null };
  readonly products: readonly string[];
  readonly supervisor: Supervisor | null;
}
export type TaskField = keyof TaskValues;
export const TASK_FIELDS = [
  'title',
  'content',
  'leads',
  'coordinators',
  'person',
  'deadline',
  'products',
  'supervisor',
] as const satisfies readonly TaskField[];

/** Who did it, as columns: everything in this room carries them. */
export function byColumns({ actor, now }: PlanAct): { at: Date; account_id: string | null; via: Actor['via'] } {
  return { at: now, account_id: actor.kind === 'person' ? actor.accountId : null, via: actor.via };
}
