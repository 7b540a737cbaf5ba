/** Official texts: split into provisions, compared, and stored as the operator loaded them. */
export { compareTexts, compareWords, type TextComparison, type TextDifference, type WordRun } from './compare-texts.ts';
export { composeLists } from './high-risk/compose-lists.ts';
export {
  loadHighRiskList,
  storedLists,
  type ListLoad,
  type ListLoaded,
  type ListStatus,
} from './high-risk/load-list.ts';
export { readListRows, type RowFault } from './high-risk/read-rows.ts';
export {
  listTexts,
  loadText,
  officialText,
  readText,
  type LoadedText,
  type LoadRefusal,
  type LoadRequest,
  type LoadResult,
  type StoredText,
  type StoredUnit,
  type TextStatus,
} from './official-text.ts';
export {
  flatUnits,
  splitText,
  type Doubt,
  type SplitText,
  type TextUnit,
  type UnitKind,
  type Unplaced,
} from './split-text.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = ['high_risk_list_version'] as const;
