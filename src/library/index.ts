/** Official texts: split into provisions, compared, and stored as the operator loaded them. */
export { compareTexts, compareWords, type TextComparison, type TextDifference, type WordRun } from './compare-texts.ts';
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
