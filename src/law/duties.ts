import { addDays, type Day } from './day.ts';
import type { Ground } from './ground.ts';
import type { Law } from './on.ts';
import type { Bilingual } from './provision.ts';
import { DUTIES, type DutyRole, type DutyRow, type DutyWhen, type RiskLevel } from './values/duties.ts';
import type { TransitionRule } from './values/transition.ts';

/** What the duties of a system depend on. */
export interface DutyFacts {
  readonly level: RiskLevel;
  readonly role: DutyRole;
  /** The party is a foreign one (Law 14.6). */
  readonly isForeign: boolean;
  /** High risk only: whether its row of the list demands certification; null when the row is not named. */
  readonly mustCertify: boolean | null;
  readonly sectors: readonly string[];
  /** High risk only: sectors of the matched rows of the list. */
  readonly listSectors: readonly string[];
  /** Since when it has been running; null when it is not in use yet. */
  readonly inOperationSince: Day | null;
}

export interface Duty {
  readonly id: string;
  readonly when: DutyWhen;
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly text: Bilingual;
  /** The last day, where a transition rule gives one; otherwise null: the text says when. */
  readonly dueOn: Day | null;
  /** What is done for it may be made public voluntarily; that it was not is no fault and never overdue. */
  readonly declarable: boolean;
}

/**
 * What this role owes at this level, gates first. A gate of a system in transition shows its last day and does not stop
 * operation (Law 35.2); without one it is owed before use, so for a system already running at once.
 */
export function dutiesOf(law: Law, facts: DutyFacts): Duty[] {
  const rule = transitionOf(law, facts);
  return DUTIES.filter((row) => row.levels.includes(facts.level) && row.role === facts.role && holds(row, facts)).map(
    ({ id, when, grounds, text, declarable = false }) => ({
      id,
      when,
      grounds: when === 'beforeUse' && rule !== null ? [...grounds, ...rule.provisions] : grounds,
      text,
      dueOn: when === 'beforeUse' && rule !== null ? lastDay(rule) : null,
      declarable,
    }),
  );
}

/** The transition rule that ends first among those of the Law (35.1) and, for a listed system, of the list decision. */
export function transitionOf(law: Law, facts: DutyFacts): TransitionRule | null {
  const since = facts.inOperationSince;
  if (since === null) return null;
  const ofList = facts.level === 'high' ? facts.listSectors.map((sector) => law.listTransition(since, sector)) : [];
  return [law.lawTransition(since, facts.sectors), ...ofList]
    .filter((rule) => rule !== null)
    .reduce<TransitionRule | null>(
      (first, rule) => (first === null || lastDay(rule) < lastDay(first) ? rule : first),
      null,
    );
}

/** "By" a day includes it, "before" a day does not. */
export function lastDay(rule: TransitionRule): Day {
  return rule.due.kind === 'by' ? rule.due.day : addDays(rule.due.day, -1);
}

function holds({ only }: DutyRow, { mustCertify, isForeign }: DutyFacts): boolean {
  if (only === undefined) return true;
  return {
    certify: mustCertify === true,
    selfOrHire: mustCertify !== true,
    foreign: isForeign,
    foreignCertify: isForeign && mustCertify === true,
  }[only];
}
