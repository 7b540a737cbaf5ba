import { dutiesFor, listCases, listDrafts, type Draft, type DueItem, type QueueItem } from '../../../casework/index.ts';
import { dayOf, parseDay, type Day } from '../../../law/index.ts';
import type { State } from '../../../procedures/kit/index.ts';
import { searchEntries, type FoundEntry } from '../../../registry/index.ts';
import type { PartyContext } from '../party-route.ts';
import type { Workspace } from '../workspace.ts';

/** What a party has here. */
export interface Overview {
  readonly today: Day;
  readonly systems: readonly FoundEntry[];
  readonly drafts: readonly Draft[];
  /** Cases in which somebody has a move to make. */
  readonly cases: readonly CaseLine[];
  /** The nearest first. */
  readonly due: readonly DueItem[];
}

export interface CaseLine extends QueueItem {
  /** From where the viewer stands: `party` is the viewer. */
  readonly waitsFor: State['waitsFor'];
}

const SHOWN_SYSTEMS = 100;

/** Everything on the first page, asked at once. */
export async function overviewOf(context: PartyContext, { desk }: Workspace): Promise<Overview> {
  const { actor, now } = context;
  const today = dayOf(now);
  const [found, drafts, queue, duties] = await Promise.all([
    searchEntries(desk.db, {
      filters: { provider: actor.mandate.partyCode },
      registers: ['systems', 'lowRiskSystems', 'deployments'],
      limit: SHOWN_SYSTEMS,
      facets: false,
    }),
    listDrafts(desk, { actor }),
    listCases(desk, { actor: { ...actor, roles: [] }, now, filters: { open: true }, limit: 50 }),
    dutiesFor(desk, { actor, now }),
  ]);
  const cases = queue.items.map((item) => caseLine(item, desk, actor.mandate.partyName));
  return {
    today,
    systems: found.items,
    drafts,
    cases: cases.filter(({ waitsFor }) => waitsFor !== 'nobody'),
    due: duties.filter(isNext),
  };
}

/** A case with whose move it is; a party that was invited sees its own turn as its own. */
export function caseLine(item: QueueItem, desk: Workspace['desk'], partyName: string): CaseLine {
  const waitsFor = desk.procedures.get(item.procedureId)?.states[item.state]?.waitsFor ?? 'nobody';
  if (item.partyName === partyName) return { ...item, waitsFor };
  const seen = waitsFor === 'otherParty' ? 'party' : waitsFor === 'party' ? 'otherParty' : waitsFor;
  return { ...item, waitsFor: seen };
}

/** What asks for something now or by a day. What is owed throughout, or should an event come, stands with its system. */
export function isNext({ id, dueOn, when }: DueItem): boolean {
  return dueOn !== null || when === 'term' || when === 'beforeUse' || isReview({ id });
}

/** The list has changed since the system was classified: the review is due now, not at some later event. */
export function isReview({ id }: Pick<DueItem, 'id'>): boolean {
  return id.endsWith('/listChanged');
}

/** The page on which something can be done about it. */
export function duePath({ about, code }: DueItem): string {
  return about === 'case' ? casePath(code) : systemPath(code);
}

/** The last day of an entry's transition, if it has one. */
export function transitionDay({ public: facts }: Pick<FoundEntry, 'public'>): Day | null {
  const text = facts['transitionDueOn'];
  return typeof text === 'string' ? parseDay(text) : null;
}

/** Paths without language. */
export const systemPath = (code: string): string => `/ho-so/he-thong/${code}`;
export const casePath = (code: string): string => `/ho-so/vu-viec/${code}`;
export const draftPath = (id: string, page: number | 'kiem-tra' = 1): string => `/ho-so/nhap/${id}/${page}`;
