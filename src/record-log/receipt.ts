import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import { inclusionProof, type InclusionProof } from './prove.ts';
import { typedKeyOf, type Signer } from './signer.ts';
import { leafHash } from './tree/hash.ts';

/** What a person is handed. Checked by `src/verifier`, which reads the same form and shares no code. */
export interface Receipt {
  type: 'motcua-receipt/1';
  origin: string;
  /** The record: canonical JSON. */
  leaf: string;
  /** base64 */
  leafHash: string;
  /** base64 of the portal's Ed25519 signature: it holds at once, before the log has given the record its place. */
  signature: string;
  proof: null | { index: number; size: number; hashes: string[]; checkpoint: string };
  /** Verifier key of the log. */
  key: string;
}

/** A receipt for a record that was just entered (`EnteredLeaf.body`), complete but for the proof, or with it. */
export function buildReceipt(signer: Signer, leaf: string, proof: InclusionProof | null = null): Receipt {
  const hash = leafHash(Buffer.from(leaf)).toString('base64');
  // The first line keeps this statement apart from the checkpoints that the same key signs.
  const statement = `motcua-receipt/1\n${signer.name}\n${hash}\n`;
  return {
    type: 'motcua-receipt/1',
    origin: signer.name,
    leaf,
    leafHash: hash,
    signature: signer.sign(Buffer.from(statement)).toString('base64'),
    proof: proof && { ...proof, hashes: proof.hashes.map((sibling) => sibling.toString('base64')) },
    key: signer.verifierKey,
  };
}

/** The receipt of a stored record, with its proof as soon as there is one; null when there is no such record. */
export async function readReceipt(db: Db, signer: Signer, leafId: string): Promise<Receipt | null> {
  const found = await sql<{ body: Buffer }>`select body from log_leaf where id = ${leafId}`.execute(db);
  const body = found.rows[0]?.body;
  return body === undefined ? null : buildReceipt(signer, body.toString('utf8'), await inclusionProof(db, leafId));
}

const COMPACT_VERSION = 1;

/**
 * The receipt as short text for a QR code or a link's fragment (`/xac-minh#…`): base64url of the layout in docs/verification.md.
 * A receipt with its proof needs three times the room; leave the proof out where space is short (`{ ...receipt, proof: null }`).
 */
export function compactReceipt(receipt: Receipt): string {
  const origin = Buffer.from(receipt.origin);
  const leaf = Buffer.from(receipt.leaf);
  const parts = [
    Buffer.of(COMPACT_VERSION, origin.length),
    origin,
    typedKeyOf(receipt.key).subarray(1),
    Buffer.from(receipt.signature, 'base64'),
    bigEndian(leaf.length, 2),
    leaf,
  ];
  if (receipt.proof !== null) {
    const { index, size, hashes, checkpoint } = receipt.proof;
    const note = Buffer.from(checkpoint);
    parts.push(bigEndian(index, 8), bigEndian(size, 8), Buffer.of(hashes.length));
    parts.push(...hashes.map((hash) => Buffer.from(hash, 'base64')), bigEndian(note.length, 2), note);
  }
  return Buffer.concat(parts).toString('base64url');
}

function bigEndian(value: number, byteCount: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes.subarray(8 - byteCount);
}
