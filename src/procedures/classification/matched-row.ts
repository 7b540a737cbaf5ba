import type { Bilingual, HighRiskRow } from '../../law/index.ts';
import type { Grounds } from '../kit/index.ts';

/** A row of the list that the person says applies. */
export interface MatchedRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly sector: string;
  readonly route: HighRiskRow['route'];
  readonly grounds: Grounds;
}
