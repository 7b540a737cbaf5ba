import { dutiesOf, type DutyFacts, type Law } from '../../law/index.ts';
import type { Finding } from './finding.ts';

/** What is owed at a level in a role, as findings with `dueOn`; gates first. */
export function dutyFindings(law: Law, facts: DutyFacts): Finding[] {
  return dutiesOf(law, facts).map(({ id, when, grounds, text, dueOn }) => ({
    code: `duty.${id}`,
    grounds,
    used: { level: facts.level, role: facts.role, when, inOperationSince: facts.inOperationSince },
    text,
    dueOn,
  }));
}
