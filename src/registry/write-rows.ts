import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Bilingual, Ground } from '../law/index.ts';
import type { Statement, Tx } from '../platform/database/index.ts';
import type { SealedContent } from './content.ts';
import type { Delta } from './counters.ts';
import type { CurrentRow, PublicFacts, VersionFacts } from './projection.ts';
import { noteOwnWrite } from './watch/own-writes.ts';

/** A row of `entry_version`, with its restricted part. */
export interface VersionRow {
  version_id: string;
  entry_id: string;
  version: number;
  status: string;
  public: PublicFacts;
  restricted_commitment: string | null;
  reason: Bilingual | null;
  grounds: readonly Ground[];
  act_id: string | null;
  party_id: string | null;
  at: string;
  leaf_id: string;
  restricted: PublicFacts | null;
  salt: string | null;
}

export interface PublishedRow {
  facts: VersionFacts;
  version: VersionRow;
  current: CurrentRow;
}

export interface VersionOrigin {
  sealed: SealedContent;
  reason: Bilingual | null;
  grounds: readonly Ground[];
  actId: string | null;
  /** Who caused this version; not always whose entry it is. */
  partyId: string | null;
  leafId: string;
}

/** The row of a version. */
export function versionRow(facts: VersionFacts, origin: VersionOrigin): VersionRow {
  const { sealed, reason, grounds, actId, partyId, leafId } = origin;
  return {
    version_id: randomUUID(),
    entry_id: facts.entryId,
    version: facts.version,
    status: facts.status,
    public: facts.public,
    restricted_commitment: sealed.restricted?.commitment ?? null,
    reason,
    grounds,
    act_id: actId,
    party_id: partyId,
    at: facts.at.toISOString(),
    leaf_id: leafId,
    restricted: sealed.restricted?.data ?? null,
    salt: sealed.restricted?.salt ?? null,
  };
}

const VERSION_COLUMNS =
  sql.raw(`version_id uuid, entry_id uuid, version int, status text, public jsonb, restricted_commitment text,
  reason jsonb, grounds text[], act_id uuid, party_id uuid, at timestamptz, leaf_id uuid, restricted jsonb, salt text`);
const CURRENT_COLUMNS =
  sql.raw(`entry_id uuid, register text, code text, position bigint, version int, status text, risk_level text,
  party_id uuid, party_name text, name text, sectors text[], provinces text[], public jsonb, name_normal text, party_normal text,
  marked text, words text, demo boolean, published_at timestamptz, changed_at timestamptz, confirmed_at timestamptz`);
const DELTA_COLUMNS = sql.raw('register text, publications int, counts jsonb, words text[], at timestamptz');

/** One statement for all tables, whatever the number of rows: its text never changes, so the server plans it once a connection. */
export function insertPublished(rows: readonly PublishedRow[], deltas: readonly Delta[]): Statement {
  return sql`
    with version as materialized (select * from jsonb_to_recordset(${json(rows.map((row) => row.version))}::jsonb) as given(${VERSION_COLUMNS})),
    current as materialized (select * from jsonb_to_recordset(${json(rows.map((row) => row.current))}::jsonb) as given(${CURRENT_COLUMNS})),
    new_entry as (
      insert into entry (id, register, code, party_id, demo, created_at)
      select entry_id, register, code, party_id, demo, published_at from current returning id, position
    ), ${insertVersions}, new_current as (
      insert into entry_current (entry_id, register, code, position, version, status, risk_level, party_id, party_name, name, sectors,
        provinces, public, name_normal, party_normal, marked, words, demo, published_at, changed_at, confirmed_at)
      select entry_id, register, code, new_entry.position, version, status, risk_level, party_id, party_name, name, sectors,
        provinces, public, name_normal, party_normal, marked, words::tsvector, demo, published_at, changed_at, confirmed_at
      from current join new_entry on new_entry.id = current.entry_id
    )
    ${insertDeltas(deltas)}`;
}

/** The newest version of an entry takes the place of the one before, in one statement. The caller holds the entry's lock. */
export async function insertRevised(tx: Tx, row: PublishedRow, deltas: readonly Delta[]): Promise<void> {
  await sql`
    with version as materialized (select * from jsonb_to_recordset(${json([row.version])}::jsonb) as given(${VERSION_COLUMNS})),
    ${insertVersions}, changed as (${replaceCurrent([row.current])})
    ${insertDeltas(deltas)}`.execute(tx);
}

const insertVersions = sql`new_version as (
      insert into entry_version (id, entry_id, version, status, public, restricted_commitment, reason, grounds, act_id, party_id, at, leaf_id)
      select version_id, entry_id, version, status, public, restricted_commitment, reason, grounds, act_id, party_id, at, leaf_id from version
    ), new_restricted as (
      insert into entry_restricted (version_id, data, salt)
      select version_id, restricted, salt from version where restricted is not null
    )`;

/** Puts rows where they belong unless a newer version stands there already. */
export function replaceCurrent(rows: readonly CurrentRow[]) {
  return sql`
    insert into entry_current (entry_id, register, code, position, version, status, risk_level, party_id, party_name, name, sectors,
      provinces, public, name_normal, party_normal, marked, words, demo, published_at, changed_at, confirmed_at)
    select entry_id, register, code, position, version, status, risk_level, party_id, party_name, name, sectors,
      provinces, public, name_normal, party_normal, marked, words::tsvector, demo, published_at, changed_at, confirmed_at
    from jsonb_to_recordset(${json(rows)}::jsonb) as given(${CURRENT_COLUMNS})
    on conflict (entry_id) do update set version = excluded.version, status = excluded.status, risk_level = excluded.risk_level,
      party_id = excluded.party_id, party_name = excluded.party_name, name = excluded.name, sectors = excluded.sectors,
      provinces = excluded.provinces, public = excluded.public, name_normal = excluded.name_normal, party_normal = excluded.party_normal,
      marked = excluded.marked, words = excluded.words, demo = excluded.demo, changed_at = excluded.changed_at,
      confirmed_at = excluded.confirmed_at
      where entry_current.version <= excluded.version`;
}

/** Adds what changed in the counts of registers, as rows of their own: no publisher ever waits for another here. */
export function insertDeltas(deltas: readonly Delta[]) {
  noteOwnWrite();
  return sql`
    insert into register_delta (register, publications, counts, words, at)
    select register, publications, counts, words, at from jsonb_to_recordset(${json(deltas)}::jsonb) as given(${DELTA_COLUMNS})`;
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
