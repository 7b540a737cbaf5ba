import { sql } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { textOf, type Answers, type PartyFacts } from '../../procedures/kit/index.ts';
import { mandateHolds } from '../act/mandate.ts';

/** A party as the engine needs it: what rules may know, and what the books need. */
export interface PartyRow {
  /** Null: a visitor without an account, who is no party. */
  readonly id: string | null;
  readonly demo: boolean;
  readonly identifier: string | null;
  readonly facts: PartyFacts;
}

/** A party that there is. */
export type KnownParty = PartyRow & { readonly id: string };

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
export async function loadParty(
  db: Db,
  key: { id: string } | { code: string },
  today: Day,
): Promise<KnownParty | null> {
  const which = 'id' in key ? sql`p.id = ${key.id}::uuid` : sql`p.code = ${key.code}`;
  const found = await sql<Row>`${partyColumns(today)} from party p where ${which}`.execute(db);
  const row = found.rows[0];
  return row ? partyFrom(row) : null;
}

/**
 * A visitor without an account in the place of the party. Nothing is known of a visitor but what the form says; letters go to the
 * address in its field `contactEmail`, if there is one.
 */
export function visitorRow(answers: Answers, demo: boolean): PartyRow {
  const email = textOf(answers, 'contactEmail');
  const unknown = { code: '', name: '', address: null, phone: null, isForeign: false, representatives: [] };
  return {
    id: null,
    demo,
    identifier: null,
    facts: { ...unknown, kind: 'individual', email: email === '' ? null : email.toLowerCase() },
  };
}

/** The same for a submission, with what else it depends on, in one statement: the hottest path asks the database once. */
export async function loadSubmitter(
  db: Db,
  code: string,
  today: Day,
  about: { actor: Actor; procedure: string; key: string },
): Promise<{ party: KnownParty; mandateHolds: boolean; keyTaken: boolean } | null> {
  const found = await sql<Row & { mandateHolds: boolean; keyTaken: boolean }>`
    ${partyColumns(today)}, ${mandateHolds(about.actor, today)} as "mandateHolds",
           exists (select from case_record c where c.party_id = p.id and c.procedure = ${about.procedure}
                      and c.submission_key = ${about.key}) as "keyTaken"
      from party p where p.code = ${code}`.execute(db);
  const row = found.rows[0];
  return row ? { party: partyFrom(row), mandateHolds: row.mandateHolds, keyTaken: row.keyTaken } : null;
}

function partyColumns(today: Day) {
  return sql`
    select p.id, p.code, p.kind, p.name, p.identifier, p.address, p.email, p.phone, p.country_code, p.demo,
           array(select distinct r.kind from party_representative r
                  where r.party_id = p.id and r.valid_from <= ${today}
                    and (r.valid_until is null or r.valid_until >= ${today})) as representatives`;
}

function partyFrom(row: Row): KnownParty {
  const { id, demo, identifier, code, kind, name, address, email, phone, representatives } = row;
  const isForeign = row.country_code !== 'VN';
  return { id, demo, identifier, facts: { code, kind, name, address, email, phone, isForeign, representatives } };
}
