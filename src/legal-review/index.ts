/** The front door: legal documents as agencies enter, review and comment on them. */
export { ANSWERING_AGENCIES, answeringAgency, covers, leadsReview, readsFor, writesFor } from './agency-seat.ts';
export type { Typed } from './typed-fields.ts';
export type { DocumentFacts, DocumentLink, LegalRecord } from './documents/document.ts';
export { LAW_71, REPEAL, shippedDocuments } from './documents/from-law-data.ts';
export { REPEALED_PARTS, REPEALING_PROVISION, type RepealedPart } from './documents/repealed.ts';
export {
  allDocuments,
  documentByCode,
  documentsOn,
  filterDocuments,
  linksOf,
  versionsOf,
  type DocumentFilter,
  type DocumentVersion,
  type ShownLink,
} from './documents/find-documents.ts';
export {
  enteringAgencies,
  LINK_FIELD,
  mayChange,
  saveDocument,
  type DocumentSaving,
} from './documents/save-document.ts';
export { csvOf, documentsCsv, openDocument } from './documents/export-documents.ts';
export { stateOnDay } from './documents/state-on-day.ts';
export {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  LINK_KINDS,
  STATES_ON_DAY,
  type DocumentKind,
  type DocumentState,
  type LinkKind,
  type StateOnDay,
} from './documents/words.ts';
export { consolidate, consolidatedCsv, type Consolidation } from './rounds/consolidate.ts';
export { consolidatedDocument, consolidatedSheets, type RoundSent } from './rounds/consolidated-files.ts';
export {
  dispatches,
  progressOf,
  reviewRound,
  reviewRounds,
  seesEverythingSent,
  seesWorkOf,
  workingItem,
  workingItems,
} from './rounds/read-rounds.ts';
export type { AgencyProgress, Dispatch, ReviewItem, ReviewRound } from './rounds/round.ts';
export { closeRound, openRound, remindMissing, sendReview } from './rounds/run-round.ts';
export { saveItem, withdrawItem, type ItemSaving } from './rounds/save-item.ts';
export {
  AGENCY_STATES,
  COMPATIBILITY,
  PROPOSALS,
  type AgencyState,
  type Compatibility,
  type Proposal,
} from './rounds/words.ts';
export {
  holdsFile,
  mayReadDossier,
  partsOf,
  readDossier,
  type Dossier,
  type DossierPart,
} from './dossiers/read-dossier.ts';
export { dossierLeads, LEAD_FIELDS, nameDossierLeads } from './dossiers/leads.ts';
export { saveDossierPart, type PartSaving } from './dossiers/save-part.ts';
export { DOSSIER_PARTS, PART_STATES, type DossierPartName, type PartState } from './dossiers/words.ts';
export {
  handbookWordsIn,
  publicPart,
  standingOn,
  versionFor,
  type HandbookDates,
  type HandbookEntry,
  type HandbookTranslation,
  type HandbookVersion,
} from './handbook/entry.ts';
export {
  filterHandbook,
  formsOn,
  handbookAgency,
  handbookEntries,
  handbookEntry,
  handbookFile,
  handbookFiles,
  publicForm,
  publicForms,
  type HandbookFile,
  type HandbookFilter,
} from './handbook/read-handbook.ts';
export {
  handbookAgencies,
  mayReviseHandbook,
  MOST_HANDBOOK_FILES,
  saveHandbook,
  type HandbookSaving,
} from './handbook/save-handbook.ts';
export {
  HANDBOOK_KINDS,
  HANDBOOK_STANDINGS,
  HANDBOOK_VISIBILITIES,
  type HandbookKind,
  type HandbookStanding,
  type HandbookVisibility,
} from './handbook/words.ts';
export { seedHandbook, type HandbookCast } from './demonstration/seed-handbook.ts';
export { seedLegalReview, type LegalCast } from './demonstration/seed-legal-review.ts';
export { redactLegalReview } from './erasure/redact-legal-review.ts';
export { commentsDocument, type CommentsReceived } from './drafts/comments-document.ts';
export { addComment, handleComment } from './drafts/comment.ts';
export type { CommentPeriod, DraftComment, DraftRequest, DraftVersion, PublishedComment } from './drafts/draft.ts';
export {
  commentPeriod,
  compareDrafts,
  draftComments,
  draftRequests,
  draftVersions,
  isOpenOn,
  openForComment,
  publishedComments,
  summarise,
  type CommentSummary,
} from './drafts/read-drafts.ts';
export { ANSWERS, OUTCOMES, type CommentOutcome, type DraftAnswer } from './drafts/words.ts';
export { addDraft, askAgencies, replyToRequest, setCommentPeriod, type DraftDoing } from './drafts/write-draft.ts';
export { listSheets } from './lists/list-sheet.ts';
export {
  listOn,
  listProposals,
  listVersions,
  type ListEntry,
  type ListProposal,
  type ListVersion,
} from './lists/minister-lists.ts';
export {
  CHANGES,
  LIST_STATUSES,
  MINISTER_LISTS,
  PROPOSAL_STATES,
  type EnteredList,
  type MinisterList,
} from './lists/words.ts';
export {
  answerProposal,
  DECIDING,
  PASSING,
  proposeForList,
  saveListVersion,
  type ListDoing,
} from './lists/write-lists.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = [
  'legal_document_version',
  'review_round',
  'review_round_closing',
  'review_item_version',
  'review_dispatch',
  'review_dispatch_item',
  'review_reminder',
  'draft_text',
  'comment_period',
  'draft_comment',
  'draft_comment_handling',
  'draft_request',
  'draft_reply',
  'dossier_lead',
  'dossier_part',
  'handbook_version',
  'handbook_file',
  'decision_list_version',
  'list_proposal',
  'list_proposal_step',
] as const;
