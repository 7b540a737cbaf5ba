import { day, type Day } from '../day.ts';
import type { Bilingual, ProvisionId } from '../provision.ts';

/** Law 13.2a: an assessment body must certify. Law 13.2b: the provider assesses itself or hires a body. */
export type ConformityRoute = 'certify' | 'selfOrHire';

export type ListPart = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI';

/** One row of the Prime Minister's list of high-risk AI systems (Decision 33/2026/QĐ-TTg). */
export interface HighRiskRow {
  /** Part and number, e.g. `II.4`. */
  readonly id: string;
  readonly part: ListPart;
  readonly sector: string;
  /** Vietnamese: a transcription near the original. English: our translation. */
  readonly name: Bilingual;
  /**
   * "Applies only when": our summary, or `see-original` where nobody here has read the wording. A row with
   * `see-original` must be answered by a person; nothing may be concluded from the name alone.
   */
  readonly condition: Bilingual | 'see-original';
  readonly route: ConformityRoute;
  /** A system running before the list took effect must have finished before this day. */
  readonly dueIfRunningBefore: Day;
  readonly evidence: 'two sources' | 'one transcription';
  readonly provisions: readonly ProvisionId[];
}

interface RowInput {
  readonly id: `${ListPart}.${number}`;
  readonly vi: string;
  readonly en: string;
  readonly condition?: Bilingual;
  readonly route?: ConformityRoute;
  readonly evidence?: HighRiskRow['evidence'];
}

const PART: Record<ListPart, { sector: string; dueIfRunningBefore: Day }> = {
  I: { sector: 'education', dueIfRunningBefore: day('2027-09-01') },
  II: { sector: 'ethnic-religious-affairs', dueIfRunningBefore: day('2027-03-01') },
  III: { sector: 'health', dueIfRunningBefore: day('2027-09-01') },
  IV: { sector: 'banking', dueIfRunningBefore: day('2027-09-01') },
  V: { sector: 'litigation', dueIfRunningBefore: day('2027-03-01') },
  VI: { sector: 'transport', dueIfRunningBefore: day('2027-03-01') },
};

/** A row with what its part says of it filled in. */
export function highRiskRow(input: RowInput): HighRiskRow {
  const part = input.id.slice(0, input.id.indexOf('.')) as ListPart;
  const route = input.route ?? 'selfOrHire';
  return {
    id: input.id,
    part,
    ...PART[part],
    name: { vi: input.vi, en: input.en },
    condition: input.condition ?? 'see-original',
    route,
    evidence: input.evidence ?? 'one transcription',
    provisions: ['Q33', 'L13.4', route === 'certify' ? 'L13.2a' : 'L13.2b'],
  };
}
