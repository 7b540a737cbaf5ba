import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { covers, readsFor } from '../agency-seat.ts';
import type { LegalRecord } from '../documents/document.ts';
import { DOSSIER_PARTS, type DossierPartName, type PartState } from './words.ts';

/** How one part stands; `step` 0: nothing was entered yet. */
export interface DossierPart {
  readonly part: DossierPartName;
  readonly step: number;
  readonly state: PartState | null;
  readonly note: string | null;
  readonly address: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
  readonly enteredAt: Date | null;
  readonly enteredBy: string | null;
}

export interface Dossier {
  readonly parts: readonly DossierPart[];
  /** Parts that are neither ready nor said to be not needed. */
  readonly missing: readonly DossierPartName[];
}

/** The parts that the dossier of such a document has. */
export function partsOf({ kind }: Pick<LegalRecord, 'kind'>): DossierPartName[] {
  const names = Object.keys(DOSSIER_PARTS) as DossierPartName[];
  return names.filter((name) => kind === 'decision' || !DOSSIER_PARTS[name].listsOnly);
}

/** A dossier is the drafters' own: people of the agency that keeps the document, or of the Ministry for those that the law data ships. */
export function mayReadDossier(actor: Actor, { keptBy }: Pick<LegalRecord, 'keptBy'>): boolean {
  const held = readsFor(actor);
  return covers(held, 'most') || (keptBy !== 'lawData' && covers(held, keptBy.agency));
}

/** Every part in order, as it stands last. */
export async function readDossier(db: Db, document: Pick<LegalRecord, 'code' | 'kind'>): Promise<Dossier> {
  const { rows } = await sql<Omit<DossierPart, 'file'> & { fileId: string | null; fileName: string | null }>`
    select distinct on (d.part) d.part, d.step, d.state, d.note, d.address, d.file_id as "fileId", f.name as "fileName",
           d.entered_at as "enteredAt", a.name as "enteredBy"
      from dossier_part d left join file f on f.id = d.file_id left join account a on a.id = d.entered_by
     where d.code = ${document.code} order by d.part, d.step desc`.execute(db);
  const known = new Map(
    rows.map(({ fileId, fileName, ...row }) => [
      row.part,
      { ...row, file: fileId === null ? null : { id: fileId, name: fileName ?? '' } } satisfies DossierPart,
    ]),
  );
  const parts = partsOf(document).map((part) => known.get(part) ?? empty(part));
  return { parts, missing: parts.filter(({ state }) => state === null || state === 'inWork').map(({ part }) => part) };
}

function empty(part: DossierPartName): DossierPart {
  return { part, step: 0, state: null, note: null, address: null, file: null, enteredAt: null, enteredBy: null };
}

/** Whether that file is or was part of the document's dossier. */
export async function holdsFile(db: Db, code: string, fileId: string): Promise<boolean> {
  if (!isUuid(fileId)) return false;
  const { rows } = await sql`select from dossier_part where code = ${code} and file_id = ${fileId} limit 1`.execute(db);
  return rows.length > 0;
}
