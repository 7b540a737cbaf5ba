import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import { noteText } from './checkpoint.ts';
import { readCheckpoint } from './read-log.ts';
import { keyId, signatureHolds, typedKeyOf } from './signer.ts';

/** Why a witness's signature was not taken. */
export type CosignatureRefusal =
  | 'malformedLine'
  | 'unknownWitness'
  | 'unknownCheckpoint'
  | 'signatureWrong'
  | 'timeAhead';

const COSIGNATURE_TYPE = 4;
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;
const MAX_AHEAD_SECONDS = 300n;

interface Witness {
  name: string;
  id: Buffer;
  publicKey: Buffer;
}

/** Reads a witness's configured key, `name+id+base64(4 || public key)`. Throws when it is not one. */
function parseWitness(text: string): Witness {
  const [name = '', id = ''] = text.split('+');
  const typed = typedKeyOf(text);
  const publicKey = typed.subarray(1);
  const fits =
    typed[0] === COSIGNATURE_TYPE &&
    publicKey.length === KEY_BYTES &&
    keyId(name, COSIGNATURE_TYPE, publicKey).toString('hex') === id;
  if (!fits) throw new Error(`Not a witness key (cosignature/v1, Ed25519): ${text}`);
  return { name, id: Buffer.from(id, 'hex'), publicKey };
}

/**
 * Takes a witness's signature line under the checkpoint of `size` (C2SP tlog-cosignature, cosignature/v1, Ed25519).
 * Only from witnesses whose keys are configured; the first line of a witness for a size stays. Null when taken or already there.
 */
export async function addCosignature(
  db: Db,
  input: { size: number; line: string; witnessKeys: string[]; at: Date },
): Promise<CosignatureRefusal | null> {
  const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})\n?$/.exec(input.line);
  const bytes = Buffer.from(match?.[2] ?? '', 'base64');
  if (match === null || bytes.length !== KEY_ID_BYTES + TIME_BYTES + SIGNATURE_BYTES) return 'malformedLine';
  const witness = input.witnessKeys
    .map(parseWitness)
    .find(({ name, id }) => name === match[1] && id.equals(bytes.subarray(0, KEY_ID_BYTES)));
  if (witness === undefined) return 'unknownWitness';
  const head = await readCheckpoint(db, input.size);
  if (head === null) return 'unknownCheckpoint';
  const seconds = bytes.readBigUInt64BE(KEY_ID_BYTES);
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${noteText(head.note)}`);
  if (!signatureHolds(witness.publicKey, message, bytes.subarray(KEY_ID_BYTES + TIME_BYTES))) return 'signatureWrong';
  if (seconds > BigInt(Math.floor(input.at.getTime() / 1000)) + MAX_AHEAD_SECONDS) return 'timeAhead';
  const line = `— ${witness.name} ${bytes.toString('base64')}\n`;
  await sql`
    insert into log_cosignature (size, witness, signature_line, received_at)
    values (${input.size}, ${witness.name}, ${line}, ${input.at.toISOString()}) on conflict do nothing`.execute(db);
  return null;
}
