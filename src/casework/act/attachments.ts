import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { actingParty, type Actor } from '../../platform/identity/index.ts';
import { fieldsOf, type Answers, type Form, type Refusal, type Visibility } from '../../procedures/kit/index.ts';
import { refusal } from '../refusal.ts';

/** An uploaded document that answers a field. */
export interface Attached {
  readonly field: string;
  /** A stored file (platform/files) that this person or party uploaded. */
  readonly fileId: string;
}

export interface Attachments {
  /** Each files field with the ids of its documents. */
  readonly answers: Answers;
  readonly files: readonly (Attached & { visibility: Visibility })[];
  readonly refusals: readonly Refusal[];
}

/** Documents that come with a submission or an act, as answers of their fields; a document is as visible as its field says. */
export async function readAttachments(
  db: Db,
  form: Form,
  attached: readonly Attached[],
  actor: Actor,
): Promise<Attachments> {
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const files: (Attached & { visibility: Visibility })[] = [];
  const refusals: Refusal[] = [];
  for (const { field: name, fileId } of attached) {
    const field = fields.get(name);
    if (field?.kind !== 'files') refusals.push(refusal('unknownField', name.slice(0, 60)));
    else if (!(await mayAttach(db, fileId, actor))) refusals.push(refusal('fileUnknown', name));
    else if (!files.some((file) => file.fileId === fileId))
      files.push({ field: name, fileId, visibility: field.visibility });
  }
  const byField = Object.groupBy(files, (file) => file.field);
  const answers = Object.fromEntries(
    Object.entries(byField).map(([name, list]) => [name, list!.map((file) => file.fileId)]),
  );
  return { answers, files, refusals };
}

/** Whether the file is there and was uploaded by this person, or for the party that the actor acts for. */
export async function mayAttach(db: Db, fileId: string, actor: Actor): Promise<boolean> {
  if (!isUuid(fileId)) return false;
  if (actor.kind === 'portal') return isVisitorsOwn(db, fileId);
  const who = { account: actor.kind === 'person' ? actor.accountId : null, party: actingParty(actor)?.partyId ?? null };
  const found = await sql`
    select 1 from file where id = ${fileId} and (uploaded_by = ${who.account}::uuid or party_id = ${who.party}::uuid)`.execute(
    db,
  );
  return found.rows.length > 0;
}

/** What a visitor sent a moment ago: nobody's file, and of no case yet. */
async function isVisitorsOwn(db: Db, fileId: string): Promise<boolean> {
  const found = await sql`
    select 1 from file f where f.id = ${fileId} and f.uploaded_by is null and f.party_id is null
       and not exists (select from case_file c where c.file_id = f.id)`.execute(db);
  return found.rows.length > 0;
}

/** Rows of `case_file`. */
export function caseFileRows(caseId: string, actId: string, files: Attachments['files'], at: Date) {
  return files.map(({ fileId, field, visibility }) => ({
    case_id: caseId,
    file_id: fileId,
    act_id: actId,
    field,
    visibility,
    added_at: at.toISOString(),
  }));
}
