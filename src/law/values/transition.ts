import { addMonths, day, type Day } from '../day.ts';
import type { Bilingual, ProvisionId } from '../provision.ts';
import { SECTORS } from './sectors.ts';

/** The day the Law took effect (Article 34): the one constant that all transition clocks count from. */
export const LAW_IN_FORCE_FROM: Day = day('2026-03-01');

/**
 * A rule that lets a system which was already running finish its duties later. Until then it may keep running and the
 * duties show as "due by"; only an order after a finding of serious danger stops it (Law 35.2).
 */
export interface TransitionRule {
  readonly id: string;
  /** Running before this day, or put into use from `from` up to and including `until`. */
  readonly appliesTo:
    | { readonly kind: 'runningBefore'; readonly day: Day }
    | { readonly kind: 'putIntoUse'; readonly from: Day; readonly until: Day };
  /** Sector codes; `null`: every sector that no other rule of the same provision names. */
  readonly sectors: readonly string[] | null;
  /** `by`: the last day. `before`: must be finished before that day begins. */
  readonly due: { readonly kind: 'by' | 'before'; readonly day: Day };
  readonly provisions: readonly ProvisionId[];
  readonly note: Bilingual | null;
}

const TRANSITION_SECTORS = SECTORS.filter((sector) => sector.transitionSector).map((sector) => sector.code);
const LIST_IN_FORCE_FROM = day('2026-08-15');

/** Law 35.1. Counted in whole months from the Law's first day; not moved for holidays (`own:transition-dates`). */
export const LAW_TRANSITION: readonly TransitionRule[] = [
  {
    id: 'law-18-months',
    appliesTo: { kind: 'runningBefore', day: LAW_IN_FORCE_FROM },
    sectors: TRANSITION_SECTORS,
    due: { kind: 'by', day: addMonths(LAW_IN_FORCE_FROM, 18) },
    provisions: ['L35.1', 'L35.1a'],
    note: {
      vi: 'Luật nói “tài chính”; Cổng hiểu gồm cả ngân hàng.',
      en: 'The Law says “finance”; we read it as including banking.',
    },
  },
  {
    id: 'law-12-months',
    appliesTo: { kind: 'runningBefore', day: LAW_IN_FORCE_FROM },
    sectors: null,
    due: { kind: 'by', day: addMonths(LAW_IN_FORCE_FROM, 12) },
    provisions: ['L35.1', 'L35.1b'],
    note: null,
  },
];

/** Decision 33, Article 4, as one careful reader reports it: fixed dates, not compared with the signed copy. */
export const LIST_TRANSITION: readonly TransitionRule[] = [
  {
    id: 'list-parts-1-3-4',
    appliesTo: { kind: 'runningBefore', day: LIST_IN_FORCE_FROM },
    sectors: ['education', 'health', 'banking'],
    due: { kind: 'before', day: day('2027-09-01') },
    provisions: ['Q33.4.1'],
    note: {
      vi: 'Chưa xác minh Điều 4 viết “tài chính” hay “ngân hàng”.',
      en: 'Whether Article 4 says “finance” or “banking” was not verified.',
    },
  },
  {
    id: 'list-parts-2-5-6',
    appliesTo: { kind: 'runningBefore', day: LIST_IN_FORCE_FROM },
    sectors: ['ethnic-religious-affairs', 'litigation', 'transport'],
    due: { kind: 'before', day: day('2027-03-01') },
    provisions: ['Q33.4.1'],
    note: null,
  },
  {
    id: 'list-first-six-months',
    appliesTo: { kind: 'putIntoUse', from: LIST_IN_FORCE_FROM, until: addMonths(LIST_IN_FORCE_FROM, 6) },
    sectors: null,
    due: { kind: 'before', day: day('2027-03-01') },
    provisions: ['Q33.4.3'],
    note: null,
  },
];

/**
 * The rule of Law 35.1 for a system first put into operation on that day in those sectors, or null when it was not
 * running before the Law and must comply from its first day. With several sectors the earlier date is given
 * (`own:mixed-sector-transition`): the Law does not answer that case.
 */
export function lawTransition(inOperationSince: Day, sectors: readonly string[]): TransitionRule | null {
  if (inOperationSince >= LAW_IN_FORCE_FROM) return null;
  const long = sectors.length > 0 && sectors.every((code) => TRANSITION_SECTORS.some((named) => named === code));
  return LAW_TRANSITION.find((rule) => (rule.sectors !== null) === long) ?? null;
}

/**
 * The rule of Decision 33 for a listed system of that sector, or null when it came too late for any of them. A system
 * running before the list took effect falls under its sector's date, whatever day that was.
 */
export function listTransition(inOperationSince: Day, sector: string): TransitionRule | null {
  return (
    LIST_TRANSITION.find(({ appliesTo, sectors }) =>
      appliesTo.kind === 'runningBefore'
        ? inOperationSince < appliesTo.day && (sectors?.includes(sector) ?? true)
        : inOperationSince >= appliesTo.from && inOperationSince <= appliesTo.until,
    ) ?? null
  );
}
