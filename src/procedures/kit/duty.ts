import { dutiesOf, type DutyFacts, type Law } from '../../law/index.ts';
import type { Finding } from './finding.ts';

/** What is owed at a level in a role and not settled yet, as findings with `dueOn`; gates first. */
export function dutyFindings(law: Law, facts: DutyFacts, isDone: (id: string) => boolean = () => false): Finding[] {
  const owed = dutiesOf(law, facts).filter(({ id }) => !isDone(id));
  return owed.map(({ id, when, grounds, text, dueOn }) => ({
    code: `duty.${id}`,
    grounds,
    used: { level: facts.level, role: facts.role, when, inOperationSince: facts.inOperationSince },
    text,
    dueOn,
  }));
}
