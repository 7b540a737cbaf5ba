import { createHash } from 'node:crypto';
import { LawUnknown } from '../law/index.ts';
import { inTransaction, type Db, type Tx } from '../platform/database/index.ts';
import { actingParty, type Actor } from '../platform/identity/index.ts';
import {
  shownAnswers,
  type Answers,
  type Checked,
  type Finding,
  type Procedure,
  type Refusal,
} from '../procedures/kit/index.ts';
import { isVersionConflict } from '../registry/index.ts';
import { partsOf, readAnswers } from './act/answers.ts';
import { readAttachments, type Attached } from './act/attachments.ts';
import { constraintOf } from './act/record-act.ts';
import { loadClassification } from './classification.ts';
import { loadSubmitter, visitorRow } from './stored/load-party.ts';
import { loadSubject } from './stored/subject.ts';
import { checkOpening, decideOpening, openCases, startOf, type Opening, type Submitted } from './act/open-cases.ts';
import { holdMark, marksOf, type Marks, type SentForm } from './stored/sent-form.ts';
import { earlierSubmission, oneSpelling, sameAnswers } from './stored/submitted.ts';
import { lawAt } from './act/context.ts';
import type { Desk } from './desk.ts';
import { loadDraft } from './drafts/load-draft.ts';
import { openingOfDraft } from './drafts/opening-of-draft.ts';
import { subjectRefusals } from './opening-refusals.ts';
import { distinct, refusal, rejected, type Rejected } from './refusal.ts';

export type { Submitted } from './act/open-cases.ts';

/**
 * Submits a draft: recorded, published, logged and receipted in one transaction, at once and without anybody's approval
 * (Decree 14.4). Submitting it again, from another tab or process or after a lost answer, gives the same case and code.
 * Refusals: all of the procedure's, of the form's and of who may act, together.
 */
export function submit(
  desk: Desk,
  request: { draftId: string; actor: Actor; now: Date },
): Promise<Submitted | Rejected> {
  return untilSettled(() =>
    inTransaction(desk.db, async (tx) => {
      // The row of the draft is locked: of two submissions at once the second waits here and then finds the first one's case.
      const draft = await loadDraft(tx, request.draftId, request.actor, true);
      if (!draft) return rejected(refusal('notFound'));
      const before = draft.submittedAs === null ? null : await earlierSubmission(tx, desk, { draftId: draft.id });
      if (before) return before.submitted;
      const { opening, refusals } = await openingOfDraft(tx, desk, draft, request);
      return refusals.length > 0 ? all(tx, opening, refusals) : openOne(tx, desk, opening);
    }),
  );
}

/** Everything that stands against submitting a draft now, and what its answers come to. Null when there is no such draft. */
export async function checkDraft(
  desk: Desk,
  request: { draftId: string; actor: Actor; now: Date },
): Promise<Checked | null> {
  const draft = await loadDraft(desk.db, request.draftId, request.actor);
  if (!draft) return null;
  const checked = await guarded(async () => {
    const { opening, refusals } = await openingOfDraft(desk.db, desk, draft, request);
    const dry = await dryDecision(desk.db, opening);
    const { findings } = checkOpening(opening);
    return { ok: true, refusals: distinct([...refusals, ...(dry.ok ? [] : dry.refusals)]), findings } as const;
  });
  return checked.ok ? checked : { refusals: checked.refusals, findings: [] };
}

/** A submission that brings its answers along. */
export interface DirectSubmission {
  readonly procedureId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Default: the party of the actor's mandate or key. */
  readonly partyCode?: string;
  readonly actor: Actor;
  readonly now: Date;
  /** Code of the entry that it is about, where the procedure changes one. */
  readonly subjectCode?: string;
  readonly classificationId?: string;
  /** Uploaded documents, such as a model card (Decree 12.5). */
  readonly files?: readonly Attached[];
  /** Own number of the sender for this record, or the request's idempotency key. Default: the content itself. */
  readonly key?: string;
  /** Of a visitor's form alone, in place of a key: sent twice from the same browser it is one case. */
  readonly sent?: SentForm;
  /** Of a visitor's report alone: it is part of the demonstration. */
  readonly demo?: boolean;
}

/**
 * Submits without a stored draft (API, visitors). The same key with the same answers gives the same case; with others it is refused.
 * A visitor's form that was sent before, or another that says the same, gives the case that it made then.
 */
export function submitDirect(desk: Desk, request: DirectSubmission): Promise<Submitted | Rejected> {
  return untilSettled(() =>
    inTransaction(desk.db, async (tx) => {
      const prepared = await prepareDirect(tx, desk, request);
      if (!('opening' in prepared)) return prepared;
      const repeat = prepared.keyTaken ? await repeatOf(tx, desk, prepared.opening) : null;
      return repeat ?? openOne(tx, desk, prepared.opening);
    }),
  );
}

/** The refusals and findings that submitting would give, and nothing written. */
export async function dryRun(
  desk: Desk,
  request: DirectSubmission,
): Promise<{ ok: true; findings: readonly Finding[] } | Rejected> {
  const prepared = await guarded(() => prepareDirect(desk.db, desk, request));
  if (!('opening' in prepared)) return prepared;
  return guarded(() => dryDecision(desk.db, prepared.opening));
}

/** What an opening would come to. */
export async function dryDecision(
  db: Db,
  opening: Opening,
): Promise<{ ok: true; findings: readonly Finding[] } | Rejected> {
  const decision = await decideOpening(db, opening);
  return 'act' in decision
    ? { ok: true, findings: decision.act.outcome.findings }
    : { ok: false, refusals: distinct(decision.refusals) };
}

