import type { Day } from '../../law/index.ts';
import type { TaskState } from '../schedule/roll-up.ts';

/** A reporting duty of a plan: who reports to whom and how often, in the plan's own words; planners may add one of their own. */
export interface ReportDuty {
  readonly id: string;
  readonly planId: string;
  /** Clause of the plan it was read from; null: a planner added it, with a reason. */
  readonly clauseId: string | null;
  /** Where it stands in the document, e.g. "IV.2". */
  readonly section: string | null;
  readonly who: readonly string[];
  readonly to: readonly string[];
  /** The exact words. */
  readonly text: string;
  /** How often, in the words of the plan. */
  readonly dueText: string;
  /** Whether periods open by themselves; where the plan gives no rhythm a planner opens each of them. */
  readonly opensItself: boolean;
  /** False after a planner ended it. */
  readonly active: boolean;
}

/** `open`: units report; `consolidated`: a consolidated report was put into effect; `closed`: ended without one, with a reason. */
export type PeriodState = 'open' | 'consolidated' | 'closed';

export interface ReportPeriod {
  readonly id: string;
  readonly dutyId: string;
  readonly planId: string;
  /** As `Period.key`, e.g. `2026-H1`, `2026`; of one opened by hand `hand:1`, … */
  readonly key: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly from: Day | null;
  readonly due: Day | null;
  /** The plan names no day: the last day of the period is our own rule. */
  readonly assumed: boolean;
  readonly state: PeriodState;
}

/** `missing`: nothing was begun; `returned`: sent back to be completed, with a reason. */
export type ReportState = 'missing' | 'draft' | 'sent' | 'returned';

/** One unit's place in a period. */
export interface UnitReportRow {
  readonly periodId: string;
  /** As `plan_task_unit.key`. */
  readonly unitKey: string;
  readonly unitName: string;
  readonly agencyCode: string | null;
  readonly state: ReportState;
  /** Number of the version that counts; 0 while missing. */
  readonly version: number;
  readonly sentAt: Date | null;
  readonly late: boolean;
  readonly reminders: number;
  readonly lastRemindedAt: Date | null;
}

/** Where a number or a sentence comes from: whoever opens it sees the rows behind it. */
export interface Source {
  /** `tasks`: a list of tasks; `task`, `report`, `difficulty`, `plan`: that one. */
  readonly kind: 'tasks' | 'task' | 'report' | 'difficulty' | 'plan';
  /** Address inside the portal, in Vietnamese. */
  readonly href: string;
}

export const FIGURES = [
  'all',
  'done',
  'running',
  'notBegun',
  'stopped',
  'overdue',
  'dueSoon',
  'openDifficulties',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** One counted thing with the list behind it, as it was on the day of the report. */
export interface Figure {
  readonly name: FigureName;
  readonly value: number;
  readonly source: Source;
}

/** How one task stands, as the report says it: pre-filled from progress, the words may be changed by who reports. */
export interface ReportedTask {
  readonly taskId: string;
  readonly number: string | null;
  readonly title: string;
  /** Who leads it on the day of the report. */
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  /** The plan's own words. */
  readonly deadlineText: string | null;
  readonly dueOn: Day | null;
  readonly products: readonly string[];
  readonly state: TaskState;
  readonly percent: number | null;
  readonly overdue: boolean;
  /** What was done in the period, in the unit's words. */
  readonly result: string;
  readonly evidence: readonly string[];
  /** Difficulties of the task that were not settled on the day of the report. */
  readonly openDifficulties?: number;
  /** Of a consolidated report: units whose reports it stands by; none: it stands by the progress that was entered. */
  readonly reportedBy?: readonly string[];
  readonly source: Source;
}

/** Parts of a report in words; which exist is our own rule. */
export const REPORT_PARTS = ['results', 'difficulties', 'proposals', 'nextSteps'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What a report says, of one unit or consolidated. Kept whole with each version, so that it never changes after it was sent. */
export interface ReportContent {
  readonly asOf: Day;
  readonly figures: readonly Figure[];
  readonly parts: Readonly<Record<ReportPart, string>>;
  readonly tasks: readonly ReportedTask[];
  /** Of a consolidated one: the reports it rests on, and who sent none. */
  readonly rests: readonly { readonly unitName: string; readonly version: number; readonly source: Source }[];
  readonly missing: readonly string[];
}
