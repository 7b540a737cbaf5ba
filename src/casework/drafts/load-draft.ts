import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { actingParty, type Actor } from '../../platform/identity/index.ts';
import type { Answers } from '../../procedures/kit/index.ts';

/** Where a filled-in value came from, shown beside the field; a field that somebody typed into has none. */
export type Source =
  | { readonly kind: 'profile' }
  | { readonly kind: 'case'; readonly code: string }
  | { readonly kind: 'entry'; readonly code: string }
  | { readonly kind: 'classification'; readonly id: string };

/** What is being filled in. */
export interface Draft {
  readonly id: string;
  readonly procedureId: string;
  readonly partyId: string;
  readonly partyCode: string;
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, Source>>;
  /** Counts saves: give it back with the next one. */
  readonly revision: number;
  readonly files: readonly DraftFile[];
  readonly subjectEntryId: string | null;
  readonly subjectCode: string | null;
  /** As the register calls it now. */
  readonly subjectName: string | null;
  readonly classificationId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly discardedAt: Date | null;
  /** Code of the case that it was submitted as. */
  readonly submittedAs: string | null;
}

export interface DraftFile {
  readonly fileId: string;
  readonly field: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * The draft, if the actor acts for its party now; null otherwise, so that a draft of another party is as good as not there.
 * `lock` makes others who lock it wait until the transaction ends.
 */
export async function loadDraft(db: Db, id: string, actor: Actor, lock = false): Promise<Draft | null> {
  const party = actingParty(actor);
  if (!isUuid(id) || !party) return null;
  if (lock) await sql`select 1 from draft where id = ${id} and party_id = ${party.partyId} for update`.execute(db);
  const found = await sql<Draft>`${SELECT} where d.id = ${id} and d.party_id = ${party.partyId}`.execute(db);
  return found.rows[0] ?? null;
}

const SELECT = sql`
  select d.id, d.procedure as "procedureId", d.party_id as "partyId", p.code as "partyCode", d.answers, d.sources, d.revision,
         d.subject_entry_id as "subjectEntryId", e.code as "subjectCode", e.name as "subjectName", d.classification_id as "classificationId",
         d.created_at as "createdAt", d.updated_at as "updatedAt", d.discarded_at as "discardedAt", c.code as "submittedAs",
         coalesce((select json_agg(json_build_object('fileId', f.id, 'field', df.field, 'name', f.name, 'sizeBytes', f.size_bytes,
                     'mediaType', f.media_type, 'sha256', encode(f.sha256, 'hex')) order by df.added_at, f.id)
                     from draft_file df join file f on f.id = df.file_id where df.draft_id = d.id), '[]') as files
    from draft d join party p on p.id = d.party_id
    left join entry_current e on e.entry_id = d.subject_entry_id
    left join case_record c on c.draft_id = d.id`;

/** Drafts of the party that the actor acts for, last touched first: neither submitted nor discarded. */
export async function loadDrafts(db: Db, actor: Actor, limit: number): Promise<Draft[]> {
  const party = actingParty(actor);
  if (!party) return [];
  const found = await sql<Draft>`
    ${SELECT} where d.party_id = ${party.partyId} and d.discarded_at is null and c.id is null
    order by d.updated_at desc, d.id limit ${limit}`.execute(db);
  return found.rows;
}
