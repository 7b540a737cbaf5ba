/**
 * What importing takes: the shape of a reading, as far as a plan keeps it. A reading of a document fits, and so does what a form or a
 * test puts together.
 */
export interface PlanDraftInput {
  readonly text: string;
  readonly title: DraftPassage | null;
  readonly tasks: readonly DraftTask[];
  readonly reportingDuties: readonly object[];
  readonly standingDuties: readonly object[];
  readonly funding: readonly object[];
  readonly doubts: readonly object[];
}

/** Exact words, and where they stand in the document. */
export interface DraftPassage {
  readonly text: string;
  readonly place: object | null;
}

export interface DraftUnits {
  readonly wording: DraftPassage | null;
  readonly names: readonly string[];
}

export interface DraftTask {
  readonly id: string;
  readonly idSynthetic?: boolean;
  readonly group: string | null;
  readonly groupTitle?: string | null;
  readonly partOf: string | null;
  readonly title: DraftPassage;
  readonly content: DraftPassage | null;
  readonly lead: DraftUnits;
  readonly jointLead: boolean;
  readonly leadHandover: {
    readonly from: string | null;
    readonly lead: readonly string[];
    readonly text: string;
  } | null;
  readonly leadConditions: readonly { readonly lead: string | null; readonly condition: string }[];
  readonly coordinators: DraftUnits;
  readonly deadlineText: DraftPassage | null;
  /** As `readDeadline` takes it. */
  readonly deadline: unknown;
  readonly productsText: DraftPassage | null;
  readonly products: readonly string[];
  readonly supervisor: DraftPassage | null;
  readonly supervisorKind: string | null;
}
