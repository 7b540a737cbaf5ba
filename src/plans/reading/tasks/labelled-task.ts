import { deadlineInWords } from '../deadlines/deadline-in-words.ts';
import type { LabelKind } from '../fields/labels.ts';
import { saysJoint } from '../fields/labels.ts';
import { handoverOf, readLeads } from '../fields/lead.ts';
import { supervisorKind } from '../fields/supervisor.ts';
import { splitUnits } from '../fields/units.ts';
import type { Doubt, Passage, ReadTask, ReadUnits } from '../plan-reading.ts';
import { field, passage, type PlanDocument, type Span } from '../text/document.ts';
import { DOUBTS } from './doubts.ts';
import type { TaskField } from './fields-of.ts';

/** Where a task stands and what its words are. */
export interface TaskFrame {
  id: string;
  idSynthetic: boolean;
  group: string | null;
  groupTitle: string | null;
  partOf: string | null;
  title: Span;
  /** Unlabelled words below the title. */
  loose: Span | null;
}

export interface TaskWithDoubts {
  task: ReadTask;
  doubts: Doubt[];
}

/** A task from its labelled fields. What is missing or was read with doubt is told beside it. */
export function labelledTask(document: PlanDocument, frame: TaskFrame, fields: readonly TaskField[]): TaskWithDoubts {
  const of = (kind: LabelKind): TaskField | undefined => fields.find((one) => one.kind === kind);
  const words = (kind: LabelKind): Passage | null => wordsOf(document, of(kind));
  // One label for both says not who leads: the whole list stands as lead, in doubt.
  const leadFields = fields.filter(({ kind }) => kind === 'lead');
  const leadField =
    leadFields.find(({ label }) => /chủ trì/iu.test(label)) ?? leadFields[0] ?? of('leadAndCoordinators');
  const implementing = leadFields.find((one) => one !== leadField);
  const wording = wordsOf(document, leadField);
  const leads = readLeads(wording?.text ?? '');
  const others = splitUnits(words('coordinators')?.text ?? '');
  const task: ReadTask = {
    id: frame.id,
    idSynthetic: frame.idSynthetic,
    group: frame.group,
    groupTitle: frame.groupTitle,
    partOf: frame.partOf,
    title: field(document, frame.title) ?? passage(document, frame.title),
    content: contentOf(document, of('content'), frame.loose),
    lead: { label: leadField?.label ?? null, wording, names: leads.names },
    leadImplied: false,
    jointLead: leads.names.length > 1 || (leadField !== undefined && saysJoint(leadField.label)),
    leadConditions: leads.conditions,
    implementing: unitsOf(document, implementing),
    coordinators: { label: of('coordinators')?.label ?? null, wording: words('coordinators'), names: others.names },
    ...timeOf(of('deadline'), words('deadline')),
    ...productsOf(of('products'), words('products')),
    ...supervisorOf(of('supervisor'), words('supervisor')),
    funding: words('funding'),
  };
  const doubts = doubtsOf(task);
  if (leads.unsure || leadField?.kind === 'leadAndCoordinators') doubts.push(DOUBTS.splitUncertain(task, wording));
  if (others.unsure) doubts.push(DOUBTS.splitUncertain(task, task.coordinators.wording));
  return { task, doubts };
}

/** The words of a field; a dash that stands for "none" is none. */
function wordsOf(document: PlanDocument, one: TaskField | undefined): Passage | null {
  const words = one ? field(document, one.value) : null;
  return words && /[\p{L}\p{N}]/u.test(words.text) ? words : null;
}

function unitsOf(document: PlanDocument, one: TaskField | undefined): ReadUnits {
  const wording = wordsOf(document, one);
  return { label: one?.label ?? null, wording, names: splitUnits(wording?.text ?? '').names };
}

/** The words about time as data, with the lead that a later period brings. */
export function timeOf(
  label: { label: string } | undefined,
  words: Passage | null,
): Pick<ReadTask, 'deadlineLabel' | 'deadlineText' | 'deadline' | 'leadHandover'> {
  const deadline = deadlineInWords(words?.text ?? '');
  const leadHandover = words ? handoverOf(deadline, words.text) : null;
  return { deadlineLabel: label?.label ?? null, deadlineText: words, deadline, leadHandover };
}

type Products = Pick<ReadTask, 'productsLabel' | 'productsText' | 'products' | 'productsImplied'>;

/** Only semicolons part products; commas stay inside one. */
function productsOf(label: TaskField | undefined, words: Passage | null): Products {
  const products = words
    ? words.text
        .split(/;\s+/u)
        .map((one) => one.replace(/^[-+•]\s*/u, ''))
        .filter(Boolean)
    : [];
  return { productsLabel: label?.label ?? null, productsText: words, products, productsImplied: false };
}

type Supervisor = Pick<ReadTask, 'supervisorLabel' | 'supervisor' | 'supervisorKind'>;

function supervisorOf(label: TaskField | undefined, words: Passage | null): Supervisor {
  const kind = words ? supervisorKind(words.text) : null;
  return { supervisorLabel: label?.label ?? null, supervisor: words, supervisorKind: kind };
}

/** What a planner must look at in any task, however it was written. */
export function doubtsOf(task: ReadTask): Doubt[] {
  const { lead, deadlineText, deadline } = task;
  return [
    ...(task.idSynthetic ? [DOUBTS.numberMadeByReader(task)] : []),
    ...(lead.names.length === 0 ? [DOUBTS.noLead(task)] : []),
    ...(task.leadImplied ? [DOUBTS.leadImplied(task)] : []),
    ...(task.leadConditions.length > 0 ? [DOUBTS.leadConditional(task)] : []),
    ...(deadlineText ? [] : [DOUBTS.noDeadline(task)]),
    ...(deadlineText && deadline.kind === 'none' ? [DOUBTS.deadlineNotUnderstood(task)] : []),
    ...(task.supervisorKind === 'other' ? [DOUBTS.supervisorUnknown(task)] : []),
  ];
}

/** The labelled content, else the unlabelled words below the title. Several sentences keep their last stop. */
function contentOf(document: PlanDocument, content: TaskField | undefined, loose: Span | null): Passage | null {
  const span = content?.value ?? loose;
  if (!span) return null;
  return content && content.listed.length < 2 ? field(document, span) : nonEmpty(passage(document, span));
}

function nonEmpty(found: Passage): Passage | null {
  return found.text === '' ? null : found;
}
