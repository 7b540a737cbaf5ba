import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { standingOn, type EnterpriseStatus, type Standing, type StatusKind, type StatusLook } from './standing.ts';

interface Row extends Omit<EnterpriseStatus, 'proof' | 'looks'> {
  number: string | null;
  issuer: string | null;
  fileId: string | null;
  fileName: string | null;
  sizeBytes: number | null;
  sha256: string | null;
  looks: (Omit<StatusLook, 'at'> & { at: string })[];
}

/** Everything that a party declared of itself as an enterprise, latest first, with looks and ends: the whole history. */
export async function statusesOf(db: Db, partyId: string): Promise<EnterpriseStatus[]> {
  const found = await sql<Row>`
    select s.id, s.kind, s.proof_number as number, s.proof_issuer as issuer, f.id as "fileId", f.name as "fileName",
           f.size_bytes as "sizeBytes", encode(f.sha256, 'hex') as sha256, s.valid_from as "validFrom", s.valid_until as "validUntil",
           a.name as "declaredBy", s.declared_at as "declaredAt", e.ended_from as "endedFrom",
           coalesce((select json_agg(json_build_object('result', l.result, 'reason', l.reason, 'by', o.name, 'agencyCode', l.agency_code, 'at', l.at) order by l.id)
                       from enterprise_status_look l join account o on o.id = l.account_id where l.status_id = s.id), '[]') as looks
      from enterprise_status s join account a on a.id = s.declared_by left join file f on f.id = s.proof_file_id
      left join enterprise_status_end e on e.status_id = s.id
     where s.party_id = ${partyId}::uuid order by s.declared_at desc, s.id`.execute(db);
  return found.rows.map(({ number, issuer, fileId, fileName, sizeBytes, sha256, looks, ...rest }) => ({
    ...rest,
    proof: {
      number,
      issuer,
      file: fileId === null ? null : { id: fileId, name: fileName!, sizeBytes: sizeBytes!, sha256: sha256! },
    },
    looks: looks.map((look) => ({ ...look, at: new Date(look.at) })),
  }));
}

/** The status of a party on a day, for whoever decides on an application for support (Law 25.1). */
export async function enterpriseStatusOn(db: Db, partyId: string, kind: StatusKind, day: Day): Promise<Standing> {
  return standingOn(await statusesOf(db, partyId), kind, day);
}