async function openOne(tx: Tx, desk: Desk, opening: Opening): Promise<Submitted | Rejected> {
  const [opened] = await openCases(tx, desk, [opening]);
  return opened!.ok ? opened! : { ok: false, refusals: distinct(opened!.refusals) };
}

/** The case that this key opened before: told again if the answers are the same, refused if they are others. */
async function repeatOf(tx: Tx, desk: Desk, opening: Opening): Promise<Submitted | Rejected | null> {
  const { party, procedure, submissionKey: key, answers, visitorMark, files } = opening;
  if (key === null) return null;
  if (visitorMark !== undefined) await holdMark(tx, { visitorMark });
  const before =
    (await earlierSubmission(tx, desk, { partyId: party.id, procedure: procedure.id, keys: [key] })) ??
    (visitorMark === undefined ? null : await earlierSubmission(tx, desk, { visitorMark, files }));
  if (!before) return null;
  // A visitor's key is made of the content; only its files have other numbers each time they are sent.
  return party.id === null || sameAnswers(before.earlier.input, partsOf(procedure, answers).input)
    ? before.submitted
    : rejected(refusal('keyReused'));
}

/** Reads everything that a direct submission rests on. */
export async function prepareDirect(
  db: Db,
  desk: Desk,
  request: DirectSubmission,
): Promise<{ opening: Opening; keyTaken: boolean } | Rejected> {
  const { actor, now } = request;
  const procedure = desk.procedures.get(request.procedureId);
  if (!procedure) return rejected(refusal('unknownProcedure'));
  const today = lawAt(now).day;
  const read = readAnswers(procedure.form, request.answers);
  const attached = await readAttachments(db, procedure.form, request.files ?? [], actor);
  const answers = { ...read.answers, ...attached.answers };
  const byVisitor = startOf(procedure)[1].by.includes('visitor') && actor.kind === 'portal' && actor.via === 'web';
  const marks = byVisitor ? await formMarks(db, procedure, request, { ...read, files: attached.files }) : null;
  const key = marks?.submissionKey ?? request.key ?? contentKey(procedure, answers, request.subjectCode);
  const submitter = byVisitor
    ? { party: visitorRow(answers, request.demo === true), mandateHolds: true, taken: new Set([key]) }
    : await loadSubmitter(db, request.partyCode ?? actingParty(actor)?.partyCode ?? '', today, {
        actor,
        procedure: procedure.id,
        keys: [key],
      });
  if (!submitter) return rejected(refusal('noMandate'));
  const { party, taken } = submitter;
  const subject = request.subjectCode === undefined ? null : await loadSubject(db, { code: request.subjectCode });
  const classification =
    request.classificationId === undefined || party.id === null
      ? null
      : await loadClassification(db, request.classificationId, party.id);
  const refusals = [
    ...(submitter.mandateHolds ? [] : [refusal('mandateExpired')]),
    ...subjectRefusals(procedure, request.subjectCode, subject),
    ...read.refusals,
    ...attached.refusals,
  ];
  const facts = { procedure, actor, now, party, answers, subject, classification, files: attached.files };
  const opening: Opening = { ...facts, draftId: null, submissionKey: key, ...marks };
  return refusals.length === 0 ? { opening, keyTaken: taken.has(key) } : all(db, opening, refusals);
}

async function formMarks(
  db: Db,
  procedure: Procedure,
  { sent, subjectCode }: DirectSubmission,
  { answers, files }: { answers: Answers; files: readonly Attached[] },
): Promise<Marks | null> {
  if (sent === undefined) return null;
  return marksOf(db, sent, `${procedure.id} ${contentKey(procedure, answers, subjectCode)}`, files);
}

/** Reasons found while reading and those of the procedure, in one answer. */
async function all(db: Db, opening: Opening, refusals: readonly Refusal[]): Promise<Rejected> {
  const dry = await dryDecision(db, opening);
  return { ok: false, refusals: distinct([...refusals, ...(dry.ok ? [] : dry.refusals)]) };
}

/** Names a submission by its content, so that the same row of a file is known again. */
export function contentKey(procedure: Procedure, answers: Answers, subjectCode = ''): string {
  const content = oneSpelling({ ...shownAnswers(procedure.form, answers), ' subject': subjectCode });
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

const TAKEN = new Set(['case_record_draft_id_key', 'case_record_submission_key', 'case_record_visitor_key']);
const ATTEMPTS = 3;

/** Runs again when another submission of the same thing came first: the next look finds its case. Nothing of the lost attempt stays. */
export async function untilSettled<T>(attempt: () => Promise<T | Rejected>): Promise<T | Rejected> {
  for (let count = 1; ; count += 1) {
    try {
      return await guarded(attempt);
    } catch (error) {
      if (count === ATTEMPTS || !TAKEN.has(constraintOf(error) ?? '')) throw error;
    }
  }
}

/** Two faults of others that are expected noes here: a day without law data, and an entry that has moved on. */
export async function guarded<T>(work: () => Promise<T | Rejected>): Promise<T | Rejected> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LawUnknown) return rejected(refusal('lawUnknown'));
    // Somebody else's version of the entry came first: whoever submits looks at it before overwriting anything.
    if (isVersionConflict(error)) return rejected(refusal('subjectMoved'));
    throw error;
  }
}
