import { join, sameBytes } from './encoding.ts';

/** SHA-256 hashes are 32 bytes. */
export const HASH_BYTES = 32;

export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

/** Hash of one record (RFC 6962 §2.1): the prefix keeps a record from ever passing as an inner node. */
export function leafHash(leaf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(join(Uint8Array.of(0), leaf));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(join(Uint8Array.of(1), left, right));
}

/** Root of the tree without records. */
export function emptyRoot(): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(new Uint8Array());
}

/** Halves without losing bits: sizes may pass 2^31, where shifts would wrap. */
const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;

export interface InclusionClaim {
  index: number;
  size: number;
  leafHash: Uint8Array;
  proof: Uint8Array[];
  root: Uint8Array;
}

/** Whether the record at `index` is in the tree of `size` records with that root (RFC 9162 §2.1.3.2). */
export async function verifyInclusion(claim: InclusionClaim): Promise<boolean> {
  const { index, size, proof } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = await nodeHash(sibling, hash);
      // At the right border some levels have no sibling: climb them without using up the proof.
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(hash, claim.root);
}

export interface ConsistencyClaim {
  from: number;
  fromRoot: Uint8Array;
  to: number;
  toRoot: Uint8Array;
  proof: Uint8Array[];
}

/** Whether the tree of `to` records begins with the tree of `from` records, unchanged (RFC 9162 §2.1.4.2). */
export async function verifyConsistency(claim: ConsistencyClaim): Promise<boolean> {
  const { from, to } = claim;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (from === to) return claim.proof.length === 0 && sameBytes(claim.fromRoot, claim.toRoot);
  // Every tree begins with the empty tree: nothing to prove, and nothing may be claimed about its root.
  if (from === 0) return claim.proof.length === 0 && sameBytes(claim.fromRoot, await emptyRoot());
  const path = isPowerOfTwo(from) ? [claim.fromRoot, ...claim.proof] : [...claim.proof];
  return path.length > 0 && climbBoth(claim, path);
}

async function climbBoth(claim: ConsistencyClaim, path: Uint8Array[]): Promise<boolean> {
  let node = claim.from - 1;
  let last = claim.to - 1;
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let older = path[0]!;
  let newer = path[0]!;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      [older, newer] = await Promise.all([nodeHash(sibling, older), nodeHash(sibling, newer)]);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = await nodeHash(newer, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(older, claim.fromRoot) && sameBytes(newer, claim.toRoot);
}

function isPowerOfTwo(count: number): boolean {
  let rest = count;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

/** Root over neighbouring hashes, all of the same height; the last ones may lack partners (RFC 6962 §2.1). */
export async function rootOf(hashes: Uint8Array[]): Promise<Uint8Array> {
  if (hashes.length === 0) return emptyRoot();
  let row = hashes;
  while (row.length > 1) {
    const pairs: Promise<Uint8Array>[] = [];
    for (let at = 0; at + 1 < row.length; at += 2) pairs.push(nodeHash(row[at]!, row[at + 1]!));
    const above = await Promise.all(pairs);
    // A node without partner rises unchanged, which is the same as the RFC's split at the largest power of two.
    row = isOdd(row.length) ? [...above, row.at(-1)!] : above;
  }
  return row[0]!;
}
