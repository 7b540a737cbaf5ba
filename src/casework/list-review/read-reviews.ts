import { sql } from 'kysely';
import type { Actor } from '../../platform/identity/index.ts';
import { mayOversee } from '../oversight/jurisdictions.ts';
import type { Desk } from '../desk.ts';
import type { ReviewReason } from './reviewed.ts';

/** A system that a change of the list touches, and whether its provider has re-classified it since. */
export interface ListReview {
  readonly code: string;
  readonly name: string;
  readonly partyName: string;
  readonly riskLevel: string | null;
  readonly listVersion: string;
  readonly reasons: readonly ReviewReason[];
  readonly at: Date;
  readonly reclassifiedOn: string | null;
}

const MOST = 500;

/** Those within the official's jurisdiction, newest version first, in it what still waits; of the newest 500. */
export async function listReviews(desk: Desk, actor: Actor): Promise<ListReview[]> {
  const found = await sql<ListReview & { sectors: string[]; provinces: string[] }>`
    select e.code, e.name, e.party_name as "partyName", e.risk_level as "riskLevel", r.list_version as "listVersion", r.reasons, r.at,
           e.sectors, case when e.public ->> 'reclassifiedOn' >= (r.at at time zone 'Asia/Ho_Chi_Minh')::date::text
                then e.public ->> 'reclassifiedOn' end as "reclassifiedOn", e.provinces
      from list_review r join entry_current e on e.entry_id = r.entry_id
     order by r.at desc, 9 nulls first, e.position limit ${MOST}`.execute(desk.db);
  return found.rows.filter((row) => mayOversee(actor, row)).map(({ sectors: _s, provinces: _p, ...review }) => review);
}

/** Of one party's systems, by code: the newest version that touched each and has not been answered by a re-classification. */
export async function openReviewsOf(desk: Desk, partyId: string): Promise<ReadonlyMap<string, ListReview>> {
  const found = await sql<ListReview>`
    select distinct on (e.code) e.code, e.name, e.party_name as "partyName", e.risk_level as "riskLevel",
           r.list_version as "listVersion", r.reasons, r.at, null as "reclassifiedOn"
      from list_review r join entry_current e on e.entry_id = r.entry_id
     where e.party_id = ${partyId}
       and coalesce(e.public ->> 'reclassifiedOn', '') < (r.at at time zone 'Asia/Ho_Chi_Minh')::date::text
     order by e.code, r.at desc`.execute(desk.db);
  return new Map(found.rows.map((row) => [row.code, row]));
}
