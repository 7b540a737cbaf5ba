import { sql } from 'kysely';
import { inTransaction } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { fieldsOf, type Answers, type Refusal } from '../../procedures/kit/index.ts';
import { readAnswers } from '../act/answers.ts';
import { mayAttach } from '../act/attachments.ts';
import { lawAt } from '../act/context.ts';
import { loadParty } from '../stored/load-party.ts';
import { mandateRefusals } from '../act/mandate.ts';
import { startOf } from '../act/open-cases.ts';
import { seatFor } from '../act/authorise.ts';
import { loadSubject } from '../stored/subject.ts';
import { readClassification } from '../classification.ts';
import { procedureOf, type Desk } from '../desk.ts';
import { subjectRefusals } from '../opening-refusals.ts';
import { refusal, rejected, type Rejected } from '../refusal.ts';
import { loadDraft, loadDrafts, type Draft } from './load-draft.ts';
import { earlierAnswers, prefill } from './prefill.ts';

export type { Draft, DraftFile, Source } from './load-draft.ts';

export interface NewDraft {
  readonly procedureId: string;
  readonly actor: Actor;
  readonly now: Date;
  /** Code of the entry that it will be about. */
  readonly subjectCode?: string;
  readonly classificationId?: string;
  /** Code of an earlier case of the party whose answers are copied. */
  readonly prefillFrom?: string;
}

