export {
  newAiId,
  newCode,
  parseAiId,
  readCode,
  takeCodes,
  type Code,
  type CodeKind,
  type CodeReading,
} from './codes.ts';
export {
  compareWithLog,
  type LogRecord,
  type RegisterFinding,
  type RegisterVerdict,
} from './check/compare-with-log.ts';
export { publicHash } from './content.ts';
export { erasePersonalFacts, type ErasedFacts } from './erasure/erase-personal-facts.ts';
export { facetTotals, foldDeltas, registerMeasures, registerVersion, type FacetValue } from './counters.ts';
export { listDailyDumps, openDumpFile, readDailyDump, type DailyDump } from './daily-dump/read-daily-dump.ts';
export { writeDailyDump } from './daily-dump/write-daily-dump.ts';
export { changesSince, dumpRegister, type DumpFormat, type DumpReport, type EntryChange } from './dump.ts';
export {
  differences,
  entryHistory,
  recentChanges,
  type FieldChange,
  type HistoryVersion,
  type RecentChange,
} from './history.ts';
export type { PublicFacts, PublicValue } from './projection.ts';
export {
  codesOf,
  publish,
  publishMany,
  toPublish,
  type Publication,
  type Published,
  type RequestedCode,
} from './publish.ts';
export { recentPublications, type PublicationsWanted, type RecentPublication } from './watch/recent-publications.ts';
export { findEntry, readSystem, type Entry, type EntryLink, type EntryPage } from './read-entry.ts';
export { rebuildIfChanged } from './check/rebuild-if-changed.ts';
export { checkCurrent, rebuildCurrent, type RebuildReport } from './check/rebuild.ts';
export { HIDDEN_STATUS, publicFields, registerOf, REGISTERS, SYSTEM_REGISTERS } from './registers/index.ts';
export type { EntryField, FacetName, Register, RegisterName } from './registers/index.ts';
export type { View } from './view.ts';
export { isVersionConflict, link, revise, VersionConflict, type NewLink, type Revision } from './revise.ts';
export { similarSystems, type SimilarSystem } from './search/similar.ts';
export { readCursor } from './search/cursor.ts';
export type { Filters } from './search/filters.ts';
export { COUNT_CAP } from './search/in-database/count-matches.ts';
export { normalText } from './search/words/normalise.ts';
export type { FoundEntry, ListedEntry } from './search/found-entry.ts';
export type { SearchPage, SearchQuery } from './search/answer-query.ts';
export { holdSystems, type SystemSearch } from './search/in-memory/register-memory.ts';
export { searchEntries, searchSystems } from './search/search.ts';
export { watchRegisterVersions } from './watch/register-watch.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = ['entry', 'entry_version', 'entry_restricted', 'entry_link', 'daily_dump'] as const;
