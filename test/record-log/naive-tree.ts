import { createHash } from 'node:crypto';

/** The definitions of RFC 6962 §2.1 written down as they stand: slow, recursive, shared with nobody. */
const sha256 = (...parts: Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};

function split(count: number): number {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
}

/** MTH(D[n]). */
export function treeHash(records: Uint8Array[]): Buffer {
  if (records.length === 0) return sha256();
  if (records.length === 1) return sha256(Uint8Array.of(0), records[0]!);
  const k = split(records.length);
  return sha256(Uint8Array.of(1), treeHash(records.slice(0, k)), treeHash(records.slice(k)));
}

/** PATH(m, D[n]). */
export function auditPath(m: number, records: Uint8Array[]): Buffer[] {
  if (records.length === 1) return [];
  const k = split(records.length);
  return m < k
    ? [...auditPath(m, records.slice(0, k)), treeHash(records.slice(k))]
    : [...auditPath(m - k, records.slice(k)), treeHash(records.slice(0, k))];
}

/** PROOF(m, D[n]). */
export function consistencyPath(m: number, records: Uint8Array[]): Buffer[] {
  return subproof(m, records, true);
}

function subproof(m: number, records: Uint8Array[], whole: boolean): Buffer[] {
  if (m === records.length) return whole ? [] : [treeHash(records)];
  const k = split(records.length);
  return m <= k
    ? [...subproof(m, records.slice(0, k), whole), treeHash(records.slice(k))]
    : [...subproof(m - k, records.slice(k), false), treeHash(records.slice(0, k))];
}
