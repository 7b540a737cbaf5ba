import type { Day } from '../law/index.ts';

/** A version of the strategy: it holds until the next one takes effect. */
export interface StrategyVersion {
  readonly number: string;
  readonly title: string;
  readonly issuedOn: Day;
  readonly inForceFrom: Day;
  readonly reviewMonths: number;
  readonly sourceUrl: string | null;
  /** Known to the program itself. */
  readonly shipped: boolean;
}
