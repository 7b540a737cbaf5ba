import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Visibility } from '../../procedures/kit/index.ts';
import { sightOf, type Sight } from '../act/authorise.ts';
import { loadCase, scopeOf } from '../stored/load-case.ts';
import type { Desk } from '../desk.ts';
import type { Viewing } from './viewing.ts';
import { maySee } from './dossier.ts';

/** A document of a case. */
export interface CaseDocument {
  readonly fileId: string;
  readonly field: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly visibility: Visibility;
  readonly addedAt: Date;
}

/** The documents that a viewer with that sight may open. */
export async function documentsOf(db: Db, caseId: string, sight: Sight): Promise<CaseDocument[]> {
  const found = await sql<CaseDocument>`
    select f.id as "fileId", c.field, f.name, f.size_bytes as "sizeBytes", f.media_type as "mediaType", encode(f.sha256, 'hex') as sha256,
           c.visibility, c.added_at as "addedAt"
      from case_file c join file f on f.id = c.file_id where c.case_id = ${caseId} order by c.added_at, f.id`.execute(
    db,
  );
  return found.rows.filter((document) => mayOpen(sight, document));
}

/** Stands as the field of a document that an official added: it answers no field of the form. */
export const OFFICIAL_FIELD = 'officialDocument';

/** The party wrote what answers its form and sees all of that; what an official added for the authority it does not. */
function mayOpen(sight: Sight, { field, visibility }: CaseDocument): boolean {
  const internal = field === OFFICIAL_FIELD && visibility !== 'parties';
  return internal ? sight === 'caseTeam' || sight === 'authority' : maySee(sight, visibility);
}

/**
 * A document of a case, to be handed out; null when there is none for this viewer. That an official opens it is written
 * into the private trail before it is handed out: after a crash there may be a line too many, never one too few.
 */
export async function openDocument(
  desk: Desk,
  request: Viewing & { caseCode: string; fileId: string },
): Promise<CaseDocument | null> {
  const { actor, now, caseCode, fileId, requestId = null } = request;
  const file = isUuid(fileId) ? await loadCase(desk.db, caseCode) : null;
  const sight = file && sightOf(actor, scopeOf(file));
  if (!file || !sight) return null;
  const document = (await documentsOf(desk.db, file.id, sight)).find((one) => one.fileId === fileId);
  if (!document) return null;
  if (sight === 'caseTeam' || sight === 'authority') {
    const detail = { fileId, name: document.name };
    await record(desk.db, {
      at: now,
      actor,
      action: 'documentRead',
      subjectKind: 'case',
      subjectId: caseCode,
      requestId,
      detail,
    });
  }
  return document;
}
