import type { Day, ProvisionId } from '../../law/index.ts';
import type { RepealedPart } from '../documents/repealed.ts';
import type { AgencyState, Compatibility, Proposal } from './words.ts';

export interface ReviewRound {
  readonly id: string;
  readonly title: string;
  /** What is asked of the agencies. */
  readonly request: string;
  readonly dueOn: Day;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly closedAt: Date | null;
  readonly isDemo: boolean;
}

/** A document under review, with what the agency found and proposes. */
export interface ReviewItem {
  readonly item: string;
  readonly version: number;
  readonly agency: string;
  /** Whose document it is: the agency itself or a lower one, by name. */
  readonly owner: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuedOn: Day | null;
  readonly compatibility: Compatibility;
  readonly finding: string | null;
  readonly proposal: Proposal;
  readonly proposalDetail: string | null;
  readonly grounds: readonly ProvisionId[];
  /** Parts of Law 71/2025/QH15 on which it rests and which Law 33 repealed. */
  readonly repealedBasis: readonly RepealedPart[];
  readonly stillInForce: string | null;
  readonly announcement: string | null;
  readonly announcedOn: Day | null;
  readonly isWithdrawn: boolean;
  readonly enteredAt: Date;
  readonly enteredBy: string | null;
}

/** How far one agency is. Counts only: what stands in rows that were not sent is the agency's. */
export interface AgencyProgress {
  readonly agency: string;
  readonly state: AgencyState;
  readonly items: number;
  readonly sentAt: Date | null;
  readonly remindedAt: Date | null;
}

/** What an agency sent last. */
export interface Dispatch {
  readonly agency: string;
  readonly summary: string | null;
  readonly sentAt: Date;
  readonly sentBy: string | null;
  readonly items: readonly ReviewItem[];
}
