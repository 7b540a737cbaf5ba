import type { PublicFacts } from '../projection.ts';
import type { RegisterName } from '../registers/index.ts';

/** An entry as a list shows it. */
export interface ListedEntry {
  code: string;
  register: RegisterName;
  version: number;
  status: string;
  riskLevel: 'high' | 'medium' | 'low' | null;
  name: string;
  partyName: string;
  sectors: readonly string[];
  provinces: readonly string[];
  demo: boolean;
  publishedAt: Date;
  changedAt: Date;
}

/** With all that is public of it. */
export interface FoundEntry extends ListedEntry {
  public: PublicFacts;
}