/** Starts a draft for the party of the actor's mandate, filled in with what the portal already holds. */
export async function openDraft(desk: Desk, request: NewDraft): Promise<{ ok: true; draft: Draft } | Rejected> {
  const { actor, now } = request;
  const { db } = desk;
  const procedure = desk.procedures.get(request.procedureId);
  if (!procedure) return rejected(refusal('unknownProcedure'));
  if (actor.kind !== 'person') return rejected(refusal('personNeeded'));
  const today = lawAt(now).day;
  const party = actor.mandate === null ? null : await loadParty(db, { id: actor.mandate.partyId }, today);
  if (!party) return rejected(refusal('noMandate'));
  const subject = request.subjectCode === undefined ? null : await loadSubject(db, { code: request.subjectCode });
  const { receivedBy, receiverOnly = false } = procedure;
  const scope = { partyId: party.id, otherPartyId: null, receivedBy, receiverOnly, sectors: [], provinces: [] };
  const seated = seatFor(actor, startOf(procedure)[1].by, scope, procedure);
  const refusals: Refusal[] = [
    ...('refusals' in seated ? seated.refusals : []),
    ...(await mandateRefusals(db, actor, today)),
    ...subjectRefusals(procedure, request.subjectCode, subject),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const classification =
    request.classificationId === undefined ? null : await readClassification(desk, request.classificationId);
  const earlier = request.prefillFrom === undefined ? null : await earlierAnswers(db, party.id, request.prefillFrom);
  const { answers, sources } = prefill(procedure.form, { party, subject, classification, earlier });
  const row = await db
    .insertInto('draft')
    .values({
      procedure: procedure.id,
      party_id: party.id,
      account_id: actor.accountId,
      answers: JSON.stringify(answers),
      sources: JSON.stringify(sources),
      subject_entry_id: subject?.entryId ?? null,
      classification_id: classification?.id ?? null,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ok: true, draft: (await loadDraft(db, row.id, actor))! };
}

/** A draft of the party that the actor acts for; null when there is none to be seen. */
export function readDraft(desk: Desk, request: { draftId: string; actor: Actor }): Promise<Draft | null> {
  return loadDraft(desk.db, request.draftId, request.actor);
}

/** Drafts of the actor's party that wait to be finished, last touched first. */
export function listDrafts(desk: Desk, request: { actor: Actor; limit?: number }): Promise<Draft[]> {
  return loadDrafts(desk.db, request.actor, Math.min(request.limit ?? 100, 200));
}

export interface Saving {
  readonly draftId: string;
  readonly actor: Actor;
  /** Only the fields that were on screen. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Of the draft as the person saw it. */
  readonly revision: number;
  readonly now: Date;
}

/** Somebody else (or another tab) saved in between: both versions, so that the person can choose. Nothing was written. */
export interface Conflict {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
  readonly conflict: { readonly yours: Answers; readonly stored: Draft };
}

/**
 * Saves part of the answers. What was typed is kept even where the form will refuse it; `remarks` names what could not be
 * kept at all. One statement: a crash leaves the old revision or the new one. Saving the same again is no conflict.
 */
export async function saveDraft(
  desk: Desk,
  request: Saving,
): Promise<{ ok: true; draft: Draft; remarks: readonly Refusal[] } | Rejected | Conflict> {
  const { db } = desk;
  const draft = await loadDraft(db, request.draftId, request.actor);
  if (!draft) return rejected(refusal('notFound'));
  if (draft.submittedAs !== null) return rejected(refusal('draftSubmitted'));
  if (draft.discardedAt !== null) return rejected(refusal('draftDiscarded'));
  const read = readAnswers(procedureOf(desk, draft.procedureId).form, request.answers);
  const changed = Object.keys(read.answers).filter((name) => !same(draft.answers[name], read.answers[name]));
  const saved = await sql`
    update draft set answers = answers || ${JSON.stringify(read.answers)}::jsonb, sources = sources - ${changed}::text[],
           revision = revision + 1, updated_at = ${request.now}
     where id = ${draft.id} and revision = ${request.revision} and discarded_at is null`.execute(db);
  const current = (await loadDraft(db, draft.id, request.actor))!;
  const done =
    saved.numAffectedRows === 1n ||
    Object.entries(read.answers).every(([name, value]) => same(current.answers[name], value));
  if (done) return { ok: true, draft: current, remarks: read.refusals };
  return { ok: false, refusals: [refusal('draftMoved')], conflict: { yours: read.answers, stored: current } };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Puts a draft away. It stays in the books, unseen; doing so again changes nothing. */
export async function discardDraft(
  desk: Desk,
  request: { draftId: string; actor: Actor; now: Date },
): Promise<{ ok: true } | Rejected> {
  const draft = await loadDraft(desk.db, request.draftId, request.actor);
  if (!draft) return rejected(refusal('notFound'));
  if (draft.submittedAs !== null) return rejected(refusal('draftSubmitted'));
  await desk.db
    .updateTable('draft')
    .set({ discarded_at: request.now })
    .where('id', '=', draft.id)
    .where('discarded_at', 'is', null)
    .execute();
  return { ok: true };
}

export interface Attachment {
  readonly draftId: string;
  readonly actor: Actor;
  readonly field: string;
  /** A stored file (platform/files) that this person or party uploaded. */
  readonly fileId: string;
  readonly now: Date;
}

/** Attaches an uploaded document, such as a model card (Decree 12.5). Attaching it again changes nothing. */
export function attachFile(desk: Desk, request: Attachment): Promise<{ ok: true; draft: Draft } | Rejected> {
  return inTransaction(desk.db, async (tx) => {
    const { actor, field: name, fileId, now } = request;
    // Locked, so that two uploads at once cannot both take the last place.
    const draft = await loadDraft(tx, request.draftId, actor, true);
    if (!draft) return rejected(refusal('notFound'));
    if (draft.submittedAs !== null) return rejected(refusal('draftSubmitted'));
    const field = fieldsOf(procedureOf(desk, draft.procedureId).form).find((one) => one.name === name);
    if (field?.kind !== 'files') return rejected(refusal('unknownField', name));
    if (!(await mayAttach(tx, fileId, actor))) return rejected(refusal('fileUnknown', name));
    if (draft.files.some((file) => file.fileId === fileId)) return { ok: true, draft };
    if (draft.files.filter((file) => file.field === name).length >= field.maxFiles)
      return rejected(refusal('tooManyFiles', name));
    await tx
      .insertInto('draft_file')
      .values({ draft_id: draft.id, file_id: fileId, field: name, added_at: now })
      .execute();
    await tx.updateTable('draft').set({ updated_at: now }).where('id', '=', draft.id).execute();
    return { ok: true, draft: (await loadDraft(tx, draft.id, actor))! };
  });
}

/** Takes a document off a draft; the stored file stays until the operator's sweep finds that nobody refers to it. */
export async function detachFile(
  desk: Desk,
  request: Omit<Attachment, 'field'>,
): Promise<{ ok: true; draft: Draft } | Rejected> {
  const draft = await loadDraft(desk.db, request.draftId, request.actor);
  if (!draft) return rejected(refusal('notFound'));
  if (draft.submittedAs !== null) return rejected(refusal('draftSubmitted'));
  if (isUuid(request.fileId)) {
    await desk.db
      .deleteFrom('draft_file')
      .where('draft_id', '=', draft.id)
      .where('file_id', '=', request.fileId)
      .execute();
  }
  return { ok: true, draft: (await loadDraft(desk.db, draft.id, request.actor))! };
}
