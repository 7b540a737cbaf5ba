import { sql } from 'kysely';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { accepted, refused, type Outcome } from '../../platform/refusal/index.ts';
import { documentByCode } from '../documents/find-documents.ts';
import { accountOf, oneAtATime, refusalToDraft, trail, type DraftDoing } from '../drafts/write-draft.ts';
import { TypedFields } from '../typed-fields.ts';
import { partsOf, readDossier } from './read-dossier.ts';
import { PART_STATES, type PartState } from './words.ts';

export interface PartSaving extends DraftDoing {
  readonly part: string;
  /** A file that was taken in before; null: the one from before stays. */
  readonly fileId: string | null;
}

/**
 * Enters how a part of the dossier stands; earlier steps stay. A part that is ready has a file or an address, one that is not needed
 * says why. Only those who draft the document may.
 */
export async function saveDossierPart(db: Db, saving: PartSaving): Promise<Outcome<{ readonly step: number }>> {
  const { code, typed, actor, now, fileId } = saving;
  const wrong = await refusalToDraft(db, saving);
  if (wrong !== null) return wrong;
  const document = (await documentByCode(db, code))!;
  const fields = new TypedFields(typed);
  const part = partsOf(document).find((one) => one === saving.part) ?? null;
  const state = fields.oneOf('state', Object.keys(PART_STATES) as [PartState]);
  const note = fields.optional('note', { max: 4000, multiline: true });
  const address = fields.address('address');
  if (part === null) fields.refuse('noPart', 'Hồ sơ này không có thành phần đó.', 'The dossier has no such part.');
  if (state === 'notNeeded' && note === null)
    fields.refuse('required', 'Bạn hãy ghi vì sao không cần.', 'Please say why it is not needed.', 'note');
  const before = (await readDossier(db, document)).parts.find((one) => one.part === part);
  const file = fileId ?? before?.file?.id ?? null;
  // The draft itself and the comments on it stand in the portal.
  const isHere = part === 'draft' || part === 'comments';
  if (state === 'ready' && file === null && address === null && !isHere)
    fields.refuse('required', 'Bạn hãy tải tệp hoặc ghi địa chỉ.', 'Please add a file or an address.', 'file');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, code);
    // One row with its line in the trail: after a crash both are there or neither.
    const made = await sql<{ step: number }>`
      insert into dossier_part (code, part, step, state, note, address, file_id, entered_at, entered_by)
      select ${code}, ${part}, coalesce(max(step), 0) + 1, ${state}, ${note}, ${address}, ${file}, ${now}, ${accountOf(actor)}
        from dossier_part where code = ${code} and part = ${part} returning step`.execute(tx);
    const { step } = made.rows[0]!;
    await trail(tx, saving, 'dossierPartEntered', { part, state, step });
    return accepted({ step });
  });
}
