import { sql } from 'kysely';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { noteText } from '../checkpoint.ts';
import { readCheckpoint } from '../read-log.ts';
import { signatureHolds } from '../signer.ts';
import { witnessKeys, type WitnessKey } from './witness.ts';

/** Why a witness's signature was not taken. */
export type CosignatureRefusal =
  | 'malformedNote'
  | 'unknownWitness'
  | 'otherOrigin'
  | 'unknownCheckpoint'
  | 'otherRoot'
  | 'checkpointTooOld'
  | 'signatureWrong'
  | 'timeAhead'
  | 'timeBehind';

/** What came of a cosigned checkpoint: the witnesses whose lines are now stored, or why none was taken. */
export type CosignatureOutcome = { size: number; witnesses: string[] } | { refusal: CosignatureRefusal };

/** Largest cosigned checkpoint that is looked at, in bytes: an origin, a head and some hundred signature lines. */
export const MAX_COSIGNED_BYTES = 16_384;
/** A head that is no longer the newest may still be cosigned for so long: a witness needs a moment, the log does not wait. */
export const COSIGNABLE_SECONDS = 3_600;

const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;
const MAX_LINES = 100;
const MAX_APART_SECONDS = 300n;
const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const HEAD = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

interface Line {
  witness: WitnessKey;
  seconds: bigint;
  bytes: Buffer;
}

/**
 * Takes the checkpoint as a witness returns it, with its signature lines (C2SP tlog-cosignature, cosignature/v1, Ed25519). Lines of
 * unknown keys are ignored, the log's own among them; of those by configured witnesses all must hold. The first line of a key under a head stays.
 */
export async function addCosignature(
  db: Db,
  { note, origin, at }: { note: string; origin: string; at: Date },
): Promise<CosignatureOutcome> {
  const text = noteText(note);
  const head = HEAD.exec(text);
  const signed = linesOf(note.slice(text.length + 1));
  if (head === null || signed === null) return { refusal: 'malformedNote' };
  if (head[1] !== origin) return { refusal: 'otherOrigin' };
  const lines = byWitnesses(signed, await witnessKeys(db));
  if (lines === 'malformed') return { refusal: 'malformedNote' };
  if (lines.length === 0) return { refusal: 'unknownWitness' };
  const size = Number(head[2]);
  const wrongHead = await headRefusal(db, size, text, at);
  if (wrongHead !== null) return { refusal: wrongHead };
  const wrongLine = lines.map((line) => lineRefusal(line, text, at)).find((refusal) => refusal !== null);
  if (wrongLine !== undefined) return { refusal: wrongLine };
  // All lines of the request or none; a line that is there already stays as it is.
  await inTransaction(db, async (tx) => {
    for (const { witness, bytes } of lines)
      await sql`
        insert into log_cosignature (size, witness, verifier_key, signature_line, received_at)
        values (${size}, ${witness.name}, ${witness.text}, ${`— ${witness.name} ${bytes.toString('base64')}\n`}, ${at.toISOString()})
        on conflict do nothing`.execute(tx);
  });
  return { size, witnesses: lines.map(({ witness }) => witness.name) };
}

function linesOf(signatures: string): [name: string, bytes: Buffer][] | null {
  if (!signatures.endsWith('\n')) return null;
  const lines = signatures.slice(0, -1).split('\n');
  const matches = lines.map((line) => LINE.exec(line));
  if (lines.length > MAX_LINES || matches.includes(null)) return null;
  return matches.map((match) => [match![1]!, Buffer.from(match![2]!, 'base64')]);
}

function byWitnesses(signed: [name: string, bytes: Buffer][], known: WitnessKey[]): Line[] | 'malformed' {
  const lines = new Map<string, Line>();
  for (const [name, bytes] of signed) {
    const witness = known.find((one) => one.name === name && one.id.equals(bytes.subarray(0, KEY_ID_BYTES)));
    if (witness === undefined) continue;
    if (bytes.length !== KEY_ID_BYTES + TIME_BYTES + SIGNATURE_BYTES || lines.has(witness.text)) return 'malformed';
    lines.set(witness.text, { witness, seconds: bytes.readBigUInt64BE(KEY_ID_BYTES), bytes });
  }
  return [...lines.values()];
}

async function headRefusal(db: Db, size: number, text: string, at: Date): Promise<CosignatureRefusal | null> {
  const head = await readCheckpoint(db, size);
  if (head === null) return 'unknownCheckpoint';
  if (noteText(head.note) !== text) return 'otherRoot';
  const newest = await readCheckpoint(db);
  const age = (at.getTime() - head.createdAt.getTime()) / 1000;
  return newest!.size !== size && age > COSIGNABLE_SECONDS ? 'checkpointTooOld' : null;
}

function lineRefusal({ witness, seconds, bytes }: Line, text: string, at: Date): CosignatureRefusal | null {
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
  if (!signatureHolds(witness.publicKey, message, bytes.subarray(KEY_ID_BYTES + TIME_BYTES))) return 'signatureWrong';
  const now = BigInt(Math.floor(at.getTime() / 1000));
  if (seconds > now + MAX_APART_SECONDS) return 'timeAhead';
  return seconds + BigInt(COSIGNABLE_SECONDS) + MAX_APART_SECONDS < now ? 'timeBehind' : null;
}
