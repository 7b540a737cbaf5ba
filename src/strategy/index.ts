/** The front door: the strategy, its indicators, and what rests on the ethics framework. */
export {
  addEthicsBasis,
  BASIS_KINDS,
  endEthicsBasis,
  ethicsBasis,
  type EthicsBasis,
  type NewBasis,
} from './ethics-basis.ts';
export { keepSheet, keptSheets, sheetVersions, type KeptSheet } from './ethics-sheets.ts';
export { addIndicator, indicatorOf, indicators, numberIn, type NewIndicator } from './indicators.ts';
export { loadStrategyItems, readItemLines, strategyItems, type StrategyItem } from './items.ts';
export {
  addMapping,
  carriedIn,
  endMapping,
  isOfProvince,
  mappings,
  type CarriedItem,
  type Mapping,
  type NewMapping,
} from './mappings.ts';
export { mayPlanFor, STRATEGY_AGENCY, type Doing, type Refusal, type Result } from './planning.ts';
export { LONGEST_REVIEW_MONTHS, reviewClock, type ReviewClock } from './review-clock.ts';
export {
  endOf,
  enterValue,
  keepCount,
  measuredValues,
  shareOfTarget,
  type MeasuredValue,
  type Measures,
  type NewValue,
} from './values.ts';
export {
  addStrategyVersion,
  recordReview,
  strategyReviews,
  strategyVersions,
  versionOn,
  type NewReview,
  type NewVersion,
  type StrategyReview,
} from './versions.ts';

export { unitIn, type Indicator } from './indicator.ts';
export type { StrategyVersion } from './strategy-version.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = [
  'strategy_version',
  'strategy_review',
  'strategy_item',
  'indicator',
  'indicator_value',
  'ethics_sheet',
  'ethics_sheet_version',
] as const;
