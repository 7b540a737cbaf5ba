import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { storeFile, type StoredBytes } from '../../platform/files/index.ts';
import { sightOf } from '../act/authorise.ts';
import { loadCase, scopeOf } from '../stored/load-case.ts';
import type { Desk } from '../desk.ts';
import { refusal, rejected, type Rejected } from '../refusal.ts';
import { OFFICIAL_FIELD } from './documents.ts';
import type { Viewing } from './viewing.ts';

/** Who sees a document that an official adds: said each time, never assumed. */
export const OFFICIAL_DOCUMENT_VISIBILITIES = ['authority', 'parties'] as const;
export type OfficialDocumentVisibility = (typeof OFFICIAL_DOCUMENT_VISIBILITIES)[number];

const MAX_DOCUMENTS = 50;

/**
 * Adds a document to a case, by an official of the agency that handles it. The bytes lie in the store already; row, case and trail are
 * one transaction: a crash leaves bytes that the sweep finds, never a document without its line in the trail. Refusals: notFound, tooManyFiles.
 */
export async function addDocument(
  desk: Desk,
  request: Viewing & { caseCode: string; stored: StoredBytes; visibility: OfficialDocumentVisibility },
): Promise<{ ok: true; fileId: string } | Rejected> {
  const { actor, now, caseCode, stored, visibility, requestId = null } = request;
  const file = await loadCase(desk.db, caseCode);
  if (!file || actor.kind !== 'person' || sightOf(actor, scopeOf(file)) !== 'caseTeam')
    return rejected(refusal('notFound'));
  return inTransaction(desk.db, async (tx) => {
    const there = await sql<{ count: number }>`
      select count(*)::int as count from case_file where case_id = ${file.id} and field = ${OFFICIAL_FIELD}`.execute(
      tx,
    );
    if (there.rows[0]!.count >= MAX_DOCUMENTS) return rejected(refusal('tooManyFiles', 'tep'));
    const { id } = await storeFile(tx, stored, { uploadedBy: actor.accountId, partyId: null }, now);
    await sql`
      insert into case_file (case_id, file_id, act_id, field, visibility, added_at)
      values (${file.id}, ${id}, null, ${OFFICIAL_FIELD}, ${visibility}, ${now})`.execute(tx);
    const detail = { fileId: id, visibility };
    await record(tx, {
      at: now,
      actor,
      action: 'documentAdded',
      subjectKind: 'case',
      subjectId: caseCode,
      requestId,
      detail,
    });
    return { ok: true, fileId: id };
  });
}
