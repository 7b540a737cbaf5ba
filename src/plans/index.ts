/** Implementation plans: what the authorities promised, who is in charge, by when, what is done, what stands in the way. */
export {
  appraisesFor,
  mayPlanFor,
  planningFor,
  planSight,
  type PlanScope,
  type PlanSight,
} from './access/plan-sight.ts';
export { addSubTask, addTask, createPlan, type NewPlan, type NewTask } from './acts/add-task.ts';
export {
  closePlan,
  confirmAllFields,
  confirmFields,
  confirmPlan,
  confirmSureTasks,
  gapsOf,
  type Confirmation,
  type TaskGap,
} from './acts/confirm-plan.ts';
export { correctTask, type TaskCorrection } from './acts/correct-task.ts';
export {
  reportDifficulty,
  stepDifficulty,
  type DifficultyInput,
  type DifficultyState,
  type DifficultyStep,
  type StepInput,
} from './acts/difficulty.ts';
export { editTask, removeTask, setLead, setSupervisor, type LeadChange, type TaskEdit } from './acts/edit-task.ts';
export {
  FUNDING_SOURCES,
  FUNDING_STEPS,
  linkTask,
  setFunding,
  setPlanFunding,
  type FundingInput,
  type FundingSource,
  type FundingStep,
} from './acts/funding-and-links.ts';
export { importPlan, type Imported, type PlanImport } from './acts/import-plan.ts';
export type { DraftPassage, DraftTask, DraftUnits, PlanDraftInput } from './acts/plan-draft-input.ts';
export {
  addEvidence,
  addProgress,
  addComment,
  EVIDENCE_KINDS,
  withdrawEvidence,
  type EvidenceInput,
  type ProgressInput,
} from './acts/report-progress.ts';
export type { PlanCast } from './demonstration/plan-cast.ts';
export { seedPlans } from './demonstration/seed-plans.ts';
export { redactPlans } from './erasure/redact-plans.ts';
export type { TaskFilter } from './overview/filter.ts';
export {
  overview,
  type Figures,
  type MonthFigures,
  type Overview,
  type ProvinceFigures,
  type SupervisorFigures,
  type UnitFigures,
} from './overview/overview.ts';
export {
  CONDITION_STATES,
  CONDITIONS,
  planConditions,
  setCondition,
  type Condition,
  type ConditionEntry,
  type ConditionState,
} from './following/conditions.ts';
export {
  addConnection,
  CONNECTION_KINDS,
  CONNECTION_STATES,
  CONNECTION_STEPS,
  recordConnection,
  type ConnectionEntryInput,
  type ConnectionInput,
  type ConnectionKind,
  type ConnectionState,
  type ConnectionStep,
} from './following/connections.ts';
export { connectionFigures, type ConnectionFigures } from './following/connection-figures.ts';
export {
  connectionLevels,
  type AgencyConnections,
  type ConnectionLevels,
  type LevelConnection,
  type LevelDatabase,
} from './following/connection-levels.ts';
export {
  addDatabase,
  recordDatabase,
  REVIEW_STATES,
  REVIEW_STEPS,
  type DatabaseEntryInput,
  type DatabaseInput,
  type ReviewState,
  type ReviewStep,
} from './following/databases.ts';
export {
  countReviews,
  databaseHistory,
  planDatabases,
  type DatabaseEntry,
  type PlanDatabase,
} from './following/read-databases.ts';
export { mayRecord } from './following/recording.ts';
export { partsIn } from './access/task-part.ts';
export {
  connectionHistory,
  countConnections,
  planConnections,
  type ConnectionEntry,
  type PlanConnection,
} from './following/read-connections.ts';
export { followUp, listFollowUps, planFollowUps, type FollowUp } from './following/follow-up.ts';
export { FOLLOW_UP_KINDS, type FollowUpKind } from './following/letter.ts';
export { DIFFICULTY_LEVELS, type DifficultyLevel } from './units/difficulty-route.ts';
export { namedUnits, plainUnits, unitNamed, type NamedUnit } from './units/list-units.ts';
export { listTasks, type ListedTask, type TaskPage } from './overview/task-list.ts';
export { publicPlan, publicPlans, type PublicPlan, type PublicTask } from './public/public-plans.ts';
export type { PlanCode, PlanOutcome, PlanRefusal } from './refusal.ts';
export { consolidate, editConsolidation } from './reports/consolidation/consolidate.ts';
export { finishConsolidation, type FinishInput } from './reports/consolidation/finish-consolidation.ts';
export { derivedFrame, placeAndDate, type ReportFrame } from './reports/consolidation/report-frame.ts';
export {
  readConsolidation,
  type ConsolidationVersion,
  type ConsolidationView,
  type ReportDocument,
} from './reports/consolidation/read-consolidation.ts';
export { sendUp, type UpperPeriod } from './reports/consolidation/send-up.ts';
export { setDuty, endDuty, type DutyInput } from './reports/duties/set-duty.ts';
export { listDuties } from './reports/duties/list-duties.ts';
export { closePeriod, openPeriod, type PeriodInput } from './reports/periods/open-by-hand.ts';
export { openDuePeriods } from './reports/periods/open-periods.ts';
export {
  countAwaited,
  listPeriods,
  readPeriod,
  type ListedConsolidation,
  type ListedPeriod,
  type PeriodView,
} from './reports/periods/read-periods.ts';
export { publicReports, type PublicReport } from './reports/public-reports.ts';
export { remindDue, remindMissing, tellOpened } from './reports/reminders/remind.ts';
export type { Reminded } from './reports/reminders/write-reminders.ts';
export {
  FIGURES,
  REPORT_PARTS,
  type Figure,
  type FigureName,
  type PeriodState,
  type ReportContent,
  type ReportDuty,
  type ReportedTask,
  type ReportPart,
  type ReportPeriod,
  type ReportState,
  type Source,
  type UnitReportRow,
} from './reports/report.ts';
export { readReport, type ReportVersion, type ReportView } from './reports/unit/read-report.ts';
export { sentReports, type SentVersion } from './reports/unit/sent-reports.ts';
export { prefilledReport } from './reports/unit/unit-report.ts';
export { returnReport, saveReport, sendReport, type ReportInput } from './reports/unit/write-report.ts';
export { reportHead, type ReportAbout, type ReportHead, type ReportSigned } from './reports/document/report-about.ts';
export { reportDocument } from './reports/document/report-document.ts';
export { reportSheets } from './reports/document/report-sheets.ts';
export type {
  Doubt,
  DoubtCode,
  FundingClause,
  LeadCondition,
  LeadHandover,
  Passage,
  Place,
  PlanReading,
  ReadDeadline,
  ReadReportingDuty,
  ReadTask,
  ReadUnits,
  StandingDuty,
  SupervisorKind,
} from './reading/plan-reading.ts';
export { planReadingJson } from './reading/plan-reading-json.ts';
export { readPlanText, type SourceLine } from './reading/read-plan-text.ts';
export { conflictsBetween, type Conflict, type ConflictCode, type Level } from './schedule/conflicts.ts';
export { DEADLINE_KINDS, readDeadline, type Deadline, type DeadlineKind } from './schedule/deadline.ts';
export { dueState, SOON_DAYS, type Due, type DueState } from './schedule/due-state.ts';
export { handOver, leadsOn, type Lead } from './schedule/lead.ts';
export { lastDayOf, periodsOf, standingOf, type Period, type Standing } from './schedule/periods.ts';
export { rollUp, TASK_STATES, type RolledUp, type TaskState } from './schedule/roll-up.ts';
export { TASK_FIELDS, type PlanAct, type Supervisor, type TaskField } from './stored/columns.ts';
export { planMoney, type PlanMoney } from './stored/read-funding.ts';
export { linkableTasks, type LinkableTask } from './stored/linkable-tasks.ts';
export { listDifficulties, type DifficultyFilter, type DifficultyView } from './stored/list-difficulties.ts';
export {
  listPlans,
  planDocument,
  readPlan,
  type PlanClause,
  type PlanFilter,
  type PlanState,
  type PlanSummary,
  type PlanView,
  type TaskSummary,
} from './stored/read-plan.ts';
export {
  readTask,
  type By,
  type Evidence,
  type FundingLine,
  type LinkedTask,
  type ProgressEntry,
  type TaskHistory,
  type TaskView,
} from './stored/read-task.ts';
export { agencyOf, atOrAbove, atOrBelow, administratorOf, isCentral, provinceOf, rootOf } from './units/agency-tree.ts';
export { linkUnitName, type UnitLink } from './units/link-unit.ts';
export { plainName, resolveName, type GroupKind, type ResolvedName } from './units/resolve-name.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = [
  'plan_follow_up',
  'plan_condition',
  'plan_connection',
  'plan_connection_entry',
  'plan_database',
  'plan_database_entry',
  'plan_value',
  'plan_confirmation',
  'plan_progress',
  'plan_evidence',
  'plan_difficulty_step',
  'plan_comment',
  'plan_funding',
  'plan_link',
  'plan_clause',
  'plan_report_duty',
  'plan_report_duty_end',
  'plan_report_version',
  'plan_report_return',
  'plan_report_difficulty',
  'plan_report_reminder',
  'plan_consolidation_version',
] as const;
