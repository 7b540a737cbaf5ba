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

/** Who submits, and what else a submission depends on. */
export interface Submitter {
  readonly party: KnownParty;
  readonly mandateHolds: boolean;
  /** Those of the keys under which this party submitted to this procedure before. */
  readonly taken: ReadonlySet<string>;
}

/** All of it in one statement: the hottest path asks the database once. Keys go as JSON: with an array the server would plan anew each time. */
export async function loadSubmitter(
  db: Db,
  code: string,
  today: Day,
  about: { actor: Actor; procedure: string; keys: readonly string[] },
): Promise<Submitter | null> {
  const found = await sql<Row & { mandateHolds: boolean; taken: string[] }>`
    ${partyColumns(today)}, ${mandateHolds(about.actor, today)} as "mandateHolds",
           array(select given.key from jsonb_array_elements_text(${JSON.stringify(about.keys)}::jsonb) as given(key)
                  where (select c.id from case_record c where c.party_id = p.id and c.procedure = ${about.procedure}
                            and c.submission_key = given.key) is not null) as taken
      from party p where p.code = ${code}`.execute(db);
  const row = found.rows[0];
  return row ? { party: partyFrom(row), mandateHolds: row.mandateHolds, taken: new Set(row.taken) } : null;
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
