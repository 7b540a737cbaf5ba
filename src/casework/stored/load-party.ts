import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { PartyFacts } from '../../procedures/kit/index.ts';

/** A party as the engine needs it: what rules may know, and what the books need. */
export interface PartyRow {
  readonly id: string;
  readonly demo: boolean;
  readonly identifier: string | null;
  readonly facts: PartyFacts;
}

interface Row {
  id: string;
  code: string;
  kind: PartyFacts['kind'];
  name: string;
  identifier: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  country_code: string;
  demo: boolean;
  representatives: PartyFacts['representatives'];
}

/** The party by id or code, with the representatives that count today; null when there is none. */
export async function loadParty(db: Db, key: { id: string } | { code: string }, today: Day): Promise<PartyRow | null> {
  const which = 'id' in key ? sql`p.id = ${key.id}::uuid` : sql`p.code = ${key.code}`;
  const found = await sql<Row>`
    select p.id, p.code, p.kind, p.name, p.identifier, p.address, p.email, p.phone, p.country_code, p.demo,
           array(select distinct r.kind from party_representative r
                  where r.party_id = p.id and r.valid_from <= ${today}
                    and (r.valid_until is null or r.valid_until >= ${today})) as representatives
      from party p where ${which}`.execute(db);
  const row = found.rows[0];
  return row ? partyFrom(row) : null;
}

function partyFrom(row: Row): PartyRow {
  const { id, demo, identifier, code, kind, name, address, email, phone, representatives } = row;
  const isForeign = row.country_code !== 'VN';
  return { id, demo, identifier, facts: { code, kind, name, address, email, phone, isForeign, representatives } };
}
