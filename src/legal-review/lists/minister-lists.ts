import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { covers, readsFor } from '../agency-seat.ts';
import { seesEverythingSent } from '../rounds/read-rounds.ts';
import type { EnteredList, ListChange, ListVersionStatus, MinisterList, ProposalState } from './words.ts';

export interface ListEntry {
  readonly name: string;
  readonly field: string;
  readonly owner: string;
  readonly priority: string;
  readonly note: string;
}

export interface ListVersion {
  readonly list: EnteredList;
  readonly version: number;
  readonly status: ListVersionStatus;
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly inForceFrom: Day | null;
  readonly sourceUrl: string | null;
  readonly note: string | null;
  readonly entries: readonly ListEntry[];
  readonly isDemo: boolean;
  readonly enteredAt: Date;
}

/** Versions of a list, the newest first. */
export async function listVersions(db: Db, list: EnteredList): Promise<ListVersion[]> {
  const { rows } = await sql<ListVersion>`
    select list, version, status, number, signed_on as "signedOn", in_force_from as "inForceFrom", source_url as "sourceUrl", note, entries,
           is_demo as "isDemo", entered_at as "enteredAt"
      from decision_list_version where list = ${list} order by version desc`.execute(db);
  return rows;
}

/** The issued version that answers on that day; null: none does. A draft or a proposal never answers. */
export function listOn(versions: readonly ListVersion[], day: Day): ListVersion | null {
  const answering = versions.filter(
    ({ status, inForceFrom }) => status === 'issued' && inForceFrom !== null && inForceFrom <= day,
  );
  return answering.toSorted((a, b) => b.inForceFrom!.localeCompare(a.inForceFrom!) || b.version - a.version)[0] ?? null;
}

export interface ListProposal {
  readonly id: string;
  readonly list: MinisterList;
  readonly agency: string;
  readonly change: ListChange;
  readonly name: string;
  readonly detail: string | null;
  readonly sector: string | null;
  readonly mustCertify: boolean | null;
  readonly reasons: string;
  /** Agency whose turn it is, or that answered last. */
  readonly addressee: string;
  readonly state: ProposalState;
  readonly answer: string | null;
  readonly proposedAt: Date;
  readonly isDemo: boolean;
}

/** Proposals that the person may see: those of the own agency, those sent to it, and for the Ministry that consolidates all. */
export async function listProposals(db: Db, actor: Actor): Promise<ListProposal[]> {
  const { rows } = await sql<ListProposal & { addressees: string[] }>`
    select p.id, p.list, p.agency_code as agency, p.change, p.name, p.detail, p.sector, p.must_certify as "mustCertify", p.reasons,
           coalesce(s.addressee, p.addressee) as addressee, coalesce(s.kind, 'sent') as state, s.note as answer,
           p.proposed_at as "proposedAt", p.is_demo as "isDemo",
           array(select p.addressee union select addressee from list_proposal_step where proposal_id = p.id and addressee is not null) as addressees
      from list_proposal p
      left join lateral (select * from list_proposal_step where proposal_id = p.id order by step desc limit 1) s on true
     order by p.proposed_at desc, p.id`.execute(db); // prettier-ignore
  if (seesEverythingSent(actor)) return rows;
  const held = readsFor(actor);
  return rows.filter(({ agency, addressees }) => [agency, ...addressees].some((one) => covers(held, one)));
}
