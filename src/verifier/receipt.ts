import { fromBase64, fromBase64Url, fromUtf8, join, toBase64, utf8 } from './encoding.ts';
import { logKeyText, parseVerifierKey } from './note.ts';
import { HASH_BYTES } from './tree.ts';

export const RECEIPT_TYPE = 'motcua-receipt/1';

/** What a person is handed: one record, the portal's signature, and the proof once there is one. */
export interface Receipt {
  type: typeof RECEIPT_TYPE;
  /** Name of the log. */
  origin: string;
  /** The record: canonical JSON, exactly as logged. */
  leaf: string;
  /** base64 of the record's hash (RFC 6962). */
  leafHash: string;
  /** base64 of the portal's Ed25519 signature over `receiptStatement`. */
  signature: string;
  proof: ReceiptProof | null;
  /** Key of the portal's log: `name+id+base64`. */
  key: string;
}

export interface ReceiptProof {
  index: number;
  size: number;
  /** base64, from the record's sibling up to the root's child. */
  hashes: string[];
  /** Signed note of the log's head at `size`. */
  checkpoint: string;
}

/**
 * What the portal signs when it hands out a receipt. The first line keeps it apart from checkpoints and cosignatures
 * by the same key: no checkpoint has a second line that is not a number.
 */
export function receiptStatement(origin: string, leafHash: string): Uint8Array<ArrayBuffer> {
  return utf8(`${RECEIPT_TYPE}\n${origin}\n${leafHash}\n`);
}

const MAX_PROOF_HASHES = 64;

/** Reads a receipt from JSON text, a parsed value, compact text, or a link that carries compact text; null when it is none of them. */
export async function parseReceipt(source: unknown): Promise<Receipt | null> {
  if (typeof source !== 'string') return isReceipt(source) ? source : null;
  const text = source.trim();
  if (!text.startsWith('{')) return decodeCompactReceipt(text.slice(text.indexOf('#') + 1));
  try {
    const value: unknown = JSON.parse(text);
    return isReceipt(value) ? value : null;
  } catch {
    return null;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value) || value['type'] !== RECEIPT_TYPE) return false;
  const texts = [value['origin'], value['leaf'], value['leafHash'], value['signature'], value['key']];
  return texts.every((text) => typeof text === 'string') && (value['proof'] === null || isProof(value['proof']));
}

function isProof(value: unknown): value is ReceiptProof {
  if (!isObject(value) || !isCount(value['index']) || !isCount(value['size'])) return false;
  const hashes = value['hashes'];
  if (!Array.isArray(hashes) || hashes.length > MAX_PROOF_HASHES || typeof value['checkpoint'] !== 'string')
    return false;
  return hashes.every((hash) => typeof hash === 'string' && fromBase64(hash)?.length === HASH_BYTES);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const COMPACT_VERSION = 1;
const SIGNATURE_BYTES = 64;
const KEY_BYTES = 32;

/**
 * Receipt from its compact text (base64url), null when malformed:
 * version 1 · u8 length, origin · 32 bytes public key · 64 bytes signature · u16 length, record
 * · then nothing, or u64 index · u64 size · u8 count, hashes · u16 length, checkpoint.
 */
export async function decodeCompactReceipt(text: string): Promise<Receipt | null> {
  const bytes = fromBase64Url(text);
  if (bytes === null) return null;
  try {
    const cursor = new Cursor(bytes);
    if (cursor.number(1) !== COMPACT_VERSION) return null;
    const origin = cursor.text(cursor.number(1));
    const publicKey = cursor.take(KEY_BYTES);
    const signature = toBase64(cursor.take(SIGNATURE_BYTES));
    const leaf = cursor.text(cursor.number(2));
    const proof = cursor.atEnd() ? null : readProof(cursor);
    if (!cursor.atEnd()) return null;
    const key = await logKeyText(origin, publicKey);
    if ((await parseVerifierKey(key)) === null) return null;
    const leafHash = await compactLeafHash(leaf);
    return { type: RECEIPT_TYPE, origin, leaf, leafHash, signature, proof, key };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

// The hash is left out of the compact form: it follows from the record.
async function compactLeafHash(leaf: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', join(Uint8Array.of(0), utf8(leaf)));
  return toBase64(new Uint8Array(digest));
}

function readProof(cursor: Cursor): ReceiptProof {
  const index = cursor.number(8);
  const size = cursor.number(8);
  const hashes = Array.from({ length: cursor.number(1) }, () => toBase64(cursor.take(HASH_BYTES)));
  return { index, size, hashes, checkpoint: cursor.text(cursor.number(2)) };
}

/** Reads forward through bytes; a RangeError says that they ended too early or hold what they must not. */
class Cursor {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  take(count: number): Uint8Array<ArrayBuffer> {
    if (this.#at + count > this.#bytes.length) throw new RangeError('ended too early');
    this.#at += count;
    return this.#bytes.slice(this.#at - count, this.#at);
  }

  number(byteCount: number): number {
    const value = this.take(byteCount).reduce((sum, byte) => sum * 256 + byte, 0);
    if (!Number.isSafeInteger(value)) throw new RangeError('number too large');
    return value;
  }

  text(byteCount: number): string {
    const text = fromUtf8(this.take(byteCount));
    if (text === null) throw new RangeError('not UTF-8');
    return text;
  }
}
