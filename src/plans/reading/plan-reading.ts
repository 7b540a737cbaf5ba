/**
 * What reading a plan document gives. Plain data: it can be stored as JSON and shown beside the document.
 * Names of fields and kinds are those that `motcua plan read --json` prints.
 */
export interface PlanReading {
  /** The cleaned document: Unicode NFC, marks removed, wrapped lines joined, one paragraph or table row a line. */
  text: string;
  /** Heading of the plan, e.g. "KẾ HOẠCH Triển khai thi hành Luật …", or null. */
  title: Passage | null;
  tasks: ReadTask[];
  reportingDuties: ReadReportingDuty[];
  standingDuties: StandingDuty[];
  funding: FundingClause[];
  /** What the planner must look at before the reading becomes a plan. */
  doubts: Doubt[];
}

/** Where words stand: offsets in `PlanReading.text` (end exclusive), its line from 1, the page where the source has pages. */
export interface Place {
  from: number;
  to: number;
  line: number;
  page: number | null;
}

/** Exact words of the document: `text` is the cleaned text between the offsets with every run of white space one space. */
export interface Passage {
  text: string;
  place: Place;
}

/** A list of units: the label as written (null: the sentence itself says it), the whole wording, the single names. */
export interface ReadUnits {
  label: string | null;
  wording: Passage | null;
  names: string[];
}

export interface ReadTask {
  /** Number in the document ("II.1.a"), or one made by the reader. Unique in a reading. */
  id: string;
  idSynthetic: boolean;
  /** Number of the heading that the task stands under, when that heading is not the section itself. */
  group: string | null;
  /** Words of that heading. */
  groupTitle: string | null;
  /** Id of the task that this one is part of, or null. */
  partOf: string | null;
  title: Passage;
  content: Passage | null;
  lead: ReadUnits;
  /** The sentence names no one; the one of the sentence before is meant. */
  leadImplied: boolean;
  jointLead: boolean;
  leadHandover: LeadHandover | null;
  /** Leads for part of the task only: "X đối với …"; `lead` null where the rest is not given to anyone by name. */
  leadConditions: LeadCondition[];
  /** Units that carry the task out where another unit leads it ("Chủ trì: …" beside "Đơn vị thực hiện: …"). */
  implementing: ReadUnits;
  coordinators: ReadUnits;
  deadlineLabel: string | null;
  deadlineText: Passage | null;
  deadline: ReadDeadline;
  productsLabel: string | null;
  productsText: Passage | null;
  products: string[];
  /** There is no line for products: the deliverable is named in the sentence. */
  productsImplied: boolean;
  supervisorLabel: string | null;
  supervisor: Passage | null;
  supervisorKind: SupervisorKind | null;
  /** A line of the task about money, exactly as written. */
  funding: Passage | null;
}

export type SupervisorKind =
  | 'minister'
  | 'deputyMinister'
  | 'chair'
  | 'deputyChair'
  | 'director'
  | 'deputyDirector'
  | 'primeMinister'
  | 'deputyPrimeMinister'
  | 'toBeAssigned'
  | 'other';

export interface LeadHandover {
  /** First day of the new lead, or null where the document gives no period to count from. */
  from: string | null;
  lead: string[];
  text: string;
}

export interface LeadCondition {
  lead: string | null;
  condition: string;
}

/** Days are 'YYYY-MM-DD', first and last day inclusive; `to: null` is open-ended. `milestone` is what must be done by then. */
export type ReadDeadline =
  | { kind: 'date'; year: number; from: string | null; to: string; milestone?: string }
  | { kind: 'monthYear'; year: number; month: number; from: string; to: string; milestone?: string }
  | { kind: 'quarter'; year: number; quarter: number; from: string; to: string; milestone?: string }
  | { kind: 'year'; year: number; from: string; to: string; milestone?: string }
  | ReadRange
  | ReadRecurring
  | { kind: 'continuous'; focusYear?: number; text?: string }
  | { kind: 'onRequest'; by: string | null; text?: string; milestone?: string }
  | { kind: 'onEvent'; event: string; milestone?: string }
  | { kind: 'linkedPlan'; plan: string; text?: string }
  | { kind: 'composite'; parts: ReadDeadline[] }
  /** No deadline in the text, or one that has no data form; `probablyAs`: the task whose deadline a reader would carry over. */
  | { kind: 'none'; probablyAs?: string };

export interface ReadRange {
  kind: 'range';
  fromYear: number | null;
  toYear: number | null;
  from: string | null;
  to: string | null;
  openEnded: boolean;
  milestone?: string;
  lead?: string[];
  text?: string;
}

export interface ReadRecurring {
  kind: 'recurring';
  /** ISO 8601 duration, a list of them, or null where the document only says "định kỳ". */
  every: string | string[] | null;
  /** Day of each year by which it is due, 'MM-DD', and of each month, 'DD', where the document names one. */
  dueDay?: string;
  text?: string;
  milestone?: string;
}

export interface ReadReportingDuty {
  /** "R1", "R2", … in the order of the reading. */
  id: string;
  /** Number of the item where the duty stands, e.g. "IV.3" or "IV (closing)". */
  section: string;
  who: string[];
  to: string[];
  /** Units that the report passes through. */
  via: string[];
  /** Where the receiver carries it further. */
  onwardTo: string[];
  period: ReadDeadline;
  dueText: string;
  text: Passage;
  /** What the report is about, a short English phrase from a closed list (`duties/subject.ts`). */
  subject: string;
  /** Id of the task whose product the report is. */
  alsoTask: string | null;
}

/** A standing responsibility outside the list of tasks, e.g. who is focal point, who appraises the estimates. */
export interface StandingDuty {
  section: string;
  who: string[];
  text: Passage;
}

export interface FundingClause {
  section: string;
  text: Passage;
  sources: FundingSource[];
}
export type FundingSource = 'recurrentBudget' | 'developmentInvestment' | 'stateBudget' | 'ownFunds' | 'otherLawful';

/** Closed list, so that a screen can word each doubt in both languages. */
export type DoubtCode =
  | 'noLead'
  | 'noDeadline'
  | 'deadlineNotUnderstood'
  | 'numberMadeByReader'
  | 'leadImplied'
  | 'leadConditional'
  | 'splitUncertain'
  | 'proseTask'
  | 'supervisorUnknown'
  | 'reportWithoutPeriod'
  | 'wordsNotPlaced'
  | 'noTasks';

export interface Doubt {
  code: DoubtCode;
  /** Id of the task or duty it is about, null for the document as a whole. */
  about: string | null;
  /** The words in doubt, or null where something is missing. */
  passage: Passage | null;
  reason: { vi: string; en: string };
}
