import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { Answers, SubjectEntry } from '../../procedures/kit/index.ts';

/** The register entry that a case is about, with its restricted part: for decisions and the case team, never for the public. */
export interface Subject {
  readonly entryId: string;
  readonly partyId: string | null;
  readonly entry: SubjectEntry;
}

interface Row {
  entry_id: string;
  party_id: string | null;
  code: string;
  register: string;
  version: number;
  status: string;
  public: Answers;
  restricted: Answers | null;
  party_code: string | null;
}

/** The newest version of an entry by id or code; null when there is none. */
export async function loadSubject(db: Db, key: { id: string } | { code: string }): Promise<Subject | null> {
  const which = 'id' in key ? sql`e.id = ${key.id}::uuid` : sql`e.code = ${key.code}`;
  const found = await sql<Row>`
    select e.id as entry_id, e.party_id, e.code, e.register, v.version, v.status, v.public, r.data as restricted,
           p.code as party_code
      from entry e
      cross join lateral (select * from entry_version v where v.entry_id = e.id order by v.version desc limit 1) v
      left join entry_restricted r on r.version_id = v.id
      left join party p on p.id = e.party_id
     where ${which}`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const { code, register, version, status } = row;
  return {
    entryId: row.entry_id,
    partyId: row.party_id,
    entry: {
      code,
      register,
      version,
      status,
      partyCode: row.party_code ?? '',
      public: row.public,
      restricted: row.restricted ?? {},
    },
  };
}

/** Entries that the acts of a case published or revised, oldest first. */
export async function entriesOfCase(db: Db, caseId: string): Promise<CaseEntry[]> {
  const found = await sql<CaseEntry>`
    select v.entry_id as "entryId", e.code, e.register, v.version, v.leaf_id as "leafId", v.act_id as "actId", a.position, e.party_id as "partyId"
      from case_act a join entry_version v on v.act_id = a.id join entry e on e.id = v.entry_id
     where a.case_id = ${caseId} order by a.position, v.at, v.version`.execute(db);
  return found.rows;
}

export interface CaseEntry {
  readonly entryId: string;
  readonly code: string;
  readonly register: string;
  readonly version: number;
  readonly leafId: string;
  readonly actId: string;
  readonly position: number;
  /** Whose entry it is. */
  readonly partyId: string | null;
}
