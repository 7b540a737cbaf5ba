import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { gather, type Db } from '../database/index.ts';
import { cleanText } from '../http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';
import type { ApiKeyActor, PartyKind, Scope } from './actor.ts';
import { scopeRefusals } from './mandate.ts';

export interface NewApiKey {
  partyId: string;
  name: string;
  scopes: Scope[];
  createdBy?: string | null;
  expiresAt?: Date | null;
}

/** Makes a key of another system that acts for a party. `key` is given once and never again: only its SHA-256 is kept. */
export async function createApiKey(
  db: Db,
  input: NewApiKey,
  now: Date,
): Promise<Outcome<{ id: string; key: string; prefix: string }>> {
  const name = cleanText(input.name, { field: 'name', max: 100 });
  const refusals: Refusal[] = [...(name.ok ? [] : name.refusals), ...scopeRefusals(input.scopes)];
  if (input.expiresAt && input.expiresAt <= now) {
    refusals.push(
      refusal('expiryPast', 'Thời điểm hết hạn phải ở tương lai.', 'The expiry must lie in the future.', 'expiresAt'),
    );
  }
  if (!name.ok || refusals.length > 0) return refused(...refusals);
  const key = `mcai_${randomBytes(32).toString('base64url')}`;
  const prefix = key.slice(0, 11);
  const row = await db
    .insertInto('api_key')
    .values({
      party_id: input.partyId,
      name: name.value,
      prefix,
      key_hash: keyHash(key),
      scopes: input.scopes,
      created_by: input.createdBy ?? null,
      created_at: now,
      expires_at: input.expiresAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return accepted({ id: row.id, key, prefix });
}

/** Who stands behind a key, or null: unknown, revoked, expired. Keys that are asked for at the same moment are looked up together. */
export async function findApiKey(db: Db, key: string, now: Date): Promise<ApiKeyActor | null> {
  if (!/^mcai_[A-Za-z0-9_\-]{43}$/v.test(key)) return null;
  let find = lookups.get(db);
  if (find === undefined) lookups.set(db, (find = gather((hashes) => readKeys(db, hashes))));
  const row = await find(keyHash(key).toString('hex'));
  if (!row || (row.expires_at !== null && row.expires_at <= now)) return null;
  const party = { partyId: row.party_id, partyCode: row.code, partyName: row.name, partyKind: row.kind };
  return { kind: 'apiKey', keyId: row.id, party, scopes: row.scopes, via: 'api' };
}

interface KeyRow {
  hash: string;
  id: string;
  scopes: string[];
  expires_at: Date | null;
  party_id: string;
  code: string;
  name: string;
  kind: PartyKind;
}

const lookups = new WeakMap<Db, (hash: string) => Promise<KeyRow | undefined>>();

async function readKeys(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, KeyRow>> {
  const found = await sql<KeyRow>`
    select encode(k.key_hash, 'hex') as hash, k.id, k.scopes, k.expires_at, p.id as party_id, p.code, p.name, p.kind
      from api_key k join party p on p.id = k.party_id
     where k.key_hash = any(array(select decode(hash, 'hex') from jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as hash))
       and k.revoked_at is null`.execute(db);
  return new Map(found.rows.map((row) => [row.hash, row]));
}

/** False when there was none in force. */
export async function revokeApiKey(db: Db, id: string, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export interface ApiKeySummary {
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  /** The account that made it; null: the portal itself. */
  createdBy: string | null;
  createdByName: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** Keys of a party, newest first, without the keys themselves. */
export async function apiKeysOf(db: Db, partyId: string): Promise<ApiKeySummary[]> {
  return db
    .selectFrom('api_key as k')
    .leftJoin('account as a', 'a.id', 'k.created_by')
    .select([
      'k.id',
      'k.name',
      'k.prefix',
      'k.scopes',
      'k.created_by as createdBy',
      'a.name as createdByName',
      'k.created_at as createdAt',
      'k.expires_at as expiresAt',
      'k.revoked_at as revokedAt',
    ])
    .where('k.party_id', '=', partyId)
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id')
    .execute();
}

function keyHash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
