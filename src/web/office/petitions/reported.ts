import type { CasesOfPeriod } from '../../../casework/index.ts';
import type { Agency, Day } from '../../../law/index.ts';

/** Where the report is shown. */
export const REPORT = '/can-bo/kien-nghi';

/** A period: first and last day. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** What a report is made of. */
export interface Reported extends Period {
  readonly found: CasesOfPeriod;
  readonly agency: Agency | null;
  readonly baseUrl: string;
}
