/** The engine that performs every procedure. Everything takes the desk first; actor and time are arguments. */
export { openDesk, type Desk } from './desk.ts';
export type { Rejected, RefusalCode } from './refusal.ts';
export { syncRules } from './four-eyes.ts';
export { checkDraft, dryRun, submit, submitDirect, type DirectSubmission, type Submitted } from './submit.ts';
export {
  attachFile,
  detachFile,
  discardDraft,
  listDrafts,
  openDraft,
  readDraft,
  saveDraft,
  type Conflict,
  type Draft,
  type DraftFile,
  type NewDraft,
  type Source,
} from './drafts/index.ts';
export type { Attached } from './act/attachments.ts';
export type { SentForm } from './stored/sent-form.ts';
export { perform, performAsVisitor, performMany, type Performance, type Performed } from './perform.ts';
export { COUNT_CAP, listCases, type QueueCounts, type QueueFilters, type QueueItem, type QueuePage } from './queue.ts';
export {
  readCase,
  readCaseByTracking,
  type FollowedCase,
  type CaseHead,
  type CaseLetter,
  type CaseView,
  type Clock,
} from './view/case-view.ts';
export type { Viewing } from './view/viewing.ts';
export type { AllowedAct } from './view/allowed-acts.ts';
export { addDocument, OFFICIAL_DOCUMENT_VISIBILITIES, type OfficialDocumentVisibility } from './view/add-document.ts';
export { openDocument, type CaseDocument } from './view/documents.ts';
export type { DossierField, DossierPage } from './view/dossier.ts';
export { addNote, readTrail, type CaseNote, type TrailLine } from './view/notes.ts';
export type { ActedBy, TimelineAct } from './view/timeline.ts';
export { readClassification, storeClassification, type StoredClassification } from './classification.ts';
export { submitTogether, type PlainSubmission } from './submit-together.ts';
export { submitMany, type ManyRequest, type ManyRow, type RowVerdict } from './submit-many.ts';
export { readCaseReceipt, receiptCitations, type CaseReceipt } from './receipts/case-receipt.ts';
export { receiptDocument } from './receipts/receipt-document.ts';
export { listReviews, type ListReview } from './list-review/read-reviews.ts';
export { recheckList } from './list-review/recheck.ts';
export type { ReviewReason } from './list-review/reviewed.ts';
export { dutiesFor, type DueItem } from './duties/due-items.ts';
export { calendarEvents, calendarFeed, type CalendarEvent } from './duties/calendar-feed.ts';
export { seedDemonstration, type Demonstration, type SignIn } from './demonstration/index.ts';
export { casesOfPeriod, MOST_OF_PERIOD, type CasesOfPeriod, type PeriodCase } from './oversight/cases-of-period.ts';
export { jurisdictionsOf, mayOversee, type OfficialScope } from './oversight/jurisdictions.ts';
export { colleaguesOf, type Official } from './oversight/officials.ts';
export { findPrecedents, precedentsNear, readPrecedent, type Precedent } from './oversight/precedents.ts';
export { queueFacets, type QueueFacets } from './oversight/queue-facets.ts';
export { readEntryAsOfficial, type OverseenEntry } from './oversight/read-entry.ts';
export { readPartyAsOfficial, type OverseenParty, type PartyEntry } from './oversight/read-party.ts';
export { declarationRefusals, declareStatus, endStatus, type TypedStatus } from './enterprise-status/declare-status.ts';
export { STATUS_NAMES } from './enterprise-status/look-mail.ts';
export {
  lookAtStatus,
  openStatusProof,
  waitingStatuses,
  type TypedLook,
  type WaitingStatus,
} from './enterprise-status/look-at-status.ts';
export { enterpriseStatusOn, statusesOf } from './enterprise-status/read-statuses.ts';
export {
  covers,
  lookedAt,
  standingOn,
  STATUS_KINDS,
  type EnterpriseStatus,
  type Standing,
  type StatusKind,
} from './enterprise-status/standing.ts';
export { eraseVisitor } from './erasure/erase-apart.ts';
export { erasePerson, type Erased, type Erasure } from './erasure/erase-person.ts';
export { destroyExpired } from './erasure/destroy-expired.ts';
export { RETENTION_RULES, type RetentionRule } from './erasure/retention-rules.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = [
  'case_record',
  'case_act',
  'case_note',
  'case_file',
  'classification',
  'list_review',
  'list_recheck',
  'enterprise_status',
  'enterprise_status_look',
  'enterprise_status_end',
] as const;
export { rebuildStatuses } from './stored/rebuild-statuses.ts';
