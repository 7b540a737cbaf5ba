import { parseDay, type Day } from './day.ts';
import type { DutyFacts } from './duties.ts';
import type { Law } from './on.ts';
import type { DutyRole, RiskLevel } from './values/duties.ts';

/** What is public of a system or a deployment, by field name. */
export type PublicFacts = Readonly<Record<string, unknown>>;

/** Who answers for it, as far as duties depend on that. */
export interface Bearer {
  readonly role: DutyRole;
  readonly isForeign: boolean;
  /** What a foreign one has in Viet Nam (Law 14.6). */
  readonly representatives: readonly string[];
}

/** What the duties of a system depend on, read from its public facts; null when no risk level is said. */
export function dutyFactsOf(
  law: Law,
  facts: PublicFacts,
  { role, isForeign }: Omit<Bearer, 'representatives'>,
): DutyFacts | null {
  const level = facts['riskLevel'];
  if (!isRiskLevel(level)) return null;
  const row = level === 'high' ? law.highRiskList?.rows.find((one) => one.id === facts['highRiskRow']) : undefined;
  const sectors = facts['sectors'];
  return {
    level,
    role,
    isForeign,
    mustCertify: row === undefined ? null : row.route === 'certify',
    sectors: Array.isArray(sectors) ? sectors.filter((one) => typeof one === 'string') : [],
    listSectors: row === undefined ? [] : [row.sector],
    inOperationSince: runningSince(facts, law.day),
  };
}

/** Since when it runs; a day that is only planned does not count. */
export function runningSince(facts: PublicFacts, today: Day): Day | null {
  const said = ['inOperationSince', 'startedOn', 'firstUsedOn'].map((name) => facts[name]);
  const first = said.find((value) => typeof value === 'string');
  const since = first === undefined ? null : parseDay(first);
  return since !== null && since <= today ? since : null;
}

/** Whether the entry itself, or the profile of whoever answers for it, shows a duty to be fulfilled. */
export function isSettled(duty: string, facts: PublicFacts, representatives: readonly string[]): boolean {
  switch (duty) {
    // The entry stands because of them.
    case 'dossier':
    case 'notify':
      return true;
    case 'certify':
    case 'selfOrHire':
    case 'publishConformity':
      return facts['conformityState'] === 'conforms';
    case 'contactPoint':
      return representatives.length > 0;
    case 'presence':
      return representatives.includes('commercialPresence') || representatives.includes('authorisedRepresentative');
    default:
      return false;
  }
}

export function isRiskLevel(value: unknown): value is RiskLevel {
  return value === 'high' || value === 'medium' || value === 'low';
}
