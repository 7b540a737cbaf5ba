import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

const LEAF_PREFIX = Buffer.of(0);
const NODE_PREFIX = Buffer.of(1);

function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** Hash of a record (RFC 6962 §2.1). */
export function leafHash(record: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF_PREFIX, record]));
}

/** Hash of an inner node. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE_PREFIX, left, right]));
}

/** Root of the tree without records. */
export const EMPTY_ROOT = sha256(Buffer.alloc(0));

/**
 * Root of a complete subtree over neighbouring hashes stored one after the other.
 * Throws when their number is not a power of two: every caller cuts runs that are.
 */
export function completeRoot(hashes: Buffer): Buffer {
  if (hashes.length === HASH_BYTES) return hashes;
  const half = hashes.length / 2;
  if (half % HASH_BYTES !== 0) throw new Error(`A complete subtree cannot have ${hashes.length / HASH_BYTES} leaves`);
  return nodeHash(completeRoot(hashes.subarray(0, half)), completeRoot(hashes.subarray(half)));
}

/** Largest power of two that is at most `count`. */
export function powerOfTwoIn(count: number): number {
  let power = 1;
  while (power * 2 <= count) power *= 2;
  return power;
}
