import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { keyId, typedKeyOf } from '../signer.ts';

/** A witness's key taken apart. */
export interface WitnessKey {
  name: string;
  id: Buffer;
  publicKey: Buffer;
  /** As written: `name+id+base64`. */
  text: string;
}

/** A witness as the operator configured it. */
export interface Witness {
  name: string;
  verifierKey: string;
  addedAt: Date;
  /** Since then its signatures are neither taken nor served. */
  retiredAt: Date | null;
  /** Heads that it signed. */
  cosignatures: number;
}

/** Why a witness was not configured. */
export type WitnessRefusal = 'notAWitnessKey' | 'alreadyKnown' | 'nameTaken';

const COSIGNATURE_TYPE = 4;
const KEY_BYTES = 32;
const KEY_TEXT = /^([^\s+\p{Z}]{1,100})\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;

/** Reads a witness's key, `name+id+base64(4 || Ed25519 public key)` (C2SP tlog-cosignature, cosignature/v1). Null when it is none. */
export function parseWitnessKey(text: string): WitnessKey | null {
  const match = KEY_TEXT.exec(text);
  if (match === null) return null;
  const [, name, id] = match as unknown as [string, string, string];
  const typed = typedKeyOf(text);
  const publicKey = typed.subarray(1);
  const fits =
    typed[0] === COSIGNATURE_TYPE &&
    publicKey.length === KEY_BYTES &&
    keyId(name, COSIGNATURE_TYPE, publicKey).toString('hex') === id;
  return fits ? { name, id: Buffer.from(id, 'hex'), publicKey, text } : null;
}

/** From now on this witness's signatures are taken and served. One key a name at a time; a retired key stays retired. */
export async function addWitness(db: Db, verifierKey: string, at: Date): Promise<WitnessRefusal | null> {
  const key = parseWitnessKey(verifierKey);
  if (key === null) return 'notAWitnessKey';
  const known = await sql<{ same: boolean }>`
    select verifier_key = ${key.text} as same from log_witness
     where verifier_key = ${key.text} or (name = ${key.name} and retired_at is null) order by same desc`.execute(db);
  if (known.rows[0] !== undefined) return known.rows[0].same ? 'alreadyKnown' : 'nameTaken';
  await sql`insert into log_witness (verifier_key, name, added_at) values (${key.text}, ${key.name}, ${at.toISOString()})`.execute(
    db,
  );
  return null;
}

/** Its signatures are no longer taken or served; those it gave stay stored. False when no such key is in use. */
export async function retireWitness(db: Db, verifierKey: string, at: Date): Promise<boolean> {
  const done = await sql`
    update log_witness set retired_at = ${at.toISOString()} where verifier_key = ${verifierKey} and retired_at is null`.execute(
    db,
  );
  return Number(done.numAffectedRows ?? 0n) === 1;
}

/** All that were ever configured, those in use first. */
export async function listWitnesses(db: Db): Promise<Witness[]> {
  const found = await sql<Witness>`
    select name, verifier_key as "verifierKey", added_at as "addedAt", retired_at as "retiredAt",
           (select count(*) from log_cosignature c where c.verifier_key = w.verifier_key) as cosignatures
      from log_witness w order by retired_at is not null, name, added_at`.execute(db);
  return found.rows;
}

/** Keys of the witnesses in use. */
export async function witnessKeys(db: Db): Promise<WitnessKey[]> {
  const found = await sql<{ key: string }>`
    select verifier_key as key from log_witness where retired_at is null order by name`.execute(db);
  return found.rows.map(({ key }) => parseWitnessKey(key)).filter((key) => key !== null);
}
