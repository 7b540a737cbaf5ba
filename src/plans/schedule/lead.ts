import { addDays, type Day } from '../../law/index.ts';

/** A unit in charge of a task, in the time in which it is. */
export interface Lead {
  /** As the plan or the planner names it. */
  readonly name: string;
  /** Null: from the beginning. */
  readonly from: Day | null;
  /** Last day; null: until further notice. */
  readonly until: Day | null;
  /** In charge together with the others of the same time. */
  readonly joint: boolean;
  /** Under which condition, in the words of the plan. */
  readonly condition: string | null;
}

/** Who is in charge on that day. */
export function leadsOn<L extends Pick<Lead, 'from' | 'until'>>(leads: readonly L[], on: Day): L[] {
  return leads.filter(({ from, until }) => (from === null || from <= on) && (until === null || until >= on));
}

/** The leads after others took over on `from` (null: from the beginning): who was in charge before stays until the day before. */
export function handOver(
  leads: readonly Lead[],
  next: readonly Omit<Lead, 'from' | 'until'>[],
  from: Day | null,
): Lead[] {
  const taken = next.map((one) => ({ ...one, from, until: null }));
  if (from === null) return taken;
  const before = leads
    .filter((lead) => lead.from === null || lead.from < from)
    .map((lead) => ({ ...lead, until: lead.until === null || lead.until >= from ? addDays(from, -1) : lead.until }));
  return [...before, ...taken];
}
