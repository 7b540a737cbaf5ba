import type { RowDifference } from '../../law/index.ts';

/** Why a system is on the list of those to be looked at again. */
export interface ReviewReason {
  readonly row: string;
  readonly change: RowDifference['change'];
  /** `namesRow`: the entry names it; `answered`: the tool's answers, or the sectors stated, touch it. */
  readonly because: 'namesRow' | 'answered';
}

/** A system that was found, and whom to tell. */
export interface Reviewed {
  readonly code: string;
  readonly name: string;
  readonly partyName: string | null;
  readonly email: string | null;
  readonly reasons: readonly ReviewReason[];
}
