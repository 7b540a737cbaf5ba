import { lastDay, transitionOf, type DutyFacts } from './duties.ts';
import type { Day } from './day.ts';
import type { Law } from './on.ts';
import type { ProvisionId } from './provision.ts';
import type { PublicFacts } from './system-facts.ts';
import { SECTORS } from './values/sectors.ts';

/**
 * Whether a high-risk system may be put into use on the day that `facts` name (Law 13.3, Decree 13.6): `passed` with a
 * positive result that is public; `transition` without one, until `dueOn`, for a system that Law 35.1 or Decision 33
 * Article 4 lets run meanwhile (Law 35.2); `doubtful` where only the row of the list, which nobody named, could tell;
 * `closed` otherwise.
 */
export interface ConformityGate {
  readonly state: 'passed' | 'transition' | 'doubtful' | 'closed';
  readonly dueOn: Day | null;
  readonly provisions: readonly ProvisionId[];
}

export function conformityGate(law: Law, facts: DutyFacts, published: PublicFacts): ConformityGate {
  if (isResultPublished(facts, published)) return { state: 'passed', dueOn: null, provisions: ['L13.3', 'D13.6'] };
  const rule = transitionOf(law, facts) ?? firstSixMonths(law, facts);
  if (rule !== null) return { state: 'transition', dueOn: lastDay(rule), provisions: ['L35.2', ...rule.provisions] };
  const isDoubtful = facts.inOperationSince !== null && facts.listSectors.length === 0 && beforeList(law, facts);
  return { state: isDoubtful ? 'doubtful' : 'closed', dueOn: null, provisions: ['L13.3', 'D13.6'] };
}

/** Conclusion, method, body and date stand in public (Decree 13.6 c to e), and the method is one that the list allows (Law 13.2a). */
function isResultPublished({ mustCertify }: DutyFacts, published: PublicFacts): boolean {
  const method = published['conformityMethod'];
  const isNamed = method !== 'body' || typeof published['conformityBody'] === 'string';
  const isAllowed = mustCertify !== true || (typeof method === 'string' && method !== 'self');
  return (
    published['conformityState'] === 'conforms' &&
    typeof published['conformityCompletedOn'] === 'string' &&
    isNamed &&
    isAllowed
  );
}

/** Decision 33, Article 4.3 holds for every row of the list, also for one that was not named. */
function firstSixMonths(law: Law, { inOperationSince, listSectors }: DutyFacts) {
  return inOperationSince === null || listSectors.length > 0 ? null : law.listTransition(inOperationSince, '');
}

/** Article 4.1 gives each part of the list its own day: running before it, the system has one, but which is not known. */
function beforeList(law: Law, { inOperationSince: since }: DutyFacts): boolean {
  if (law.highRiskList === null) return true;
  return since !== null && SECTORS.some(({ code }) => law.listTransition(since, code) !== null);
}
