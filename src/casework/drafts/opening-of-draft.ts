import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { fieldsOf, type Answers, type Procedure, type Refusal } from '../../procedures/kit/index.ts';
import { lawAt } from '../act/context.ts';
import { loadParty } from '../stored/load-party.ts';
import { mandateRefusals } from '../act/mandate.ts';
import type { Opening } from '../act/open-cases.ts';
import { loadSubject } from '../stored/subject.ts';
import { loadClassification } from '../classification.ts';
import { procedureOf, type Desk } from '../desk.ts';
import { subjectRefusals } from '../opening-refusals.ts';
import { refusal } from '../refusal.ts';
import type { Draft } from './load-draft.ts';

/** A draft as something that could be submitted now, and what stands against it before the procedure is even asked. */
export async function openingOfDraft(
  db: Db,
  desk: Desk,
  draft: Draft,
  by: { actor: Actor; now: Date },
): Promise<{ opening: Opening; refusals: readonly Refusal[] }> {
  const procedure = procedureOf(desk, draft.procedureId);
  const today = lawAt(by.now).day;
  const party = await loadParty(db, { id: draft.partyId }, today);
  if (!party) throw new Error(`Draft ${draft.id} belongs to a party that is not there`);
  const subject = draft.subjectEntryId === null ? null : await loadSubject(db, { id: draft.subjectEntryId });
  const classification =
    draft.classificationId === null ? null : await loadClassification(db, draft.classificationId, party.id);
  const opening: Opening = {
    ...by,
    procedure,
    party,
    subject,
    classification,
    answers: { ...draft.answers, ...fileAnswers(draft) },
    draftId: draft.id,
    submissionKey: null,
    files: draft.files.map(({ fileId, field }) => ({ fileId, field, visibility: visibilityOf(procedure, field) })),
  };
  const refusals = [
    ...(draft.discardedAt === null ? [] : [refusal('draftDiscarded')]),
    ...(await mandateRefusals(db, by.actor, today)),
    ...subjectRefusals(procedure, draft.subjectCode ?? undefined, subject),
  ];
  return { opening, refusals };
}

/** Documents answer their field by their ids. */
function fileAnswers(draft: Draft): Answers {
  const byField = Object.groupBy(draft.files, (file) => file.field);
  return Object.fromEntries(
    Object.entries(byField).map(([field, files]) => [field, files!.map((file) => file.fileId)]),
  );
}

/** A document is as visible as its field says; one of a field that is gone is for the parties and the authority. */
function visibilityOf(procedure: Procedure, name: string) {
  return fieldsOf(procedure.form).find((field) => field.name === name)?.visibility ?? 'authority';
}
