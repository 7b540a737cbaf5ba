import type { Day } from '../../../../law/index.ts';
import { validityOf, type Validity } from '../../../../procedures/index.ts';
import type { EntryPage, PublicFacts } from '../../../../registry/index.ts';

/** A declaration as it stands on a day. */
export interface Standing {
  readonly entry: EntryPage;
  readonly validity: Validity;
  /** What the version in force says; when none is, what the newest says. */
  readonly facts: PublicFacts;
}

/** Which version of a declaration holds today, and where nothing did. */
export function standingOf(entry: EntryPage, today: Day): Standing {
  const validity = validityOf(entry.history, today);
  const shown = entry.history.find(({ version }) => version === validity.inForce?.version);
  return { entry, validity, facts: shown?.public ?? entry.public };
}

/** Whether the one who answers for this entry has declared something that is in force. */
export function isDeclared(standings: readonly Standing[], of: EntryPage): boolean {
  const role = of.register === 'deployments' ? 'deployer' : 'provider';
  return standings.some(
    ({ entry, validity, facts }) =>
      entry.partyId === of.partyId &&
      entry.status === 'current' &&
      facts['role'] === role &&
      facts['subjectCode'] === of.code &&
      validity.inForce !== null,
  );
}
